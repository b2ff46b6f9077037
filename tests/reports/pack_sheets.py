"""Reading a pack's files back: sheets and tables of the workbook, lines of the CSV, tables of the Word report."""

import csv
import io

from docx import Document
from openpyxl import load_workbook

from reports.csv_file import unescaped
from reports.pack_book import book
from reports.pack_csv import figures_csv

_BOOKS = {}


def workbook(pack):
    """The pack's workbook, opened again; each pack's once."""
    if id(pack) not in _BOOKS:
        _BOOKS[id(pack)] = pack, load_workbook(io.BytesIO(book(pack)))  # the pack with it, so that its id stays its own
    return _BOOKS[id(pack)][1]


def table_of(sheet):
    """The one table of a sheet as a list of rows by heading; none where it has no table."""
    if not sheet.tables:
        return []
    (table,) = sheet.tables.values()
    heads, *rows = [[cell.value for cell in row] for row in sheet[table.ref]]
    return [dict(zip(heads, row, strict=True)) for row in rows]


def cells_of(sheet):
    """The same with the cells themselves."""
    (table,) = sheet.tables.values()
    heads, *rows = sheet[table.ref]
    return [{head.value: cell for head, cell in zip(heads, row, strict=True)} for row in rows]


def lines_of(pack):
    """The lines of the CSV of figures."""
    text = figures_csv(pack).decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return [{name: unescaped(value) for name, value in row.items()} for row in rows]


def word_tables(data):
    """The tables of a Word report, as rows of cells' texts."""
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in Document(io.BytesIO(data)).tables]
