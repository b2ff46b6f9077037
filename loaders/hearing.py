"""A book as an officer says it is to be read: the sheet named, the period said, and words in the place of others.

Cells stay where they are, and the book as received is never changed: it is what the guard looks at and what is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from loaders.reading.ask import Ask
from loaders.reading.grid import MOST_ROWS
from loaders.reading.layout import Layout
from loaders.reading.periods import find_month
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book, Sheet
from loaders.reading.spoken import spoken
from loaders.reading.table import SEARCHED_COLUMNS, SEARCHED_ROWS, Table
from loaders.reading.text import is_blank, key, shown
from loaders.reading.told import Told, Wording

Words = Mapping[str, str]  # from words, as `text.key` gives them, to what they mean


def narrowed(book: Book, told: Told, problems: Problems) -> Book:
    """The sheet that was named, or all, with the period that was said among their title lines."""
    sheets = book.sheets
    if told.sheet:
        sheets = tuple(sheet for sheet in sheets if sheet.name == told.sheet)
    if not sheets and book.sheets:
        names = [sheet.name for sheet in book.sheets]
        message = f"No sheet that can be seen is called {told.sheet!r}. Name one of the sheets of the file."
        problems.error(message, found=told.sheet, expected=" or ".join(names[:8]), asks=Ask.SHEET)
    if told.period and spoken(told.period).nothing and not find_month(told.period):
        message = f"{told.period!r} is no period we can read. Write it as Q3 2017/18, 2017/18 or June 2017."
        problems.error(message, found=told.period, expected="a period such as Q3 2017/18", asks=Ask.PERIOD)
    elif told.period:
        sheets = tuple(sheet._replace(title=(told.period,)) for sheet in sheets)
    return book._replace(sheets=sheets)


def headed(book: Book, told: Told) -> Book:
    """The book with words replaced wherever a header or a row's label may stand: enough to tell its layout."""
    words = _headers(told)
    if not words:
        return book
    return book._replace(sheets=tuple(_reworded(sheet, words, _searched(sheet)) for sheet in book.sheets))


def settled(book: Book, layout: Layout, tables: Iterable[Table], told: Told) -> Book:
    """The book with words replaced in the headers of the tables found, in its labels, and under its columns."""
    words = _headers(told)
    beneath = [wording for wording in told.wordings if wording.column and wording.words]
    held = {table.sheet.name: table for table in tables}
    if not held or not (words or beneath):
        return book
    if layout.rows:
        return book._replace(sheets=tuple(_labelled(sheet, words) for sheet in book.sheets))
    return book._replace(
        sheets=tuple(
            _beneath(_under_headers(sheet, held[sheet.name], words), held[sheet.name], beneath)
            if sheet.name in held
            else sheet
            for sheet in book.sheets
        )
    )


def _headers(told: Told) -> Words:
    return {key(one.words): one.means for one in told.wordings if one.words and not one.column}


def _searched(sheet: Sheet) -> range:
    rows = len(sheet.rows)
    return range(rows if rows <= MOST_ROWS else SEARCHED_ROWS)


def _means(cell: object, words: Words) -> str | None:
    """What was said that a cell means; None where nothing was said of it."""
    if not isinstance(cell, str | date) or is_blank(cell):
        return None
    return words.get(key(shown(cell)))


def _reworded(sheet: Sheet, words: Words, rows: Iterable[int]) -> Sheet:
    changed = list(sheet.rows)
    for row in rows:
        cells = sheet.rows[row]
        told = {
            at: said for at, cell in enumerate(cells[:SEARCHED_COLUMNS]) if (said := _means(cell, words)) is not None
        }
        if told:
            changed[row] = [told.get(at, cell) for at, cell in enumerate(cells)]
    return sheet._replace(rows=changed)


def _under_headers(sheet: Sheet, table: Table, words: Words) -> Sheet:
    """The sheet with the headers of a table replaced; a column that holds nothing we need is left blank."""
    rows = _header_rows(sheet, table.header)
    needless = {
        at
        for row in rows
        for at, cell in enumerate(sheet.rows[row])
        if _means(cell, words) == "" and (row == table.header or is_blank(sheet.value(table.header, at)))
    }
    return _without(
        _reworded(sheet, words, rows), {(row, at) for row in range(rows[0], len(sheet.rows)) for at in needless}
    )


def _header_rows(sheet: Sheet, header: int) -> list[int]:
    """The row of the headers, with the one above where it is an upper row of headers and no title."""
    upper = sheet.rows[header - 1] if header else []
    return [header - 1, header] if sum(not is_blank(cell) for cell in upper) > 1 else [header]


def _beneath(sheet: Sheet, table: Table, wordings: Iterable[Wording]) -> Sheet:
    """The sheet with words replaced that stand under a column."""
    means: dict[int, dict[str, str]] = {}
    for wording in wordings:
        if (at := table.columns.get(wording.column)) is not None:
            means.setdefault(at, {})[key(wording.words)] = wording.means
    if not means:
        return sheet
    changed = list(sheet.rows)
    for row in range(table.body, len(changed)):
        for at, words in means.items():
            said = _means(sheet.value(row, at), words)
            if said is not None:
                changed[row] = [*changed[row][:at], said, *changed[row][at + 1 :]]
    return sheet._replace(rows=changed)


def _labelled(sheet: Sheet, words: Words) -> Sheet:
    """The sheet of a return with labels and headings replaced; rows and columns that hold nothing we need blank.

    A label has figures to its right, a heading has not.
    """
    if len(sheet.rows) > MOST_ROWS:
        return sheet
    needless: set[tuple[int, int]] = set()
    for row, cells in enumerate(sheet.rows):
        for at, cell in enumerate(cells):
            if _means(cell, words) == "":
                beside = any(isinstance(value, int | float) for value in cells[at + 1 :])
                needless |= (
                    {(row, column) for column in range(at, len(cells))}
                    if beside
                    else {(below, at) for below in range(row, len(sheet.rows))}
                )
    return _without(_reworded(sheet, words, range(len(sheet.rows))), needless)


def _without(sheet: Sheet, cells: set[tuple[int, int]]) -> Sheet:
    """The sheet with these cells blank, and nothing said of errors in them."""
    if not cells:
        return sheet
    changed: list[list[Any]] = list(sheet.rows)
    for row in {row for row, _ in cells}:
        changed[row] = ["" if (row, at) in cells else cell for at, cell in enumerate(changed[row])]
    return sheet._replace(rows=changed, errors=sheet.errors - cells, uncalculated=sheet.uncalculated - cells)
