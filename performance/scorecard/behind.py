"""The single figures behind an indicator's figure, each named so that it can be corrected, with its cells."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Period, grain_of
from performance.basis import on_basis
from performance.quarter import Quarter
from performance.scorecard.board import Board
from performance.scorecard.trace import cells_of
from warehouse.corrections import FigureKey
from warehouse.figures import Cell


class FigureBehind(NamedTuple):
    """One figure of a partner's file. `value` is None where the partner gave none; `corrected` is the id of the
    correction it stands under, "" for none."""

    key: FigureKey
    value: float | None
    file: str
    sheet: str
    cells: tuple[str, ...]
    corrected: str


def figures_behind(board: Board, indicator: str, quarter: Quarter) -> tuple[FigureBehind, ...]:
    """The figures that make an indicator's figure in a quarter; none where there is no figure, or it is hidden."""
    found = board.definitions.indicator(indicator)
    subject = board.alone(found)
    amount = on_basis(found, subject.flows, quarter)
    if amount is None or not amount.known or any(board.hides(part.measure) for part in found.selections):
        return ()
    groups: dict[FigureKey, list[Cell]] = {}
    for selection, parts in zip(found.selections, (amount.numerator_parts, amount.denominator_parts), strict=False):
        for cell in cells_of(board.reading, board.as_at, board.area, selection, parts):
            groups.setdefault(_key(cell, selection.measure, board.area), []).append(cell)
    return tuple(_figure(key, cells) for key, cells in groups.items())


def _key(cell: Cell, measure: str, area: str) -> FigureKey:
    dimensions = tuple(getattr(cell, name) for name in DIMENSIONS)
    grain = grain_of(Period(cell.period_start, cell.period_end))
    return FigureKey(measure, cell.slice, dimensions, "borough", area, grain, cell.period_start)


def _figure(key: FigureKey, cells: Sequence[Cell]) -> FigureBehind:
    values = [Decimal(str(cell.value)) for cell in cells if cell.value is not None]
    whole = float(sum(values, Decimal(0))) if len(values) == len(cells) else None
    named = tuple(dict.fromkeys(cell.cell for cell in cells if cell.cell))
    corrected = next((cell.corrected for cell in cells if cell.corrected), "")
    return FigureBehind(key, whole, cells[0].file, cells[0].sheet, named, corrected)
