"""Is it a real change? XmR limits and the four rules of NHS "Making Data Count", on months.

Rules and constants as NHSRplotthedots 0.2.2 has them: limits mean ± 2.66 × the mean moving range, moving ranges of
3.267 × their mean or more left out once; a point outside; 7 points rising or falling; 2 of 3 in the outer third on one
side; 7 on one side of the mean.

All is compared exactly: in binary fractions the mean of ten equal shares of 0.1 lies below them, and each stood out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from fractions import Fraction
from math import lcm
from typing import NamedTuple

LIMIT = Fraction("2.66")
NEAR_LIMIT = Fraction("1.773")
SCREEN = Fraction("3.267")
FULL_LIMITS = 13
FEWEST = 6
Number = float | Fraction


class Signal(StrEnum):
    """What the latest point says."""

    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    NEITHER = "neither"
    TOO_FEW_POINTS = "too_few_points"


class Rule(StrEnum):
    """Why a point stands out; the first that applies names it."""

    OUTSIDE = "outside"
    TREND = "trend"
    TWO_OF_THREE = "two_of_three"
    SHIFT = "shift"


class Limits(NamedTuple):
    """The mean of a phase, its limits and near-limits. Not cut off at 0. `trial`: fewer than 13 points."""

    mean: float
    lower: float
    upper: float
    near_lower: float
    near_upper: float
    trial: bool


class Flag(NamedTuple):
    """A point that stands out: by which rule, and whether upwards."""

    rule: Rule
    high: bool


class Runs(NamedTuple):
    """How many points make a trend, and how many a shift: seven and seven, unless a partnership declares otherwise.

    Not universal: Making Data Count's workbook lets one pick six or seven, other tools take a shift of eight.
    """

    trend: int = 7
    shift: int = 7


SEVEN = Runs()


class Frame(NamedTuple):
    """The limits of a phase as they are compared with, exactly."""

    mean: Number
    lower: Number
    upper: Number
    near_lower: Number
    near_upper: Number


def frame_of(values: Sequence[Number], *, screened: bool = True) -> Frame:
    """Mean and limits of one phase of two values or more."""
    exact, whole = _whole_numbers(values)
    ranges = [abs(later - earlier) for earlier, later in zip(exact, exact[1:], strict=False)]
    average = Fraction(sum(ranges), len(ranges))
    if screened and average:
        edge = SCREEN * average
        kept = [moved for moved in ranges if moved < edge]  # never empty: not all lie above their mean
        average = Fraction(sum(kept), len(kept))
    mean = Fraction(sum(exact), len(exact) * whole)
    wide, near = LIMIT * average / whole, NEAR_LIMIT * average / whole
    return Frame(mean, mean - wide, mean + wide, mean - near, mean + near)


def _whole_numbers(values: Iterable[Number]) -> tuple[list[int], int]:
    """Values brought to one denominator, and that: whole numbers compare ten times faster (measured)."""
    given = [Fraction(value) for value in values]
    whole = lcm(*(one.denominator for one in given))
    return [one.numerator * (whole // one.denominator) for one in given], whole


def limits(values: Sequence[Number], *, screened: bool = True) -> Limits:
    """Mean and limits of one phase of two values or more, to be drawn."""
    mean, lower, upper, near_lower, near_upper = map(float, frame_of(values, screened=screened))
    return Limits(mean, lower, upper, near_lower, near_upper, len(values) < FULL_LIMITS)


def flags(values: Sequence[Number], *, runs: Runs = SEVEN) -> list[Flag | None]:
    """For each value of one phase, why it stands out, or None."""
    if len(values) < 2:
        return [None] * len(values)
    scaled, _ = _whole_numbers((*values, *frame_of(values)))
    values, frame = scaled[: len(values)], Frame(*scaled[len(values) :])
    found = {
        Rule.OUTSIDE: outside(values, frame),
        Rule.TREND: trend(values, runs.trend),
        Rule.TWO_OF_THREE: two_of_three(values, frame),
        Rule.SHIFT: shift(values, frame.mean, runs.shift),
    }
    result: list[Flag | None] = []
    for place in range(len(values)):
        hits = (Flag(rule, sides[place] > 0) for rule, sides in found.items() if sides[place])
        result.append(next(hits, None))
    return result


def outside(values: Sequence[Number], frame: Frame) -> list[int]:
    """+1 above the upper limit, −1 below the lower, 0 inside or on a limit."""
    return [(value > frame.upper) - (value < frame.lower) for value in values]


def trend(values: Sequence[Number], run: int = 7) -> list[int]:
    """±1 for every point of a run of `run` points that all rise or all fall; a tie breaks it.

    A point that ends one run and begins the next belongs to the later one, as in NHSRplotthedots.
    """
    steps = [(later > earlier) - (later < earlier) for earlier, later in zip(values, values[1:], strict=False)]
    marked = [0] * len(values)
    for start in range(len(steps) - run + 2):
        taken = steps[start : start + run - 1]
        if len(set(taken)) == 1 and taken[0]:
            for place in range(start, start + run):
                marked[place] = taken[0]
    return marked


def two_of_three(values: Sequence[Number], frame: Frame) -> list[int]:
    """±1 for points in the outer third, where three in a row lie on one side and two or more of them in that third.

    A point outside the limits does not count towards the two.
    """
    sides = [(value > frame.mean) - (value < frame.mean) for value in values]
    outer = [_in_outer_third(value, frame) for value in values]
    marked = [0] * len(values)
    for start in range(len(values) - 2):
        window = range(start, start + 3)
        side = sides[start]
        if side and all(sides[place] == side for place in window) and sum(outer[place] for place in window) >= 2:
            for place in window:
                marked[place] = side if outer[place] else marked[place]
    return marked


def _in_outer_third(value: Number, frame: Frame) -> bool:
    return frame.near_upper < value <= frame.upper or frame.lower <= value < frame.near_lower


def shift(values: Sequence[Number], mean: Number, run: int = 7) -> list[int]:
    """±1 for every point of `run` or more in a row strictly on one side of the mean."""
    sides = [(value > mean) - (value < mean) for value in values]
    marked = [0] * len(values)
    for start in range(len(values) - run + 1):
        window = sides[start : start + run]
        if window[0] and len(set(window)) == 1:
            for place in range(start, start + run):
                marked[place] = window[0]
    return marked


def judge(values: Sequence[Number], *, lower_is_better: bool, runs: Runs = SEVEN) -> Signal:
    """What the last point of the latest phase says, signed by the direction that is better."""
    if len(values) < FEWEST:
        return Signal.TOO_FEW_POINTS
    last = flags(values, runs=runs)[-1]
    if last is None:
        return Signal.NEITHER
    return Signal.CONCERN if last.high is lower_is_better else Signal.IMPROVEMENT
