"""Rows as the bytes of a file: CSV and the kinds of workbook that partners send."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple

import xlwt
from openpyxl import Workbook

from tests.faults.rows import Rows


class Tab(NamedTuple):
    """A sheet of a workbook; `state` is "visible" or "hidden"."""

    name: str
    rows: Rows
    state: str = "visible"


Save = Callable[[tuple[Tab, ...]], bytes]


def as_csv(tabs: tuple[Tab, ...]) -> bytes:
    """The one sheet as comma-separated text, each line ended."""
    (tab,) = tabs
    text = io.StringIO(newline="")
    csv.writer(text).writerows(tab.rows)
    return text.getvalue().encode()


def as_xlsx(tabs: tuple[Tab, ...]) -> bytes:
    """A workbook. "#DIV/0!" becomes Excel's error, "=6+6" a formula that was never calculated."""
    book = Workbook()
    book.remove(book.active)
    for tab in tabs:
        sheet = book.create_sheet(tab.name)
        sheet.sheet_state = tab.state
        for row in tab.rows:
            sheet.append([None if cell == "" else cell for cell in row])
    return _written(book.save)


def as_xls(tabs: tuple[Tab, ...]) -> bytes:
    """A workbook as Excel wrote it until 2003."""
    book = xlwt.Workbook()
    style = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for tab in tabs:
        sheet = book.add_sheet(tab.name)
        for at, row in enumerate(tab.rows):
            for column, cell in enumerate(row):
                _write_xls(sheet, at, column, cell, style)
    return _written(book.save)


def _write_xls(sheet: Any, row: int, column: int, cell: Any, style: Any) -> None:
    if isinstance(cell, date | datetime):
        sheet.write(row, column, cell, style)
    elif cell != "":
        sheet.write(row, column, cell)


def _written(save: Callable[[io.BytesIO], None]) -> bytes:
    data = io.BytesIO()
    save(data)
    return data.getvalue()
