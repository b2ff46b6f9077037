"""What an onlooker can work out of a series from what is published of it, and from which figures.

A figure over a run of months is a difference of two running totals, so every figure, and every bound that is known of
one, is an edge between two month ends. The tightest bounds of any figure are then shortest paths (Floyd and Warshall),
and the figures on those paths are the ones it was worked out from.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from loaders.reading.periods import Period

_ONE_DAY = timedelta(days=1)
UNBOUNDED = float("inf")


class Range(NamedTuple):
    """What is known of a figure: both ends are possible. A published figure is its own range."""

    low: float
    high: float


class Onlooker:
    """Who knows a range for every figure of a series, and that a running total never falls."""

    def __init__(self, known: Mapping[Period, Range]) -> None:
        days = {period.start for period in known} | {period.end + _ONE_DAY for period in known}
        self._places: dict[date, int] = {day: place for place, day in enumerate(sorted(days))}
        self._figures = {self._edge(period): period for period in known}
        self._direct = self._edges(known)
        self._reach = _shortest(self._direct)

    def contradicted(self) -> bool:
        """Whether the figures cannot all be true: a quarter that is not the sum of its months."""
        return bool((np.diagonal(self._reach) < 0).any())

    def works_out(self, period: Period) -> bool:
        """Whether a figure is left a single value."""
        start, end = self._edge(period)
        return bool(self._reach[start, end] == -self._reach[end, start])

    def relies_on(self, period: Period) -> frozenset[Period]:
        """The figures from which a figure that works out is worked out."""
        start, end = self._edge(period)
        return frozenset(self._chain(start, end) | self._chain(end, start))

    def _edge(self, period: Period) -> tuple[int, int]:
        return self._places[period.start], self._places[period.end + _ONE_DAY]

    def _edges(self, known: Mapping[Period, Range]) -> NDArray[np.float64]:
        size = len(self._places)
        direct = np.full((size, size), UNBOUNDED)
        np.fill_diagonal(direct, 0.0)
        later = np.arange(1, size)
        direct[later, later - 1] = 0.0  # a running total never falls
        for period, (low, high) in known.items():
            start, end = self._edge(period)
            direct[start, end] = min(direct[start, end], high)
            direct[end, start] = min(direct[end, start], -low)
        return direct

    def _chain(self, start: int, end: int) -> set[Period]:
        """The figures on a shortest way from one month end to another, by as few steps as can be."""
        came: dict[int, int] = {start: start}
        waiting = deque([start])
        while end not in came:
            here = waiting.popleft()
            tight = self._direct[here] + self._reach[:, end] == self._reach[here, end]
            for there in np.flatnonzero(tight).tolist():
                if there not in came:
                    came[there] = here
                    waiting.append(there)
        steps, here = [], end
        while here != start:
            steps.append((came[here], here))
            here = came[here]
        edges = ((min(step), max(step)) for step in steps)
        return {self._figures[edge] for edge in edges if edge in self._figures}


def _shortest(direct: NDArray[np.float64]) -> NDArray[np.float64]:
    reach = direct.copy()
    for middle in range(len(reach)):
        np.minimum(reach, reach[:, middle, None] + reach[None, middle, :], out=reach)
    return reach
