"""Which layout a file has, told by its headers alone; and what a near miss lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.near_miss import Missing, NearMiss, near_misses
from loaders.reading.ask import Ask
from loaders.reading.layout import Layout
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Table
from loaders.reading.text import is_blank, key
from loaders.reading.told import NOTHING_TOLD, Told


class Recognised(NamedTuple):
    """A layout and the tables of the file that have it."""

    layout: Layout
    tables: tuple[Table, ...]

    @property
    def weight(self) -> int:
        """How much of the layout was found: the more columns, the surer."""
        return sum(len(table.columns) for table in self.tables)

    @property
    def lacks_much(self) -> bool:
        """Whether something that a file needs is missing: a return is known by some of its rows."""
        named = {name for table in self.tables for name in table.columns}
        return any(column.required and column.name not in named for column in self.layout.columns)


def recognise(
    book: Book, layouts: Sequence[Layout], problems: Problems, told: Told = NOTHING_TOLD
) -> Recognised | None:
    """The layout of a book; None, with the reason among the problems, where no layout fits or two fit alike.

    Where an officer says what layout it is, less will do for it.
    """
    if is_empty(book):
        problems.error("The file holds no figures. Send the sheet with the figures.", found="nothing")
        return None
    fits = fitting(book, layouts, told)
    if not fits:
        _say_what_is_missing(book, layouts, problems, told)
        return None
    if fits[0].lacks_much and _says_rather(book, fits[0], layouts, problems):
        return None
    if len(fits) > 1 and fits[0].weight == fits[1].weight:
        names = " or ".join(fit.layout.title for fit in fits[:2])
        words = f"This could be {names}. Say which it is (on the command line: with --source)."
        problems.error(words, expected="headers of one layout", asks=Ask.LAYOUT)
        return None
    return fits[0]


def is_empty(book: Book) -> bool:
    """Whether nothing stands on any sheet."""
    return all(is_blank(cell) for sheet in book.sheets for row in sheet.rows for cell in row)


def fitting(book: Book, layouts: Sequence[Layout], told: Told = NOTHING_TOLD) -> list[Recognised]:
    """The layouts that fit a book, surest first."""
    fits = [Recognised(layout, tables) for layout in layouts if (tables := _tables(book, layout, told))]
    return sorted(fits, key=lambda fit: fit.weight, reverse=True)


def _tables(book: Book, layout: Layout, told: Told) -> tuple[Table, ...]:
    tables = layout.find(book)
    if not tables and layout.find_told and (told.source, told.layout) == (layout.source, layout.name):
        tables = layout.find_told(book)
    return tables


def _say_what_is_missing(book: Book, layouts: Sequence[Layout], problems: Problems, told: Told = NOTHING_TOLD) -> None:
    misses = [miss for miss in near_misses(book, layouts) if miss.likely or told.layout]
    nearest = max(misses, key=lambda miss: miss[:2], default=None)
    if nearest and nearest.lacking:
        _say_lacking(nearest, [miss for miss in misses if miss[:2] == nearest[:2]], problems, told)
    elif nearest and not _anything_under(nearest.table):
        _say(
            nearest.table,
            f"The headings of {nearest.layout.title} stand here, but no rows under them. Send the sheet with its rows.",
            "rows of figures under the headings",
            problems,
        )
    else:
        _say_unknown(book, layouts, problems)


def _says_rather(book: Book, fit: Recognised, layouts: Sequence[Layout], problems: Problems) -> bool:
    """Whether the file is rather another layout that lacks a column: it has twice as many of its columns."""
    others = [layout for layout in layouts if layout is not fit.layout]
    misses = [miss for miss in near_misses(book, others) if miss.likely and miss.lacking]
    if max((miss.matched for miss in misses), default=0) < 2 * fit.weight:
        return False
    _say_what_is_missing(book, others, problems)
    return True


def _say_lacking(nearest: NearMiss, alike: Sequence[NearMiss], problems: Problems, told: Told) -> None:
    """Name each missing column; where several layouts are missed by one column alone, the columns of all."""
    lacking = nearest.lacking
    if len(lacking) == 1:
        each = [miss.lacking[0] for miss in alike if len(miss.lacking) == 1]
        words = " or ".join(dict.fromkeys(one.words for one in each))
        lacking = [Missing(words, tuple(dict.fromkeys(wording for one in each for wording in one.wordings)))]
    for one in lacking:
        message = f"This looks like {nearest.layout.title}, but it has no column for {one.words}"
        if told.absent & set(map(key, one.wordings)):
            message += ", and without it nothing can be counted. Ask the sender for it."
        else:
            message += ". Add the column, or give it this header."
        _say(nearest.table, message, " or ".join(one.wordings), problems, Ask.COLUMNS)


def _say(table: Table, message: str, expected: str, problems: Problems, asks: Ask | None = None) -> None:
    problems.error(
        message,
        sheet=table.sheet.name,
        cell=table.sheet.cell(table.header, 0),
        found=", ".join(str(cell) for cell in table.sheet.rows[table.header] if not is_blank(cell))[:200],
        expected=expected,
        asks=asks,
    )


def _say_unknown(book: Book, layouts: Sequence[Layout], problems: Problems) -> None:
    known = "; ".join(layout.title for layout in layouts)
    sheet = next(iter(book.sheets), None)
    problems.error(
        "No header row was found that any return we know has. Send the partner's return with its column headers.",
        sheet=sheet.name if sheet else "",
        cell="A1" if sheet else "",
        found=_first_words(book),
        expected=known,
        asks=Ask.LAYOUT,
    )


def _anything_under(table: Table) -> bool:
    return any(not is_blank(cell) for row in table.sheet.rows[table.body :] for cell in row)


def _first_words(book: Book) -> str:
    words = (str(cell).strip() for sheet in book.sheets for row in sheet.rows for cell in row if not is_blank(cell))
    return next(words, "")[:80]
