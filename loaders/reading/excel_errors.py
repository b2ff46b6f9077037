"""Cells where Excel shows an error such as #DIV/0!: they read as blank, and a blank may mean something else."""

from __future__ import annotations

import re

from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import is_blank, key

_NO_FIGURES_OF_ITS_OWN = re.compile(r"^(?:grand |sub )?(?:totals?|averages?|mean)\b")


def say_errors(table: Table, problems: Problems) -> None:
    """An error for each such cell under a heading of the table, in a row that says more and is no total."""
    columns = set(table.columns.values())
    for row, column in sorted(table.sheet.errors):
        if row >= table.header and column in columns and _counts(table, row, columns):
            problems.error(
                "Excel shows an error in this cell, such as #DIV/0!, so what it should say is not known. "
                "Put the figure or the words in its place, save the file and send it again.",
                sheet=table.sheet.name,
                cell=table.sheet.cell(row, column),
                found="an Excel error",
                expected="what the column is for, or an empty cell",
            )


def _counts(table: Table, row: int, columns: set[int]) -> bool:
    """Whether anything is said in the row: a formula filled down below the table shows errors in empty rows."""
    filled = [table.sheet.value(row, at) for at in sorted(columns) if not is_blank(table.sheet.value(row, at))]
    first = next((cell for cell in table.sheet.rows[row] if not is_blank(cell)), "")
    return bool(filled) and not (isinstance(first, str) and _NO_FIGURES_OF_ITS_OWN.match(key(first)))
