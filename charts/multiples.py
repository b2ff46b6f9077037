"""Small multiples: several indicators, each in a chart of its own, all on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from plotly import graph_objects as go

from charts.axis import Axis, round_axis
from charts.end_labels import EndLabel, placed
from charts.gaps import with_gaps
from charts.theme import FAMILY, Palette, template
from performance.multiples import Multiple, Scale, Step
from performance.wording import full_month, month, number, rounded

HEIGHT = 196
_TOP, _BOTTOM, _RIGHT = 14, 30, 60


class Small(NamedTuple):
    """A small chart: its figure and what it says to those who do not see it."""

    figure: go.Figure
    alt: str


def shared_axis(multiples: Sequence[Multiple], scale: Scale) -> Axis:
    """One vertical axis for all of them, just around everything that is drawn; rates start at 0."""
    levels = [float(step.level) for one in multiples for step in (*one.steps, *one.beside)]
    levels += [float(level) for one in multiples for _, level in one.path]
    if scale is Scale.PER_HEAD:
        return round_axis(levels, few=True, whole=False)
    low, high = min([*levels, 0.0]), max([*levels, 0.0])
    room = (high - low) * 0.06 or 0.1
    ticks = round_axis([low, high + room], few=False, whole=False).ticks
    return Axis(low - room, high + room, tuple(tick for tick in ticks if low - room <= tick <= high + room))


def small_chart(
    one: Multiple, scale: Scale, axis: Axis, colours: Palette, *, height: int = HEIGHT, beside: str = ""
) -> Small:
    """The chart of one indicator. `beside` names the area it is compared with at the end of its line."""
    drawn = go.Figure(layout={"template": template(colours), "height": height})
    if one.base:
        _level_line(drawn, one, colours)
    if one.beside:
        line = {"color": colours.limits, "width": 2, "dash": "dot"}
        _series(drawn, "Beside", [(s.period.end, s.level) for s in one.beside], line)
    if one.path:
        _series(drawn, "Target", one.path, {"color": colours.target, "width": 2.2, "dash": "dash"})
    _data(drawn, one, scale, colours)
    for label in placed(_end_labels(one, scale, beside, colours), axis.low, axis.high, _per_pixel(axis, height)):
        drawn.add_annotation(
            x=1, xref="paper", xanchor="left", xshift=7, y=label.at, yanchor="middle", text=label.text,
            font={"color": label.colour, "size": 14.5, "family": FAMILY},
        )  # fmt: skip
    _axes(drawn, one, scale, axis)
    drawn.update_layout(margin={"l": 4, "t": _TOP, "b": _BOTTOM, "r": _RIGHT + (40 if beside else 0)})
    return Small(drawn, _alt(one, scale))


def _series(drawn: go.Figure, name: str, points: Sequence[tuple[date, Fraction]], line: dict[str, object]) -> None:
    told = with_gaps(points, lambda point: point[0])
    drawn.add_scatter(
        x=[one[0] if one else None for one in told], y=[float(one[1]) if one else None for one in told], name=name,
        mode="lines", line=line, hoverinfo="skip", connectgaps=False,
    )  # fmt: skip


def _level_line(drawn: go.Figure, one: Multiple, colours: Palette) -> None:
    ends = [step.period.end for step in one.steps]
    if ends:
        line = {"color": colours.limits, "width": 1.4}
        drawn.add_shape(type="line", x0=ends[0], x1=ends[-1], y0=0, y1=0, line=line, layer="below")


def _data(drawn: go.Figure, one: Multiple, scale: Scale, colours: Palette) -> None:
    """The line, and its last point as a dot; a month not known is a gap."""
    steps = with_gaps(one.steps, lambda step: step.period.end)
    drawn.add_scatter(
        x=[step.period.end if step else None for step in steps],
        y=[float(step.level) if step else None for step in steps], connectgaps=False,
        name=one.row.indicator.title, mode="lines", line={"color": colours.series, "width": 2.2},
        text=[_hover(step, one, scale) if step else "" for step in steps], hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip
    if last := one.last:
        fill = colours.bg if one.row.provisional else colours.series
        drawn.add_scatter(
            x=[last.period.end], y=[float(last.level)], name="Now", mode="markers", hoverinfo="skip", cliponaxis=False,
            marker={"size": 9, "opacity": 1, "color": fill, "line": {"color": colours.series, "width": 2}},
        )  # fmt: skip


def _hover(step: Step, one: Multiple, scale: Scale) -> str:
    end, value, level = step.period.end, step.value, step.level
    if scale is Scale.PER_HEAD:
        return f"12 months to {month(end)}: {number(level, 'per_1000')} per 1,000 people ({number(value)})"
    run = month(end) if scale is Scale.MONTHS else f"12 months to {month(end)}"
    return f"{run}: {number(value, one.row.indicator.unit)}, {_change(level)}"


def _change(level: Fraction) -> str:
    digits = rounded(level * 100, 1)
    return f"{'+' if level > 0 else ''}{digits}%"


def _end_labels(one: Multiple, scale: Scale, beside: str, colours: Palette) -> list[EndLabel]:
    """The figure now and the target's beside the ends of their lines; the other area's name and level."""
    last = one.last
    if last is None:
        return []
    now = f"<b>{end_figure(last.value, last.level, scale)}</b>{' (p)' if one.row.provisional else ''}"
    found = [EndLabel(float(last.level), now, colours.ink)]
    if one.path and one.goal is not None:
        found.append(EndLabel(float(one.path[-1][1]), _goal(one.goal, scale), colours.target))
    if beside and one.beside:
        found[0] = EndLabel(float(last.level), f"{now}<br>{_said(last.level, scale)}", colours.ink, 2)
        level = one.beside[-1].level
        found.append(EndLabel(float(level), f"{beside}<br>{_said(level, scale)}", colours.ink2, 2))
    return found


def _said(level: Fraction, scale: Scale) -> str:
    return number(level, "per_1000") if scale is Scale.PER_HEAD else _change(level)


def _per_pixel(axis: Axis, height: int) -> float:
    return (axis.high - axis.low) / (height - _TOP - _BOTTOM)


def end_figure(value: Fraction, level: Fraction, scale: Scale) -> str:
    """The figure at the end of a line: offences, or the rate."""
    return number(level, "per_1000") if scale is Scale.PER_HEAD else number(value)


def _goal(goal: Fraction, scale: Scale) -> str:
    return number(goal, "per_1000") if scale is Scale.PER_HEAD else rounded(goal, 0)


def _axes(drawn: go.Figure, one: Multiple, scale: Scale, axis: Axis) -> None:
    ends = [step.period.end for step in one.steps]
    marked = sorted({ends[0], ends[len(ends) // 2], ends[-1]}) if ends else []
    room = (ends[-1] - ends[0]) * 0.02 if ends else timedelta()
    drawn.update_xaxes(
        range=[ends[0], ends[-1] + room] if ends else None, tickvals=marked, ticktext=[month(end) for end in marked],
        tickangle=0, showline=False, fixedrange=True,
    )  # fmt: skip
    drawn.update_yaxes(
        range=[axis.low, axis.high], tickvals=axis.ticks, ticktext=[_tick(tick, one, scale) for tick in axis.ticks],
        fixedrange=True,
    )  # fmt: skip


def _tick(tick: float, one: Multiple, scale: Scale) -> str:
    exact = Fraction(tick).limit_denominator(1000)
    if scale is Scale.PER_HEAD:
        return number(exact)
    if not exact:
        return one.base.name if one.base and len(one.base.name) < 9 else "0%"
    return _change(exact).replace(".0%", "%")


def _alt(one: Multiple, scale: Scale) -> str:
    last, title = one.last, one.row.indicator.title
    if last is None:
        return f"No figures to draw for {title}."
    first = one.steps[0].period.end
    words = f"Line, {title}, {full_month(first)} to {full_month(last.period.end)}: "
    words += end_figure(last.value, last.level, scale)
    if scale is Scale.PER_HEAD:
        words += " per 1,000 people"
    elif one.base:
        words += f", {_change(last.level)} on {one.base.name}"
    goal = f"; target {_goal(one.goal, scale)}" if one.goal is not None else ""
    return f"{words}{goal}. Table follows."
