"""Lines over years or months with their names at their ends: ours strong, those beside it pale. No legend."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from textwrap import wrap
from typing import NamedTuple

from plotly import graph_objects as go

from charts.axis import Axis, round_axis, tick_words
from charts.chart_text import chart_text
from charts.data_table import Column, DataTable, figure, words
from charts.end_labels import EndLabel, placed
from charts.panel import Panel
from charts.theme import FAMILY, Palette, template
from charts.wording import NONE
from loaders.reading.periods import year_name
from performance.wording import month, number

_HEIGHT, _TOP, _BOTTOM = 300, 14, 34
_NAME = 15  # letters of a line of a label
_LETTER = 7.4  # pixels of a letter of 14 px, on average
_MOST_TICKS = 4  # as many as have room on a phone

Shown = Callable[[Fraction], str]


class Line(NamedTuple):
    """A line: its name, its figure for each moment (None where there is none), and whether it is ours."""

    name: str
    values: tuple[Fraction | None, ...]
    strong: bool = False


def line_panel(
    name: str,
    title: str,
    under: str,
    moments: Sequence[date],
    lines: Sequence[Line],
    *,
    colours: Palette,
    monthly: bool = False,
    shown: Shown = number,
    what: str = "figures",
    whole: bool = True,
    about: tuple[tuple[str, str], ...] = (),
    source: str = "",
    samples: bool = False,
) -> Panel:
    """Lines as a panel. `moments` are the first days of financial years (of months where `monthly`).

    A missing figure is a gap. `whole` figures have an axis of whole steps.
    """
    known = [float(value) for line in lines for value in line.values if value is not None]
    axis = round_axis([*known, 0.0], few=True, whole=whole)
    drawn = go.Figure(layout={"template": template(colours), "height": _HEIGHT, "hovermode": "closest"})
    for line in sorted(lines, key=lambda one: one.strong):
        _line(drawn, line, moments, colours, shown, monthly=monthly)
    right = _ends(drawn, moments, lines, axis, colours, shown, monthly=monthly)
    _axes(drawn, moments, axis, shown, right, monthly=monthly)
    start = "" if axis.from_zero else f" The axis starts at {shown(Fraction(axis.low).limit_denominator(1000))}."
    return Panel(
        name=name, title=title, under=under + start, figure=drawn,
        alt=_alt(moments, lines, shown, what, monthly=monthly),
        table=_table(title, moments, lines, shown, monthly=monthly), about=about, source=source, samples=samples,
    )  # fmt: skip


def _line(
    drawn: go.Figure, line: Line, moments: Sequence[date], colours: Palette, shown: Shown, *, monthly: bool
) -> None:
    colour = colours.series if line.strong else colours.limits
    drawn.add_scatter(
        x=list(range(len(moments))), y=[float(one) if one is not None else None for one in line.values],
        mode="lines+markers", name=line.name, connectgaps=False,
        line={"color": colour, "width": 2.2 if line.strong else 1.4},
        marker={"size": 6.5 if line.strong else 5, "color": colour, "opacity": 1},
        text=[
            f"{chart_text(line.name)}, {_moment(at, monthly=monthly)}: {shown(one) if one is not None else ''}"
            for at, one in zip(moments, line.values, strict=True)
        ],
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _ends(
    drawn: go.Figure, moments: Sequence[date], lines: Sequence[Line], axis: Axis, colours: Palette, shown: Shown,
    *, monthly: bool,
) -> int:  # fmt: skip
    """Name and last figure at the right end of each line, with its time where it ends early; the pixels they need."""
    labels, longest = [], 0
    for line in lines:
        known = [(at, one) for at, one in enumerate(line.values) if one is not None]
        if known:
            at, last = known[-1]
            said = wrap(f"{line.name} {shown(last)}", _NAME)
            said += [f"in {_moment(moments[at], monthly=monthly)}"] * (at < len(moments) - 1)
            text = "<br>".join(map(chart_text, said))
            colour = colours.ink if line.strong else colours.ink2
            labels.append(EndLabel(float(last), f"<b>{text}</b>" if line.strong else text, colour, len(said)))
            longest = max(longest, *map(len, said))
    per_pixel = (axis.high - axis.low) / (_HEIGHT - _TOP - _BOTTOM)
    told = [
        {
            "x": 1, "xref": "paper", "xanchor": "left", "xshift": 6, "y": label.at, "yanchor": "middle",
            "text": label.text, "font": {"color": label.colour, "size": 14, "family": FAMILY},
        }
        for label in placed(labels, axis.low, axis.high, per_pixel)
    ]  # fmt: skip
    drawn.update_layout(annotations=told)
    return min(150, round(longest * _LETTER) + 12)


def _axes(drawn: go.Figure, moments: Sequence[date], axis: Axis, shown: Shown, right: int, *, monthly: bool) -> None:
    every = max(1, -(-len(moments) // _MOST_TICKS))
    first = (len(moments) - 1) % every
    ticks = [at for at in range(len(moments)) if at % every == first]
    drawn.update_xaxes(
        range=[-0.3, len(moments) - 0.7], tickvals=ticks, fixedrange=True, tickangle=0,
        ticktext=[_moment(moments[at], monthly=monthly).replace(" ", "<br>") for at in ticks],
    )  # fmt: skip
    drawn.update_yaxes(
        range=[axis.low, axis.high], tickvals=axis.ticks, fixedrange=True,
        ticktext=tick_words([shown(Fraction(tick).limit_denominator(10000)) for tick in axis.ticks]),
    )  # fmt: skip
    drawn.update_layout(margin={"l": 4, "r": right, "t": _TOP, "b": _BOTTOM})


def _moment(start: date, *, monthly: bool) -> str:
    return month(start) if monthly else year_name(start.year)


def _alt(moments: Sequence[date], lines: Sequence[Line], shown: Shown, what: str, *, monthly: bool) -> str:
    """At most 30 words on what the lines show, for those who do not see them."""
    ends = []
    for line in lines[:3]:
        known = [(at, one) for at, one in zip(moments, line.values, strict=True) if one is not None]
        if known:
            at, value = known[-1]
            ends.append(f"{line.name} {shown(value)} in {_moment(at, monthly=monthly)}")
    more = f" and {len(lines) - 3} more" if len(lines) > 3 else ""
    return f"Lines, {what}: {', '.join(ends)}{more}. Table follows." if ends else f"Lines, {what}: no figures."


def _table(caption: str, moments: Sequence[date], lines: Sequence[Line], shown: Shown, *, monthly: bool) -> DataTable:
    columns = (Column("Month" if monthly else "Year", numeric=False), *(Column(line.name) for line in lines))
    rows = []
    for at, moment in enumerate(moments):
        values = [line.values[at] for line in lines]
        entries = (figure(one)._replace(shown=shown(one) if one is not None else NONE) for one in values)
        rows.append((words(_moment(moment, monthly=monthly)), *entries))
    return DataTable(caption, columns, tuple(rows))
