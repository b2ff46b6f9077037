"""Where on a map an area is written on and clicked: a point well inside it, and points all over it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from math import cos, hypot, radians
from typing import NamedTuple

from loaders.geometry import Area, Geometry

_ROWS = 20  # rows of points to be clicked over a whole map: one every 23 pixels
_FINER = 2.2  # as many times closer stand the points along an outline
_OFF = 0.3  # and so much of their distance inside of it
_TRIED = 14  # rows and columns of points tried for the one that lies farthest from the outline


class Inside(NamedTuple):
    """A point inside an area, and how far its outline is, in degrees of latitude."""

    x: float
    y: float
    room: float


class Box(NamedTuple):
    """What is in sight, in degrees, and how many degrees of latitude one of longitude is long here."""

    left: float
    right: float
    low: float
    high: float
    narrow: float


@lru_cache(maxsize=16)
def box(geometry: Geometry) -> Box:
    """The box around all areas."""
    points = [point for area in geometry.areas for ring in area.rings for point in ring]
    across, up = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), max(across), min(up), max(up), cos(radians((min(up) + max(up)) / 2)))


@lru_cache(maxsize=16)
def clicked_points(geometry: Geometry) -> tuple[tuple[str, float, float], ...]:
    """Points all over the areas, each with its area's code: the nearest one is in the area clicked.

    Plotly selects points alone: a click on a filled outline selects nothing. Beside the rows inside there are points
    along the outline; those of two neighbours stand opposite each other, so that the border lies half-way between.
    """
    around = box(geometry)
    step = (around.high - around.low) / _ROWS
    rows = [around.low + step * (at + 0.5) for at in range(_ROWS)]
    found = []
    for area in geometry.areas:
        points = [(x, y) for y in rows for x in _along(area, y, step / around.narrow)]
        points += _beside_outline(area, step / _FINER, around.narrow)
        found += [(area.code, round(x, 5), round(y, 5)) for x, y in points]
    return tuple(found)


def _beside_outline(area: Area, step: float, narrow: float) -> Iterator[tuple[float, float]]:
    """Points about a step apart along the outline, a little inside: at the left, as the door turned its rings."""
    for ring in area.rings:
        for (x, y), (after_x, after_y) in pairwise(ring):
            across, up = (after_x - x) * narrow, after_y - y
            length = hypot(across, up)
            count = _points_on(length / step, x + after_x, y + after_y)
            off = _OFF * step / length if length else 0.0
            for part in ((at + 0.5) / count for at in range(count)):
                point = x + part * (after_x - x) - off * up / narrow, y + part * (after_y - y) + off * across
                if _is_inside(area, *point):
                    yield point


def _points_on(steps: float, x: float, y: float) -> int:
    """How many points an edge gets: the same from both sides of it; of edges under a step every so many get one."""
    if steps >= 1:
        return round(steps)
    drawn = (round(x * 1e5) * 73_856_093 ^ round(y * 1e5) * 19_349_663) % 1000
    return 1 if drawn < steps * 1000 else 0


def _is_inside(area: Area, x: float, y: float) -> bool:
    return sum(crossed < x for crossed in _crossings(area, y)) % 2 == 1


def _along(area: Area, y: float, step: float) -> Iterator[float]:
    """Points a step apart on the stretches of a row that lie inside an area; at least the middle of each."""
    crossed = _crossings(area, y)
    for start, end in zip(crossed[::2], crossed[1::2], strict=False):
        count = max(1, round((end - start) / step))
        yield from (start + (end - start) * (at + 0.5) / count for at in range(count))


def _crossings(area: Area, y: float) -> list[float]:
    found = []
    for ring in area.rings:
        for (x, here), (after_x, after) in pairwise(ring):
            if (here > y) is not (after > y):
                found.append(x + (y - here) / (after - here) * (after_x - x))
    return sorted(found)


@lru_cache(maxsize=16)
def middles(geometry: Geometry) -> dict[str, Inside]:
    """For each area a point as far from its outline as can be found on a grid."""
    narrow = box(geometry).narrow
    return {area.code: _middle(area, narrow) for area in geometry.areas}


def _middle(area: Area, narrow: float) -> Inside:
    up = [y for ring in area.rings for _, y in ring]
    step = (max(up) - min(up)) / _TRIED
    tried = [
        (x, y)
        for y in (min(up) + step * (at + 0.5) for at in range(_TRIED))
        for x in _along(area, y, step / narrow)
    ]  # fmt: skip
    if not tried:  # an outline without an inside
        x, y = area.rings[0][0]
        return Inside(x, y, 0.0)
    return max((Inside(x, y, _room(area, x, y, narrow)) for x, y in tried), key=lambda one: one.room)


def _room(area: Area, x: float, y: float, narrow: float) -> float:
    """How far the nearest edge is."""
    return min(
        _distance((a - x) * narrow, b - y, (c - x) * narrow, d - y)
        for ring in area.rings
        for (a, b), (c, d) in pairwise(ring)
    )


def _distance(x: float, y: float, after_x: float, after_y: float) -> float:
    """From 0, 0 to the line between two points."""
    across, up = after_x - x, after_y - y
    length = across * across + up * up
    part = min(1.0, max(0.0, -(x * across + y * up) / length)) if length else 0.0
    return hypot(x + part * across, y + part * up)
