"""Opening any spreadsheet: xlsx, xls, ods and csv become a Book. Only ever called in the child process.

Values are read with calamine (ten times openpyxl's speed). Two things it does not tell are looked for in the
sheet's own XML: cells with an Excel error (calamine reads them as blank) and formulas without a stored value.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import Any

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from loaders.reading.attached import attached
from loaders.reading.cell_notes import cell_notes
from loaders.reading.cells import column_number, reference
from loaders.reading.gate import Kind
from loaders.reading.loose_words import loose_words
from loaders.reading.parts import BROKEN, unpacked
from loaders.reading.pivot_data import pivot_data
from loaders.reading.sheet import Book, Sheet

MOST_ROWS = 200_000
MOST_COLUMNS = 200
LONGEST_TEXT = 32_767  # letters in one cell: Excel takes no more
# No [^>]*: where a < follows at once the tag was never closed, and each of a million would be run through to the end.
_FAR_COLUMN = re.compile(rb'<c r="((?:[A-Z]{3}|G[S-Z]|[H-Z][A-Z])\d+)"[^<>/]*>\s*<[vif]')
_ROW = re.compile(rb'<row[^<>]* r="(\d+)"')
_CELL_NAME = re.compile(r"([A-Z]+)(\d+)")
_ERROR_CELL = re.compile(rb'<c r="([A-Z]+\d+)"[^<>]*\bt="e"')
_UNCALCULATED = re.compile(rb'<c r="([A-Z]+\d+)"[^<>]*><f[^<>]*(?:/>|>[^<]*</f>)\s*(?:<v>\s*</v>|<v\s*/>)?\s*</c>')
_PREFIXED = re.compile(rb"<\w+:worksheet[\s>]")
_PREFIX = re.compile(rb"(</?)\w+:")
_HIDDEN_ROW = re.compile(rb'<row [^<>]*\bhidden="(?:1|true)"')


class UnreadableError(ValueError):
    """The file cannot be opened as what it seems to be, or is larger than we count to."""

    def __init__(self, message: str, *, sheet: str = "", cell: str = "", found: str = "", expected: str = "") -> None:
        super().__init__(message)
        self.sheet, self.cell, self.found, self.expected = sheet, cell, found, expected


def open_book(data: bytes, kind: Kind, name: str) -> Book:
    """Read every sheet, the visible ones apart from what is hidden. Raises UnreadableError."""
    if kind is Kind.CSV:
        return _text_book(data, name)
    marks = _marks_of_sheets(data, name) if kind is Kind.XLSX else {}
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    except Exception as error:  # calamine's own errors share no base class
        raise _damaged(name) from error
    sheets: list[Sheet] = []
    hidden: list[Sheet] = []
    for number, meta in enumerate(workbook.sheets_metadata):
        seen = meta.visible is SheetVisibleEnum.Visible
        sheet = _sheet(workbook, number, meta.name, marks.get(meta.name, _NOTHING), name)
        (sheets if seen else hidden).append(sheet)
    try:
        copies = (*cell_notes(data), *pivot_data(data), *loose_words(data)) if kind is Kind.XLSX else ()
    except BROKEN as error:
        raise _damaged(name) from error
    names = tuple(sheet.name for sheet in hidden)
    return Book(name, tuple(sheets), names, "", (*hidden, *copies), *attached(data, kind))


def _damaged(name: str) -> UnreadableError:
    return UnreadableError(
        f"{name} is damaged: it cannot be opened. Open it in Excel, save it again and send it once more.",
        found="a damaged workbook",
        expected="a workbook that opens",
    )


_Marks = tuple[int, frozenset[tuple[int, int]], frozenset[tuple[int, int]]]
_NOTHING: _Marks = (0, frozenset(), frozenset())


def _sheet(workbook: CalamineWorkbook, number: int, name: str, marks: _Marks, file: str) -> Sheet:
    try:
        read = workbook.get_sheet_by_index(number)
    except Exception as error:
        if "is not a worksheet" in str(error).casefold() or "chart" in str(error).casefold():
            return Sheet(name, [])
        raise _damaged(file) from error
    if read.total_height > MOST_ROWS or read.total_width > MOST_COLUMNS * 10:
        raise _too_far(name, "", f"{read.total_height:,} rows and {read.total_width:,} columns")
    rows = read.to_python(skip_empty_area=False)
    _refuse_long_texts(name, rows)
    return Sheet(name, rows, *marks)


def _refuse_long_texts(sheet: str, rows: list[list[Any]]) -> None:
    """No cell that Excel could not hold: patterns that look for words in it would not end."""
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell.__class__ is str and len(cell) > LONGEST_TEXT:
                raise UnreadableError(
                    "This cell holds more text than Excel can show: something was pasted into it by mistake. "
                    "Delete it, save the file and send it again.",
                    sheet=sheet,
                    cell=reference(row, column),
                    found=f"{len(cell):,} letters",
                    expected=f"at most {LONGEST_TEXT:,} letters",
                )


def _too_far(sheet: str, cell: str, found: str) -> UnreadableError:
    return UnreadableError(
        "A sheet reaches further than any return we know: a stray entry far from the table does this. "
        "Delete the rows and columns beyond the table, save and send it again.",
        sheet=sheet,
        cell=cell,
        found=found,
        expected=f"at most {MOST_ROWS:,} rows and {MOST_COLUMNS} columns",
    )


def _marks_of_sheets(data: bytes, file: str) -> dict[str, _Marks]:
    """For each sheet by name: hidden rows, cells with errors, formulas without a value.

    Refuses a sheet whose filled cells lie further out than we count to, before calamine makes room for them all.
    """
    marks = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name, part in _sheet_parts(archive):
                marks[name] = _marks(_plain(unpacked(archive, part), file), name)
    except BROKEN as error:
        raise _damaged(file) from error
    return marks


def _plain(xml: bytes, file: str) -> bytes:
    """The XML of a sheet without prefixes: programs built on .NET write <x:c> for <c>. Entities are refused.

    No spreadsheet program declares entities; who does wants them expanded, or read from another file.
    """
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise _damaged(file)
    return _PREFIX.sub(rb"\1", xml) if _PREFIXED.search(xml) else xml


def _marks(xml: bytes, name: str) -> _Marks:
    if far := _FAR_COLUMN.search(xml):
        raise _too_far(name, far[1].decode(), f"an entry in cell {far[1].decode()}")
    last_rows = _ROW.findall(xml[-200_000:])
    if last_rows and max(map(int, last_rows)) > MOST_ROWS and _filled_beyond(xml):
        raise _too_far(name, f"A{max(map(int, last_rows))}", f"{max(map(int, last_rows)):,} rows")
    errors = frozenset(map(_position, _ERROR_CELL.findall(xml))) if b't="e"' in xml else frozenset()
    waiting = frozenset(map(_position, _UNCALCULATED.findall(xml))) if b"<f" in xml else frozenset()
    hidden = len(_HIDDEN_ROW.findall(xml)) if b' hidden="' in xml else 0
    return hidden, errors, waiting


def _filled_beyond(xml: bytes) -> bool:
    return any(int(row) > MOST_ROWS for row in re.findall(rb'<c r="[A-Z]+(\d+)"[^>/]*>\s*<[vif]', xml))


def _position(cell: bytes) -> tuple[int, int]:
    match = _CELL_NAME.match(cell.decode())
    return (int(match[2]) - 1, column_number(match[1])) if match else (0, 0)


_SHEET_ENTRY = re.compile(rb"<(?:\w+:)?sheet [^<>]*>")
_RELATION = re.compile(rb"<Relationship [^<>]*>")


def _sheet_parts(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """The name of each sheet and the part of the archive that holds it."""
    targets = {}
    for entry in _RELATION.findall(archive.read("xl/_rels/workbook.xml.rels")):
        targets[_attribute(entry, b"Id")] = _attribute(entry, b"Target")
    parts = []
    for entry in _SHEET_ENTRY.findall(archive.read("xl/workbook.xml")):
        target = targets.get(_attribute(entry, rb"\w+:id"), "").lstrip("/")
        part = target if target.startswith("xl/") else f"xl/{target}"
        if part in archive.namelist():
            parts.append((_unescaped(_attribute(entry, b"name")), part))
    return parts


def _attribute(entry: bytes, name: bytes) -> str:
    found = re.search(rb"\s" + name + rb"=[\"']([^\"']*)[\"']", entry)
    return found[1].decode("utf-8", "replace") if found else ""


def _unescaped(words: str) -> str:
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        words = words.replace(entity, letter)
    return words


def _text_book(data: bytes, name: str) -> Book:
    text, encoding = decode(data)
    csv.field_size_limit(max(csv.field_size_limit(), len(data)))  # the longest is told below, with its cell
    delimiter = _delimiter(text)
    try:
        rows: list[list[Any]] = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise UnreadableError(
            f"{name} is cut short or has a quotation mark that is never closed. Save it again as CSV.",
            found=str(error),
            expected="a whole CSV file",
        ) from error
    widest = max(map(len, rows), default=0)
    if len(rows) > MOST_ROWS or widest > MOST_COLUMNS * 10:
        raise _too_far("", "", f"{len(rows):,} rows and {widest:,} columns")
    _refuse_long_texts("", rows)
    return Book(name, (Sheet("", rows),), (), encoding)


def decode(data: bytes) -> tuple[str, str]:
    """Text of a CSV file and the encoding it was in: byte order mark first, then strict UTF-8, then cp1252."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252"


def _delimiter(text: str) -> str:
    """The character between cells: the one that divides the first lines into most columns."""
    head = text[:20_000]
    return max((",", ";", "\t", "|"), key=lambda mark: (head.count(mark), mark == ","))
