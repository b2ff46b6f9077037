"""A course as plotly draws it on the shared screen: nothing to point at, no type under 26 pixels."""

from __future__ import annotations

from fractions import Fraction
from html import escape
from typing import NamedTuple

from plotly import graph_objects as go

from charts.axis import tick_words
from charts.chart_text import chart_text
from charts.course import Course
from charts.course_labels import Label, course_labels
from charts.slide_text import cut
from charts.theme import FAMILY, Palette, template
from performance.wording import number

_TYPE, _LAST = 26, 32
_UNDER = 130  # letters in two lines under the chart
_ACROSS = 6.4  # labels of two lines that the axis has room for on the smallest screen


class Chart(NamedTuple):
    """A chart, the line under it as HTML, and its alt text."""

    figure: go.Figure
    under: str
    alt: str


def course_chart(course: Course, colours: Palette) -> Chart:
    """The chart of a course with the words that go with it."""
    under = f'<div class="pr"><p class="pr-soft">{escape(cut(course.under, _UNDER))}</p></div>'
    return Chart(course_figure(course, colours), under, course.alt)


def nothing_drawn() -> go.Figure:
    """An empty chart: a browser that has drawn it has loaded all it needs for the next one."""
    return go.Figure()


def course_figure(course: Course, colours: Palette) -> go.Figure:
    """The chart: data, what was expected (dashed), values at the points that matter, breaks."""
    figure = go.Figure(layout={"template": template(colours)})
    for line in _lines(course, colours):
        figure.add_trace(line)
    _axes(figure, course, colours)
    notes = [_note(label, colours) for label in course_labels(course)]
    figure.update_layout(annotations=notes, shapes=_breaks(course, colours), autosize=True)
    return figure


def _lines(course: Course, colours: Palette) -> list[go.Scatter]:
    lines = []
    if any(point.upto is not None for point in course.points):
        upper = [point.upto for point in course.points]
        lines.append(_expected(upper, colours))
    if course.target:
        lines.append(_expected([point.expected for point in course.points], colours))
    return [*lines, _data(course, colours)]


def _expected(values: list[Fraction | None], colours: Palette) -> go.Scatter:
    line = {"color": colours.target, "width": 3, "dash": "dash"}
    only = sum(value is not None for value in values) == 1
    return go.Scatter(
        x=list(range(len(values))), y=[_float(value) for value in values], line=line, hoverinfo="skip",
        mode="markers" if only else "lines", marker={"symbol": "line-ew-open", "size": 30, "color": colours.target},
    )  # fmt: skip


def _data(course: Course, colours: Palette) -> go.Scatter:
    """The line of the data, interrupted where a new one begins; a provisional point is hollow."""
    x: list[int | None] = []
    y: list[float | None] = []
    fills: list[str] = []
    for place, point in enumerate(course.points):
        if point.label in course.cuts:
            x, y, fills = [*x, None], [*y, None], [*fills, colours.series]
        x, y = [*x, place], [*y, _float(point.value)]
        fills.append(colours.bg if point.provisional else colours.series)
    marker = {"size": 14, "opacity": 1, "color": fills, "line": {"color": colours.series, "width": 3}}
    line = {"color": colours.series, "width": 4}
    return go.Scatter(x=x, y=y, mode="lines+markers", line=line, marker=marker, hoverinfo="skip", cliponaxis=False)


def _axes(figure: go.Figure, course: Course, colours: Palette) -> None:
    names = [point.label for point in course.points]
    every = -int(-len(names) // _ACROSS)
    marked = list(range(len(names) - 1, -1, -every))[::-1]
    ticks = tick_words([number(Fraction(tick).limit_denominator(10000), course.unit) for tick in course.axis.ticks])
    font = {"family": FAMILY, "size": _TYPE, "color": colours.ink2}
    figure.update_xaxes(
        range=[-0.5, len(names) - 0.5], tickvals=marked, tickangle=0, tickfont=font, ticklen=8,
        ticktext=[chart_text(names[place]).replace(" ", "<br>") for place in marked], ticklabelstandoff=4,
    )  # fmt: skip
    figure.update_yaxes(
        range=[course.axis.low, course.axis.high], tickvals=course.axis.ticks, ticktext=ticks, tickfont=font
    )
    figure.update_layout(margin={"l": 8, "r": 24, "t": 54, "b": 8})


def _note(label: Label, colours: Palette) -> dict[str, object]:
    colour = colours.target if label.target else colours.ink if label.strong else colours.ink2
    font = {
        "family": FAMILY, "color": colour, "size": _LAST if label.strong else _TYPE,
        "weight": 600 if label.strong or label.target else 400,
    }  # fmt: skip
    return {
        "x": label.place, "y": label.at, "text": chart_text(label.words), "font": font, "showarrow": False,
        "xanchor": label.side, "yanchor": "bottom" if label.above else "top", "yshift": 10 if label.above else -10,
    }  # fmt: skip


def _breaks(course: Course, colours: Palette) -> list[dict[str, object]]:
    """A full-height line before the first point after each series break."""
    broken = {label for label, _ in course.breaks}
    places = [place - 0.5 for place, point in enumerate(course.points) if point.label in broken]
    line = {"color": colours.ink, "width": 1.5}
    return [
        {"type": "line", "x0": at, "x1": at, "y0": 0, "y1": 1, "yref": "paper", "line": line, "layer": "below"}
        for at in places
    ]


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
