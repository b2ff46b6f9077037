"""A course as an SVG of its own, for paper: the same values, axis, labels and breaks as on the screen.

Words stay text (no outlines), so that a PDF made of it can be searched and read aloud. Sizes are in points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from html import escape
from itertools import pairwise
from typing import NamedTuple

from charts.course import Course, CoursePoint
from charts.course_frame import Frame, Plot, figures_of, newest, plot_of, value_label, wide
from charts.end_labels import LINE_HEIGHT, EndLabel, placed
from charts.marks import svg
from charts.theme import Palette

_DOT, _LAST_DOT = 2.6, 4.2
_DASHES = 'stroke-dasharray="6 4"'


class _Pen(NamedTuple):
    """What everything is drawn with."""

    course: Course
    plot: Plot
    colours: Palette
    frame: Frame

    def text(self, words: str, x: float, y: float, colour: str, *, anchor: str = "start", bold: bool = False) -> str:
        """One line of words; `y` is its baseline."""
        weight = ' font-weight="600"' if bold else ""
        return (
            f'<text x="{x:.1f}" y="{y:.1f}" font-family="{self.frame.family}" font-size="{self.frame.size:g}"{weight} '
            f'text-anchor="{anchor}" fill="{colour}">{escape(words)}</text>'
        )

    def x(self, place: int) -> float:
        return self.plot.across(place, len(self.course.points))

    def y(self, value: Fraction) -> float:
        return self.plot.down(float(value), self.course.axis)


def course_svg(course: Course, colours: Palette, frame: Frame) -> str:
    """The chart without its title: axis, dashed target, line, points, labels at the ends, series breaks."""
    pen = _Pen(course, plot_of(course, frame), colours, frame)
    drawing = (*_levels(pen), *_periods(pen), *_breaks(pen), *_target(pen), *_line(pen), *_values(pen), *_ends(pen))
    return svg(frame.width, frame.height, "".join(drawing))


def _levels(pen: _Pen) -> Iterator[str]:
    """The lines across and their figures at the left."""
    axis, plot = pen.course.axis, pen.plot
    for tick, said in zip(axis.ticks, figures_of(axis, pen.course.unit), strict=True):
        y = plot.down(tick, axis)
        colour = pen.colours.edge if tick == axis.low else pen.colours.grid
        yield f'<path d="M{plot.left:.1f} {y:.1f}H{plot.right:.1f}" stroke="{colour}" stroke-width="1"/>'
        yield pen.text(said, plot.left - 6, y + pen.frame.size * 0.35, pen.colours.ink2, anchor="end")


def _periods(pen: _Pen) -> Iterator[str]:
    """The names under the axis: as many as have room, the newest among them."""
    points, plot = pen.course.points, pen.plot
    widest = max(wide(point.label, pen.frame.size) for point in points)
    apart = (plot.right - plot.left) / max(len(points) - 1, 1)
    every = max(1, -(-int(widest + pen.frame.size) // max(int(apart), 1)))
    for place, point in enumerate(points):
        x, named = pen.x(place), (len(points) - 1 - place) % every == 0
        length = 5 if named else 3
        yield f'<path d="M{x:.1f} {plot.bottom:.1f}v{length}" stroke="{pen.colours.edge}" stroke-width="1"/>'
        if named:
            yield pen.text(point.label, x, plot.bottom + pen.frame.size * 1.5, pen.colours.ink2, anchor="middle")


def _breaks(pen: _Pen) -> Iterator[str]:
    """A line before each place where the way of counting changed, with what and why beside its head."""
    y = pen.frame.size
    for at, lines in pen.plot.breaks:
        x = (pen.x(at) + pen.x(at - 1)) / 2 if at else pen.x(at)
        left = x > (pen.plot.left + pen.plot.right) / 2
        yield f'<path d="M{x:.1f} {y - pen.frame.size * 0.8:.1f}V{pen.plot.bottom:.1f}" stroke="{pen.colours.ink}" '
        yield 'stroke-width="1.2"/>'
        for words in lines:
            side = x - 5 if left else x + 5
            yield pen.text(words, side, y, pen.colours.ink, anchor="end" if left else "start")
            y += pen.frame.size * 1.25


def _target(pen: _Pen) -> Iterator[str]:
    """What was expected, always dashed: of a range both ends; of a single period a short dash."""
    points = pen.course.points
    yield from _dashed(pen, [(place, point.expected) for place, point in enumerate(points)])
    yield from _dashed(pen, [(place, point.upto) for place, point in enumerate(points)])


def _dashed(pen: _Pen, known: Iterable[tuple[int, Fraction | None]]) -> Iterator[str]:
    style = f'fill="none" stroke="{pen.colours.target}" stroke-width="1.8" {_DASHES}'
    for run in _runs(known):
        if len(run) == 1:
            x, y = pen.x(run[0][0]), pen.y(run[0][1])
            yield f'<path d="M{x - 14:.1f} {y:.1f}h28" {style}/>'
        else:
            path = " ".join(f"{pen.x(place):.1f} {pen.y(level):.1f}" for place, level in run)
            yield f'<path d="M{path}" {style}/>'


def _line(pen: _Pen) -> Iterator[str]:
    """The data: no line across a break or a missing figure, a dashed one to a provisional figure, which is hollow."""
    cuts = {*pen.course.cuts, *(label for label, _ in pen.course.breaks)}
    stroke = f'stroke="{pen.colours.series}" stroke-width="2" stroke-linecap="round"'
    points = pen.course.points
    for run in _runs([(place, point.value) for place, point in enumerate(points)]):
        for (place, value), (after, then) in pairwise(run):
            if points[after].label not in cuts:
                dashed = ' stroke-dasharray="4 3.5"' if points[after].provisional else ""
                path = f"M{pen.x(place):.1f} {pen.y(value):.1f}L{pen.x(after):.1f} {pen.y(then):.1f}"
                yield f'<path d="{path}" {stroke}{dashed}/>'
    last = newest(pen.course)
    for place, point in enumerate(points):
        if point.hidden:
            yield pen.text("[c]", pen.x(place), pen.plot.bottom - 5, pen.colours.ink2, anchor="middle")
        if point.value is not None:
            fill = pen.colours.bg if point.provisional else pen.colours.series
            size = _LAST_DOT if last and place == last.place else _DOT
            yield f'<circle cx="{pen.x(place):.1f}" cy="{pen.y(point.value):.1f}" r="{size}" fill="{fill}" '
            yield f'stroke="{pen.colours.series}" stroke-width="1.6"/>'


def _values(pen: _Pen) -> Iterator[str]:
    """Figures at the points where all of them have room; the newest stands at the end of its line, or on its point."""
    points, size = pen.course.points, pen.frame.size
    known = [place for place, point in enumerate(points) if point.value is not None]
    words = {place: value_label(points[place], pen.course.unit) for place in known}
    apart = (pen.plot.right - pen.plot.left) / max(len(points) - 1, 1)
    room = apart >= max(wide(one, size) for one in words.values()) + size * 0.5
    last = newest(pen.course)
    for place in known[:-1] if room else ():
        yield _value(pen, place, words[place])
    if last and not last.at_end:
        yield _value(pen, last.place, last.words, bold=True)


def _value(pen: _Pen, place: int, words: str, *, bold: bool = False) -> str:
    """A figure above its point, or under it where the line or the target is above; beside a slope on its free side."""
    size, point = pen.frame.size, pen.course.points[place]
    x, y = pen.x(place), pen.y(point.value or Fraction(0))
    before, after = _slope(pen.course.points, place)
    under = before >= 0 and after >= 0 and before + after > 0
    if any(abs(pen.y(level) - (y + size * (1 if under else -1))) < size * 0.75 for level in _levels_at(point)):
        under = not under
    under = under and y + size * 1.5 < pen.plot.bottom
    leaning = _leaning(pen, place) * (-1 if under else 1)
    if not leaning and x - wide(words, size) / 2 < pen.plot.left:
        leaning = 1
    anchor = {0: "middle", 1: "start", -1: "end"}[leaning]
    at = y + size * 1.3 if under else y - size * 0.62
    colour = pen.colours.ink if bold else pen.colours.ink2
    return pen.text(words, x + 2 * leaning, at, colour, anchor=anchor, bold=bold)


def _leaning(pen: _Pen, place: int) -> int:
    """To which side a figure above a steep slope moves, off the line: right (1) where it falls, left where it rises."""
    points = pen.course.points
    before, after = _slope(points, place)
    if before * after >= 0:
        return 0
    beside = [points[at].value or Fraction(0) for at in (place - 1, place + 1)]
    steep = max(abs(pen.y(one) - pen.y(points[place].value or Fraction(0))) for one in beside) > pen.frame.size
    return (1 if after < 0 else -1) if steep else 0


def _slope(points: Sequence[CoursePoint], place: int) -> tuple[int, int]:
    """Whether the neighbours before and after lie above (1) or below (-1); 0 where there is none, or none higher."""
    value = points[place].value or Fraction(0)
    found = []
    for at in (place - 1, place + 1):
        beside = points[at].value if 0 <= at < len(points) else None
        found.append(0 if beside is None else (beside > value) - (beside < value))
    return found[0], found[1]


def _levels_at(point: CoursePoint) -> list[Fraction]:
    return [level for level in (point.expected, point.upto) if level is not None]


def _ends(pen: _Pen) -> Iterator[str]:
    """The newest figure and the target, named where their lines end, moved apart where they are close."""
    axis, plot, size = pen.course.axis, pen.plot, pen.frame.size
    last = newest(pen.course)
    labels = [EndLabel(float(last.value), last.words, pen.colours.ink)] if last and last.at_end else []
    levels = [point.upto or point.expected for point in pen.course.points if point.expected is not None]
    if levels and plot.target:
        labels.append(EndLabel(float(levels[-1] or 0), "\n".join(plot.target), pen.colours.target, len(plot.target)))
    unit = (axis.high - axis.low) / (plot.bottom - plot.top)
    for label in placed(labels, axis.low, axis.high, unit * size * 1.25 / LINE_HEIGHT):
        first = plot.down(label.at, axis) + size * 0.35 - (label.lines - 1) * size * 0.6
        for row, words in enumerate(label.text.split("\n")):
            yield pen.text(words, plot.right + 9, first + row * size * 1.2, label.colour, bold=row == 0)


def _runs(known: Iterable[tuple[int, Fraction | None]]) -> list[list[tuple[int, Fraction]]]:
    """Neighbouring places whose value is known."""
    runs: list[list[tuple[int, Fraction]]] = [[]]
    for place, value in known:
        if value is None:
            runs.append([])
        else:
            runs[-1].append((place, value))
    return [run for run in runs if run]
