"""The opening slide: the agenda with each item's lead and how its figures stand."""

from __future__ import annotations

from html import escape

from charts.slide_item import counts
from charts.slide_rows import EDGE, LINE
from charts.slide_text import kept_in, lines_of
from charts.theme import Palette
from performance.pack.pack import Item, Pack
from performance.rating import Rating
from performance.wording import day

_ROOM = 460
_TITLE, _LEADER = 42, 36  # letters of a line
_RATED = {Rating.RED, Rating.AMBER, Rating.GREEN}
_COLUMNS = (("Item", "5%"), ("Title", "43%"), ("Lead", "37%"), ("Rated", "15%"))


def agenda_lead(pack: Pack) -> str:
    """Which quarter is reviewed, and what comes first."""
    words = f"Quarter under review: {pack.meeting.quarter.shown}."
    if pack.arising:
        return f"{words} Matters arising come first."
    return words if pack.before is None else f"{words} The meeting before was on {day(pack.before)}."


def agenda_body(pack: Pack, colours: Palette) -> str:
    """The agenda as a table; where it is too long for a slide, how many more items there are."""
    if not pack.items:
        return '<div class="pr"><p class="pr-none">No agenda is entered for this meeting.</p></div>'
    heights = [LINE * max(lines_of(one.title, _TITLE), lines_of(one.lead, _LEADER)) + EDGE for one in pack.items]
    shown = kept_in(heights, _ROOM - LINE - EDGE, LINE + EDGE)
    head = "".join(f'<th scope="col" style="width:{width}">{words}</th>' for words, width in _COLUMNS)
    rows = "".join(_row(item, colours) for item in pack.items[:shown])
    left = len(pack.items) - shown
    more = f'<p class="pr-more">and {left} more items: the list under J names them all</p>' if left else ""
    return (
        '<div class="pr"><table><caption class="pr-hidden">The agenda</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}</div>"
    )


def _row(item: Item, colours: Palette) -> str:
    rated = [one for one in item.figures if one.row.rating in _RATED]
    marks = counts(rated, colours, words=False) if rated else _unrated(item)
    return (
        f'<tr><td>{item.number}</td><th scope="row"><b>{escape(item.title)}</b></th>'
        f"<td>{escape(item.lead) or 'no lead named'}</td><td>{marks}</td></tr>"
    )


def _unrated(item: Item) -> str:
    return f'<span class="pr-soft">{"none" if item.figures else "no figures"}</span>'
