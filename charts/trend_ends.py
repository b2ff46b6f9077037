"""The labels at the right end of a trend's lines; there is no legend."""

from __future__ import annotations

from fractions import Fraction

from plotly import graph_objects as go

from charts.axis import Axis, exactly
from charts.end_labels import LINE_HEIGHT, EndLabel, placed
from charts.theme import FAMILY, Palette
from charts.trend_axes import BOTTOM, HALF, HEIGHT, TOP, Bounds
from charts.trend_landing import Ahead, ahead_of
from charts.trend_words import known_points, last_phase, limits_words, short_name
from performance.row import Trend, TrendPoint
from performance.wording import number


def add_end_labels(figure: go.Figure, trend: Trend, colours: Palette, axis: Axis, within: Bounds) -> None:
    """Say what each line is where it ends, each label as near to its line as the others let it."""
    per_pixel = (axis.high - axis.low) / (HEIGHT - TOP - BOTTOM)
    early = trend.points[-1].period.start + HALF[trend.grain] if trend.points else None
    for label in placed(_labels(trend, colours, within, per_pixel), axis.low, axis.high, per_pixel):
        place = {"x": early, "xshift": 4} if label.early else {"x": 1, "xref": "paper", "xshift": 8}
        figure.add_annotation(
            **place, xanchor="left", y=label.at, yanchor="middle", text=label.text,
            font={"color": label.colour, "size": 14, "family": FAMILY},
        )  # fmt: skip


def _labels(trend: Trend, colours: Palette, within: Bounds, per_pixel: float) -> list[EndLabel]:
    points = known_points(trend)
    if not points or points[-1].value is None:
        return []
    unit, value, ahead = trend.indicator.unit, float(points[-1].value), ahead_of(trend)
    found = [EndLabel(value, _last_point(points[-1], unit), colours.ink, 2)]
    if ahead:
        heading = f"Where it is<br>heading<br><b>{ahead.words.replace(' to ', '–')}</b>"
        clear = 2 * LINE_HEIGHT * per_pixel  # of the band of what is projected, which the value mostly lies inside
        beside = ahead.high + clear if value >= ahead.middle else ahead.low - clear
        found = [found[0]._replace(at=beside, early=True), EndLabel(ahead.middle, heading, colours.ink, 3)]
    for end, level in zip(("from", "to"), within or (), strict=False):
        found.append(EndLabel(float(level), f"<b>{end} {number(level, unit)}</b>", colours.target))
    path = trend.target_ahead if ahead else trend.target
    if path and (ahead or path[-1][0] == trend.points[-1].period):
        level = path[-1][1]
        found.append(EndLabel(float(level), f"<b>Target {_level(level, trend)}</b>", colours.target))
    if trend.baseline is not None:
        text = f"{trend.baseline_name}<br>level {_level(trend.baseline, trend)}"
        found.append(EndLabel(float(trend.baseline), text, colours.ink2, 2))
    return found + [_clear_of(ahead, label, per_pixel) if ahead else label for label in _limits(trend, colours)]


def _clear_of(ahead: Ahead, limit: EndLabel, per_pixel: float) -> EndLabel:
    """The label of a limit where its band ends, above or below the band of what is projected."""
    half = LINE_HEIGHT / 2 * per_pixel
    upper = limit.text.startswith("Upper")
    at = max(limit.at, ahead.high + half) if upper else min(limit.at, ahead.low - half)
    return limit._replace(at=at, early=True)


def _last_point(point: TrendPoint, unit: str) -> str:
    """The value of the last point, and under it of when it is."""
    value = "" if point.value is None else number(point.value, unit)
    return f"<b>{value}</b>{' (p)' if point.provisional else ''}<br>{short_name(point)}"


def _level(level: Fraction, trend: Trend) -> str:
    """A level that was worked out for a period: whole, as the figures beside it are; small ones with a tenth."""
    if trend.indicator.is_share or abs(level) >= 100:
        return number(exactly(float(level), share=trend.indicator.is_share), trend.indicator.unit)
    return number(level, trend.indicator.unit)


def _limits(trend: Trend, colours: Palette) -> list[EndLabel]:
    phase = last_phase(trend)
    if phase is None or phase.limits is None:
        return []
    low, high = limits_words(trend, phase)
    labels = [EndLabel(phase.limits.upper, f"Upper {high}", colours.ink2)]
    if phase.limits.lower > 0:
        labels.append(EndLabel(phase.limits.lower, f"Lower {low}", colours.ink2))
    return labels
