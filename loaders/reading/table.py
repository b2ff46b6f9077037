"""Finding a table in a sheet: by the words of its headers, wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from loaders.reading.sheet import Book, Sheet
from loaders.reading.text import is_blank, key, shown

SEARCHED_ROWS = 60  # title rows and notes stand above a header; the longest preamble seen is 12 rows
SEARCHED_COLUMNS = 400


class Column(NamedTuple):
    """A column of a layout: what we call it, what partners call it, and whether a file needs it.

    `aliases` are compared by `text.key` (case, `&`/and, apostrophes and punctuation do not matter);
    `name` is not an alias by itself. `matches` may accept a header that no list can hold (201604).
    """

    name: str
    aliases: tuple[str, ...]
    required: bool = False
    matches: Callable[[str], bool] | None = None

    def accepts(self, header: str) -> bool:
        """Whether a header, as `text.key` gives it, names this column."""
        return header in _keys(self.aliases) or bool(self.matches and self.matches(header))


@cache
def _keys(aliases: tuple[str, ...]) -> frozenset[str]:
    """The aliases as `text.key` gives them; kept, for every cell of the first sixty rows is compared with them."""
    return frozenset(map(key, aliases))


class Table(NamedTuple):
    """A header found in a sheet. Rows and columns are counted from 0, as in the sheet.

    `columns` maps the layout's column names to the column of the sheet; `unknown` lists the headers
    that no column of the layout accepts; `repeated` those that name a column a second time.
    `body` is the first row under the header, `title` the words above it and those that were said of the sheet.
    """

    sheet: Sheet
    header: int
    columns: dict[str, int]
    missing: tuple[Column, ...]
    unknown: tuple[tuple[int, str], ...]
    repeated: tuple[tuple[int, str], ...]
    title: tuple[str, ...]

    @property
    def body(self) -> int:
        """The first row under the header."""
        return self.header + 1

    def cell(self, row: int, name: str) -> str:
        """The name of the cell in this row under this column."""
        return self.sheet.cell(row, self.columns[name])

    def value(self, row: int, name: str) -> Any:  # noqa: ANN401  a cell may hold anything
        """What stands in this row under this column; blank where the file has no such column."""
        column = self.columns.get(name)
        return "" if column is None else self.sheet.value(row, column)


def find_table(sheet: Sheet, columns: Sequence[Column], clean: Callable[[str], str] = key) -> Table | None:
    """The row of a sheet that names most of the columns; None where no row names any.

    A header may stand on two rows, the upper one spread over several columns ("Land type" over
    "Highway"): the lower words, both together, and the upper words where the lower cell is blank are tried.
    `clean` turns a header into the form the columns compare with (default: `text.key`).
    """
    best: Table | None = None
    above = 0  # the rows over the best header, both tiers of it
    columns = tuple(columns)
    named = _naming(columns)
    for row in range(min(len(sheet.rows), SEARCHED_ROWS)):
        for two_tier in (False, True):
            table = _match(sheet, row, columns, named, clean, two_tier=two_tier)
            if table and (best is None or _rank(table) > _rank(best)):
                best, above = table, row - two_tier
    return best and best._replace(title=_title(sheet, above))


def find_tables(book: Book, columns: Sequence[Column], clean: Callable[[str], str] = key) -> tuple[Table, ...]:
    """The tables of a book that have every required column, one a sheet at the most."""
    found = (find_table(sheet, columns, clean) for sheet in book.sheets)
    return tuple(table for table in found if table and not table.missing)


def second_header(table: Table, columns: Sequence[Column], clean: Callable[[str], str] = key) -> int | None:
    """The row of another header of the same kind further down the sheet, where there is one."""
    wanted = [column for column in columns if column.required]
    for row in range(table.body, len(table.sheet.rows)):
        cells = table.sheet.rows[row]
        words = {clean(cell) for cell in cells if isinstance(cell, str) and cell}
        if len(words) >= len(wanted) and all(_named(column, words) for column in wanted):
            return row
    return None


def _named(column: Column, words: set[str]) -> bool:
    """Whether any of these words names the column."""
    if not words.isdisjoint(_keys(column.aliases)):
        return True
    return column.matches is not None and any(column.matches(word) for word in words if word)


def _rank(table: Table) -> tuple[int, int, int]:
    return (-len(table.missing), len(table.columns), -table.header)


def _naming(columns: tuple[Column, ...]) -> Callable[[str], list[str]]:
    """Which columns a header names, in their order: looked up, for it is asked of every cell of sixty rows twice."""
    by_alias: dict[str, list[int]] = {}
    for at, column in enumerate(columns):
        for alias in _keys(column.aliases):
            by_alias.setdefault(alias, []).append(at)
    free_form = [at for at, column in enumerate(columns) if column.matches]

    def names(header: str) -> list[str]:
        found = by_alias.get(header, [])
        if free_form:
            found = sorted({*found, *(at for at in free_form if columns[at].accepts(header))})
        return [columns[at].name for at in found]

    return names


def _match(
    sheet: Sheet,
    row: int,
    columns: tuple[Column, ...],
    naming: Callable[[str], list[str]],
    clean: Callable[[str], str],
    *,
    two_tier: bool,
) -> Table | None:
    if two_tier and (row == 0 or all(is_blank(cell) for cell in sheet.rows[row - 1])):
        return None
    found: dict[str, int] = {}
    unknown, repeated = [], []
    for position, words in enumerate(_headers(sheet, row, two_tier=two_tier)):
        spellings = [clean(word) for word in words]
        if not any(spellings):
            continue
        named = [name for spelling in spellings if spelling for name in naming(spelling)]
        free = [name for name in named if name not in found]
        if free:
            found[free[0]] = position
        elif named:
            repeated.append((position, words[0]))
        else:
            unknown.append((position, words[0]))
    if not found:
        return None
    missing = tuple(column for column in columns if column.required and column.name not in found)
    return Table(sheet, row, found, missing, tuple(unknown), tuple(repeated), ())


def _headers(sheet: Sheet, row: int, *, two_tier: bool) -> list[list[str]]:
    """For each column, the spellings its header may have, likeliest first."""
    lower = [shown(cell) for cell in sheet.rows[row][:SEARCHED_COLUMNS]]
    if not two_tier:
        return [[word] for word in lower]
    above, spread, last = sheet.rows[row - 1], [], ""
    for position in range(max(len(lower), min(len(above), SEARCHED_COLUMNS))):
        own = shown(above[position]) if position < len(above) else ""
        last = own or last
        below = lower[position] if position < len(lower) else ""
        spread.append([below, f"{last} {below}"] if below else [own])
    return spread


def _title(sheet: Sheet, row: int) -> tuple[str, ...]:
    above = (shown(cell) for cells in sheet.rows[:row] for cell in cells if not is_blank(cell))
    return (*sheet.title, *above)
