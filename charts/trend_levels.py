"""The lines a trend is read against: limits and mean of each phase, baseline, target, declared breaks."""

from __future__ import annotations

from datetime import date

from plotly import graph_objects as go

from charts.theme import Palette
from charts.trend_axes import HALF, Bounds, span
from charts.trend_landing import ahead_of
from charts.trend_words import breaks_inside, known_points
from performance.row import Phase, Trend
from performance.wording import month, number


def add_limits(figure: go.Figure, phase: Phase, trend: Trend, colours: Palette) -> None:
    """The band of a phase, its limits dotted, its mean solid. A count has no lower limit under 0."""
    if phase.limits is None:
        return
    half = HALF[trend.grain]
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


def add_baseline(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    """The level of the baseline year, longdashdot."""
    if trend.baseline is not None and trend.points:
        ends = span(trend)
        line = {"color": colours.limits, "width": 1.4, "dash": "longdashdot"}
        figure.add_scatter(
            x=ends, y=[float(trend.baseline)] * 2, name="Baseline", mode="lines", line=line, hoverinfo="skip"
        )


def add_target(figure: go.Figure, trend: Trend, colours: Palette, within: Bounds) -> None:
    """The target's path, always dashed; broken where no target held."""
    line = {"color": colours.target, "width": 2.2, "dash": "dash"}
    for level in within or ():
        ends = span(trend)
        figure.add_scatter(x=ends, y=[float(level)] * 2, name="Target", mode="lines", line=line, hoverinfo="skip")
    path = (*trend.target, *trend.target_ahead) if ahead_of(trend) else trend.target
    if not path:
        return
    across: list[date | None] = []
    levels: list[float | None] = []
    before: date | None = None
    for one, level in path:
        if before is not None and (one.start - before).days > 1:
            across.append(None)
            levels.append(None)
        across.append(one.start)
        levels.append(float(level))
        before = one.end
    if len(path) == 1:
        half = HALF[trend.grain]
        start = path[0][0].start
        across, levels = [start - half, start + half], levels * 2
    words = [number(level, trend.indicator.unit) for _, level in path]
    hover = {"text": words, "hovertemplate": "Target path %{text}<extra></extra>"} if None not in across else {}
    figure.add_scatter(x=across, y=levels, name="Target", mode="lines", line=line, **hover)


def add_breaks(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    """A line at every declared break; the reason stands under the title, where there is room for it."""
    for one in breaks_inside(trend):
        at = one.month - HALF[trend.grain]
        figure.add_shape(type="line", x0=at, x1=at, y0=0, y1=1, yref="paper", line={"color": colours.ink, "width": 1.3})
        first, last = span(trend)
        side = "left" if at < first + (last - first) / 2 else "right"
        figure.add_annotation(
            x=at, y=1, yref="paper", yanchor="bottom", xanchor=side, align=side, font={"color": colours.ink},
            text=f"<b>Series break</b><br>{month(one.month)}",
        )  # fmt: skip
