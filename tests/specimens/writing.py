"""Writing the same rows as a workbook of Excel, old Excel or LibreOffice, or as text in an encoding."""

import csv
import io
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import xlwt
from odf import style, table, text
from odf.opendocument import OpenDocumentSpreadsheet
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows = list[list[Any]]


class Tab(NamedTuple):
    """One sheet. `merged` are ranges as Excel writes them; `hidden` are numbers of rows, from 1; `left` blank columns."""

    name: str
    rows: Rows
    merged: tuple[str, ...] = ()
    hidden: tuple[int, ...] = ()
    left: int = 0
    concealed: bool = False


def xlsx(path: Path, *tabs: Tab) -> None:
    """Write a workbook of Excel."""
    book = Workbook()
    book.remove(book.active)
    for tab in tabs:
        sheet = book.create_sheet(tab.name)
        for number, row in enumerate(tab.rows, start=1):
            _fill(sheet, number, [None] * tab.left + row)
        for cells in tab.merged:
            sheet.merge_cells(cells)
        for number in tab.hidden:
            sheet.row_dimensions[number].hidden = True
        if tab.concealed:
            sheet.sheet_state = "hidden"
    book.save(path)


def _fill(sheet: Worksheet, number: int, row: list[Any]) -> None:
    for column, value in enumerate(row, start=1):
        cell = sheet.cell(number, column, value)
        if isinstance(value, date):
            cell.number_format = "dd/mm/yyyy"


def xls(path: Path, *tabs: Tab) -> None:
    """Write a workbook of Excel 97–2003."""
    book = xlwt.Workbook()
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for tab in tabs:
        sheet = book.add_sheet(tab.name)
        for number, row in enumerate(tab.rows):
            for column, value in enumerate(row, start=tab.left):
                if isinstance(value, date):
                    sheet.write(number, column, value, day)
                elif value is not None:
                    sheet.write(number, column, value)
        for number in tab.hidden:
            sheet.row(number - 1).hidden = True
        if tab.concealed:
            sheet.visibility = 1
    book.save(str(path))


def ods(path: Path, *tabs: Tab) -> None:
    """Write a workbook of LibreOffice."""
    document = OpenDocumentSpreadsheet()
    shut = style.Style(name="shut", family="table")
    shut.addElement(style.TableProperties(display="false"))
    document.automaticstyles.addElement(shut)
    for tab in tabs:
        sheet = table.Table(name=tab.name, stylename=shut) if tab.concealed else table.Table(name=tab.name)
        for number, row in enumerate(tab.rows, start=1):
            line = table.TableRow(visibility="filter") if number in tab.hidden else table.TableRow()
            for value in [None] * tab.left + row:
                line.addElement(_ods_cell(value))
            sheet.addElement(line)
        document.spreadsheet.addElement(sheet)
    document.save(str(path))


def _ods_cell(value: Any) -> table.TableCell:
    if value is None:
        return table.TableCell()
    if isinstance(value, datetime | date):
        cell, shown = table.TableCell(valuetype="date", datevalue=value.isoformat()), value.strftime("%d/%m/%Y")
    elif isinstance(value, int | float):
        cell, shown = table.TableCell(valuetype="float", value=str(value)), str(value)
    else:
        cell, shown = table.TableCell(valuetype="string"), str(value)
    cell.addElement(text.P(text=shown))
    return cell


def delimited(path: Path, rows: Rows, encoding: str = "utf-8", comma: str = ",", line_end: str = "\r\n") -> None:
    """Write text: dates as dd/mm/yyyy, `utf-16` and `utf-8-sig` with their byte order mark."""
    lines = io.StringIO(newline="")
    csv.writer(lines, delimiter=comma, lineterminator=line_end).writerows(
        [_plain(cell) for cell in row] for row in rows
    )
    path.write_bytes(lines.getvalue().encode(encoding))


def _plain(value: Any) -> Any:
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else value
