"""The opening slide: the agenda with each item's lead and how its figures stand; a long one in two columns."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.slide_item import counts
from charts.slide_rows import EDGE, LINE
from charts.slide_text import cut, kept_in, lines_of
from charts.theme import Palette
from performance.pack.pack import Item, Pack
from performance.rating import Rating

_ROOM, _WHOLE_ROOM = 460, 500  # pixels under a title of one line, with a sentence below it and without
_TITLE, _LEADER = 42, 36  # letters of a line of the table
_COLUMN, _MARKS = 45, 9  # letters of a line where there are two columns, and how many of them the marks take
_LINE, _EDGE = 29, 5  # pixels there
_RATED = {Rating.RED, Rating.AMBER, Rating.GREEN}
_COLUMNS = (("Item", "5%"), ("Title", "43%"), ("Lead", "37%"), ("Rated", "15%"))


def agenda_body(pack: Pack, colours: Palette) -> str:
    """The agenda; where it is too long even for two columns, how many more items there are."""
    if not pack.items:
        return '<div class="pr"><p class="pr-none">No agenda is entered for this meeting.</p></div>'
    tall = [LINE * max(lines_of(one.title, _TITLE), lines_of(one.lead, _LEADER)) + EDGE for one in pack.items]
    whole = sum(tall) <= _ROOM - LINE - EDGE
    return f'<div class="pr">{_table(pack.items, colours) if whole else _columns(pack.items, colours)}</div>'


def _table(items: Sequence[Item], colours: Palette) -> str:
    head = "".join(f'<th scope="col" style="width:{width}">{words}</th>' for words, width in _COLUMNS)
    rows = "".join(_row(item, colours) for item in items)
    return (
        '<table><caption class="pr-hidden">The agenda</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(item: Item, colours: Palette) -> str:
    return (
        f'<tr><td>{item.number}</td><th scope="row"><b>{escape(item.title)}</b></th>'
        f"<td>{escape(item.lead) or 'no lead named'}</td><td>{_marks(item, colours) or _unrated(item)}</td></tr>"
    )


def _marks(item: Item, colours: Palette) -> str:
    rated = [one for one in item.figures if one.row.rating in _RATED]
    return counts(rated, colours, words=False) if rated else ""


def _unrated(item: Item) -> str:
    return f'<span class="pr-soft">{"none rated" if item.figures else "no figures"}</span>'


def _columns(items: Sequence[Item], colours: Palette) -> str:
    """Two columns; of each item the title over its lead. Leads, then titles, are cut where there is no room."""
    short = [one._replace(lead=cut(one.lead, _width(one))) for one in items]
    shorter = [one._replace(title=cut(one.title, _width(one))) for one in short]
    fitting = next((_halves(one) for one in (items, short, shorter) if _fit(_halves(one))), None)
    left, right = fitting or _filled(shorter)
    missing = len(items) - len(left) - len(right)
    more = f'<p class="pr-more">and {missing} more items: the list under J names them all</p>' if missing else ""
    lists = "".join(f"<ol>{''.join(_entry(one, colours) for one in part)}</ol>" for part in (left, right))
    return f'<div class="pr-two pr-agenda">{lists}</div>{more}'


def _fit(parts: tuple[Sequence[Item], Sequence[Item]]) -> bool:
    return max(sum(map(_height, part)) for part in parts) <= _WHOLE_ROOM


def _filled(items: Sequence[Item]) -> tuple[Sequence[Item], Sequence[Item]]:
    """As many as fit, the first column first; a line is left for how many more there are."""
    room = _WHOLE_ROOM - _LINE
    left = items[: kept_in(list(map(_height, items)), room, 0)]
    rest = items[len(left) :]
    return left, rest[: kept_in(list(map(_height, rest)), room, 0)]


def _halves(items: Sequence[Item]) -> tuple[Sequence[Item], Sequence[Item]]:
    tall = [_height(one) for one in items]
    at = min(range(len(items) + 1), key=lambda first: max(sum(tall[:first]), sum(tall[first:])))
    return items[:at], items[at:]


def _width(item: Item) -> int:
    return _COLUMN - _MARKS if any(one.row.rating in _RATED for one in item.figures) else _COLUMN


def _height(item: Item) -> int:
    width = _width(item)
    return _LINE * (lines_of(item.title, width) + max(1, lines_of(item.lead, width))) + _EDGE


def _entry(item: Item, colours: Palette) -> str:
    return (
        f"<li><span>{item.number}</span><div><b>{escape(item.title)}</b>"
        f'<br><span class="pr-soft">{escape(item.lead) or "no lead named"}</span></div>{_marks(item, colours)}</li>'
    )
