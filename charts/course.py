"""A figure's course as every writer draws it: labels, values, the target's path and the words around them.

Drawn by plotly on the shared screen, by PowerPoint as a native chart, and as SVG in the papers: the same object, so
the same numbers, the same axis and the same words.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from charts.axis import Axis


class CoursePoint(NamedTuple):
    """A point: its short name ("Q3 2017/18", "2015/16"), its value and what was expected; None where unknown."""

    label: str
    value: Fraction | None
    expected: Fraction | None
    provisional: bool


class Course(NamedTuple):
    """A course to be drawn.

    `title` is the finding in few words, `under` the unit, where the axis starts, what the marks mean, and the source;
    `alt` at most 30 words. `breaks` are the places (a label, what and why) where the series breaks: the line of the
    data may not join across. `target` labels the dashed line, "" where there is none.
    """

    title: str
    under: str
    alt: str
    unit: str
    points: tuple[CoursePoint, ...]
    axis: Axis
    target: str = ""
    breaks: tuple[tuple[str, str], ...] = ()
