"""A clean copy of a file that was refused for personal data: its values at their own cells, the personal ones blank.

Written in the child process that read the file, as an xlsx of values alone: no formula, comment, hidden sheet, author
or picture of the original comes along.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from loaders.reading.personal_data import PersonalData
from loaders.reading.sheet import Book, Sheet
from loaders.reading.text import is_blank

REMOVED = "(removed)"  # stands for the header of a column that was taken away
NAME = "clean.xlsx"
_ERROR = "#N/A"
_FIRST_DAY = date(1900, 3, 1)  # Excel counts a 29 February 1900 that never was, and no day before that year
_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", "_"))


def write_clean(book: Book, personal: Mapping[str, PersonalData], folder: Path) -> str:
    """Write the clean copy into the folder and return its file name.

    `personal` is what the guard found, by sheet. Sheets, rows and columns stay where they are, so a cell keeps its
    name. A personal column is blank below its header, which says "(removed)"; what stands above the header stays,
    unless it is personal itself. Cells with an Excel error or an uncalculated formula keep an error: as blanks
    they would be read as figures that nobody gave.
    """
    from openpyxl import Workbook  # here and not above: the child needs it for a clean copy only

    workbook = Workbook(write_only=True)
    workbook.properties.creator = ""
    for sheet in book.sheets:
        made = workbook.create_sheet(_name(sheet.name))
        for row in _rows(sheet, personal.get(sheet.name), made):
            made.append(row)
    workbook.save(folder / NAME)
    return NAME


def _rows(sheet: Sheet, found: PersonalData | None, made: Any) -> Iterator[list[Any]]:  # noqa: ANN401
    from openpyxl.cell import WriteOnlyCell

    broken = sheet.errors | sheet.uncalculated
    for at, cells in enumerate(sheet.rows):
        row: list[Any] = []
        for column, value in enumerate(cells):
            kept = _kept(at, column, value, found)
            if (at, column) in broken and kept is value:
                kept = WriteOnlyCell(made, _ERROR)
            elif isinstance(kept, str):
                kept = _text(made, kept)
            elif isinstance(kept, date) and _day(kept) < _FIRST_DAY:
                kept = kept.isoformat()
            row.append(kept)
        yield row


def _kept(row: int, column: int, value: object, found: PersonalData | None) -> object:
    """The value of a cell that may stay; None or "(removed)" instead of one that may not."""
    if found is None or is_blank(value):
        return value
    if column in found.columns and row == found.header:
        return REMOVED
    if (row, column) in found.cells or (column in found.columns and (found.header is None or row > found.header)):
        return None
    return value


def _text(made: Any, words: str) -> Any:  # noqa: ANN401
    """A cell of text, whatever it looks like: "=1+1" stays words."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell = WriteOnlyCell(made, ILLEGAL_CHARACTERS_RE.sub(" ", words))
    cell.data_type = "s"
    return cell


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _name(name: str) -> str:
    """A name that Excel takes: a CSV file's only sheet has none, one of LibreOffice may be longer."""
    return name.translate(_NOT_IN_NAMES)[:_LONGEST_NAME] or "Sheet1"
