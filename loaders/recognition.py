"""Which layout a file has, told by its headers alone; and what a near miss lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.reading.layout import Layout
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Table, find_table
from loaders.reading.text import is_blank, key


class Recognised(NamedTuple):
    """A layout and the tables of the file that have it."""

    layout: Layout
    tables: tuple[Table, ...]

    @property
    def weight(self) -> int:
        """How much of the layout was found: the more columns, the surer."""
        return sum(len(table.columns) for table in self.tables)


def recognise(book: Book, layouts: Sequence[Layout], problems: Problems) -> Recognised | None:
    """The layout of a book; None, with the reason among the problems, where no layout fits or two fit alike."""
    if not any(not is_blank(cell) for sheet in book.sheets for row in sheet.rows for cell in row):
        problems.error("The file holds no figures. Send the sheet with the figures.", found="nothing")
        return None
    fits = [Recognised(layout, tables) for layout in layouts if (tables := layout.find(book))]
    fits.sort(key=lambda fit: fit.weight, reverse=True)
    if not fits:
        _say_what_is_missing(book, layouts, problems)
        return None
    if len(fits) > 1 and fits[0].weight == fits[1].weight:
        names = " or ".join(fit.layout.title for fit in fits[:2])
        problems.error(f"This could be {names}. Say which with --source.", expected="headers of one layout")
        return None
    return fits[0]


class _NearMiss(NamedTuple):
    share: float
    matched: int
    layout: Layout
    table: Table


def _say_what_is_missing(book: Book, layouts: Sequence[Layout], problems: Problems) -> None:
    nearest = max(_near_misses(book, layouts), key=lambda miss: miss[:2], default=None)
    if nearest is None or nearest.matched < 2 or not nearest.table.missing:
        known = "; ".join(layout.title for layout in layouts)
        sheet = next(iter(book.sheets), None)
        problems.error(
            "No header row was found that any return we know has. Send the partner's return with its column headers.",
            sheet=sheet.name if sheet else "",
            cell="A1" if sheet else "",
            found=_first_words(book),
            expected=known,
        )
        return
    table = nearest.table
    for column in table.missing:
        problems.error(
            f"This looks like {nearest.layout.title}, but it has no column for {column.aliases[0] or column.name}. "
            "Add the column, or give it this header.",
            sheet=table.sheet.name,
            cell=table.sheet.cell(table.header, 0),
            found=", ".join(str(cell) for cell in table.sheet.rows[table.header] if not is_blank(cell))[:200],
            expected=" or ".join(column.aliases[:4]),
        )


def _near_misses(book: Book, layouts: Sequence[Layout]) -> list[_NearMiss]:
    found = []
    for layout in layouts:
        required = [column for column in layout.columns if column.required]
        for sheet in book.sheets:
            table = find_table(sheet, layout.columns, layout.clean or key) if required else None
            if table:
                share = 1 - len(table.missing) / len(required)
                found.append(_NearMiss(share, len(table.columns), layout, table))
    return found


def _first_words(book: Book) -> str:
    words = (str(cell).strip() for sheet in book.sheets for row in sheet.rows for cell in row if not is_blank(cell))
    return next(words, "")[:80]
