"""The trend of an indicator as a plotly figure: the data, what stands out in it, and what it is read against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from plotly import graph_objects as go

from charts.axis import Axis
from charts.gaps import with_gaps
from charts.theme import Palette, template
from charts.trend_axes import HALF, HEIGHT, MONTHS, Bounds, set_axes, span, trend_axis
from charts.trend_ends import add_end_labels
from charts.trend_landing import add_landing
from charts.trend_levels import add_baseline, add_breaks, add_limits, add_target
from charts.trend_notes import add_notes
from charts.trend_words import breaks_inside, known_points
from performance.commentary_notes import Annotation
from performance.definitions.indicator import Direction
from performance.row import Trend, TrendPoint
from performance.signal import Flag, Rule
from performance.wording import number, period

Figure = go.Figure
_CALLED_OUT = 2  # flagged points that get their value written beside them; all are coloured


def trend_figure(
    trend: Trend, colours: Palette, within: Bounds = None, annotations: Sequence[Annotation] = ()
) -> go.Figure:
    """The chart. Hidden points are gaps marked [c]; nothing in it holds a figure its reader may not see.

    `within`: the two ends of a target that is a range. `annotations`: the events that concern it; the newest that there
    is room for are drawn.
    """
    axis = trend_axis(trend, within)
    figure = go.Figure(layout={"template": template(colours), "height": HEIGHT})
    for phase in trend.phases:
        add_limits(figure, phase, trend, colours)
    _projected(figure, trend, colours)
    add_baseline(figure, trend, colours)
    add_target(figure, trend, colours, within)
    _series(figure, trend, colours)
    _hidden(figure, trend, colours, axis)
    add_breaks(figure, trend, colours)
    _call_out(figure, trend, colours)
    add_end_labels(figure, trend, colours, axis, within)
    set_axes(figure, trend, axis)
    add_notes(figure, trend, annotations, colours)
    return figure


def _projected(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    """Where it is heading, from half a period beyond the last point to the end of what is in sight."""
    if trend.points:
        add_landing(figure, trend, colours, trend.points[-1].period.start + HALF[trend.grain], span(trend)[-1])


def _series(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    """The data: a line with gaps where nothing is known, points on it, larger and coloured where they stand out."""
    points = with_gaps(trend.points, lambda point: point.period.start, MONTHS[trend.grain])
    known = set(known_points(trend))
    shown = [point if point in known else None for point in points]
    fills, edges, sizes = [], [], []
    for point in shown:
        colour = colours.series
        if point and point.flag:
            colour = _tone(point.flag, trend, colours)
        edges.append(colour)
        fills.append(colours.bg if point and point.provisional else colour)
        sizes.append(11 if point and point.flag else 6.5)
    figure.add_scatter(
        x=[point.period.start if point else None for point in points],
        y=[float(point.value) if point and point.value is not None else None for point in shown],
        name=trend.indicator.title, mode="lines+markers", connectgaps=False,
        cliponaxis=False,  # a point on the axis is a whole point
        line={"color": colours.series, "width": 2.2},
        # opacity: with a list of sizes plotly quietly uses 0.7
        marker={"size": sizes, "color": fills, "opacity": 1, "line": {"color": edges, "width": 1.6}},
        text=[_hover(point, trend) if point else "" for point in shown], hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _tone(flag: Flag, trend: Trend, colours: Palette) -> str:
    """Better or worse, by the direction declared; neither where none is."""
    if trend.indicator.better not in {Direction.LOWER, Direction.HIGHER}:
        return colours.normal
    return colours.worse if flag.high is (trend.indicator.better is Direction.LOWER) else colours.better


def _hover(point: TrendPoint, trend: Trend) -> str:
    shown = number(point.value, trend.indicator.unit) if point.value is not None else ""
    return f"{period(point.period)}: {shown}{' (p)' if point.provisional else ''}"


def _hidden(figure: go.Figure, trend: Trend, colours: Palette, axis: Axis) -> None:
    """[c] at the foot of the chart, once for each run of hidden periods."""
    runs: list[list[TrendPoint]] = [[]]
    for point in trend.points:
        if point.hidden:
            runs[-1].append(point)
        elif runs[-1]:
            runs.append([])
    for run in filter(None, runs):
        start, end = run[0].period.start, run[-1].period.start
        if len(run) > 1:
            line = {"color": colours.limits, "width": 1.2, "dash": "dot"}
            figure.add_scatter(x=[start, end], y=[axis.low] * 2, mode="lines", line=line, name="[c]", hoverinfo="skip")
        middle = start + (end - start) / 2
        figure.add_annotation(x=middle, y=axis.low, text="[c]", yanchor="bottom", font={"color": colours.ink2})


def _call_out(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    """The value beside the newest points outside their limits, where there is room for it."""
    outside = [p for p in known_points(trend) if p.flag and p.flag.rule is Rule.OUTSIDE]
    if not outside:
        return
    first, last = span(trend)
    room: list[date] = []
    for point in reversed(outside):
        if point.flag is None or point.value is None or point == known_points(trend)[-1]:
            continue
        at = point.period.start
        if len(room) == _CALLED_OUT or any(abs(at - other) < (last - first) / 4 for other in room):
            continue
        room.append(at)
        colour = _tone(point.flag, trend, colours)
        figure.add_annotation(
            x=at, y=float(point.value), text=f"<b>{_hover(point, trend)}</b>", font={"color": colour},
            xanchor=_side(at, trend),
            yanchor="bottom" if point.flag.high else "top", yshift=9 if point.flag.high else -9,
        )  # fmt: skip


def _side(at: date, trend: Trend) -> str:
    """Where the words of a point begin: away from the ends of the chart, and from a series break close by."""
    first, last = span(trend)
    part, near = (at - first) / (last - first), (last - first) / 5
    breaks = [one.month for one in breaks_inside(trend)]
    if part < 0.3 or any(one <= at < one + near for one in breaks):
        return "left"
    return "right" if part > 0.7 or any(at < one <= at + near for one in breaks) else "center"
