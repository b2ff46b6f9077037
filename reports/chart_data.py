"""The figures of a chart as files: exactly what its table shows, with where they come from."""

from __future__ import annotations

from charts.data_table import DataTable, Entry
from charts.heading import SAMPLES
from charts.panel import Panel, source_said
from reports.book import as_bytes, new_book
from reports.cells import CellValue
from reports.csv_file import csv_bytes
from reports.figure_format import figure_format, mark_of
from reports.table_sheet import Header, add_sheet, add_table

_MARKS = "Marks"  # the column that says which figures are provisional, where any is
_MEANINGS = (
    ("(p)", "(p) is provisional: it may still change."),
    ("[c]", "[c] is hidden to protect people: a count of 1 to 4, or a figure that would give one away."),
)
_NARROW, _WIDE = 12, 60  # letters


def chart_csv(panel: Panel) -> bytes:
    """The table of a panel as CSV: unrounded values, and at the end the title and where the figures come from."""
    return csv_bytes(_heads(panel.table), [*_values(panel.table), [], *([line] for line in _lines(panel))])


def chart_xlsx(panel: Panel) -> bytes:
    """The table of a panel as .xlsx: unrounded values, each shown as the page shows it; title, source and day above."""
    book = new_book(panel.title)
    title, *lines = _lines(panel)
    sheet = add_sheet(book, "Figures", title, lines)
    rows = _values(panel.table)
    top = add_table(sheet, _headers(panel.table, rows), rows)
    for down, row in enumerate(panel.table.rows, start=top + 1):
        for along, entry in enumerate(row, start=1):
            sheet.cell(down, along).number_format = figure_format(entry)
    return as_bytes(book)


def _lines(panel: Panel) -> list[str]:
    """What the figures are: the finding, what the table holds, how to read it, where it comes from, whether samples."""
    said = [panel.title, panel.table.caption, panel.under, source_said(panel), *_explained(panel.table)]
    return list(filter(None, dict.fromkeys([*said, SAMPLES if panel.samples else ""])))


def _explained(table: DataTable) -> list[str]:
    """What the marks in the table mean, those that stand in it."""
    shown = [entry.shown for row in table.rows for entry in row]
    return [words for mark, words in _MEANINGS if any(mark in one for one in shown)]


def _heads(table: DataTable) -> list[str]:
    heads = [column.words for column in table.columns]
    return [*heads, _MARKS] if _is_marked(table) else heads


def _values(table: DataTable) -> list[list[CellValue]]:
    marked = _is_marked(table)
    return [[*(entry.value for entry in row), *([_marks(table, row)] if marked else [])] for row in table.rows]


def _is_marked(table: DataTable) -> bool:
    return any(mark_of(entry) for row in table.rows for entry in row)


def _marks(table: DataTable, row: tuple[Entry, ...]) -> str:
    found = [(column.words, mark_of(entry)) for column, entry in zip(table.columns, row, strict=True)]
    return "; ".join(f"{words} {mark}" for words, mark in found if mark)


def _headers(table: DataTable, rows: list[list[CellValue]]) -> list[Header]:
    """The columns, each as wide as its longest words, within what can be read."""
    heads = _heads(table)
    longest = [max((len(str(row[place])) for row in rows if isinstance(row[place], str)), default=0)
               for place in range(len(heads))]  # fmt: skip
    return [
        Header(head, min(_WIDE, max(_NARROW, len(head) + 2, wide))) for head, wide in zip(heads, longest, strict=True)
    ]
