"""A sheet with one table, laid out as the Government Analysis Function asks of accessible spreadsheets.

A title in A1, what the sheet is beneath it, one table with one row of headers, no merged cells, nothing said by colour
alone, columns wide enough to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from reports.cells import CellValue, put

FONT = "Arial"
SIZE = 12  # points; smaller is hard to read
TITLE_FONT = Font(name=FONT, size=16, bold=True)
BODY_FONT = Font(name=FONT, size=SIZE)
HEADER_FONT = Font(name=FONT, size=SIZE, bold=True)
HEADER_FILL = PatternFill("solid", fgColor="E7E9EE")
LINE = Border(bottom=Side(style="thin", color="5A6072"))
WRAPPED = Alignment(vertical="top", wrap_text=True)
_LETTERS_A_WIDTH = 1.15  # a letter of Arial 12 in the units of a column, which are digits of Calibri 11
_BOLD = 2  # letters fewer go into a line of bold
_NARROW = 1.1  # letters of running text that take the width of one of the column's
LINE_HEIGHT = 16  # points a line of Arial 12 takes


class Header(NamedTuple):
    """A column of the table: its words and its width in letters."""

    words: str
    width: int


def add_sheet(book: Workbook, name: str, title: str, lines: Sequence[str]) -> Worksheet:
    """A sheet with its title in A1 and what it is in the rows beneath."""
    sheet: Worksheet = book.create_sheet(name)
    for row, line in enumerate((title, *lines), start=1):
        put(sheet.cell(row, 1), line)
        sheet.cell(row, 1).font = TITLE_FONT if row == 1 else BODY_FONT
    return sheet


def add_table(
    sheet: Worksheet, headers: Sequence[Header], rows: Iterable[Sequence[CellValue]], *, mark: bool = True
) -> int:
    """A table two rows under what stands there, marked as one, frozen under its headers. The row of its headers.

    Without `mark` it is not marked: a table with empty rows inside is none to a screen reader.
    """
    top: int = sheet.max_row + 2
    for column, header in enumerate(headers, start=1):
        put(sheet.cell(top, column), header.words)
        _dress_header(sheet, top, column, header.width)
    sheet.row_dimensions[top].height = LINE_HEIGHT * max(
        lines_of(header.words, header.width - _BOLD) for header in headers
    )
    last = top
    for last, values in enumerate(rows, start=top + 1):  # noqa: B007  the last row is wanted
        for column, value in enumerate(values, start=1):
            put(sheet.cell(last, column), value)
            sheet.cell(last, column).font, sheet.cell(last, column).alignment = BODY_FONT, WRAPPED
        sheet.row_dimensions[last].height = LINE_HEIGHT * max(
            lines_of(value, header.width) for value, header in zip(values, headers, strict=True)
        )
    sheet.freeze_panes = f"A{top + 1}"
    if mark and last > top:
        _mark(sheet, top, last, len(headers))
    return top


def set_width(sheet: Worksheet, column: int, letters: int) -> None:
    """Make a column, counted from 1, so many letters wide."""
    sheet.column_dimensions[get_column_letter(column)].width = letters * _LETTERS_A_WIDTH


def _dress_header(sheet: Worksheet, row: int, column: int, width: int) -> None:
    cell = sheet.cell(row, column)
    cell.font, cell.fill, cell.border, cell.alignment = HEADER_FONT, HEADER_FILL, LINE, WRAPPED
    set_width(sheet, column, width)


def lines_of(value: CellValue, width: int) -> int:
    """The lines a value takes in so many letters; Excel makes no row higher by itself in a file nobody has opened."""
    if not isinstance(value, str):
        return 1  # a number is never wrapped, whatever its unrounded digits
    return min(25, sum(max(1, len(wrap(words, int(width * _NARROW)))) for words in value.split("\n")))


def _mark(sheet: Worksheet, top: int, last: int, columns: int) -> None:
    """Tell a screen reader that this is a table, and which row heads it."""
    name = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in sheet.title)
    table = Table(displayName=f"t_{name}", ref=f"A{top}:{get_column_letter(columns)}{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    sheet.add_table(table)
