"""Equality of access: how many of the cases are of people whom services reach less, each beside all cases."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from loaders.reading.measure import Measure
from loaders.reading.periods import Period
from performance.definitions.indicator import Indicator
from performance.scorecard.board import Board
from performance.scorecard.breakdowns import SourceFigures
from performance.source import counting
from performance.source_figures import Breakdown, Part, Table


def access(board: Board, figures: SourceFigures, parts: Sequence[str], whole: str) -> Breakdown | None:
    """Each part of a whole by itself (they overlap, so they are no breakdown of it); None without the whole.

    A part that an indicator counts is hidden where the indicator hides it; another where it is small, or leaves a small
    rest of the whole. Those who may not see small numbers get whole financial years only.
    """
    total = figures.source.measure(whole)
    if total is None:
        return None
    measures = [one for name in parts if (one := figures.source.measure(name))]
    tables = []
    for point in figures.line(total).points:
        value = figures.published(whole, point.period)
        if value is None:
            tables.append(Table(point.period, (), None, withheld="the number of all cases is hidden"))
            continue
        found = [part for one in measures if (part := _part(board, figures, one, point.period))]
        if any(part.hidden or part.value is not None for part in found):
            tables.append(Table(point.period, tuple(found), value, point.provisional))
    return Breakdown(total, "category", total, tuple(tables), figures.protects(total))


def _part(board: Board, figures: SourceFigures, measure: Measure, period: Period) -> Part | None:
    indicator = counting(board.definitions, measure.name)
    if indicator:
        return _counted(board, indicator, measure, period)
    line = next((one for one in figures.lines if one.measure == measure), None)
    point = line.at(period) if line else None
    return Part(measure.title, point.value, point.hidden) if point else None


def _counted(board: Board, indicator: Indicator, measure: Measure, period: Period) -> Part | None:
    subject = board.alone(indicator)
    amount = subject.flows.over(period, 1)
    if amount is None or not amount.complete or amount.numerator is None:
        return None
    hidden = amount.period in subject.hidden
    return Part(measure.title, None if hidden else Fraction(amount.numerator), hidden)
