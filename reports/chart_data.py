"""The figures of a chart as files: exactly what its table shows, with where they come from."""

from __future__ import annotations

from charts.data_table import DataTable
from reports.csv_file import csv_bytes


def chart_csv(table: DataTable, source: str) -> bytes:
    """The table of a chart as CSV; the last line says where the figures come from."""
    heads = [column.words for column in table.columns]
    rows = [[entry.value for entry in row] for row in table.rows]
    return csv_bytes(heads, [*rows, [], [source]])
