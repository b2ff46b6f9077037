"""Where on a chart there is room for a few words: boxes that cover neither a line nor each other, in pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

Spot = tuple[float, float]
_CLEAR = 3.0  # pixels between words and whatever is drawn
_GAP = 16.0  # from a point to its words, so that there is a leader to see
_STEP = 6.0
_EVERY = 4.0  # a line is looked at once in so many pixels


class Box(NamedTuple):
    """A rectangle in pixels from the lower left corner of the plot."""

    left: float
    low: float
    right: float
    high: float

    def holds(self, spot: Spot) -> bool:
        """Whether a spot lies in it or at its edge."""
        return self.left <= spot[0] <= self.right and self.low <= spot[1] <= self.high

    def meets(self, other: Box) -> bool:
        """Whether two boxes have anything in common."""
        return (
            self.left <= other.right and other.left <= self.right and self.low <= other.high and other.low <= self.high
        )

    def wider(self, by: float) -> Box:
        """The box with so many pixels around it."""
        return Box(self.left - by, self.low - by, self.right + by, self.high + by)


class Place(NamedTuple):
    """Where words stand: right of their leader or left of it, above their point or under it."""

    box: Box
    right: bool
    above: bool

    @property
    def edge(self) -> float:
        """The height at which the leader ends."""
        return self.box.low if self.above else self.box.high


def place_beside(spot: Spot, size: Spot, plot: Box, lines: Sequence[Spot], taken: Sequence[Box]) -> Place | None:
    """The place nearest to a spot where words of this size cover nothing; None where there is no room."""
    near = [one for one in lines if abs(one[0] - spot[0]) <= size[0] + _CLEAR]
    for place in sorted(_places(spot, size, plot), key=lambda one: abs(one.edge - spot[1])):
        around = place.box.wider(_CLEAR)
        leader = Box(spot[0], min(spot[1], place.edge), spot[0], max(spot[1], place.edge))
        if any(around.meets(one) or leader.meets(one) for one in taken):
            continue
        if not any(around.holds(one) for one in near):
            return place
    return None


def _places(spot: Spot, size: Spot, plot: Box) -> Iterator[Place]:
    (x, y), (width, height) = spot, size
    sides = [(x - 2, True), (x - width + 2, False)]
    inside = [(left, right) for left, right in sides if plot.left <= left and left + width <= plot.right]
    for left, right in inside:
        low = y + _GAP
        while low + height <= plot.high:
            yield Place(Box(left, low, left + width, low + height), right, above=True)
            low += _STEP
        high = y - _GAP
        while high - height >= plot.low:
            yield Place(Box(left, high - height, left + width, high), right, above=False)
            high -= _STEP


def along(corners: Iterable[Spot | None]) -> Iterator[Spot]:
    """Spots along a line through some corners, near enough to each other; None is a gap in it."""
    before: Spot | None = None
    for corner in corners:
        if corner is not None and before is not None:
            steps = max(1, int(max(abs(corner[0] - before[0]), abs(corner[1] - before[1])) / _EVERY))
            for step in range(steps):
                part = step / steps
                yield before[0] + (corner[0] - before[0]) * part, before[1] + (corner[1] - before[1]) * part
        if corner is not None:
            yield corner
        before = corner
