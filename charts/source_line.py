"""A measure without dimensions and without an indicator, as bars over its periods."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from plotly import graph_objects as go

from charts.axis import round_axis
from charts.breakdown import HIDDEN_MEANS
from charts.data_table import Column, DataTable, figure, hidden, words
from charts.panel import Panel
from charts.source_words import Origin, fitted, listed, short_period
from charts.theme import Palette, template
from performance.source_figures import LineOf, LinePoint
from performance.wording import number

_MOST, _MOST_LABELS, _MOST_WRITTEN = 16, 3, 8
_FEWEST = 5  # bars there is room for at least: two broad ones would be two blocks


def line_panel(line: LineOf, origin: Origin, colours: Palette) -> Panel | None:
    """The panel; None where nothing of it may be shown."""
    points = line.points[-_MOST:]
    known = [one for one in points if one.value is not None]
    if not known:
        return None
    return Panel(
        name=line.measure.name.replace(".", "-").replace("_", "-"),
        title=_title(line, known),
        under=_under(line, points),
        figure=_figure(line, points, colours),
        alt=_alt(line, known),
        table=_table(line, points),
        about=(("What is counted", f"{line.measure.title}."), ("Measured as", line.measure.name)),
        source=origin.source,
        samples=origin.samples,
    )


def _shown(one: LinePoint, line: LineOf) -> str:
    return number(one.value or Fraction(0), line.measure.unit)


def _title(line: LineOf, known: Sequence[LinePoint]) -> str:
    last = known[-1]
    said = f"{line.measure.title}: {_shown(last, line)} in {short_period(last.period)}"
    before = f", {_shown(known[-2], line)} before" if len(known) > 1 else ""
    return fitted(f"{said}{before}", said, f"{_shown(last, line)} in {short_period(last.period)}", most=10)


def _under(line: LineOf, points: Sequence[LinePoint]) -> str:
    said = [f"{line.measure.title}, {short_period(points[0].period)} to {short_period(points[-1].period)}"]
    if provisional := [short_period(one.period) for one in points if one.provisional]:
        said.append(f"Provisional (p): {listed(provisional)}")
    if any(one.hidden for one in points):
        said.append(HIDDEN_MEANS)
    return f"{'. '.join(said)}."


def _figure(line: LineOf, points: Sequence[LinePoint], colours: Palette) -> go.Figure:
    values = [float(one.value or 0) for one in points]
    axis = round_axis(values, few=True, whole=line.measure.unit not in {"days", "share"})
    written = [_shown(one, line) if one.value is not None else "[c]" for one in points]
    chart = go.Figure(layout={"template": template(colours), "height": 260})
    chart.add_bar(
        x=list(range(len(points))), y=values, width=0.62, marker={"color": colours.series, "line": {"width": 0}},
        text=[f"{short_period(one.period)}: {shown}" for one, shown in zip(points, written, strict=True)],
        textposition="none", hovertemplate="%{text}<extra></extra>", name=line.measure.title,
    )  # fmt: skip
    for place, shown in enumerate(written):
        if len(points) <= _MOST_WRITTEN or shown == "[c]":
            chart.add_annotation(
                x=place, y=values[place], text=shown, yanchor="bottom", showarrow=False, font={"color": colours.ink}
            )
    every = max(1, -(-len(points) // _MOST_LABELS))
    marked = list(range(len(points)))[::-every][::-1]
    names = [short_period(points[place].period).replace(" ", "<br>") for place in marked]
    chart.update_xaxes(range=[-0.6, max(_FEWEST, len(points)) - 0.4], tickvals=marked, ticktext=names, tickangle=0)
    ticks = [tick for tick in axis.ticks if tick == int(tick) or line.measure.unit in {"days", "share"}]
    figures = [number(Fraction(tick).limit_denominator(1000), line.measure.unit) for tick in ticks]
    chart.update_yaxes(range=[0, axis.high * 1.08], tickvals=ticks, ticktext=figures)
    return chart.update_layout(margin={"l": 8, "r": 8, "t": 12, "b": 44})


def _alt(line: LineOf, known: Sequence[LinePoint]) -> str:
    told = [f"{_shown(one, line)} in {short_period(one.period)}" for one in known[-4:]]
    start = f"Bars, {line.measure.title}"
    return fitted(
        *(f"{start}: {', '.join(told[-most:])}. Table follows." for most in (4, 3, 2, 1)), f"{start}.", most=30
    )


def _table(line: LineOf, points: Sequence[LinePoint]) -> DataTable:
    rows = []
    for one in reversed(points):
        value = hidden() if one.hidden else figure(one.value, line.measure.unit, note="(p)" if one.provisional else "")
        rows.append((words(short_period(one.period)), value))
    return DataTable(line.measure.title, (Column("Period", numeric=False), Column("Figure")), tuple(rows))
