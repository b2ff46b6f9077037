"""The two axes of a trend: what is in sight, round steps, and labels that stay apart on a phone."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from plotly import graph_objects as go

from charts.axis import Axis, round_axis, tick_words
from charts.trend_landing import ahead_of
from charts.trend_words import known_points
from loaders.reading.periods import Grain, Period, grain_or_none, year_name
from performance.row import Trend
from performance.wording import number, period

HEIGHT = 430
TOP, BOTTOM, RIGHT = 44, 50, 96
MONTHS = {"month": 1, "quarter": 3, "year": 12}
HALF = {"month": timedelta(days=15), "quarter": timedelta(days=45), "year": timedelta(days=182)}
_FEW = 6
_MOST_LABELS = 4  # as many as have room on a phone; the other years keep their ticks

Bounds = tuple[Fraction, Fraction] | None


def trend_axis(trend: Trend, within: Bounds = None) -> Axis:
    """The vertical axis around everything that is drawn. `within`: the two ends of a target that is a range."""
    points = known_points(trend)
    values = [float(point.value) for point in points if point.value is not None]
    few = len(values) < _FEW
    values += [float(level) for _, level in trend.target] + [float(level) for level in within or ()]
    values += [float(trend.baseline)] if trend.baseline is not None else []
    if ahead := ahead_of(trend):
        values += [ahead.low, ahead.high, *(float(level) for _, level in trend.target_ahead)]
    for phase in trend.phases:
        if phase.limits:
            values += [max(phase.limits.lower, 0.0), phase.limits.upper]
    return round_axis(values, few=few, whole=trend.indicator.unit not in {"share", "per_1000", "days"})


def span(trend: Trend) -> list[date]:
    """The two ends of what is in sight, half a period beyond the first point and the last or what is projected."""
    half = HALF[trend.grain]
    if not trend.points:
        return []
    ahead = ahead_of(trend)
    last = ahead.last if ahead else trend.points[-1].period.start
    return [trend.points[0].period.start - half, last + half]


def set_axes(figure: go.Figure, trend: Trend, axis: Axis) -> None:
    """Ranges, ticks and their words. Months and quarters are marked where the financial year begins."""
    ahead = ahead_of(trend)
    points = {one.start: one for one in (*(point.period for point in trend.points), *(ahead.periods if ahead else ()))}
    starts = list(points)
    marked = [start for start in starts if start.month == 4] if trend.grain != Grain.YEAR.value else starts
    if len(marked) < 2:
        marked = starts[:: max(1, len(starts) // _MOST_LABELS)]
    yearly = trend.grain == Grain.YEAR.value
    every = -(-len(marked) * 2 // 5) if yearly else max(1, -(-len(marked) // _MOST_LABELS))  # 2015/16 is in one line
    words = [_two_lines(points[start]) if place % every == 0 else "" for place, start in enumerate(marked)]
    figure.update_xaxes(range=span(trend) or None, tickangle=0, ticklabelstandoff=4, tickvals=marked, ticktext=words)
    figures = tick_words([number(Fraction(tick).limit_denominator(10000), trend.indicator.unit) for tick in axis.ticks])
    figure.update_yaxes(range=[axis.low, axis.high], tickvals=axis.ticks, ticktext=figures)
    figure.update_layout(margin={"l": 8, "t": TOP, "b": BOTTOM, "r": RIGHT})


def _two_lines(span_of: Period) -> str:
    """A period's name in two lines, so that it is narrow: Apr over 2012, Q1 over 2012/13."""
    if grain_or_none(span_of) is Grain.YEAR:
        return year_name(span_of.start.year)
    return period(span_of).replace(" ", "<br>")
