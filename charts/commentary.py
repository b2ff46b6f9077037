"""What the owner says of an indicator, as HTML: the comment that stands, and those before it."""

from __future__ import annotations

from html import escape

from performance.commentary import Comment, Commentary
from performance.quarter import Quarter
from performance.wording import instant


def owner_says(said: Commentary, owner: str, quarter: Quarter) -> str:
    """The comment that stands, with whose it is and since when; where there is none, that in words."""
    if said.standing is None:
        return _section(f'<p class="sp-line">{escape(nothing_said(said, owner, quarter))}</p>')
    about = f'<p class="sp-soft sp-below">{escape(whose(said.standing, owner))}</p>'
    return _section(f'<div class="sp-words">{paragraphs(said.standing.words)}</div>{about}')


def nothing_said(said: Commentary, owner: str, quarter: Quarter) -> str:
    """That there is no comment on a quarter, and of which one the newest is."""
    words = f"{owner} has not commented on {quarter.shown}."
    return f"{words} The newest comment is on {said.before[0].quarter.shown}." if said.before else words


def whose(one: Comment, owner: str) -> str:
    """For whom a comment was written, when and by whom: "Probation · 20 June 2016, 14:05 · written by a.smith"."""
    return f"{one.on_behalf or owner} · {instant(one.recorded)} · written by {one.by}"


def earlier_words(said: Commentary) -> str:
    """What can be opened below the comment: "3 earlier comments"; nothing where there is none."""
    count = len(said.earlier) + len(said.before)
    return f"{count} earlier comment{'' if count == 1 else 's'}" if count else ""


def earlier_comments(said: Commentary, owner: str, quarter: Quarter) -> str:
    """The comments that were replaced or withdrawn, then what stands of earlier quarters, each the newest first."""
    groups = ((f"On {quarter.shown}", said.earlier, True), ("On earlier quarters", said.before, False))
    return "".join(
        f'<div class="sp sp-break"><h3>{escape(title)}</h3>'
        f'<ol class="sp-earlier">{_items(comments, owner, here=here)}</ol></div>'
        for title, comments, here in groups
        if comments
    )


def paragraphs(words: str) -> str:
    """Words as paragraphs, parted where a line was left blank."""
    return "".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in words.split("\n\n"))


def _items(comments: tuple[Comment, ...], owner: str, *, here: bool) -> str:
    return "".join(
        f"<li>{paragraphs(one.words)}"
        f'<p class="sp-soft">{escape("" if here else f"{one.quarter.shown} · ")}{escape(whose(one, owner))} · '
        f"{escape(_became(one, here=here))}</p></li>"
        for one in comments
    )


def _became(one: Comment, *, here: bool) -> str:
    if one.withdrawn:
        return f"withdrawn {instant(one.withdrawn)} by {one.withdrawn_by}: {one.reason}"
    return "replaced since" if here else "stands"


def _section(inside: str) -> str:
    return f'<div class="sp sp-section sp-break"><h2>What the owner says</h2>{inside}</div>'
