"""The four rules worked out the slow way, from their words, point by point, in exact numbers."""

import math
from fractions import Fraction

WIDE, NEAR, SCREEN = Fraction(266, 100), Fraction(1773, 1000), Fraction(3267, 1000)


def frame(values, *, screened=True):
    """Mean, then lower and upper limits, then lower and upper near-limits."""
    values = [Fraction(value) for value in values]
    mean = sum(values) / len(values)
    moved = [abs(values[place] - values[place - 1]) for place in range(1, len(values))]
    average = sum(moved) / len(moved)
    if screened:
        kept = [one for one in moved if not one >= SCREEN * average] if average else moved
        average = sum(kept) / len(kept)
    return mean, mean - WIDE * average, mean + WIDE * average, mean - NEAR * average, mean + NEAR * average


def _runs(place, run, count):
    """The first places of every run of so many points that holds a place."""
    return range(max(0, place - run + 1), min(place, count - run) + 1)


def _trend(values, place, run):
    """Of a point that ends one run and begins the next, the later one: so NHSRplotthedots has it."""
    for first in reversed(_runs(place, run, len(values))):
        seven = values[first : first + run]
        if all(seven[step] < seven[step + 1] for step in range(run - 1)):
            return 1
        if all(seven[step] > seven[step + 1] for step in range(run - 1)):
            return -1
    return 0


def _shift(sides, place, run):
    for first in _runs(place, run, len(sides)):
        total = sum(sides[first : first + run])
        if abs(total) == run:
            return total // run
    return 0


def _two_of_three(sides, outer, place):
    if not outer[place]:
        return 0
    for first in _runs(place, 3, len(sides)):
        three = (first, first + 1, first + 2)
        if abs(sum(sides[one] for one in three)) == 3 and sum(outer[one] for one in three) >= 2:
            return sides[place]
    return 0


def _whole(levels, values):
    """The same in whole numbers, which compare many times faster."""
    exact = [Fraction(one) for one in (*levels, *values)]
    times = math.lcm(*(one.denominator for one in exact))
    whole = [int(one * times) for one in exact]
    return whole[: len(levels)], whole[len(levels) :]


def flags(values, run=7):
    """For each point the name of the first rule that marks it and whether it is high, or None."""
    (mean, low, high, near_low, near_high), values = _whole(frame(values), values)
    sides = [1 if value > mean else -1 if value < mean else 0 for value in values]
    outside = [1 if value > high else -1 if value < low else 0 for value in values]
    outer = [value > near_high or value < near_low for value in values]
    outer = [one and not out for one, out in zip(outer, outside, strict=True)]
    found = []
    for place in range(len(values)):
        told = (
            ("outside", outside[place]),
            ("trend", _trend(values, place, run)),
            ("two_of_three", _two_of_three(sides, outer, place)),
            ("shift", _shift(sides, place, run)),
        )
        hits = [(name, side > 0) for name, side in told if side]
        found.append(hits[0] if hits else None)
    return found


def judge(found):
    """What the last of a series of points, flagged like this, says where lower is better."""
    if len(found) < 6:
        return "too_few_points"
    return "neither" if found[-1] is None else "concern" if found[-1][1] else "improvement"
