"""What became of files that were accepted: each with its number or why not, what others did meanwhile, how to undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from html import escape
from typing import NamedTuple

from performance.spoken_numbers import are, spelt

Link = Callable[[str], str]


class Fate(StrEnum):
    """What became of a file. BEFORE: its bytes had been received already."""

    KEPT = "kept"
    BEFORE = "before"
    REFUSED = "refused"


class Became(NamedTuple):
    """One file: its fate, in words, and the submission it became or had become before."""

    file: str
    fate: Fate
    words: str
    submission: str = ""


def accepted_title(became: Sequence[Became], changes: str = "") -> str:
    """One sentence without a full stop: how many files are kept, and what changed."""
    counts = {fate: sum(one.fate is fate for one in became) for fate in Fate}
    kept = counts[Fate.KEPT]
    parts = [f"{spelt(kept).capitalize()} file{'' if kept == 1 else 's'} {are(kept)} kept"] if kept else []
    if before := counts[Fate.BEFORE]:
        parts.append(f"{spelt(before)} {'was' if before == 1 else 'were'} received before")
    if refused := counts[Fate.REFUSED]:
        parts.append(f"{spelt(refused)} {'was' if refused == 1 else 'were'} not taken")
    words = "; ".join(parts) or "Nothing was kept"
    words = words[:1].upper() + words[1:]
    return f"{words}. {changes}" if changes and kept else words


def outcome_table(became: Sequence[Became], link: Link) -> str:
    """The files with what became of each; `link` gives the address of a submission."""
    rows = "".join(_row(one, link) for one in became)
    return (
        '<div class="sp"><table class="sp-plain sp-became"><caption class="sp-hidden">What became of the files'
        '</caption><thead><tr><th scope="col">File</th><th scope="col">What became of it</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _row(one: Became, link: Link) -> str:
    words = escape(one.words)
    if one.submission:
        address = escape(link(one.submission), quote=True)
        number = f'<a href="{address}" target="_self">{escape(one.submission)}</a>'
        words = words.replace(escape(one.submission), number, 1)
    kind = ' class="sp-worse"' if one.fate is Fate.REFUSED else ""
    return f'<tr><th scope="row"><b>{escape(one.file)}</b></th><td><span{kind}>{words}</span></td></tr>'


def meanwhile(others: Sequence[str]) -> str:
    """What others did between the rehearsal and the acceptance; nothing where they did nothing."""
    if not others:
        return ""
    lines = "".join(f"<li>{escape(words)}</li>" for words in others)
    return (
        '<div class="sp"><h2>Meanwhile</h2><p class="sp-soft sp-below">The figures moved after your rehearsal was '
        "worked out. Both are kept, in order; where both answer for a period, the one received later does.</p>"
        f'<ul class="sp-list">{lines}</ul></div>'
    )


def what_next(scorecard: str, quarter: str, *, undo: bool) -> str:
    """Where to look now, and how to take it back. `scorecard` is the address of the scorecard of `quarter`."""
    address = escape(scorecard, quote=True)
    back = " To undo: open the file above and withdraw it; what stood before then answers again." if undo else ""
    return (
        f'<div class="sp"><p class="sp-line"><a href="{address}" target="_self">Scorecard of {escape(quarter)}</a>.'
        f"{back}</p></div>"
    )
