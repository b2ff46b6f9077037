"""A sheet of a pack's workbook: one table, its title in A1, what it is beneath, and the way back to the contents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from reports.pack_book_cells import Told
from reports.table_sheet import FONT, SIZE, WRAPPED, Header, add_sheet, add_table

CONTENTS = "Contents"
_LINK = Font(name=FONT, size=SIZE, underline="single", color="0B4F94")
_RIGHT = Alignment(horizontal="right", vertical="top", wrap_text=True, indent=1)
_LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True)
_A3, _ALL = 8, 0
_ACROSS = 300  # letters that A3 takes at seven points


class SheetTable(NamedTuple):
    """A table and the sheet it stands on.

    `name` is the sheet's, without spaces; `what` says in the contents what it holds; `about` are lines above the
    table; `nothing` is said instead of a table without rows; `of_words`: it holds what people said, no figures of
    files. The first column heads the rows.
    """

    name: str
    title: str
    what: str
    columns: Sequence[Header]
    rows: Sequence[Sequence[Told]]
    about: Sequence[str] = ()
    nothing: str = "There is nothing to list."
    of_words: bool = False


def add(book: Workbook, table: SheetTable, source: str) -> Worksheet:
    """The sheet of a table; `source` says where its figures come from and as at when."""
    told = how_many(table) if table.rows else f"This sheet has no table. {table.nothing}"
    sheet = add_sheet(book, table.name, table.title, (told, *table.about, source, "Back to the contents"))
    link(sheet, sheet.max_row, 1, CONTENTS)
    if table.rows:
        _fill(sheet, table)
    set_up_printing(sheet, sum(column.width for column in table.columns))
    return sheet


def how_many(table: SheetTable) -> str:
    """How many tables the sheet has, and how long the one is."""
    count = len(table.rows)
    return f"This sheet has one table, of {count:,} row{'' if count == 1 else 's'}."


def link(sheet: Worksheet, row: int, column: int, to: str) -> None:
    """Make a cell a link to the first cell of another sheet."""
    cell = sheet.cell(row, column)
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{to}'!A1", display=str(cell.value))
    cell.font = _LINK


def _fill(sheet: Worksheet, table: SheetTable) -> None:
    top = add_table(sheet, table.columns, [[one.value for one in row] for row in table.rows])
    for along, column in enumerate(zip(*table.rows, strict=True), start=1):
        _dress(sheet, top, along, column)
    sheet.freeze_panes = f"B{top + 1}"  # what a row is about stays in sight when one moves along it
    sheet.print_title_rows, sheet.print_title_cols = f"{top}:{top}", "A:A"


def _dress(sheet: Worksheet, top: int, along: int, column: Sequence[Told]) -> None:
    """A column's number formats; one of numbers to the right, its heading and its shorthand too; days to the left."""
    aligned = _alignment(column)
    for down, one in enumerate(column, start=top + 1):
        cell = sheet.cell(down, along)
        cell.number_format, cell.alignment = one.format, aligned
    sheet.cell(top, along).alignment = aligned


def _alignment(column: Sequence[Told]) -> Alignment:
    if any(isinstance(one.value, int | float | Decimal) for one in column):
        return _RIGHT
    return _LEFT if any(isinstance(one.value, date) for one in column) else WRAPPED


def set_up_printing(sheet: Worksheet, letters: int) -> None:
    """A3 landscape, as many pages wide as a table of so many letters needs to be read."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A3
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = -(-letters // _ACROSS), _ALL
    sheet.oddFooter.center.text = "&A, page &P of &N"
