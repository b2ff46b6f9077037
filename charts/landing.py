"""Where a figure is heading, in words: its range, how likely that is, and whether it meets the target."""

from __future__ import annotations

from fractions import Fraction

from loaders.reading.periods import Grain, Period, financial_year, grain_or_none, year_name
from performance.definitions.indicator import Basis, Indicator
from performance.landing import Landing
from performance.quarter import Quarter
from performance.wording import full_month, number

HEADING = "Where it is heading"


def landing_words(landing: Landing, indicator: Indicator) -> str:
    """One sentence: "Where it is heading: 8,924 to 9,631 in the 12 months to March 2017 (4 chances in 5), most likely
    9,275; 9,400 is the target: in the balance."
    """
    unit = indicator.unit
    middle = number(landing.middle, unit)
    words = f"{HEADING}: {range_words(landing, indicator)} in {_span(landing.span, indicator)} ({landing.chance})"
    words = f"{words}, most likely {middle}"
    course = landing.course(indicator.better)
    if landing.expected is None or course is None:
        return f"{words}."
    return f"{words}; {number(landing.expected, unit)} is the target: {course.value}."


def range_words(landing: Landing, indicator: Indicator) -> str:
    """The two ends of its range: 8,924 to 9,631."""
    return between(landing.low, landing.high, indicator.unit)


def between(low: Fraction, high: Fraction, unit: str) -> str:
    """Two ends of what is projected, whole."""
    first, last = (number(Fraction(round(edge)), unit) for edge in (low, high))
    return f"{first} to {last}" if first != last else first


def _span(span: Period, indicator: Indicator) -> str:
    """What is projected: the 12 months to March 2017, 2017/18, June 2017 to March 2018, Q4 2017/18."""
    if indicator.basis is Basis.ROLLING_12_MONTHS:
        return f"the 12 months to {full_month(span.end)}"
    if grain_or_none(span) is Grain.QUARTER:
        return Quarter.of(span.start).shown
    if span == financial_year(span.end.year - 1):
        return year_name(span.start.year)
    return f"{full_month(span.start)} to {full_month(span.end)}"
