"""A figure of a return, read: which it is, of what period, and where it stands."""

from __future__ import annotations

from typing import NamedTuple

from loaders.reading.periods import Period
from loaders.reading.printed import Printed
from loaders.reading.return_table import DIMENSIONS_OF_RETURNS, ReturnColumn, ReturnRow, ReturnTable


class Slot(NamedTuple):
    """Which figure: its measure, and what it is of, in the order of DIMENSIONS_OF_RETURNS."""

    measure: str
    of: tuple[str, ...]


class Read(NamedTuple):
    """A figure read and where it stands; `printed.figure` is blank where the cell is. `listed`: its list's heading."""

    slot: Slot
    period: Period
    printed: Printed
    sheet: str
    cell: str
    note: str
    row: int
    column: int
    whole: bool = False
    listed: str = ""


def slot_of(row: ReturnRow, kind: ReturnColumn | None, declared: ReturnTable) -> Slot:
    """Which figure stands where a row and a declared column meet."""
    measure = row.measure or (kind.measure if kind else "") or declared.measure
    return Slot(measure, tuple(getattr(row, of) or getattr(kind, of, "") for of in DIMENSIONS_OF_RETURNS))
