"""Small numbers: which figures of a series may be shown, so that none from 1 to 4 can be seen or worked out.

A figure over a run of months is a difference of two running totals, so every figure is an edge between two month ends.
A hidden figure can be worked out exactly from published ones when they, and what is known of hidden ones (a hidden
small number is 1 to 4, any count is at least 0), leave it a single value. Those bounds are shortest paths, so the test
is exact, and figures are hidden, cheapest first, until no hidden one has a single value left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from loaders.reading.periods import Period
from performance.quarter import months_between

Bounds = NDArray[np.float64]

SMALLEST, LARGEST = 1, 4
HIDDEN = "[c]"


class Counted(NamedTuple):
    """A count over a run of months, and in the case of a part of a whole (repeats of cases) the whole."""

    period: Period
    people: int
    whole: int | None = None


def hidden_periods(figures: Sequence[Counted]) -> frozenset[Period]:
    """The periods whose figure may not be shown to those who may not see small numbers.

    Hidden are counts of 1 to 4, parts of a whole of 1 to 4 or all of it but 1 to 4 (all but two are not from the
    police), and whatever else would give one of them back.
    """
    hidden = {figure.period for figure in figures if _small(figure)}
    if not hidden:
        return frozenset()
    rest = [Counted(figure.period, figure.whole - figure.people) for figure in figures if figure.whole is not None]
    for side in (figures, rest):
        if side:
            hidden |= _secondary({figure.period: figure.people for figure in side}, hidden)
    return frozenset(hidden)


def is_small(count: int) -> bool:
    """Whether a count is of so few people that it is hidden. 0 is shown: nobody is behind it."""
    return SMALLEST <= count <= LARGEST


def _small(figure: Counted) -> bool:
    if figure.whole is None:
        return is_small(figure.people)
    return any(map(is_small, (figure.people, figure.whole, figure.whole - figure.people)))


def _secondary(counts: Mapping[Period, int], hidden: set[Period]) -> set[Period]:
    """With further periods hidden: of what pins a figure, the shortest period and the smallest count go first."""
    hidden = set(hidden)
    while pinned := _pinned(counts, hidden):
        candidates = [period for period in counts if period not in hidden and _touches(period, pinned)]
        if not candidates:
            candidates = [period for period in counts if period not in hidden]
        if not candidates:
            return hidden
        hidden.add(min(candidates, key=lambda period: (_months(period), counts[period], period)))
    return hidden


def _touches(period: Period, pinned: Period) -> bool:
    return period.start <= pinned.end and pinned.start <= period.end


def _months(period: Period) -> int:
    return months_between(period.start, period.end)


def _pinned(counts: Mapping[Period, int], hidden: set[Period]) -> Period | None:
    """The first hidden small figure that what is published leaves a single value, or None."""
    places = _places(counts)
    reach = _shortest(counts, hidden, places)
    for period in sorted(hidden & counts.keys()):
        if not is_small(counts[period]):
            continue
        start, end = places[period.start], places[period.end + timedelta(days=1)]
        if reach[start, end] == -reach[end, start]:
            return period
    return None


def _places(counts: Mapping[Period, int]) -> dict[date, int]:
    days = {period.start for period in counts} | {period.end + timedelta(days=1) for period in counts}
    return {day: place for place, day in enumerate(sorted(days))}


def _shortest(counts: Mapping[Period, int], hidden: set[Period], places: Mapping[date, int]) -> Bounds:
    """Upper bounds of every running total over every other, as an onlooker can derive them (Floyd and Warshall)."""
    size = len(places)
    reach: Bounds = np.full((size, size), np.inf)
    np.fill_diagonal(reach, 0.0)
    for place in range(size - 1):
        reach[place + 1, place] = 0.0  # running totals never fall
    for period, count in counts.items():
        start, end = places[period.start], places[period.end + timedelta(days=1)]
        low, high = (count, count) if period not in hidden else _known_of_hidden(count)
        reach[start, end] = min(reach[start, end], high)
        reach[end, start] = min(reach[end, start], -low)
    for middle in range(size):
        np.minimum(reach, reach[:, middle, None] + reach[None, middle, :], out=reach)
    return reach


def _known_of_hidden(count: int) -> tuple[float, float]:
    # Who knows the rule knows a hidden small number is 1 to 4; of one hidden to protect another, nothing.
    return (SMALLEST, LARGEST) if is_small(count) else (0, float("inf"))
