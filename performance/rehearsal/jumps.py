"""Figures that leap out of the limits of their own series: perhaps a slipped column, perhaps a real change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from statistics import median
from typing import NamedTuple

from performance.definitions.indicator import Indicator
from performance.rehearsal.changes import Jump
from performance.rehearsal.figures import Words
from performance.rehearsal.jump_words import Leap, words_of
from performance.rehearsal.neighbours import Neighbours
from performance.row import TrendPoint
from performance.scorecard.listing import Listing
from performance.signal import FEWEST, frame_of
from performance.subject import Subject, tested_points
from performance.variation import phases, tested_grain

_LAST = 24  # points: limits over more of a falling series would call every month of its first years a jump
_TIMES = 3
_SMALL = 10  # under it three times as many is chance: 2 cases, then 7


class Range(NamedTuple):
    """What a new figure is held against: between which bounds, and between which figures those before it ran."""

    low: Fraction
    high: Fraction
    before: tuple[Fraction, ...]


def jumps_of(pairs: Iterable[tuple[Subject, Subject]], after: Listing, words: Words) -> tuple[Jump, ...]:
    """The new and revised figures beyond what came before them, the furthest from it first.

    Only figures that the reader may see are looked at, and only beside others that they may see.
    """
    neighbours = Neighbours(after, words)
    found = [jump for old, new in pairs for jump in _jumps(old, new, neighbours)]
    return tuple(sorted(found, key=_distance, reverse=True))


def _jumps(old: Subject, new: Subject, neighbours: Neighbours) -> Iterator[Jump]:
    grain = tested_grain(new.flows)
    if grain is None:
        return
    stood = {point.period: point.value for point in tested_points(old, grain, old.known_by)}
    points = tested_points(new, grain, new.known_by)
    for _, run in phases(new.indicator, points):
        for place, point in enumerate(run):
            held = _range(run[max(0, place - _LAST) : place])
            if held and point.value != stood.get(point.period) and _leaps(new.indicator, point.value, held):
                yield _jump(new.indicator, point, run[place - 1], held, neighbours)


def _range(run: Sequence[TrendPoint]) -> Range | None:
    """The limits of the points before; of fewer than six a third to three times their median."""
    values = tuple(point.value for point in run if point.value is not None)
    if not values:
        return None
    if len(values) < FEWEST:
        middle = median(values)
        return Range(middle / _TIMES, middle * _TIMES, values)
    frame = frame_of(values)
    return Range(max(Fraction(0), Fraction(frame.lower)), Fraction(frame.upper), values)


def _leaps(indicator: Indicator, value: Fraction | None, held: Range) -> bool:
    if value is None or held.low <= value <= held.high:
        return False
    return indicator.is_ratio or max(value, *held.before) >= _SMALL


def _jump(indicator: Indicator, point: TrendPoint, last: TrendPoint, held: Range, neighbours: Neighbours) -> Jump:
    value = point.value or Fraction(0)
    before = last.value
    times = value / before if before else None
    leap = Leap(indicator, point.period, value, last.period, before, held.low, held.high, held.before, times)
    words = words_of(leap, neighbours.with_the_same(indicator, point.period, value))
    return Jump(indicator, point.period, value, before, held.low, held.high, times, words)


def _distance(jump: Jump) -> tuple[Fraction, int]:
    """How far beyond its limits, in their own width; the newest of equals first."""
    beyond = max(jump.low - jump.value, jump.value - jump.high)
    width = jump.high - jump.low
    return beyond / width if width else Fraction(10**6), jump.period.end.toordinal()
