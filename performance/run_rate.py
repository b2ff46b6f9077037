"""The required run-rate: what each month, quarter or year from here must bring, or may, for the target to be met."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import financial_year, financial_year_of
from performance.definitions.indicator import Basis, Direction, Indicator
from performance.definitions.target import AnnualTarget, ChangeTarget, LevelTarget, RangeTarget, Target
from performance.quarter import Quarter
from performance.spoken_numbers import spelt
from performance.wording import full_month, number


class Pace(NamedTuple):
    """How things went so far: the figure and the last day it is of; the target's final level; what the last twelve
    months and the financial year so far add up to, the best quarter of the year, and the figure of a year before, each
    None where it is not known or may not be seen.
    """

    value: Fraction
    until: date
    level: Fraction | None
    lately: Fraction | None = None
    so_far: Fraction | None = None
    best: Fraction | None = None
    year_before: Fraction | None = None


def needed(indicator: Indicator, target: Target | None, quarter: Quarter, pace: Pace) -> str:
    """What is needed from here, in words; "" where a share or a range is wanted, or nothing of the year is left."""
    if target is None or indicator.is_ratio or isinstance(target, RangeTarget):
        return ""
    if isinstance(target, AnnualTarget):
        return _rest_of_the_year(indicator, target, quarter, pace)
    if pace.level is None:
        return ""
    if indicator.basis is Basis.ROLLING_12_MONTHS:
        return _by_month(indicator, target, quarter, pace, pace.level)
    if indicator.basis is Basis.QUARTER:
        rate = f"{_bound(indicator)} {number(pace.level, indicator.unit)} a quarter{_due(target, pace.until)}"
        return f"{rate}{_averaged(pace.lately, 4, indicator)}."
    return _by_year(indicator, target, pace, pace.level) if indicator.basis is Basis.LATEST else ""


def _rest_of_the_year(indicator: Indicator, target: AnnualTarget, quarter: Quarter, pace: Pace) -> str:
    if indicator.basis is not Basis.YEAR_TO_DATE or quarter.number == 4:
        return ""
    left, missing = 4 - quarter.number, target.value - pace.value
    most = indicator.better is Direction.LOWER
    if missing <= 0:
        return "Nothing more: the year's total is reached." if not most else "The year's total is used up."
    each = number(_each(indicator, missing, left), indicator.unit)
    rest = " in the last quarter" if left == 1 else f" a quarter for the remaining {spelt(left)}"
    tail = _averaged(pace.lately, 4, indicator)
    if not tail and pace.best is not None and not most:
        tail = f"; the best so far was {number(pace.best, indicator.unit)}"
    return f"{_bound(indicator)} {each}{rest}{tail}."


def _by_month(indicator: Indicator, target: Target, quarter: Quarter, pace: Pace, level: Fraction) -> str:
    """Of twelve months: the rest of the year in which the target is due, else a twelfth of the level."""
    goal, averaged = number(level, indicator.unit), _averaged(pace.lately, 12, indicator)
    last = _last_year(target)
    if last == quarter.year and quarter.number < 4 and pace.so_far is not None:
        left, missing = 12 - 3 * quarter.number, level - pace.so_far
        month = full_month(financial_year(last).end)
        if missing <= 0:
            over = "used up" if indicator.better is Direction.LOWER else "reached"
            return f"The {goal} of the 12 months to {month} are {over}{averaged}."
        each = number(_each(indicator, missing, left), indicator.unit)
        rate = f"{_bound(indicator)} {each} a month for the remaining {spelt(left)}"
        return f"{rate}, for {goal} by {month}{averaged}."
    each = number(_each(indicator, level, 12), indicator.unit)
    by = _due(target, pace.until)
    return f"{_bound(indicator)} {each} a month for {goal}{by or ' in 12 months'}{averaged}."


def _by_year(indicator: Indicator, target: Target, pace: Pace, level: Fraction) -> str:
    """Of a figure a year: so many fewer (or more) each year until the target is due, then the level itself."""
    goal, last = number(level, indicator.unit), _last_year(target)
    years = last - financial_year_of(pace.until) if last is not None else 0
    lower = indicator.better is Direction.LOWER
    gap = pace.value - level if lower else level - pace.value
    if years <= 0 or gap <= 0:
        due = _due(target, pace.until)
        return f"{_bound(indicator)} {goal} a year{due}; the last was {number(pace.value, indicator.unit)}."
    each = number(Fraction(-int(-gap // years)), indicator.unit)
    word = "fewer" if lower else "more"
    return f"{each} {word} each year for {goal}{_due(target, pace.until)}{_last_step(indicator, pace)}."


def _last_step(indicator: Indicator, pace: Pace) -> str:
    """What the last year brought: "; the last brought 34 fewer"."""
    if pace.year_before is None:
        return ""
    step = pace.value - pace.year_before
    if not step:
        return "; the last brought no change"
    return f"; the last brought {number(abs(step), indicator.unit)} {'more' if step > 0 else 'fewer'}"


def _last_year(target: Target) -> int | None:
    return target.by if isinstance(target, ChangeTarget | LevelTarget) else None


def _due(target: Target, until: date) -> str:
    """By when, where that lies ahead."""
    last = _last_year(target)
    if last is None or financial_year(last).end <= until:
        return ""
    return f" by {full_month(financial_year(last).end)}"


def _bound(indicator: Indicator) -> str:
    return "At most" if indicator.better is Direction.LOWER else "At least"


def _each(indicator: Indicator, amount: Fraction, parts: int) -> Fraction:
    """A whole share of an amount: so that the parts do not exceed it, or reach it."""
    return Fraction(amount // parts if indicator.better is Direction.LOWER else -(-amount // parts))


def _averaged(amount: Fraction | None, parts: int, indicator: Indicator) -> str:
    """How the last so many went: whole from a hundred, with a tenth below."""
    if amount is None:
        return ""
    mean = amount / parts
    shown = Fraction(round(mean)) if mean >= 100 else Fraction(round(mean * 10), 10)
    return f"; the last {spelt(parts)} averaged {number(shown, indicator.unit)}"
