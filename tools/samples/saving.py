"""Spreadsheets as bytes that come out the same on every run."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

_SAVED = datetime(2018, 3, 19, 9, tzinfo=UTC)
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
Row = Sequence[object]


def csv_bytes(rows: Iterable[Row], newline: str = "\n") -> bytes:
    """Rows as UTF-8 without a byte order mark."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=newline).writerows(rows)
    return text.getvalue().encode()


def xlsx_bytes(book: Workbook) -> bytes:
    """A workbook whose bytes depend on its contents alone: every time stamp in it is the same moment.

    openpyxl writes the clock into the document's properties and into the archive's entries.
    """
    book.properties.creator = "Safer Bromley Partnership dashboard: sample"
    saved = io.BytesIO()
    book.save(saved)
    again = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _SAVED.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, _stamped(name, source.read(name)))
    return again.getvalue()


def _stamped(name: str, content: bytes) -> bytes:
    if name != "docProps/core.xml":
        return content
    return _TIMES.sub(rb"\g<1>" + f"{_SAVED:%Y-%m-%dT%H:%M:%SZ}".encode() + rb"\g<2>", content)


def new_sheet(book: Workbook, title: str) -> Worksheet:
    """A sheet of this name; the first one takes the place of the empty sheet every new workbook has."""
    if book.sheetnames == ["Sheet"]:
        first = book.worksheets[0]
        first.title = title
        return first
    book.create_sheet(title)
    return book.worksheets[-1]


def write(sheet: Worksheet, rows: Iterable[Row]) -> None:
    """Add rows under what the sheet holds; None leaves a cell empty."""
    for row in rows:
        sheet.append(list(row))


def title(sheet: Worksheet, words: Sequence[str], across: int) -> None:
    """Title rows as people make them: merged across the table, the first one large, a blank row beneath."""
    for row, line in enumerate(words, start=1):
        cell = sheet.cell(row, 1, line)
        cell.font = Font(bold=row == 1, size=14 if row == 1 else 10, italic=row > 1)
        cell.alignment = Alignment(wrap_text=False, vertical="top")
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=across)
    sheet.append([])


def header(sheet: Worksheet, row: int, widths: Sequence[float]) -> None:
    """Make a row bold and give the columns their widths."""
    for column, width in enumerate(widths, start=1):
        cell = sheet.cell(row, column)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(column)].width = width
