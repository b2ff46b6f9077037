"""The trend of an indicator as a plotly figure: series, target, baseline, limits by phase, breaks, what stands out."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from plotly import graph_objects as go

from charts.axis import Axis, round_axis
from charts.end_labels import EndLabel, placed
from charts.theme import FAMILY, Palette, template
from charts.trend_words import breaks_inside, known_points, last_phase, limits_words
from performance.definitions.indicator import Direction
from performance.row import Phase, Trend, TrendPoint
from performance.signal import Rule
from performance.wording import month, number, period

HEIGHT = 430
_TOP, _BOTTOM, _RIGHT = 44, 40, 96
_CALLED_OUT = 2  # flagged points that get their value written beside them; all are coloured
_FEW = 6
_HALF = {"month": timedelta(days=15), "quarter": timedelta(days=45), "year": timedelta(days=182)}
_EVERY = {"month": (12, 3), "quarter": (4, 1), "year": (1, 1)}

Bounds = tuple[Fraction, Fraction] | None


def trend_axis(trend: Trend, within: Bounds = None) -> Axis:
    """The vertical axis around everything that is drawn. `within`: the two ends of a target that is a range."""
    points = known_points(trend)
    values = [float(point.value) for point in points if point.value is not None]
    few = len(values) < _FEW
    values += [float(level) for _, level in trend.target] + [float(level) for level in within or ()]
    values += [float(trend.baseline)] if trend.baseline is not None else []
    for phase in trend.phases:
        if phase.limits:
            values += [max(phase.limits.lower, 0.0), phase.limits.upper]
    return round_axis(values, few=few, whole=trend.indicator.unit not in {"share", "per_1000", "days"})


def trend_figure(trend: Trend, colours: Palette, within: Bounds = None) -> go.Figure:
    """The chart. Hidden points are gaps marked [c]; nothing in it holds a figure its reader may not see."""
    axis = trend_axis(trend, within)
    figure = go.Figure(layout={"template": template(colours), "height": HEIGHT})
    for phase in trend.phases:
        _limits(figure, phase, trend, colours)
    _baseline(figure, trend, colours)
    _target(figure, trend, colours, within)
    _series(figure, trend, colours)
    _hidden(figure, trend, colours, axis)
    _breaks(figure, trend, colours)
    _call_out(figure, trend, colours)
    _ends(figure, trend, colours, axis, within)
    _axes(figure, trend, axis)
    return figure


def _limits(figure: go.Figure, phase: Phase, trend: Trend, colours: Palette) -> None:
    """The band of a phase, its limits dotted, its mean solid. A count has no lower limit under 0."""
    if phase.limits is None:
        return
    half = _HALF[trend.grain]
    inside = [p.period.start for p in known_points(trend) if phase.start <= p.period.start <= phase.end]
    left, right = inside[0] - half, inside[-1] + half
    low, high, mean = max(phase.limits.lower, 0.0), phase.limits.upper, phase.limits.mean
    figure.add_scatter(
        x=[left, right, right, left, left], y=[low, low, high, high, low], name="Normal variation",
        fill="toself", fillcolor=colours.band, mode="lines", line={"width": 0}, hoverinfo="skip",
    )  # fmt: skip
    for name, level, dash in (("Lower limit", low, "dot"), ("Upper limit", high, "dot"), ("Mean", mean, "solid")):
        line = {"color": colours.limits, "width": 1.2, "dash": dash}
        figure.add_scatter(x=[left, right], y=[level, level], name=name, mode="lines", line=line, hoverinfo="skip")


def _baseline(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    if trend.baseline is not None:
        ends = _span(trend)
        line = {"color": colours.limits, "width": 1.4, "dash": "longdashdot"}
        figure.add_scatter(
            x=ends, y=[float(trend.baseline)] * 2, name="Baseline", mode="lines", line=line, hoverinfo="skip"
        )


def _target(figure: go.Figure, trend: Trend, colours: Palette, within: Bounds) -> None:
    """The target's path, always dashed; broken where no target held."""
    line = {"color": colours.target, "width": 2.2, "dash": "dash"}
    for level in within or ():
        ends = _span(trend)
        figure.add_scatter(x=ends, y=[float(level)] * 2, name="Target", mode="lines", line=line, hoverinfo="skip")
    if not trend.target:
        return
    across: list[date | None] = []
    levels: list[float | None] = []
    before: date | None = None
    for span, level in trend.target:
        if before is not None and (span.start - before).days > 1:
            across.append(None)
            levels.append(None)
        across.append(span.start)
        levels.append(float(level))
        before = span.end
    if len(trend.target) == 1:
        half = _HALF[trend.grain]
        start = trend.target[0][0].start
        across, levels = [start - half, start + half], levels * 2
    words = [number(level, trend.indicator.unit) for _, level in trend.target]
    hover = {"text": words, "hovertemplate": "Target path %{text}<extra></extra>"} if None not in across else {}
    figure.add_scatter(x=across, y=levels, name="Target", mode="lines", line=line, **hover)


