"""The labels at the right ends of a chart's lines: what they say, where, and how much room they need."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from charts.axis import Axis
from charts.course import Course
from charts.course_frame import figures_of, value_label
from charts.end_labels import LINE_HEIGHT, EndLabel, placed
from reports.slides_box import Box
from reports.slides_measure import LEADING, SMALLEST, Ruler

TOP, BOTTOM = 0.3, 0.52  # inches of a chart above its lines, and below them for the names of the periods
_WIDEST = 1.75  # inches of a label; a longer one takes two lines
_GAP = 0.2
_Wanted = tuple[int | None, tuple[str, ...]]  # the place of a label's point, and its lines


class End(NamedTuple):
    """A label: the place of its point, what it says line by line, and how far down it moves, in inches."""

    place: int
    lines: tuple[str, ...]
    shift: float


class Ends(NamedTuple):
    """The labels, and the room left and right of the lines, in inches."""

    value: End | None
    target: End | None
    left: float
    right: float


def ends_of(course: Course, axis: Axis, box: Box, ruler: Ruler) -> Ends:
    """The labels of a chart drawn in a box."""
    newest = _last([point.value for point in course.points])
    aimed = _last([point.expected for point in course.points])
    said = (value_label(course.points[newest], course.unit),) if newest is not None else ()
    target = (
        _broken(course.target, ruler) if aimed == len(course.points) - 1 else ()
    )  # an ended one is named on its line
    shifts = _shifts(course, axis, box, (newest, said), (aimed, target))
    right = max((ruler.width(line, SMALLEST, bold=True) for line in (*said, *target)), default=0.0) + _GAP
    left = max((ruler.width(words, SMALLEST) for words in figures_of(axis, course.unit)), default=0.0) + _GAP
    return Ends(
        None if newest is None else End(newest, said, shifts[0]),
        None if aimed is None or not target else End(aimed, target, shifts[1]),
        left,
        right,
    )


def _last(values: Sequence[Fraction | None]) -> int | None:
    """The place of the last value that is known."""
    return max((place for place, value in enumerate(values) if value is not None), default=None)


def _broken(words: str, ruler: Ruler) -> tuple[str, ...]:
    """A target's label on one line, or on as many as its words need."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and ruler.width(longer, SMALLEST, bold=True) <= _WIDEST:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _shifts(course: Course, axis: Axis, box: Box, value: _Wanted, target: _Wanted) -> tuple[float, float]:
    """How far down each label moves so that neither covers the other, in inches."""
    high = box.height - TOP - BOTTOM
    per_inch = (axis.high - axis.low) / high
    per_pixel = per_inch * (SMALLEST * LEADING / 72) / LINE_HEIGHT
    wanted = []
    for name, (place, lines) in (("value", value), ("target", target)):
        if place is not None and lines:
            point = course.points[place]
            at = point.value if name == "value" else point.expected if point.upto is None else point.upto
            wanted.append(EndLabel(float(at or 0), name, "", len(lines)))
    found = {one.text: one.at for one in placed(wanted, axis.low, axis.high, per_pixel)}
    moved = {one.text: (one.at - found[one.text]) / per_inch for one in wanted}
    return moved.get("value", 0.0), moved.get("target", 0.0)
