"""A figure's course as every writer draws it: labels, values, the target's path and the words around them.

Drawn by plotly on the shared screen, by PowerPoint as a native chart, and as SVG in the papers: the same object, so
the same numbers, the same axis and the same words.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from charts.axis import Axis, round_axis
from charts.course_words import (
    break_words,
    breaks_inside,
    course_alt,
    course_title,
    course_under,
    point_name,
    target_label,
)
from performance.definitions.indicator import Basis
from performance.pack.pack import CourseStep, Figure
from performance.quarter import Quarter

_FEW = 6  # up to so many figures an axis begins at 0
_NOT_WHOLE = frozenset({"share", "per_1000", "days"})


class CoursePoint(NamedTuple):
    """A point: its short name ("Q3 2017/18", "2015/16"), its value and what was expected; None where unknown.

    Where a range is expected `expected` is its lower end and `upto` its upper; `hidden`: there is a figure and it is
    hidden.
    """

    label: str
    value: Fraction | None
    expected: Fraction | None
    provisional: bool
    upto: Fraction | None = None
    hidden: bool = False


class Course(NamedTuple):
    """A course to be drawn.

    `title` is the finding in few words, `under` the unit, where the axis starts, what the marks mean, and the source;
    `alt` at most 30 words. `breaks` are the places (a label, what and why) where the series breaks: the line of the
    data may not join across. `target` labels the dashed line, "" where there is none. `cuts` are the labels of the
    points that begin a new line of data: after a break, and with each financial year of a year to date.
    """

    title: str
    under: str
    alt: str
    unit: str
    points: tuple[CoursePoint, ...]
    axis: Axis
    target: str = ""
    breaks: tuple[tuple[str, str], ...] = ()
    cuts: tuple[str, ...] = ()


def course_of(figure: Figure) -> Course | None:
    """The course of a figure; None where fewer than two of its points are known: `no_course_words` says so."""
    basis = figure.row.indicator.basis
    if sum(step.value is not None for step in figure.course) < 2:
        return None
    axis = _axis(figure)
    breaks = tuple((point_name(step, basis), break_words(one)) for one, step in breaks_inside(figure))
    return Course(
        title=course_title(figure),
        under=course_under(figure, axis),
        alt=course_alt(figure),
        unit=figure.row.indicator.unit,
        points=tuple(_point(step, basis) for step in figure.course),
        axis=axis,
        target=target_label(figure),
        breaks=breaks,
        cuts=tuple(dict.fromkeys((*(label for label, _ in breaks), *_new_years(figure)))),
    )


def _point(step: CourseStep, basis: Basis) -> CoursePoint:
    return CoursePoint(
        point_name(step, basis), step.value, step.expected, step.provisional, step.upto, hidden=step.hidden
    )


def _axis(figure: Figure) -> Axis:
    steps = figure.course
    levels = (level for step in steps for level in (step.value, step.expected, step.upto))
    few = sum(step.value is not None for step in steps) < _FEW
    whole = figure.row.indicator.unit not in _NOT_WHOLE
    return round_axis([float(level) for level in levels if level is not None], few=few, whole=whole)


def _new_years(figure: Figure) -> list[str]:
    """The first points of a year to date after another year's."""
    basis = figure.row.indicator.basis
    if basis is not Basis.YEAR_TO_DATE:
        return []
    years = [(Quarter.of(step.period.end).year, step) for step in figure.course]
    return [point_name(step, basis) for (before, _), (year, step) in pairwise(years) if year != before]
