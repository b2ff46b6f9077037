"""Which points of a chart have their figure written above or below them, so that none covers a line or a label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from charts.axis import Axis
from charts.course import Course
from charts.course_frame import value_label
from reports.slides_box import Box
from reports.slides_chart_xml import Room
from reports.slides_labels import Ends
from reports.slides_measure import LEADING, SMALLEST, Ruler

_EVERY = 8  # so many points or fewer are all written
_HIGH = SMALLEST * LEADING / 72
_OFF = 0.09  # inches between a point and its label
_STEPS = 10  # points between two figures at which a line is looked for


class Written(NamedTuple):
    """A point whose figure, or the target's name, is written above it or below."""

    place: int
    above: bool


class Ground(NamedTuple):
    """A chart on its slide: where a value stands, and what is taken already."""

    course: Course
    axis: Axis
    room: Room
    ruler: Ruler

    def spot(self, place: float, value: float) -> tuple[float, float]:
        """Where a value stands, in inches from the slide's top left corner."""
        share = (self.axis.high - value) / (self.axis.high - self.axis.low)
        return self.room.across(place, len(self.course.points)), self.room.top + self.room.height * share

    def box(self, place: int, value: Fraction, words: str, *, above: bool, bold: bool = False) -> Box:
        """What a label covers."""
        across, down = self.spot(place, float(value))
        width = self.ruler.width(words, SMALLEST, bold=bold)
        return Box(across - width / 2, down - _OFF - _HIGH if above else down + _OFF, width, _HIGH)

    def is_free(self, box: Box, taken: Sequence[Box], ink: Sequence[tuple[float, float]]) -> bool:
        """Whether a label stands inside the chart and covers nothing."""
        room = self.room
        inside = box.left >= room.left and box.top >= room.top - (0 if self.course.breaks else _HIGH)
        inside = inside and box.bottom <= room.top + room.height
        return inside and not any(_meet(box, one) for one in taken) and not any(_covers(box, spot) for spot in ink)


def written(ground: Ground, ends: Ends) -> tuple[tuple[Written, ...], Written | None]:
    """The points that are written, and where the target is named if not at the right end."""
    course, ink = ground.course, list(_ink(ground))
    taken = _taken(ground, ends)
    named = None if ends.target or not course.target else _named(ground, taken, ink)
    if named:
        taken.append(ground.box(named.place, _aimed(course, named.place), course.target, above=named.above, bold=True))
    found = []
    for place in _wanted(course, ends):
        point = course.points[place]
        for above in (True, False):
            box = ground.box(place, point.value or Fraction(0), value_label(point, course.unit), above=above)
            if ground.is_free(box, taken, ink):
                found.append(Written(place, above))
                taken.append(box)
                break
    return tuple(found), named


def _wanted(course: Course, ends: Ends) -> list[int]:
    """All points but the newest where they are few; else the highest, the lowest and the first."""
    newest = ends.value.place if ends.value else -1
    known = {place: point.value for place, point in enumerate(course.points) if point.value is not None}
    known.pop(newest, None)
    if len(known) < _EVERY:
        return list(known)
    ranked = sorted(known, key=lambda place: known[place] or 0)
    return list(dict.fromkeys((ranked[-1], ranked[0], min(known))))


def _named(ground: Ground, taken: Sequence[Box], ink: Sequence[tuple[float, float]]) -> Written | None:
    """Where along its line a target that ended is named; at its middle where no place is free."""
    course = ground.course
    places = [place for place, point in enumerate(course.points) if point.expected is not None]
    if not places:
        return None
    for place in reversed(places):
        for above in (True, False):
            box = ground.box(place, _aimed(course, place), course.target, above=above, bold=True)
            if ground.is_free(box, taken, ink) and box.right <= ground.room.left + ground.room.width:
                return Written(place, above)
    return Written(places[len(places) // 2], above=True)


def _aimed(course: Course, place: int) -> Fraction:
    point = course.points[place]
    return point.upto or point.expected or Fraction(0)


def _taken(ground: Ground, ends: Ends) -> list[Box]:
    """What the labels at the right ends cover."""
    boxes = []
    for end, bold in ((ends.value, True), (ends.target, True)):
        if end:
            point = ground.course.points[end.place]
            value = point.value if end is ends.value else point.upto or point.expected
            across, down = ground.spot(end.place, float(value or 0))
            width = max(ground.ruler.width(line, SMALLEST, bold=bold) for line in end.lines)
            high = _HIGH * len(end.lines)
            boxes.append(Box(across + _OFF, down + end.shift - high / 2, width, high))
    return boxes


def _ink(ground: Ground) -> Iterator[tuple[float, float]]:
    """Spots along the lines of the data and of what is expected."""
    points = ground.course.points
    for line in ([one.value for one in points], [one.expected for one in points], [one.upto for one in points]):
        known = [(place, float(value)) for place, value in enumerate(line) if value is not None]
        yield from (ground.spot(place, value) for place, value in known)
        for (place, value), (then, after) in pairwise(known):
            for step in range(1, _STEPS * (then == place + 1)):
                part = step / _STEPS
                yield ground.spot(place + part, value + (after - value) * part)


def _meet(one: Box, other: Box) -> bool:
    apart = one.right < other.left or other.right < one.left or one.bottom < other.top or other.bottom < one.top
    return not apart


def _covers(box: Box, spot: tuple[float, float]) -> bool:
    return box.left - 0.02 <= spot[0] <= box.right + 0.02 and box.top - 0.04 <= spot[1] <= box.bottom + 0.03
