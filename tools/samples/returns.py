"""A small return as a partner makes one: title rows, one table, footnotes. The four partners' modules fill it."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook

from tools.samples.saving import Row, header, new_sheet, title, write, xlsx_bytes


def small_return(name: str, words: Sequence[str], table: Sequence[Row], notes: Sequence[str]) -> bytes:
    """A workbook of one sheet; the first row of the table is its header."""
    book = Workbook()
    sheet = new_sheet(book, name)
    width = len(table[0])
    title(sheet, words, width)
    write(sheet, [*table, [], *([note] for note in notes)])
    header(sheet, len(words) + 2, (38, *[14.0] * (width - 1)))
    return xlsx_bytes(book)
