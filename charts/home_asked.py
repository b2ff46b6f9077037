"""What is asked of members before the meeting: actions, reds and ambers without one, what is late or never came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TypeVar

from charts.home import Link, Links, section
from charts.marks import image, rating_mark
from charts.slide_text import cut
from charts.theme import WORDS, Palette
from performance.briefing import Asking
from performance.commentary_actions import Action, Status
from performance.rating import Rating
from performance.receipts.outstanding import Outstanding
from performance.receipts.still_asked import StillAsked
from performance.row import Row
from performance.spoken_numbers import are, spelt
from performance.wording import day

Asked = TypeVar("Asked")

_MOST = 6
_MOST_ACTIONS = 3  # of those: their words are long, and the page is to be read in two minutes
_LONG = 75  # letters of an action: a line and a half beside the changes, three on a phone
NOTHING = "No action is open, no return is late, and every red and amber has an action."


def what_is_asked(asked: Asking, titles: dict[str, str], links: Links, colours: Palette) -> str:
    """The part of the page. `titles` are those of the indicators by id."""
    if asked.is_empty:
        return section("asked", "Nothing is asked of members", f'<p class="sp-line">{NOTHING}</p>', aside=True)
    parts = (
        _part(
            _actions_title(asked.actions),
            asked.actions,
            lambda one: _action(one, titles, links),
            links.meetings,
            "Meetings",
            most=_MOST_ACTIONS,
        ),
        _part(_unanswered_title(asked.unanswered), asked.unanswered, lambda one: _row(one, links.indicator, colours)),
        _part(_late_title(asked.late), asked.late, _late, links.submissions, "Submissions"),
        _part("Asked for and never supplied", asked.never, _never, links.submissions, "Submissions"),
    )
    return section("asked", asked_title(asked), "".join(parts), aside=True)


def asked_title(asked: Asking) -> str:
    """The most pressing two things, in one sentence."""
    overdue = sum(one.status is Status.OVERDUE for one in asked.actions)
    told = [
        f"{_counted(overdue, 'action')} {are(overdue)} overdue" if overdue else "",
        f"{_colours(asked.unanswered)} without an action" if asked.unanswered else "",
        f"{_counted(len(asked.late), 'return')} {are(len(asked.late))} late" if asked.late else "",
        f"{_counted(len(asked.actions), 'action')} {are(len(asked.actions))} open" if asked.actions else "",
        f"{_counted(len(asked.never), 'request')} unanswered" if asked.never else "",
    ]
    first = "; ".join([words for words in told if words][:2])
    return first[:1].upper() + first[1:]


def _colours(rows: Sequence[Row]) -> str:
    """Five reds and one amber."""
    counts = [(sum(row.rating is rating for row in rows), rating) for rating in (Rating.RED, Rating.AMBER)]
    return " and ".join(_counted(count, WORDS[rating].lower()) for count, rating in counts if count)


def _actions_title(actions: Sequence[Action]) -> str:
    overdue = sum(one.status is Status.OVERDUE for one in actions)
    return f"Open actions, {spelt(overdue)} overdue" if overdue else "Open actions"


def _unanswered_title(rows: Sequence[Row]) -> str:
    return "Agree an action" if rows else ""


def _late_title(late: Sequence[Outstanding]) -> str:
    return "Late returns" if late else ""


def _part(
    title: str, asked: Sequence[Asked], told: Callable[[Asked], str], more: str = "", where: str = "", most: int = _MOST
) -> str:
    """A list under its heading, the first of it; where the rest stands, if there is a page for it."""
    if not asked:
        return ""
    rest = len(asked) - most
    items = "".join(f"<li>{told(one)}</li>" for one in asked[:most])
    link = f' on <a href="{escape(more, quote=True)}" target="_self">{where}</a>' if more else ""
    if rest > 0:
        items += f"<li>{spelt(rest).capitalize()} more{link}</li>"
    return f'<h3>{escape(title)}</h3><ul class="sp-brief">{items}</ul>'


def _action(one: Action, titles: dict[str, str], links: Links) -> str:
    """What, by whom, by when, about which indicator; of one that concerns none, the words lead to its meeting."""
    words, about = escape(cut(one.words, _LONG)), escape(titles.get(one.indicator, one.indicator))
    if one.indicator in titles:
        about = _linked(about, links.indicator(one.indicator))
    elif one.meeting:
        words = _linked(words, links.meeting(one.meeting.isoformat()))
    late = "was due" if one.status is Status.OVERDUE else "due"
    told = "; ".join(filter(None, (f"{escape(one.owner)}, {late} {day(one.due)}", about)))
    return f"{words} ({told})"


def _linked(words: str, where: str) -> str:
    return f'<a href="{escape(where, quote=True)}" target="_self">{words}</a>'


def _row(row: Row, link: Link, colours: Palette) -> str:
    mark = image(rating_mark(row.rating, colours, size=17, provisional=row.provisional))
    address = escape(link(row.indicator.id), quote=True)
    owner = f'<span class="sp-soft">{escape(row.indicator.owner)}</span>'
    word = f'<span class="sp-hidden">{WORDS[row.rating]}: </span>'
    return f'{mark} {word}<a href="{address}" target="_self">{escape(row.indicator.title)}</a> {owner}'


def _late(one: Outstanding) -> str:
    days = one.newest.days_late
    earlier = f", and {spelt(one.earlier)} before" if one.earlier else ""
    late = f"{days:,} day{'' if days == 1 else 's'} late{earlier}"
    return f'{escape(one.title)}, {escape(one.newest.name)} <span class="sp-soft">{escape(one.partner)}, {late}</span>'


def _never(one: StillAsked) -> str:
    ago = "today" if one.ago == "today" else f"{one.ago} ago"
    return f'{escape(one.what)} <span class="sp-soft">{escape(one.of)}, asked {ago}</span>'


def _counted(count: int, noun: str) -> str:
    return f"{spelt(count)} {noun}{'' if count == 1 else 's'}"
