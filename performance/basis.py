"""A figure on its basis: the run of time it is taken over, ratios from summed numerators and denominators."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Grain, Period, first_of_month
from performance.definitions.indicator import Basis, Indicator
from performance.definitions.target import AnnualTarget
from performance.flow import Flow, Point
from performance.quarter import Quarter

Parts = tuple[tuple[Grain, Period], ...]


class Amount(NamedTuple):
    """A figure and what it was made of. `value` is None where the period has no whole figure.

    The parts are the figures, as received, behind each.
    For a ratio `numerator` and `denominator` are its parts; for a count `numerator` is the value itself.
    """

    period: Period
    value: Fraction | None
    numerator: Fraction | None
    denominator: Fraction | None
    marker: str
    provisional: bool
    complete: bool
    numerator_parts: Parts = ()
    denominator_parts: Parts = ()

    @property
    def known(self) -> bool:
        """Whether there is a whole figure."""
        return self.value is not None and self.complete

    def blanked(self) -> Amount:
        """The same period without its figure, for those who may not see it."""
        return Amount(self.period, None, None, None, "[c]", self.provisional, self.complete)


class Flows(NamedTuple):
    """The one or two flows an indicator is made of."""

    numerator: Flow
    denominator: Flow | None

    def over(self, span: Period, per: int) -> Amount | None:
        """The figure of a run of time; None where nothing is known of it."""
        return _amount(self.numerator.over(span), self.denominator and self.denominator.over(span), self, per)

    def at(self, grain: Grain, start: date, per: int) -> Amount | None:
        """The figure of one month, quarter or year."""
        return _amount(
            _of(self.numerator, grain, start), self.denominator and _of(self.denominator, grain, start), self, per
        )

    def latest(self, by: date, per: int) -> Amount | None:
        """The newest whole period with a figure that has ended by a day."""
        newest = self.numerator.latest(by)
        if newest is None or self.denominator is None:
            return _amount(newest, None, self, per)
        while newest and not ((below := self.denominator.over(newest.period)) and below.known):
            newest = self.numerator.latest(date.fromordinal(newest.period.end.toordinal() - 1))
        return _amount(newest, newest and self.denominator.over(newest.period), self, per)


def window(indicator: Indicator, quarter: Quarter) -> Period:
    """The run of time an indicator's basis takes for a quarter (for `latest`: the quarter itself)."""
    if indicator.basis is Basis.ROLLING_12_MONTHS:
        return quarter.rolling_year()
    if indicator.basis is Basis.YEAR_TO_DATE:
        whole = quarter.year_to_date()
        start = start_of_service(indicator, quarter)
        return Period(max(whole.start, start), whole.end) if start and start <= whole.end else whole
    return quarter.period


def on_basis(indicator: Indicator, flows: Flows, quarter: Quarter) -> Amount | None:
    """The indicator's figure for a quarter; None where nothing is known."""
    if indicator.basis is Basis.LATEST:
        return flows.latest(quarter.end, indicator.per)
    start = start_of_service(indicator, quarter)
    if start and start > quarter.end:
        return None
    return flows.over(window(indicator, quarter), indicator.per)


def start_of_service(indicator: Indicator, quarter: Quarter) -> date | None:
    """The month in which a service begins inside this quarter's year; before it nothing is expected or missing.

    None where it begins with the year itself, or in another year.
    """
    first = quarter.year_to_date().start
    for target in indicator.targets:
        if isinstance(target, AnnualTarget) and target.starts and first < target.starts <= first_of_month(first, 11):
            return target.starts
    return None


def _of(flow: Flow, grain: Grain, start: date) -> Point | None:
    if grain is Grain.MONTH:
        return flow.month(start)
    return flow.quarter(start) if grain is Grain.QUARTER else flow.year(start)


def _amount(top: Point | None, below: Point | None, flows: Flows, per: int) -> Amount | None:
    if top is None or (flows.denominator is not None and below is None):
        return None
    if flows.denominator is None or below is None:
        return Amount(top.period, top.value, top.value, None, top.marker, top.provisional, top.complete, top.parts)
    value = None
    if top.value is not None and below.value:  # a ratio of nothing is no figure, decided here once
        value = top.value / below.value * per
    marker = "".join(dict.fromkeys(filter(None, (top.marker, below.marker))))
    provisional, complete = top.provisional or below.provisional, top.complete and below.complete
    return Amount(top.period, value, top.value, below.value, marker, provisional, complete, top.parts, below.parts)
