"""The sheet of a template: title, what is asked above the table, headings and labels; and where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from loaders.reading.template import Field, Label, Template
from reports.cells import CellValue, put
from reports.table_sheet import BODY_FONT, HEADER_FONT, Header, add_sheet, add_table, set_width

_TO_FILL = PatternFill("solid", fgColor="F4F5F9")
_SIDE = Side(style="thin", color="8A90A0")
_BOX = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_LABEL_WIDTH, _WIDTH = 46, 18


class Places(NamedTuple):
    """Where the parts of a laid-out template stand; rows and columns as openpyxl counts them, from 1.

    `asks` are the rows of what is asked, its answer in the second column; `columns` by their headings; `labels` and
    the headings of lists by their words; `body` is the first row under the headings.
    """

    sheet: Worksheet
    asks: dict[str, int]
    columns: dict[str, int]
    labels: dict[str, int]
    body: int


def lay_out(book: Workbook, template: Template, area: str, lines: Sequence[str] = ()) -> Places:
    """Add the sheet to a book, with nothing filled in. `lines` stand under the title."""
    title, *more = (words.format(area=area) for words in template.title)
    sheet = add_sheet(book, template.sheet, title, (*more, *lines))
    asks = {}
    for ask in template.asks:
        asks[ask.header] = row = sheet.max_row + 1
        put(sheet.cell(row, 1), ask.header)
        sheet.cell(row, 1).font = HEADER_FONT
        sheet.cell(row, 2).fill, sheet.cell(row, 2).border, sheet.cell(row, 2).font = _TO_FILL, _BOX, BODY_FONT
    fields = template.fields
    top = add_table(sheet, _headers(template), _rows(template.labels, len(fields)), mark=not _has_lists(template))
    if template.labels:
        set_width(sheet, 1, _LABEL_WIDTH)
        sheet.freeze_panes = f"B{top + 1}"
    first = 2 if template.labels else 1
    columns = {field.header: column for column, field in enumerate(fields, start=first)}
    return Places(sheet, asks, columns, _label_rows(template.labels, top + 1), top + 1)


def _headers(template: Template) -> list[Header]:
    corner = [Header(template.corner, _LABEL_WIDTH)] if template.labels else []
    return [*corner, *(Header(field.header, _WIDTH) for field in template.fields)]


def _rows(labels: Sequence[Label], fields: int) -> list[list[CellValue]]:
    """The labels, each list with its empty lines between empty rows; one empty row where the rows are the sender's."""
    rows: list[list[CellValue]] = []
    for label in labels:
        if label.lines:
            rows.append([None] * (1 + fields))
        rows.append([label.words, *[None] * fields])
        rows += [[None] * (1 + fields) for _ in range(label.lines)]
    return rows or [[None] * fields]


def _label_rows(labels: Sequence[Label], first: int) -> dict[str, int]:
    found, row = {}, first
    for label in labels:
        row += bool(label.lines)
        found[label.words] = row
        row += 1 + label.lines
    return found


def _has_lists(template: Template) -> bool:
    return any(label.lines for label in template.labels)


def field_of(template: Template, header: str) -> Field:
    """The field under this heading, of the table or above it."""
    return next(field for field in (*template.asks, *template.fields) if field.header == header)
