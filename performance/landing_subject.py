"""The landing of an indicator: which months it is projected from, over which span, or why it is not projected."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from loaders.reading.periods import Grain, Period, financial_year, first_of_month
from performance.basis import start_of_service
from performance.definitions.indicator import Basis, Indicator
from performance.definitions.target import RangeTarget, Target
from performance.expected import target_for
from performance.landing import Landing, land
from performance.landing_paths import FEWEST_MONTHS
from performance.quarter import Quarter, months_between
from performance.subject import Subject, expected_of
from performance.wording import full_month

Month = tuple[date, Fraction]


def landing_of(subject: Subject, last: Quarter) -> tuple[Landing | None, str]:
    """Where an indicator is heading as seen at the end of a quarter, or None and in words why nothing is projected."""
    indicator = subject.indicator
    if not indicator.targets:
        return None, "Not projected: no target is set."
    if indicator.is_ratio:
        return None, "A share or a rate is not projected."
    if indicator.basis is Basis.LATEST or not subject.flows.numerator.of(Grain.MONTH):
        return None, "Only figures by month are projected."
    months, why = _months(subject, last)
    if len(months) < FEWEST_MONTHS:
        return None, f"Not projected: {why}"
    ahead_from = first_of_month(months[-1][0], 1)
    span = _span(indicator, ahead_from)
    if span.end <= last.end:
        return None, f"Not projected: the figures end with {full_month(months[-1][0])}."
    target = _target(subject, span)
    if target is None:
        return None, f"Not projected: no target holds in {full_month(span.end)}."
    rest = Period(ahead_from, span.end)
    known = sum((value for start, value in months if start >= span.start), Fraction(0))
    expected = expected_of(subject, target, span).by_now
    level = expected if isinstance(expected, Fraction) else None
    ahead = months_between(rest.start, rest.end)
    return land([value for _, value in months], ahead, known, span, rest, level), ""


def _months(subject: Subject, last: Quarter) -> tuple[list[Month], str]:
    """The months without a gap up to the newest one, and why there are not more: none before the newest declared
    break, none before one that its reader may not see.
    """
    broken = [one.month for one in subject.indicator.series_breaks if one.month <= last.end]
    since = max(broken, default=date.min)
    found: list[Month] = []
    starts = sorted(point.period.start for point in subject.flows.numerator.of(Grain.MONTH))
    for start in reversed(starts):
        amount = subject.flows.at(Grain.MONTH, start, subject.indicator.per)
        if amount is None or amount.period.end > last.end:
            continue
        if amount.period in subject.hidden:
            return found[::-1], "small numbers are hidden."
        gap = found and first_of_month(start, 1) != found[-1][0]
        if gap or start < since or not amount.known or amount.value is None:
            break
        found.append((start, amount.value))
    count = "no month is" if not found else "one month is" if len(found) == 1 else f"{len(found)} months are"
    words = f" since the series break of {full_month(since)}" if broken else ""
    return found[::-1], f"{count} known{words}, {FEWEST_MONTHS} are needed."


def _span(indicator: Indicator, ahead_from: date) -> Period:
    """What is projected: the financial year in progress, of a service its part; of quarterly figures the quarter."""
    quarter = Quarter.of(ahead_from)
    if indicator.basis is Basis.QUARTER:
        return quarter.period
    year = financial_year(quarter.year)
    began = start_of_service(indicator, quarter) if indicator.basis is Basis.YEAR_TO_DATE else None
    return Period(began or year.start, year.end)


def _target(subject: Subject, span: Period) -> Target | None:
    target = target_for(subject.indicator, Quarter.of(span.end), subject.known_by)
    return None if isinstance(target, RangeTarget) else target
