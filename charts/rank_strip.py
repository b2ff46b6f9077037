"""A strip of dots, one for each area: where ours stands among them, with the lines it is read against."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from plotly import graph_objects as go

from charts.axis import round_axis
from charts.data_table import DataTable
from charts.panel import Panel
from charts.theme import Palette, template
from charts.tile_map import tile_table
from charts.two_lines import two_lines

STRIP, STRIP_FOOT = 190, 66  # pixels of the strip, and of the tick labels and the two ends under it
_ABREAST = 28  # as many dots as stand side by side on a phone
_LEAST_ROWS = 6
_LABEL = 1.6  # rows of dots that a line of words takes

Shown = Callable[[Fraction], str]


class Line(NamedTuple):
    """A line across the strip: what it is, where it is, whether it is a target (dashed)."""

    words: str
    at: Fraction
    target: bool = False


class Axes(NamedTuple):
    """The pair of axes to draw on: "x", "y" or "x2", "y2"."""

    x: str = "x"
    y: str = "y"

    @property
    def across(self) -> str:
        """The horizontal axis as a layout names it."""
        return self.x.replace("x", "xaxis")

    @property
    def up(self) -> str:
        """The vertical axis as a layout names it."""
        return self.y.replace("y", "yaxis")


FIRST = Axes()


def rank_panel(
    name: str, title: str, under: str, values: Mapping[str, Fraction], *, shown: Shown, ours: str, colours: Palette,
    lines: Sequence[Line] = (), beside: Sequence[str] = (), table: DataTable | None = None,
    about: tuple[tuple[str, str], ...] = (), source: str = "", samples: bool = False,
) -> Panel:  # fmt: skip
    """The strip as a panel; `lines` are drawn across it, the areas `beside` are labelled like ours."""
    drawn = go.Figure(layout={"template": template(colours), "height": STRIP + STRIP_FOOT - 34})
    add_strip(drawn, values, shown=shown, ours=ours, colours=colours, lines=lines, beside=beside)
    drawn.update_layout(margin={"l": 4, "r": 4, "t": 4, "b": STRIP_FOOT})
    return Panel(
        name=name, title=title, under=under, figure=drawn, alt=strip_alt(values, shown, ours, lines),
        table=table or tile_table(title, values, ours, shown), about=about, source=source, samples=samples,
    )  # fmt: skip


class _Strip(NamedTuple):
    """What is drawn on, with what: the figure, its values, how they are written, colours, axes, what is in sight."""

    drawn: go.Figure
    values: Mapping[str, Fraction]
    shown: Shown
    colours: Palette
    axes: Axes
    ends: tuple[float, float]


def add_strip(
    drawn: go.Figure, values: Mapping[str, Fraction], *, shown: Shown, ours: str, colours: Palette,
    lines: Sequence[Line] = (), beside: Sequence[str] = (), axes: Axes = FIRST,
) -> None:  # fmt: skip
    """Draw the strip on a pair of axes of a figure; under it ticks and the two ends need `STRIP_FOOT` pixels."""
    if not values:
        return
    strip = _Strip(drawn, values, shown, colours, axes, _ends(values, lines))
    spots, top = _stacked(values, [line.at for line in lines])
    labelled = [one for one in (*beside, ours) if one in values]
    _dots(strip, {one: spots[one] for one in spots if one not in labelled})
    step = 0.0
    for one in labelled:
        step += _LABEL
        name = Line(f"<b>{one} {shown(values[one])}</b>", values[one])
        _line(strip, name, colours.ink, foot=spots[one][1], head=top + step)
    for line in lines:
        step += _LABEL
        at = shown(line.at).replace(".0%", "%") if line.target else shown(line.at)
        said = line._replace(words=f"{line.words} {at}")
        _line(strip, said, colours.target if line.target else colours.ink2, foot=0.0, head=top + step)
    for one in labelled:
        _marked(strip, one, spots[one], filled=one == ours)
    _set_axes(strip, top + step + _LABEL / 2)


def _ends(values: Mapping[str, Fraction], lines: Sequence[Line]) -> tuple[float, float]:
    every = [float(value) for value in (*values.values(), *(line.at for line in lines))]
    room = (max(every) - min(every)) * 0.04 or 0.5
    return min(every) - room, max(every) + room


def _stacked(
    values: Mapping[str, Fraction], others: Sequence[Fraction]
) -> tuple[dict[str, tuple[float, float]], float]:
    """Where each dot lies: at its figure, in the lowest row where it covers no other; and how many rows there are."""
    every = [float(value) for value in (*values.values(), *others)]
    width = (max(every) - min(every)) / _ABREAST
    reach: list[float] = []  # where the last dot of each row lies
    spots = {}
    for one in sorted(values, key=lambda name: (values[name], name)):
        at = float(values[one])
        row = next((row for row, last in enumerate(reach) if at - last >= width > 0), len(reach))
        reach[row : row + 1] = [at]
        spots[one] = at, row + 0.5
    return spots, float(max(_LEAST_ROWS, len(reach)))


def _dots(strip: _Strip, spots: Mapping[str, tuple[float, float]]) -> None:
    fill, line = strip.colours.bg, {"color": strip.colours.limits, "width": 1.4}
    strip.drawn.add_scatter(
        x=[spot[0] for spot in spots.values()], y=[spot[1] for spot in spots.values()], name="Boroughs",
        mode="markers", xaxis=strip.axes.x, yaxis=strip.axes.y,
        marker={"size": 9.5, "opacity": 1, "color": fill, "line": line},
        text=[f"{one}: {strip.shown(strip.values[one])}" for one in spots], hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _marked(strip: _Strip, one: str, spot: tuple[float, float], *, filled: bool) -> None:
    fill = strip.colours.series if filled else strip.colours.bg
    strip.drawn.add_scatter(
        x=[spot[0]], y=[spot[1]], name=one, mode="markers", xaxis=strip.axes.x, yaxis=strip.axes.y,
        marker={"size": 12.5, "opacity": 1, "color": fill, "line": {"color": strip.colours.series, "width": 2}},
        text=[f"{one}: {strip.shown(strip.values[one])}"], hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _line(strip: _Strip, line: Line, colour: str, *, foot: float, head: float) -> None:
    """A line up to its words; the words stand on the side where there is more room."""
    at, axes = float(line.at), strip.axes
    stroke = {"color": colour, "width": 1.2} | ({"width": 2.2, "dash": "dash"} if line.target else {})
    strip.drawn.add_shape(
        type="line", x0=at, x1=at, y0=foot, y1=head + _LABEL / 3, xref=axes.x, yref=axes.y, line=stroke, layer="below"
    )
    left = at < sum(strip.ends) / 2
    strip.drawn.add_annotation(
        x=at, y=head, xref=axes.x, yref=axes.y, text=line.words, xanchor="left" if left else "right",
        xshift=5 if left else -5, font={"color": colour, "size": 14}, bgcolor=strip.colours.bg, borderpad=0,
    )  # fmt: skip


def _set_axes(strip: _Strip, top: float) -> None:
    """Round ticks, few enough for a phone, and under them the two ends by name."""
    values, shown, (first, last) = strip.values, strip.shown, strip.ends
    found = round_axis([float(value) for value in values.values()], few=False, whole=False).ticks
    ticks = [tick for tick in found if first <= tick <= last]
    ticks = ticks[:: max(1, -(-len(ticks) // 4))]
    said = [shown(Fraction(tick).limit_denominator(10000)).replace(".0%", "%") for tick in ticks]
    across = {"range": [first, last], "tickvals": ticks, "ticktext": said, "tickangle": 0, "showline": True}
    strip.drawn.update_layout({
        strip.axes.across: across | {"fixedrange": True},
        strip.axes.up: {"range": [0, top], "visible": False, "fixedrange": True},
    })  # fmt: skip
    low, high = min(values, key=lambda one: values[one]), max(values, key=lambda one: values[one])
    for name, side, at in ((low, "left", 0), (high, "right", 1)):
        strip.drawn.add_annotation(
            xref="paper", x=at, xanchor=side, yref=strip.axes.y, y=0, yanchor="top", yshift=-26, align=side,
            text=two_lines(f"{name} {shown(values[name])}"), font={"color": strip.colours.ink2, "size": 14},
        )  # fmt: skip


def strip_alt(values: Mapping[str, Fraction], shown: Shown, ours: str, lines: Sequence[Line]) -> str:
    """At most 30 words on where ours stands, for those who do not see it."""
    if not values:
        return "No figures to draw for any borough."
    mine = f"{ours} {shown(values[ours])}" if ours in values else f"no figure for {ours}"
    others = "".join(f"; {line.words} {shown(line.at)}" for line in lines)
    low, high = shown(min(values.values())), shown(max(values.values()))
    return f"Dots, {len(values)} boroughs from {low} to {high}: {mine}{others}. Table follows."
