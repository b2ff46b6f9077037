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

    @property
    def lacks_much(self) -> bool:
        """Whether something that a file needs is missing: a return is known by some of its rows."""
        named = {name for table in self.tables for name in table.columns}
        return any(column.required and column.name not in named for column in self.layout.columns)


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
    if fits[0].lacks_much and _says_rather(book, fits[0], layouts, problems):
        return None
    if len(fits) > 1 and fits[0].weight == fits[1].weight:
        names = " or ".join(fit.layout.title for fit in fits[:2])
        problems.error(f"This could be {names}. Say which with --source.", expected="headers of one layout")
        return None
    return fits[0]


class _Lacking(NamedTuple):
    """What a header row lacks: in a word, and every wording that would do."""

    words: str
    wordings: tuple[str, ...]


class _NearMiss(NamedTuple):
    """A header row that names some of a layout's columns: how many, and what share of those it needs."""

    matched: int
    share: float
    layout: Layout
    table: Table

    @property
    def likely(self) -> bool:
        """Whether this is a header at all: a row of figures may hold a word or two that head columns elsewhere."""
        known = len(self.table.columns) + len(self.table.repeated)
        return self.matched > 1 and (self.share > 0 or known >= len(self.table.unknown))

    @property
    def lacking(self) -> list[_Lacking]:
        """Each column that is missing, and each set of columns of which one is needed."""
        wordings = {column.name: column.aliases[:4] or (column.name,) for column in self.layout.columns}
        missing = [_Lacking(wordings[column.name][0], wordings[column.name]) for column in self.table.missing]
        sets = [names for names in self.layout.one_of if self.table.columns.keys().isdisjoint(names)]
        firsts = [tuple(wordings[name][0] for name in names) for names in sets]
        return [*missing, *(_Lacking(" or ".join(words), words) for words in firsts)]


def _say_what_is_missing(book: Book, layouts: Sequence[Layout], problems: Problems) -> None:
    misses = [miss for miss in _near_misses(book, layouts) if miss.likely]
    nearest = max(misses, key=lambda miss: miss[:2], default=None)
    if nearest and nearest.lacking:
        _say_lacking(nearest, [miss for miss in misses if miss[:2] == nearest[:2]], problems)
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
    misses = [miss for miss in _near_misses(book, others) if miss.likely and miss.lacking]
    if max((miss.matched for miss in misses), default=0) < 2 * fit.weight:
        return False
    _say_what_is_missing(book, others, problems)
    return True


def _say_lacking(nearest: _NearMiss, alike: Sequence[_NearMiss], problems: Problems) -> None:
    """Name each missing column; where several layouts are missed by one column alone, the columns of all."""
    lacking = nearest.lacking
    if len(lacking) == 1:
        each = [miss.lacking[0] for miss in alike if len(miss.lacking) == 1]
        words = " or ".join(dict.fromkeys(one.words for one in each))
        lacking = [_Lacking(words, tuple(dict.fromkeys(wording for one in each for wording in one.wordings)))]
    for one in lacking:
        message = f"This looks like {nearest.layout.title}, but it has no column for {one.words}. "
        _say(nearest.table, message + "Add the column, or give it this header.", " or ".join(one.wordings), problems)


def _say(table: Table, message: str, expected: str, problems: Problems) -> None:
    problems.error(
        message,
        sheet=table.sheet.name,
        cell=table.sheet.cell(table.header, 0),
        found=", ".join(str(cell) for cell in table.sheet.rows[table.header] if not is_blank(cell))[:200],
        expected=expected,
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
    )


def _anything_under(table: Table) -> bool:
    return any(not is_blank(cell) for row in table.sheet.rows[table.body :] for cell in row)


def _near_misses(book: Book, layouts: Sequence[Layout]) -> list[_NearMiss]:
    found = []
    for layout in layouts:
        required = [column for column in layout.columns if column.required]
        for sheet in book.sheets:
            table = find_table(sheet, layout.columns, layout.clean or key) if required else None
            if table:
                share = 1 - len(table.missing) / len(required)
                found.append(_NearMiss(len(table.columns), share, layout, table))
    return found


def _first_words(book: Book) -> str:
    words = (str(cell).strip() for sheet in book.sheets for row in sheet.rows for cell in row if not is_blank(cell))
    return next(words, "")[:80]
