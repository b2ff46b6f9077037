"""An indicator over time, for the chart and its table: points, what stands out, limits by phase, the target's path."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from loaders.reading.periods import Grain, Period, financial_year, year_name
from performance.basis import start_of_service
from performance.definitions.indicator import Basis, Indicator
from performance.definitions.target import AnnualTarget, ChangeTarget, LevelTarget, RangeTarget, Target
from performance.expected import OverPeriod, expect, target_for
from performance.landing import periods_ahead
from performance.landing_subject import landing_of
from performance.quarter import Quarter, months_between
from performance.row import Phase, Trend, TrendPoint
from performance.subject import Subject, tested_points, value_over
from performance.variation import flagged, tested_grain


def draw_trend(subject: Subject, grain: Grain, last: Quarter, *, whole: bool = False) -> Trend:
    """Everything the chart of an indicator shows at a grain, up to a quarter.

    With `whole` from the first figure there is; what lies before the tested months stays outside the limits.
    """
    tested = tested_points(subject, grain, last.end)
    told, found = tuple(tested), tuple[Phase, ...]()
    if _is_tested(subject, grain):
        told, found = flagged(subject.indicator, tested, subject.runs)
    told = (*_before(subject, grain, last), *told) if whole else told
    points = list(told)
    target = _newest_target(subject, points)
    level, name = _baseline(subject, target, grain)
    landing, why = landing_of(subject, last)
    path = _path(subject, [point.period for point in points])
    ahead = _path(subject, periods_ahead(landing, grain)) if landing and points else ()
    return Trend(subject.indicator, grain.value, told, found, path, level, name, landing, why, ahead, subject.runs)


def _is_tested(subject: Subject, grain: Grain) -> bool:
    """Months where there are months: quarters beside them would be a second verdict on the same figures."""
    return grain is not Grain.YEAR and grain is (tested_grain(subject.flows) or grain)


def _before(subject: Subject, grain: Grain, last: Quarter) -> list[TrendPoint]:
    """The points before the month from which is tested."""
    since = subject.tested_from
    every = tested_points(subject._replace(tested_from=None), grain, last.end)
    return [point for point in every if since and point.period.start < since]


def _newest_target(subject: Subject, points: list[TrendPoint]) -> Target | None:
    for point in reversed(points):
        if target := target_for(subject.indicator, Quarter.of(point.period.end), subject.known_by):
            return target
    return None


def _path(subject: Subject, periods: Sequence[Period]) -> tuple[tuple[Period, Fraction], ...]:
    """What the target expects of each single period: a yearly level brought to its length, shares as they are."""
    path = []
    for one in periods:
        target = target_for(subject.indicator, Quarter.of(one.end), subject.known_by)
        if target is None or isinstance(target, RangeTarget) or _before_the_service(subject.indicator, one):
            continue
        by_now = expect(subject.indicator, target, _span(subject.indicator, one), _known(subject)).by_now
        if isinstance(by_now, Fraction):
            path.append((one, _brought_to(subject.indicator, target, by_now, one)))
    return tuple(path)


def _before_the_service(indicator: Indicator, period: Period) -> bool:
    started = start_of_service(indicator, Quarter.of(period.end))
    return started is not None and period.end < started


def _span(indicator: Indicator, period: Period) -> Period:
    if indicator.basis is Basis.QUARTER:
        return Quarter.of(period.end).period
    return period


def _brought_to(indicator: Indicator, target: Target, level: Fraction, period: Period) -> Fraction:
    months = months_between(period.start, period.end)
    if indicator.is_ratio:
        return level
    if isinstance(target, AnnualTarget):
        year = financial_year(Quarter.of(period.end).year)
        start = start_of_service(indicator, Quarter.of(period.end)) or year.start
        return target.value * Fraction(months, months_between(start, year.end))
    if indicator.basis is Basis.QUARTER:
        return level * Fraction(months, 3)
    if indicator.basis is Basis.LATEST and months == 12:
        return level
    return level * Fraction(months, 12) if indicator.basis is not Basis.YEAR_TO_DATE else level


def _baseline(subject: Subject, target: Target | None, grain: Grain) -> tuple[Fraction | None, str]:
    if not isinstance(target, ChangeTarget | LevelTarget) or subject.indicator.is_ratio:
        return None, ""
    whole = target.baseline.value
    if whole is None:
        whole = _known(subject)(financial_year(target.baseline.year))
    months = {Grain.MONTH: 1, Grain.QUARTER: 3}.get(grain, 12)
    return (whole * Fraction(months, 12) if whole is not None else None), year_name(target.baseline.year)


def _known(subject: Subject) -> OverPeriod:
    return lambda span: value_over(subject, span)
