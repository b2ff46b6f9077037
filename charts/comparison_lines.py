"""Areas over time: ours as the data are drawn everywhere, the others grey, each named where its line ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from textwrap import wrap

from plotly import graph_objects as go

from charts.axis import Axis, round_axis
from charts.end_labels import EndLabel, placed
from charts.gaps import with_gaps
from charts.theme import FAMILY, Palette, template
from performance.areas import Line
from performance.ranking import RankedBy, Ranking
from performance.wording import month

HEIGHT = 360
_TOP, _BOTTOM, _RIGHT = 26, 50, 104
_DASHES = ("solid", "dot", "dashdot", "longdash", "longdashdot", "5px,2px")
_MOST_LABELS = 4
_WIDE = 14  # letters of a label that have room beside the chart

Shown = Callable[[Fraction], str]


def lines_figure(lines: Sequence[Line], ranking: Ranking, shown: Shown, colours: Palette) -> go.Figure:
    """The chart; ours is drawn last, over the others."""
    drawn = go.Figure(layout={"template": template(colours), "height": HEIGHT})
    if not lines:
        return drawn
    axis = _axis(lines, ranking)
    others = [line for line in lines if line.area != ranking.ours]
    for place, line in enumerate(others):
        _draw(drawn, line, shown, {"color": colours.limits, "width": 1.6, "dash": _DASHES[place % len(_DASHES)]})
    for line in lines:
        if line.area == ranking.ours:
            _draw(drawn, line, shown, {"color": colours.series, "width": 2.6})
    _labels(drawn, lines, ranking, shown, axis, colours)
    _breaks(drawn, lines, ranking, colours)
    _set_axes(drawn, lines, axis, shown)
    return drawn


def _axis(lines: Sequence[Line], ranking: Ranking) -> Axis:
    values = [float(value) for line in lines for _, value in line.points]
    if ranking.by is RankedBy.CHANGE:
        values.append(0.0)
    return round_axis(values, few=min(values) >= 0, whole=False)


def _draw(drawn: go.Figure, line: Line, shown: Shown, stroke: dict[str, object]) -> None:
    points = with_gaps(line.points, lambda point: point[0])
    few = len(line.points) <= 8
    drawn.add_scatter(
        x=[one[0] if one else None for one in points], y=[float(one[1]) if one else None for one in points],
        name=line.area, mode="lines+markers" if few else "lines", connectgaps=False,
        line=stroke, marker={"size": 6.5, "opacity": 1, "color": stroke["color"]},
        text=[f"{line.area}, to {month(one[0])}: {shown(one[1])}" if one else "" for one in points],
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _labels(
    drawn: go.Figure, lines: Sequence[Line], ranking: Ranking, shown: Shown, axis: Axis, colours: Palette
) -> None:
    told = []
    for line in lines:
        value, ours = line.points[-1][1], line.area == ranking.ours
        names = wrap(line.area, _WIDE)
        text = "<br>".join((*names, shown(value)))
        colour = colours.ink if ours else colours.ink2
        told.append(EndLabel(float(value), f"<b>{text}</b>" if ours else text, colour, len(names) + 1))
    per_pixel = (axis.high - axis.low) / (HEIGHT - _TOP - _BOTTOM)
    for label in placed(told, axis.low, axis.high, per_pixel):
        drawn.add_annotation(
            x=1, xref="paper", xanchor="left", xshift=8, y=label.at, yanchor="middle", text=label.text,
            font={"color": label.colour, "size": 14, "family": FAMILY},
        )  # fmt: skip


def _breaks(drawn: go.Figure, lines: Sequence[Line], ranking: Ranking, colours: Palette) -> None:
    """Where the series breaks for every area alike."""
    first, last = (pick(end for line in lines for end, _ in line.points) for pick in (min, max))
    for one in ranking.indicator.series_breaks:
        if first < one.month <= last:
            drawn.add_vline(x=one.month, line={"color": colours.ink, "width": 1.3})
            drawn.add_annotation(
                x=one.month, y=1, yref="paper", yanchor="bottom", xanchor="left", xshift=4,
                text=f"Series break, {month(one.month)}", font={"color": colours.ink2, "size": 14},
            )  # fmt: skip


def _set_axes(drawn: go.Figure, lines: Sequence[Line], axis: Axis, shown: Shown) -> None:
    ends = sorted({end for line in lines for end, _ in line.points})
    marked = _spread(ends)
    room = timedelta(days=max(15, (ends[-1] - ends[0]).days // 60))
    drawn.update_xaxes(
        range=[ends[0] - room, ends[-1] + room], tickvals=marked, tickangle=0, ticklabelstandoff=4,
        ticktext=[month(end).replace(" ", "<br>") for end in marked],
    )  # fmt: skip
    figures = [shown(Fraction(tick).limit_denominator(10000)).replace(".0%", "%") for tick in axis.ticks]
    drawn.update_yaxes(range=[axis.low, axis.high], tickvals=axis.ticks, ticktext=figures)
    drawn.update_layout(margin={"l": 8, "t": _TOP, "b": _BOTTOM, "r": _RIGHT})


def _spread(ends: Sequence[date]) -> list[date]:
    """A few ends at equal distances, the last among them."""
    years = [end for end in ends if end.month == 3]
    ends = years if len(years) > 2 else ends
    every = max(1, -(-len(ends) // _MOST_LABELS))
    return list(reversed(ends[::-1][::every]))
