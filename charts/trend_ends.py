"""The labels at the right end of a trend's lines; there is no legend."""

from __future__ import annotations

from fractions import Fraction

from plotly import graph_objects as go

from charts.axis import Axis, exactly
from charts.end_labels import EndLabel, placed
from charts.theme import FAMILY, Palette
from charts.trend_axes import BOTTOM, HALF, HEIGHT, TOP, Bounds
from charts.trend_landing import ahead_of
from charts.trend_words import known_points, last_phase, limits_words, short_name
from performance.row import Trend
from performance.wording import number


def add_end_labels(figure: go.Figure, trend: Trend, colours: Palette, axis: Axis, within: Bounds) -> None:
    """Say what each line is where it ends, each label as near to its line as the others let it."""
    if ahead_of(trend):
        _label_the_last_point(figure, trend, colours)
        _label_the_limits(figure, trend, colours)
    per_pixel = (axis.high - axis.low) / (HEIGHT - TOP - BOTTOM)
    for label in placed(_labels(trend, colours, within), axis.low, axis.high, per_pixel):
        figure.add_annotation(
            x=1, xref="paper", xanchor="left", xshift=8, y=label.at, yanchor="middle", text=label.text,
            font={"color": label.colour, "size": 14, "family": FAMILY},
        )  # fmt: skip


def _labels(trend: Trend, colours: Palette, within: Bounds) -> list[EndLabel]:
    points, ahead = known_points(trend), ahead_of(trend)
    if not points or points[-1].value is None:
        return []
    unit = trend.indicator.unit
    found = [] if ahead else [EndLabel(float(points[-1].value), _last_point(trend), colours.ink, 2)]
    if ahead:
        heading = f"Where it is<br>heading<br><b>{ahead.words.replace(' to ', '–')}</b>"
        found.append(EndLabel(ahead.middle, heading, colours.ink, 3))
    for end, level in zip(("from", "to"), within or (), strict=False):
        found.append(EndLabel(float(level), f"<b>{end} {number(level, unit)}</b>", colours.target))
    path = trend.target_ahead if ahead else trend.target
    if path and (ahead or path[-1][0] == trend.points[-1].period):
        level = path[-1][1]
        found.append(EndLabel(float(level), f"<b>Target {_level(level, trend)}</b>", colours.target))
    if trend.baseline is not None:
        text = f"{trend.baseline_name}<br>level {_level(trend.baseline, trend)}"
        found.append(EndLabel(float(trend.baseline), text, colours.ink2, 2))
    return found if ahead else found + _limits(trend, colours)


def _last_point(trend: Trend) -> str:
    """The value of the last point, and under it of when it is."""
    last = known_points(trend)[-1]
    value = "" if last.value is None else number(last.value, trend.indicator.unit)
    return f"<b>{value}</b>{' (p)' if last.provisional else ''}<br>{short_name(last)}"


def _label_the_last_point(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    """Beside the point itself, where what is projected lies between it and the end: above a rise, below a fall."""
    points = known_points(trend)
    if not points or points[-1].value is None:
        return
    fell = len(points) > 1 and points[-2].value is not None and points[-2].value > points[-1].value
    figure.add_annotation(
        x=points[-1].period.start, y=float(points[-1].value), text=_last_point(trend), font={"color": colours.ink},
        xanchor="center", align="center", yanchor="top" if fell else "bottom", yshift=-8 if fell else 8,
    )  # fmt: skip


def _label_the_limits(figure: go.Figure, trend: Trend, colours: Palette) -> None:
    """Inside the band's right end, where the limits end."""
    phase = last_phase(trend)
    if phase is None or phase.limits is None:
        return
    right = known_points(trend)[-1].period.start + HALF[trend.grain]
    for label in _limits(trend, colours):
        upper = label.text.startswith("Upper")
        figure.add_annotation(
            x=right, y=label.at, text=label.text, font={"color": label.colour}, xanchor="right",
            yanchor="bottom" if upper else "top",
        )  # fmt: skip


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
