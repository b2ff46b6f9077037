"""A row of the scorecard: everything that may be said of one indicator, in one quarter, to one reader.

Disclosure has been applied: a row holds nothing its reader may not see.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Period
from performance.definitions.indicator import Indicator
from performance.definitions.target import Target
from performance.expected import Level, Line
from performance.landing import Landing
from performance.quarter import Quarter
from performance.rating import Rating
from performance.signal import SEVEN, Flag, Limits, Runs, Signal


class Change(NamedTuple):
    """How a figure compares with an earlier one.

    `value` is a fraction of the earlier figure (a difference in points for shares), None where nothing is compared;
    `withheld` then says why, where there is a reason. `better` is None where no direction is declared, where nothing
    moved, and where a figure is provisional, which `withheld` then says beside the number.
    """

    value: Fraction | None
    before: Fraction | None
    better: bool | None
    withheld: str = ""


class Benchmark(NamedTuple):
    """The same figure for the area shown beside ours, and how it changed."""

    area: str
    value: Fraction
    change_on_year: Fraction | None
    change_on_baseline: Fraction | None


class Step(NamedTuple):
    """One of the last twelve quarters for the sparkline: figure and what was expected, None where unknown."""

    quarter: Quarter
    value: Fraction | None
    expected: Fraction | None
    provisional: bool


class Printed(NamedTuple):
    """A figure as its owner printed it, shown beside ours and never added to it."""

    value: Fraction
    period: Period
    note: str


class Correction(NamedTuple):
    """A correction of a figure, or of a part of it, and in words what was corrected, why, and how things stand."""

    id: str
    words: str


class Row(NamedTuple):
    """One indicator in one quarter. `value` is None where it is unknown or hidden (`suppressed`).

    `lines` is the arithmetic behind the colour, `edge` where amber ends; `needed` the required run-rate in words;
    `finding` one sentence made from the numbers, `headline` the same as the title of the indicator's own page ("" where
    there is no figure). `signal` is None where no test is made; `signal_reason` says
    what stands out, or why no test is made. `corrected` are the corrections of what it is made of.
    """

    indicator: Indicator
    quarter: Quarter
    data_from: date | None
    data_to: date | None
    value: Fraction | None
    marker: str
    target: Target | None
    level: Level | None
    expected: Level | None
    edge: Level | None
    rating: Rating
    reason: str
    lines: tuple[Line, ...]
    change_on_quarter: Change
    change_on_year: Change
    benchmark: Benchmark | None
    signal: Signal | None
    signal_reason: str
    provisional: bool
    suppressed: bool
    history: tuple[Step, ...]
    needed: str
    finding: str
    printed: Printed | None = None
    headline: str = ""
    corrected: tuple[Correction, ...] = ()

    @property
    def period(self) -> Period | None:
        """The run of time the figure is of."""
        return Period(self.data_from, self.data_to) if self.data_from and self.data_to else None


class TrendPoint(NamedTuple):
    """A period of the trend. `hidden`: a small number stands here; `flag`: it stands out; `corrected`: how and why."""

    period: Period
    value: Fraction | None
    marker: str
    provisional: bool
    complete: bool
    hidden: bool
    flag: Flag | None
    corrected: tuple[Correction, ...] = ()


class Phase(NamedTuple):
    """A run of points between declared breaks, with its limits; None where there are too few points for any."""

    start: date
    end: date
    limits: Limits | None
    reason: str


class Trend(NamedTuple):
    """An indicator over time, at one grain, for the chart and its table.

    `target` is what is expected of each period, where a target can be brought to that length; `baseline` the
    baseline year's level brought to it. `landing` is where the figure on its own basis is heading, None where nothing
    is projected; `no_landing` then says why. `target_ahead` is the target's path over the periods that are projected.
    `runs` are how long a trend and a shift had to be to stand out.
    """

    indicator: Indicator
    grain: str
    points: tuple[TrendPoint, ...]
    phases: tuple[Phase, ...]
    target: tuple[tuple[Period, Fraction], ...]
    baseline: Fraction | None
    baseline_name: str
    landing: Landing | None = None
    no_landing: str = ""
    target_ahead: tuple[tuple[Period, Fraction], ...] = ()
    runs: Runs = SEVEN
