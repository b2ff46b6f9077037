"""What the headers of a file were taken for, and what its layout still lacks, so that an officer can map the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from loaders.likeness import Header, Headings, Lacking
from loaders.near_miss import near_misses
from loaders.reading.layout import Layout
from loaders.reading.sheet import Book, Sheet
from loaders.reading.table import SEARCHED_ROWS, Column, Table
from loaders.reading.text import is_blank, key, shown
from loaders.reading.told import Told
from loaders.return_headings import return_headings

MOST_HEADERS = 300


def headings(
    received: Book, heard: Book, layout: Layout, tables: Sequence[Table], told: Told, *, fits: bool
) -> tuple[Headings, ...]:
    """The headings of each table of a layout; with none found, of the row that comes nearest to a header.

    `received` holds the partner's own words, `heard` those with which it was read. `fits`: nothing required is lacking.
    """
    if layout.rows:
        found = return_headings(received, heard, layout.rows)
        return tuple(_asked(one, told) for one in found)
    tables = tables or _nearest(heard, layout)
    own = {sheet.name: sheet for sheet in received.sheets}
    named = {name for table in tables for name in table.columns}
    lacking = tuple(_lacking(layout, named, fits=fits))
    places = dict.fromkeys((table.sheet.name, table.header) for table in tables)
    found = tuple(
        Headings(sheet, row, _headers(own[sheet], row, layout, [t for t in tables if t.sheet.name == sheet], told))
        for sheet, row in places
    )
    if not found and (at := _likely_header(heard)):
        sheet, row = at
        found = (Headings(sheet.name, row, _headers(own[sheet.name], row, layout, (), told)),)
    return tuple(_asked(one._replace(lacking=lacking), told) for one in found)


def _nearest(book: Book, layout: Layout) -> list[Table]:
    misses = near_misses(book, [layout])
    nearest = max(misses, key=lambda miss: miss[:2], default=None)
    return [nearest.table] if nearest else []


def _headers(sheet: Sheet, row: int, layout: Layout, tables: Iterable[Table], told: Told) -> tuple[Header, ...]:
    wordings = {column.name: _wording(column) for column in layout.columns}
    means = {at: wordings.get(name, name) for table in tables for name, at in table.columns.items()}
    again = {at: _names(layout, words) for table in tables for at, words in table.repeated}
    needless = {key(one.words) for one in told.wordings if not one.means and not one.column}
    found = []
    for at in range(min(max(map(len, sheet.rows[max(row - 1, 0) : row + 1]), default=0), MOST_HEADERS)):
        words = _words(sheet, row, at, upper=at in means or at in again)
        if words and key(words) not in needless:
            found.append(Header(at, words, means.get(at) or again.get(at, "")))
    return tuple(found)


def _words(sheet: Sheet, row: int, column: int, *, upper: bool) -> str:
    """A header's words; those of the row above where it stands on two rows and is known by them."""
    own = shown(sheet.value(row, column))
    return own or (shown(sheet.value(row - 1, column)) if upper else "")


def _names(layout: Layout, words: str) -> str:
    """The wording of the column that a header names once more."""
    spelt = (layout.clean or key)(words)
    return next((_wording(column) for column in layout.columns if column.accepts(spelt)), "")


def _lacking(layout: Layout, named: set[str], *, fits: bool) -> Iterator[Lacking]:
    """The columns that nobody named, those that a file needs first."""
    needed = {name for names in layout.one_of if named.isdisjoint(names) for name in names}
    missing = [column for column in layout.columns if column.name not in named and column.aliases]
    asked = [
        Lacking(column.name, _wording(column), not fits and (column.required or column.name in needed))
        for column in missing
        if column.name not in {*layout.personal_columns, *layout.ignored}
    ]
    yield from sorted(asked, key=lambda one: not one.required)


def _wording(column: Column) -> str:
    return column.aliases[0] if column.aliases else column.name


def _asked(one: Headings, told: Told) -> Headings:
    """Without what the sender is said not to provide, unless nothing can be counted without it."""
    return one._replace(
        lacking=tuple(item for item in one.lacking if item.required or key(item.wording) not in told.absent)
    )


def _likely_header(book: Book) -> tuple[Sheet, int] | None:
    """The first row with most words, of all sheets: what a header looks like when none of its words is known."""
    best: tuple[int, Sheet, int] | None = None
    for sheet in book.sheets:
        for row, cells in enumerate(sheet.rows[:SEARCHED_ROWS]):
            words = sum(isinstance(cell, str) and not is_blank(cell) and not cell.isdecimal() for cell in cells)
            if words > (best[0] if best else 1):
                best = (words, sheet, row)
    return best[1:] if best else None
