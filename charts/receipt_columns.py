"""The columns of the grid of receipts: the newest quarters, and which cells of a row stand in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from performance.quarter import Quarter
from performance.receipts.grid import Receipt, ReceiptGrid, ReceiptRow

MOST = 8


class Span(NamedTuple):
    """What stands in one column of a row, or in several beside each other: nothing, a quarter or a year, or the months
    of a quarter, newest first."""

    columns: tuple[Quarter, ...]
    cells: tuple[Receipt, ...]


def columns_of(grid: ReceiptGrid) -> tuple[Quarter, ...]:
    """The newest quarters in which anything was expected, at most eight, newest first."""
    cells = [cell for row in grid.rows for cell in row.cells]
    if not cells:
        return ()
    newest = Quarter.of(max(cell.period.end for cell in cells))
    oldest = Quarter.of(min(cell.period.start for cell in cells))
    found = [newest]
    while len(found) < MOST and found[-1] > oldest:
        found.append(found[-1].plus(-1))
    return tuple(found)


def spans_of(row: ReceiptRow, columns: Sequence[Quarter]) -> tuple[Span, ...]:
    """A row column by column; a year that reaches over several columns stands in all of them once."""
    found: list[Span] = []
    newest_first = row.cells[::-1]
    for column in columns:
        start, end = column.period
        cells = tuple(cell for cell in newest_first if cell.period.start <= end and start <= cell.period.end)
        if cells and found and found[-1].cells == cells:
            found[-1] = Span((*found[-1].columns, column), cells)
        else:
            found.append(Span((column,), cells))
    return tuple(found)


def earlier(row: ReceiptRow, columns: Sequence[Quarter]) -> tuple[Receipt, ...]:
    """The cells of a row that lie before every column."""
    oldest = columns[-1].period.start
    return tuple(cell for cell in row.cells if cell.period.end < oldest)
