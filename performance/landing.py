"""Where a figure is heading by the end of the year, as a range, and whether that meets what is expected of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Grain, Period, financial_year, first_of_month, months_from
from performance.definitions.indicator import Direction
from performance.landing_paths import CHOSEN, FEWEST_MONTHS
from performance.landing_range import CHANCE, range_of
from performance.quarter import months_between


class Course(StrEnum):
    """Whether a landing meets the target: all of its range, none of it, or part."""

    ON = "on course"
    OFF = "off course"
    OPEN = "in the balance"


class Landing(NamedTuple):
    """Where a figure, on its own basis, is heading by the end of `span`: most likely `middle`, `low` to `high` by
    `chance`.

    `ahead` are the months that are projected; `known` is what the months of the span before them add up to.
    `expected` is what the target expects of the span. Method and ranges were chosen by back-test
    (`python -m benchmarks.landing`, docs/performance.md); the constants stand in landing_paths and landing_range.
    """

    span: Period
    low: Fraction
    middle: Fraction
    high: Fraction
    method: str
    chance: str
    ahead: Period
    known: Fraction
    expected: Fraction | None

    def course(self, better: Direction) -> Course | None:
        """Whether it is on course; None where nothing is expected, or no direction is better."""
        if self.expected is None or better not in {Direction.LOWER, Direction.HIGHER}:
            return None
        worst, best = (self.high, self.low) if better is Direction.LOWER else (self.low, self.high)
        if worst == self.expected or (worst < self.expected) is (better is Direction.LOWER):
            return Course.ON
        off = best != self.expected and (best > self.expected) is (better is Direction.LOWER)
        return Course.OFF if off else Course.OPEN

    def over(self, months: int) -> tuple[Fraction, Fraction, Fraction]:
        """Low end, middle and high end of what a period of so many months ahead comes to, all months alike."""
        part = Fraction(months, months_between(self.ahead.start, self.ahead.end))
        return (self.low - self.known) * part, (self.middle - self.known) * part, (self.high - self.known) * part


def periods_ahead(landing: Landing, grain: Grain) -> list[Period]:
    """The months or quarters that are projected, the last of them ending with the span; of years the span's own.

    A quarter of which something is known already is among them.
    """
    if grain is Grain.YEAR:
        return [financial_year(landing.span.start.year - (landing.span.start.month < 4))]
    length, found = {Grain.MONTH: 1}.get(grain, 3), []
    first = first_of_month(landing.span.end, 1 - length)
    while first_of_month(first, length) > landing.ahead.start:
        found.append(months_from(first, length))
        first = first_of_month(first, -length)
    return found[::-1]


def land(
    months: Sequence[Fraction], ahead: int, known: Fraction, span: Period, rest: Period, expected: Fraction | None
) -> Landing:
    """Carry a monthly series on by so many months, two years or more of it known. What is projected is whole.

    Raises ValueError where there are too few months.
    """
    if len(months) < FEWEST_MONTHS:
        raise ValueError(f"{len(months)} months are too few to project: {FEWEST_MONTHS} are needed")
    low, middle, high = (known + round(edge) for edge in range_of([float(month) for month in months], ahead))
    return Landing(span, low, middle, high, CHOSEN.name, CHANCE, rest, known, expected)
