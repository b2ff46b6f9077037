"""Faults that any table of the police may have: cells that cannot be read, columns and tables that stand twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.reading.cells import reference
from loaders.reading.problem import Problems
from loaders.reading.table import Column, Table, second_header


def has_second_table(table: Table, wanted: Sequence[Column], problems: Problems) -> bool:
    """Whether another header stands further down the sheet; says so."""
    row = second_header(table, wanted)
    if row is None:
        return False
    problems.error(
        "A second table begins further down the sheet. Put each table on a sheet of its own.",
        sheet=table.sheet.name,
        cell=table.sheet.cell(
            row, min(table.columns[column.name] for column in wanted if column.name in table.columns)
        ),
        found="a second header",
        expected="one table on a sheet",
    )
    return True


def say_unreadable(table: Table, columns: Iterable[int], problems: Problems) -> None:
    """A cell that shows an Excel error, or a formula that was never calculated, reads as blank and is not."""
    used = set(columns)
    for cells, what in (
        (table.sheet.errors, "an Excel error"),
        (table.sheet.uncalculated, "a formula without a value"),
    ):
        for row, column in sorted(cells):
            if row >= table.header and column in used:
                problems.error(
                    f"The cell holds {what}. Open the file in Excel, put the figure right, save it and send it again.",
                    sheet=table.sheet.name,
                    cell=reference(row, column),
                    found=what,
                    expected="a figure",
                )


def say_two_columns(table: Table, column: int, header: str, problems: Problems) -> None:
    """Two columns that both name one thing cannot both be right."""
    problems.error(
        f"Two columns may hold the same thing: {header!r} and another. Delete or rename one of them.",
        sheet=table.sheet.name,
        cell=reference(table.header, column),
        found=header,
        expected="each column once",
    )
