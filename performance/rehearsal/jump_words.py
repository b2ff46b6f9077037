"""How a leap is told: "1,020 in March 2018 is ten times February's 102; months ran from 80 to 125: an extra digit?"."""

from __future__ import annotations

from fractions import Fraction
from statistics import median
from typing import NamedTuple

from loaders.reading.periods import Grain, Period, grain_or_none
from performance.definitions.indicator import Indicator
from performance.quarter import Quarter
from performance.wording import full_month, number, rounded

_FOLDS = {10: ("ten times", "a tenth of"), 100: ("a hundred times", "a hundredth of")}
_EXTRA = {10: "an extra digit", 100: "two extra digits"}
_TELLING = 100  # two rows that hold 66 are no wonder
_DOUBLE = 2  # times the median: nearer to it nothing need have slipped
_FAR = 5  # times the median: nearer to it a digit more or less is not what happened
_MISSING = {10: "a missing digit", 100: "two missing digits"}


class Leap(NamedTuple):
    """A figure beyond its limits, the one before it, and those before that, among which the limits were found."""

    indicator: Indicator
    period: Period
    value: Fraction
    last: Period
    before: Fraction | None
    low: Fraction
    high: Fraction
    ran: tuple[Fraction, ...]
    times: Fraction | None


def words_of(leap: Leap, same: str) -> str:
    """One sentence: what it is beside the one before, how those before ran, and what may have happened.

    `same` names another figure with the same number, "" where there is none.
    """
    value = number(leap.value, leap.indicator.unit)
    ran = ""
    if len(leap.ran) > 1:
        low, high = (number(edge, leap.indicator.unit) for edge in (min(leap.ran), max(leap.ran)))
        ran = f"; {_grain(leap.period)} ran from {low} to {high}"
    return f"{value} in {_name(leap.period)} {_beside(leap)}{ran}: {_guess(leap, same)}"


def _beside(leap: Leap) -> str:
    last = f"{_short(leap.last)}'s {number(leap.before or Fraction(0), leap.indicator.unit)}"
    for fold, (more, less) in _FOLDS.items():
        if leap.times == fold:
            return f"is {more} {last}"
        if leap.times == Fraction(1, fold):
            return f"is {less} {last}"
    if leap.times and leap.times >= 2:
        return f"is {rounded(leap.times, 1)} times {last}"
    return f"follows {last}"


def _guess(leap: Leap, same: str) -> str:
    """What may have happened. Slips are named where the figure is far off alone: one month in a hundred lies a little
    beyond its limits, and two of forty rows hold the same small number, with nothing slipped."""
    middle = median(leap.ran)
    if middle / _DOUBLE < leap.value < middle * _DOUBLE:
        return "beyond its limits, perhaps a real change"
    if same and leap.value >= _TELLING:
        return f'the same as "{same}", so perhaps a slipped row?'
    for fold in () if leap.indicator.is_ratio else (10, 100):
        if leap.times == fold or (leap.value >= _FAR * middle and _fits(leap, leap.value / fold)):
            return f"a slipped column or {_EXTRA[fold]}?"
        if leap.times == Fraction(1, fold) or (leap.value * _FAR <= middle and _fits(leap, leap.value * fold)):
            return f"a slipped column or {_MISSING[fold]}?"
    return "a slipped column, or a real change?"


def _fits(leap: Leap, value: Fraction) -> bool:
    return bool(value) and min(leap.ran) <= value <= max(leap.ran)


def _grain(period: Period) -> str:
    return "months" if grain_or_none(period) is Grain.MONTH else "quarters"


def _name(period: Period) -> str:
    return full_month(period.start) if grain_or_none(period) is Grain.MONTH else Quarter.of(period.start).shown


def _short(period: Period) -> str:
    """The name without the year: the one before is never further away than that."""
    return _name(period).split()[0]
