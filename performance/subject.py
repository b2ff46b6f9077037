"""What a row, a trend or a trace is made from: an indicator, its flows, and what its reader may see."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Grain, Period
from performance.basis import Amount, Flows
from performance.corrected import CorrectedFigure, corrections_of
from performance.definitions.indicator import Indicator
from performance.definitions.target import Target
from performance.expected import Expected, expect
from performance.row import Printed, TrendPoint
from performance.signal import SEVEN, Runs
from performance.variation import points_at


class Subject(NamedTuple):
    """What a row is made from.

    `hidden` are the periods its reader may not see; `known_by` is the day of the as-at instant. `beside` are the flows
    of the area shown beside ours (None where it has none), `printed` the owner's own figures.
    `corrected` are the corrections of what its figures are made of, in words for its reader; `runs` the lengths of a
    trend and of a shift that its signal is tested with.
    """

    indicator: Indicator
    flows: Flows
    hidden: frozenset[Period]
    known_by: date
    tested_from: date | None
    beside: Flows | None
    beside_name: str
    printed: tuple[Printed, ...] = ()
    corrected: tuple[CorrectedFigure, ...] = ()
    runs: Runs = SEVEN


def value_over(subject: Subject, span: Period) -> Fraction | None:
    """The whole figure of a run of time that the reader may see; None where there is none."""
    amount = subject.flows.over(span, subject.indicator.per)
    return amount.value if amount and amount.known and amount.period not in subject.hidden else None


def expected_of(subject: Subject, target: Target | None, span: Period) -> Expected:
    """What a target expects of the figure of a period; nothing where there is no target."""
    if target is None:
        return Expected(None, None, ())
    return expect(subject.indicator, target, span, lambda wanted: value_over(subject, wanted))


def visible(subject: Subject, amount: Amount | None) -> Amount | None:
    """A figure as far as the reader may see it."""
    return None if amount is None or amount.period in subject.hidden else amount


def tested_points(subject: Subject, grain: Grain, by: date) -> list[TrendPoint]:
    """The points that charts show and signals test, with what is hidden blanked out."""
    points = points_at(subject.flows, grain, subject.indicator.per, subject.tested_from, by)
    shown = [
        point._replace(value=None, hidden=True, marker="[c]") if point.period in subject.hidden else point
        for point in points
    ]
    return [_with_corrections(subject, grain, point) for point in shown] if subject.corrected else shown


def _with_corrections(subject: Subject, grain: Grain, point: TrendPoint) -> TrendPoint:
    amount = subject.flows.at(grain, point.period.start, subject.indicator.per)
    return point._replace(corrected=corrections_of(subject.indicator, amount, subject.corrected))
