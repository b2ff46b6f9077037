"""What is outstanding of each partner, shortly: the newest period of every return that is late, and how many before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from performance.receipts.grid import Receipt, ReceiptGrid, ReceiptRow

REACHES_BACK = timedelta(days=731)  # two years: what is older will not come any more


class Outstanding(NamedTuple):
    """One return or report that is late: the newest period that should have come, and how many earlier ones too."""

    title: str
    partner: str
    newest: Receipt
    earlier: int


def recent(row: ReceiptRow, today: date) -> tuple[Receipt, ...]:
    """The periods of a row that are outstanding and were due in the last two years, earliest first."""
    return tuple(cell for cell in row.outstanding if cell.due and cell.due > today - REACHES_BACK)


def outstanding(grid: ReceiptGrid) -> tuple[Outstanding, ...]:
    """What is outstanding of the last two years, the longest late first."""
    late = [(row, recent(row, grid.today)) for row in grid.rows]
    told = [Outstanding(row.title, row.partner, cells[-1], len(cells) - 1) for row, cells in late if cells]
    return tuple(sorted(told, key=lambda one: -one.newest.days_late))


def became_late(grid: ReceiptGrid, since: date) -> tuple[tuple[ReceiptRow, Receipt], ...]:
    """What was not late on an earlier day and is on the grid's, the longest late first."""
    late = [(row, cell) for row in grid.rows for cell in row.outstanding if cell.due and cell.due >= since]
    return tuple(sorted(late, key=lambda one: -one[1].days_late))
