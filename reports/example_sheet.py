"""The example of a template: a filled copy with made-up figures, marked so that no loader counts it."""

from __future__ import annotations

from openpyxl import Workbook

from loaders.reading.template import Label, Template
from reports.cells import CellValue
from reports.table_sheet import Header, add_sheet, add_table

_WHAT = "The figures are made up, and this sheet is not counted."
MARK = "Example"


def add_example(book: Workbook, template: Template, area: str) -> None:
    """Rows that are given stand as in the sheet; where they are the sender's, one row is shown heading by heading.

    Each label says "Example" first, and each heading of a sender's row stands in a row of its own, so that neither is a
    label or a row of headings to a loader.
    """
    sheet = add_sheet(book, MARK, f"{MARK}: a filled sheet for {area}.", (_WHAT,))
    if template.labels:
        headers = [Header(f"{MARK} of a row", 56), *(Header(field.header, 16) for field in template.fields)]
        add_table(sheet, headers, [_row(label, template) for label in template.labels])
    else:
        headers = [Header("Heading or cell", 44), Header("Example of what stands there", 34)]
        told = [[field.header, field.example] for field in (*template.asks, *template.fields)]
        add_table(sheet, headers, told)


def _row(label: Label, template: Template) -> list[CellValue]:
    words = f"{MARK}: {label.words}"
    if label.lines:
        return [f"{words} (your own words in the rows under it)", *[None] * len(template.fields)]
    if label.parts:
        return [words, *[" - ".join(f"{number} {part}" for number, part in _numbered(label))] * len(template.fields)]
    return [words, *(field.example for field in template.fields)]


def _numbered(label: Label) -> list[tuple[int, str]]:
    return [(8 - 6 * place if place < 1 else 2 + place, part) for place, part in enumerate(label.parts)]
