"""Which points of a course have their value written, and where labels stand so that none covers line or label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from charts.course import Course, CoursePoint
from performance.wording import number

_WIDTH, _HEIGHT = 560.0, 270.0  # pixels of the plot on the smallest screen, where labels are nearest to each other
_LETTER, _LINE, _OFF = 13.0, 32.0, 10.0  # of the labels' type; how far off its point a label stands
_ABOVE = 54.0  # pixels over the plot into which a label may reach
_STRONG = 1.25  # how much larger the last value is written
_EVERY = 7  # so many points or fewer are all written
_STEPS = 12  # points between two figures at which the line is looked for


class Label(NamedTuple):
    """A label at a point (`place` along the axis, `at` its height): above it or below, `side` the anchor of its words.

    `strong`: the newest figure. `target`: the name of the dashed line.
    """

    place: float
    at: float
    words: str
    above: bool
    side: str = "center"
    strong: bool = False
    target: bool = False


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, across: float, down: float) -> bool:
        return self.left <= across <= self.right and self.top <= down <= self.bottom

    def meets(self, other: _Box) -> bool:
        apart = self.right < other.left or other.right < self.left or self.bottom < other.top or other.bottom < self.top
        return not apart


def course_labels(course: Course) -> tuple[Label, ...]:
    """The labels: the newest figure first, then the target's name, then the other figures that find room."""
    ink = list(_drawn(course))
    found: list[Label] = []
    boxes: list[_Box] = []
    for must, choices in _wanted(course):
        free = [one for one in choices if _is_free(_box(one, course), ink, boxes)]
        best = free[0] if free else _least_bad(choices, course, ink, boxes) if must else None
        if best:
            found.append(best)
            boxes.append(_box(best, course))
    return tuple(found)


def _least_bad(
    choices: Sequence[Label], course: Course, ink: Sequence[tuple[float, float]], boxes: Sequence[_Box]
) -> Label:
    """Of places that are all taken the one where no label, and least of the line, is covered."""

    def cost(label: Label) -> tuple[int, int]:
        box = _box(label, course)
        return sum(box.meets(other) for other in boxes), sum(box.covers(*point) for point in ink)

    return min(choices, key=cost)


def _wanted(course: Course) -> Iterator[tuple[bool, list[Label]]]:
    """The labels there could be, the most important first, each with the places it may stand in; whether it must."""
    known = [(place, point) for place, point in enumerate(course.points) if point.value is not None]
    last, point = known[-1]
    yield True, _beside(last, point, course, strong=True)
    if course.target:
        yield True, _target(course)
    for place, one in enumerate(course.points):
        if one.hidden:
            yield True, [Label(place, course.axis.low, "[c]", above=True)]
    shown = known[:-1] if len(known) <= _EVERY else _outstanding(known)
    for place, one in shown:
        yield False, _beside(place, one, course)


def _outstanding(known: Sequence[tuple[int, CoursePoint]]) -> list[tuple[int, CoursePoint]]:
    """The highest, the lowest and the first figure; those next to the newest say no more than it does."""
    last = known[-1][0]
    earlier = [one for one in known[:-1] if last - one[0] > 1] or known[:1]
    ranked = sorted(earlier, key=lambda one: one[1].value or 0)
    return list(dict.fromkeys((ranked[-1], ranked[0], earlier[0])))


def _beside(place: int, point: CoursePoint, course: Course, *, strong: bool = False) -> list[Label]:
    at, words = float(point.value or 0), number(point.value or Fraction(0), course.unit)
    words += " (p)" if point.provisional else ""
    label = Label(place, at, words, above=True, strong=strong)
    sides = ("center", "right", "left")
    return [label._replace(above=above, side=side) for side in sides for above in (True, False)]


def _target(course: Course) -> list[Label]:
    """Along the dashed line: at its end, its start, its middle; above it or below."""
    steps = [
        (place, float(point.upto if point.upto is not None else point.expected))
        for place, point in enumerate(course.points)
        if point.expected is not None
    ]
    (start, first), (middle, between), (end, last) = steps[0], steps[len(steps) // 2], steps[-1]
    places = ((end + 0.4, last, "right"), (start - 0.4, first, "left"), (middle, between, "center"))
    return [
        Label(place, at, course.target, above, side, target=True)
        for place, at, side in places
        for above in (True, False)
    ]


def _drawn(course: Course) -> Iterator[tuple[float, float]]:
    """Points along the lines of the data and of what was expected, in pixels from the top left."""
    for name in ("value", "expected", "upto"):
        found = ((place, getattr(point, name)) for place, point in enumerate(course.points))
        yield from _along([(place, float(value)) for place, value in found if value is not None], course)


def _along(known: Sequence[tuple[int, float]], course: Course) -> Iterator[tuple[float, float]]:
    yield from (_pixels(place, at, course) for place, at in known)
    for (place, at), (then, after) in zip(known, known[1:], strict=False):
        for step in range(1, _STEPS):
            part = step / _STEPS
            yield _pixels(place + (then - place) * part, at + (after - at) * part, course)


def _pixels(place: float, at: float, course: Course) -> tuple[float, float]:
    low, high = course.axis.low, course.axis.high
    return (place + 0.5) / len(course.points) * _WIDTH, (high - at) / (high - low) * _HEIGHT


def _box(label: Label, course: Course) -> _Box:
    size = _STRONG if label.strong else 1.0
    across, down = _pixels(label.place, label.at, course)
    wide, tall = len(label.words) * _LETTER * size, _LINE * size
    left = across - {"left": 0.0, "center": wide / 2, "right": wide}[label.side]
    top = down - _OFF - tall if label.above else down + _OFF
    return _Box(left, top, left + wide, top + tall)


def _is_free(box: _Box, ink: Sequence[tuple[float, float]], boxes: Sequence[_Box]) -> bool:
    inside = box.left >= 0 and box.right <= _WIDTH + 2 * _LETTER and box.top >= -_ABOVE and box.bottom <= _HEIGHT
    return inside and not any(box.covers(*point) for point in ink) and not any(box.meets(other) for other in boxes)
