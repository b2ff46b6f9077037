"""The list of a file's problems, as a workbook to send back to the partner."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook

from loaders.reading.problem import Problem, Severity
from reports.book import as_bytes, new_book
from reports.table_sheet import Header, add_sheet, add_table

_HEADERS = (
    Header("Sheet", 20),
    Header("Cell", 10),
    Header("What stands there", 32),
    Header("What was expected", 32),
    Header("What to do", 70),
)


def problem_list(file: str, problems: Sequence[Problem]) -> bytes:
    """The problems of a file as .xlsx: what stops it on one sheet, what is only to note on the other."""
    book = new_book(f"Problems in {file}")
    stops = [problem for problem in problems if problem.severity is Severity.ERROR]
    notes = [problem for problem in problems if problem.severity is not Severity.ERROR]
    refused = "The file cannot be accepted as it is. Please put these right and send it again."
    _add(book, "What stops the file", f"What stops {file}", refused, "Nothing stops this file.", stops)
    noted = "The file can be accepted with these. Please check them before the next return."
    _add(book, "To note", f"To note about {file}", noted, "There is nothing to note.", notes)
    return as_bytes(book)


def _add(book: Workbook, name: str, title: str, what: str, nothing: str, problems: Sequence[Problem]) -> None:
    sheet = add_sheet(book, name, title, (what if problems else nothing,))
    if problems:
        add_table(
            sheet, _HEADERS, [(each.sheet, each.cell, each.found, each.expected, each.message) for each in problems]
        )
