"""The cells behind all figures of a pack, read together: one by one they took as long as all figures did (measured)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property

from loaders.reading.periods import Grain, Period
from performance.basis import on_basis
from performance.definitions.indicator import Indicator
from performance.quarter import Quarter
from performance.scorecard.board import Board
from performance.scorecard.trace import Wanted
from warehouse.figures import Cell


class CellsOf:
    """The cells behind the figures of some indicators in a quarter; one query, on first use.

    Of other indicators, quarters and places it knows nothing.
    """

    def __init__(self, board: Board, indicators: Iterable[Indicator], quarter: Quarter) -> None:
        self._board, self._indicators, self._quarter = board, tuple(indicators), quarter

    def cells(
        self, as_at: datetime, measure: str, area_level: str, area: str, selection: Wanted, period_start: date,
        period_end: date, grain: Grain,
    ) -> list[Cell]:  # fmt: skip
        """As `Reading.cells` gives them, in the same order."""
        if (as_at, area_level, area) != (self._board.as_at, "borough", self._board.area):
            raise ValueError(f"these cells were read of {self._board.area} as at {self._board.as_at}")
        return [
            cell
            for cell in self._by_measure.get((measure, grain), ())
            if period_start <= cell.period_start
            and cell.period_end <= period_end
            and all(getattr(cell, name) in values for name, values in selection)
        ]

    @cached_property
    def _by_measure(self) -> Mapping[tuple[str, Grain], Sequence[Cell]]:
        found: dict[tuple[str, Grain], list[Cell]] = defaultdict(list)
        measures = frozenset(part.measure for one in self._indicators for part in one.selections)
        if span := self._span():
            board = self._board
            for measure, grain, cell in board.reading.every_cell(board.as_at, "borough", board.area, measures, span):
                found[measure, grain].append(cell)
        return found

    def _span(self) -> Period | None:
        """From the first day to the last of what any of the figures is made of."""
        subjects = map(self._board.alone, self._indicators)
        amounts = [on_basis(one.indicator, one.flows, self._quarter) for one in subjects]
        parts = [part for one in amounts if one for part in (*one.numerator_parts, *one.denominator_parts)]
        if not parts:
            return None
        return Period(min(span.start for _, span in parts), max(span.end for _, span in parts))
