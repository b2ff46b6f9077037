"""A clean copy of a file that was refused for personal data: its values at their own cells, the personal ones blank.

Written in the child process that read the file, as an xlsx of values alone: no formula, comment, hidden sheet, author
or picture of the original comes along.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from loaders.plain_workbook import Tab, Wrong, write_workbook
from loaders.reading.personal_data import PersonalData
from loaders.reading.sheet import Book, Sheet
from loaders.reading.text import is_blank

REMOVED = "(removed)"  # stands for the header of a column that was taken away
NAME = "clean.xlsx"
_NOTHING = PersonalData(frozenset(), frozenset())


def write_clean(book: Book, personal: Mapping[str, PersonalData], folder: Path) -> str:
    """Write the clean copy into the folder and return its file name.

    `personal` is what the guard found, by sheet. Sheets, rows and columns stay where they are, so a cell keeps its
    name. A personal column is blank below its header, which says "(removed)"; what stands above the header stays,
    unless it is personal itself. Cells with an Excel error or an uncalculated formula keep an error: as blanks
    they would be read as figures that nobody gave.
    """
    tabs = [Tab(sheet.name, _rows(sheet, personal.get(sheet.name, _NOTHING))) for sheet in book.sheets]
    write_workbook(folder / NAME, tabs)
    return NAME


def _rows(sheet: Sheet, found: PersonalData) -> Iterator[list[object]]:
    broken = sheet.errors | sheet.uncalculated
    for row, cells in enumerate(sheet.rows):
        yield [
            _blank(row, column, found, cell)
            if column in found.columns or (row, column) in found.cells
            else Wrong()
            if (row, column) in broken
            else cell
            for column, cell in enumerate(cells)
        ]


def _blank(row: int, column: int, found: PersonalData, cell: object) -> object:
    """What stands in place of a cell of a personal column, or of a personal cell."""
    if is_blank(cell):
        return None
    if column in found.columns and row == found.header:
        return REMOVED
    above = found.header is not None and row < found.header
    return cell if above and (row, column) not in found.cells else None