def _series(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    """The data: a line with gaps where nothing is known, points on it, larger and coloured where they stand out."""
    points = trend.points
    shown = [point if point in known_points(trend) else None for point in points]
    lower = trend.indicator.better is Direction.LOWER
    fills, edges, sizes = [], [], []
    for point in shown:
        colour = colours.series
        if point and point.flag:
            colour = colours.worse if point.flag.high is lower else colours.better
        edges.append(colour)
        fills.append(colours.bg if point and point.provisional else colour)
        sizes.append(11 if point and point.flag else 6.5)
    figure.add_scatter(
        x=[point.period.start for point in points],
        y=[float(point.value) if point and point.value is not None else None for point in shown],
        name=trend.indicator.title, mode="lines+markers", connectgaps=False,
        line={"color": colours.series, "width": 2.2},
        # opacity: with a list of sizes plotly quietly uses 0.7
        marker={"size": sizes, "color": fills, "opacity": 1, "line": {"color": edges, "width": 1.6}},
        text=[_hover(point, trend) if point else "" for point in shown], hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


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


def _breaks(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    for one in breaks_inside(trend):
        at = one.month - _HALF[trend.grain]
        figure.add_shape(type="line", x0=at, x1=at, y0=0, y1=1, yref="paper", line={"color": colours.ink, "width": 1.3})
        first, last = _span(trend)
        side = "left" if at < first + (last - first) / 2 else "right"
        figure.add_annotation(
            x=at, y=1, yref="paper", yanchor="bottom", xanchor=side, align=side, font={"color": colours.ink},
            text=f"<b>Series break</b><br>{month(one.month)}",
        )  # fmt: skip


def _call_out(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    """The value beside the newest points outside their limits, where there is room for it."""
    outside = [p for p in known_points(trend) if p.flag and p.flag.rule is Rule.OUTSIDE]
    first, last = _span(trend)
    room: list[date] = []
    for point in reversed(outside):
        if point.flag is None or point.value is None or point == known_points(trend)[-1]:
            continue
        at = point.period.start
        if len(room) == _CALLED_OUT or any(abs(at - other) < (last - first) / 4 for other in room):
            continue
        room.append(at)
        lower = trend.indicator.better is Direction.LOWER
        colour = colours.worse if point.flag.high is lower else colours.better
        part = (at - first) / (last - first)
        figure.add_annotation(
            x=at, y=float(point.value), text=f"<b>{_hover(point, trend)}</b>", font={"color": colour},
            xanchor="left" if part < 0.3 else "right" if part > 0.7 else "center",
            yanchor="bottom" if point.flag.high else "top", yshift=9 if point.flag.high else -9,
        )  # fmt: skip


def _ends(figure: go.Figure, trend: Trend, colours: Palette, axis: Axis, within: Bounds) -> None:
    """The labels at the right end of every line, kept apart; there is no legend."""
    points = known_points(trend)
    if not points:
        return
    last, unit = points[-1], trend.indicator.unit
    found = [EndLabel(float(last.value or 0), f"<b>{number(last.value or Fraction(0), unit)}</b>"
                      f"{' (p)' if last.provisional else ''}<br>{period(last.period)}", colours.ink, 2)]  # fmt: skip
    for end, level in zip(("from", "to"), within or (), strict=False):
        found.append(EndLabel(float(level), f"<b>{end} {number(level, unit)}</b>", colours.target))
    if trend.target and trend.target[-1][0] == trend.points[-1].period:
        level = trend.target[-1][1]
        found.append(EndLabel(float(level), f"<b>Target {number(level, unit)}</b>", colours.target))
    if trend.baseline is not None:
        text = f"{trend.baseline_name}<br>level {number(Fraction(round(trend.baseline)), unit)}"
        found.append(EndLabel(float(trend.baseline), text, colours.ink2, 2))
    found += _limit_labels(trend, colours)
    per_pixel = (axis.high - axis.low) / (HEIGHT - _TOP - _BOTTOM)
    for label in placed(found, axis.low, axis.high, per_pixel):
        figure.add_annotation(
            x=1, xref="paper", xanchor="left", xshift=8, y=label.at, yanchor="middle", text=label.text,
            font={"color": label.colour, "size": 14, "family": FAMILY},
        )  # fmt: skip


def _limit_labels(trend: Trend, colours: Palette) -> list[EndLabel]:
    phase = last_phase(trend)
    if phase is None or phase.limits is None:
        return []
    low, high = limits_words(trend, phase)
    labels = [EndLabel(phase.limits.upper, f"Upper {high}", colours.ink2)]
    if phase.limits.lower > 0:
        labels.append(EndLabel(phase.limits.lower, f"Lower {low}", colours.ink2))
    return labels


def _span(trend: Trend) -> list[date]:
    half = _HALF[trend.grain]
    if not trend.points:
        return []
    return [trend.points[0].period.start - half, trend.points[-1].period.start + half]


def _axes(figure: go.Figure, trend: Trend, axis: Axis) -> None:
    starts = [point.period.start for point in trend.points]
    every, short = _EVERY[trend.grain]
    if len(starts) <= every * 2:
        every = short
    marked = [start for start in starts if ((start.month - 4) % 12) % every == 0] if trend.grain == "month" else starts
    if trend.grain == "quarter" and len(starts) > 8:
        marked = [start for start in starts if start.month == 4]
    thinned = marked[:: max(1, -(-len(marked) // 7))]
    points = {point.period.start: point for point in trend.points}
    figure.update_xaxes(
        range=_span(trend) or None, tickvals=thinned, ticktext=[period(points[start].period) for start in thinned]
    )
    unit = trend.indicator.unit
    words = [number(Fraction(tick).limit_denominator(10000), unit) for tick in axis.ticks]
    figure.update_yaxes(range=[axis.low, axis.high], tickvals=axis.ticks, ticktext=words)
    figure.update_layout(margin={"l": 8, "t": _TOP, "b": _BOTTOM, "r": _RIGHT})
