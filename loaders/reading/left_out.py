"""Sheets that are nearly like those that are read: their figures would be missing without a word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Column, Table, find_table
from loaders.reading.text import key

_FEWEST = 3  # headings; a list of places or of codes has one or two of a table's


def say_left_out(
    book: Book,
    tables: Sequence[Table],
    columns: Sequence[Column],
    problems: Problems,
    clean: Callable[[str], str] = key,
) -> None:
    """Refuse a sheet that lacks a column and has at least half as many as the fullest that is read."""
    read = {id(table.sheet) for table in tables}
    fullest = max((len(table.columns) for table in tables), default=0)
    for sheet in book.sheets:
        table = None if id(sheet) in read else find_table(sheet, columns, clean)
        if table and table.missing and len(table.columns) >= max(_FEWEST, fullest / 2):
            missing = ", ".join(column.aliases[0] for column in table.missing)
            problems.error(
                f"The sheet looks like the others but has no {missing}. Head it like them, or delete the sheet.",
                sheet=sheet.name,
                cell=sheet.cell(table.header, 0),
                found=", ".join(table.columns),
                expected=missing,
            )
