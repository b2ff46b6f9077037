"""The room of a course drawn on paper: how large, what its labels need at the sides, and where a value stands in it."""

from __future__ import annotations

from fractions import Fraction
from textwrap import wrap
from typing import NamedTuple

from charts.axis import Axis, tick_words
from charts.course import Course, CoursePoint
from performance.wording import number

_LETTER = 0.52  # of the type size: the mean width of a letter of Source Sans
_WIDTHS = {"%": 0.84, " ": 0.2, ",": 0.25, ".": 0.25, "/": 0.35, "(": 0.31, ")": 0.31} | dict.fromkeys(
    "0123456789", 0.5
)
_TARGET_LETTERS = 17


class Frame(NamedTuple):
    """The size of a drawing and of its type, in points, and the family its words are set in."""

    width: float
    height: float
    size: float
    family: str


class Plot(NamedTuple):
    """Where lines are drawn, and how the words around them are broken into lines.

    `breaks`: the place of the first point after each series break, and its words.
    """

    left: float
    right: float
    top: float
    bottom: float
    target: tuple[str, ...]
    breaks: tuple[tuple[int, tuple[str, ...]], ...]

    def across(self, place: int, count: int) -> float:
        """How far to the right a point stands; a single one in the middle."""
        if count < 2:
            return (self.left + self.right) / 2
        inset = min(16.0, (self.right - self.left) / count / 2)
        return self.left + inset + (self.right - self.left - inset) * place / (count - 1)

    def down(self, value: float, axis: Axis) -> float:
        """How far down a value stands."""
        return self.bottom - (self.bottom - self.top) * (value - axis.low) / (axis.high - axis.low)


def wide(words: str, size: float) -> float:
    """About how wide a line of words is."""
    return sum(_WIDTHS.get(letter, _LETTER) for letter in words) * size


def plot_of(course: Course, frame: Frame) -> Plot:
    """The room that is left for the lines between the labels."""
    size = frame.size
    left = max((wide(words, size) for words in figures_of(course.axis, course.unit)), default=0.0) + 8
    target = tuple(wrap(course.target, _TARGET_LETTERS))
    last = newest(course)
    ends = [*target, *([last.words] if last and last.at_end else [])]
    beside = max((wide(words, size * 1.04) for words in ends), default=0.0) + 13
    right = frame.width - max(beside, wide(course.points[-1].label, size) / 2 + 1)
    breaks = _breaks(course, left, right, size)
    top = size * (1.25 * sum(len(lines) for _, lines in breaks) + 1.5)
    return Plot(left, right, top, frame.height - size * 1.9, target, breaks)


def value_label(point: CoursePoint, unit: str) -> str:
    """A point's value, with (p) where it is provisional."""
    return "" if point.value is None else number(point.value, unit) + (" (p)" if point.provisional else "")


class Newest(NamedTuple):
    """The newest known figure, its place among the points, its label, and whether it is the last in sight."""

    value: Fraction
    place: int
    words: str
    at_end: bool


def newest(course: Course) -> Newest | None:
    """The newest known figure; its period is named where it is not the last in sight."""
    for place in range(len(course.points) - 1, -1, -1):
        point = course.points[place]
        if point.value is not None:
            at_end = place == len(course.points) - 1
            words = value_label(point, course.unit)
            return Newest(point.value, place, words if at_end else f"{words} in {point.label}", at_end)
    return None


def figures_of(axis: Axis, unit: str) -> list[str]:
    """The figures at the lines of an axis."""
    return tick_words([number(Fraction(tick).limit_denominator(10000), unit) for tick in axis.ticks])


def _breaks(course: Course, left: float, right: float, size: float) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The words of each break in lines that fit beside it, on the side that has more room."""
    names = [point.label for point in course.points]
    found = []
    for name, why in course.breaks:
        if name in names:
            at = names.index(name)
            share = at / max(len(names) - 1, 1)
            room = max(share, 1 - share) * (right - left) - 12
            found.append((at, tuple(wrap(why, max(12, int(room / (_LETTER * size)))))))
    return tuple(found)
