"""Wards as bars, the highest first: which has most of something."""

from __future__ import annotations

from textwrap import wrap

from plotly import graph_objects as go

from charts.chart_text import chart_text
from charts.data_table import Column, DataTable, Entry, figure, words
from charts.panel import Panel
from charts.theme import Palette, template
from charts.wording import NONE
from performance.ward_counts import WardCount, WardCounts
from performance.wording import number, percent, period, span_name

_ROW = 36  # two lines of a name
_LETTERS = 20  # of a name in a line
_MOST = 30  # bars; the table holds the rest


def ward_panel(
    name: str, counts: WardCounts, what: str, unit: str, colours: Palette, *,
    about: tuple[tuple[str, str], ...] = (), source: str = "", samples: bool = False,
) -> Panel:  # fmt: skip
    """The panel. `what` is the name of what is counted, as it stands inside a sentence."""
    title = ward_title(counts, what, unit)
    return Panel(
        name=name, title=title, under=ward_under(counts, unit), figure=_figure(counts, colours),
        alt=_alt(counts, what), table=_table(counts, title), about=about, source=source, samples=samples,
    )  # fmt: skip


def ward_title(counts: WardCounts, what: str, unit: str) -> str:
    """Which ward has most, and how much of the whole."""
    if counts.span is None or not counts.wards:
        return f"No ward figures of {what} for these months"
    most = [one for one in counts.wards if one.counted == counts.wards[0].counted]
    if not counts.total:
        return f"No {what} in any ward"
    names = most[0].name if len(most) == 1 else f"{most[0].name} and {len(most) - 1} more"
    return f"Most {what} in {names}: {number(most[0].counted)} of {number(counts.total)} {unit}"


def ward_under(counts: WardCounts, unit: str) -> str:
    """What is counted over which months."""
    if counts.span is None:
        return "No file with wards holds any of the twelve months looked at."
    said = f"{unit[:1].upper()}{unit[1:]} by ward, {span_name(counts.span)}"
    more = len(counts.wards) - _MOST
    rest = f". The {_MOST} highest are drawn; {more} more in the table" if more > 0 else ""
    return f"{said}{rest}. Those recorded without a ward are not in it."


def _figure(counts: WardCounts, colours: Palette) -> go.Figure:
    shown = counts.wards[:_MOST]
    drawn = go.Figure(layout={"template": template(colours), "height": _ROW * max(len(shown), 1) + 12})
    rows = list(range(len(shown)))
    drawn.add_bar(
        x=[float(one.counted) for one in shown], y=rows, orientation="h", marker={"color": colours.series},
        name="Count", text=[_hover(one) for one in shown], textposition="none",
        hovertemplate="%{text}<extra></extra>", customdata=[one.code for one in shown],
    )  # fmt: skip
    for row, one in zip(rows, shown, strict=True):
        drawn.add_annotation(
            x=float(one.counted), y=row, text=f"<b>{number(one.counted)}</b>", xanchor="left", xshift=5,
            font={"color": colours.ink, "size": 14},
        )  # fmt: skip
    most = max((float(one.counted) for one in shown), default=1.0) or 1.0
    drawn.update_xaxes(range=[0, most * 1.3], visible=False, fixedrange=True)
    drawn.update_yaxes(
        range=[max(len(shown), 1) - 0.4, -0.6], tickvals=rows, ticktext=[_in_lines(one.name) for one in shown],
        showgrid=False, fixedrange=True,
    )  # fmt: skip
    return drawn.update_layout(margin={"l": 4, "r": 4, "t": 4, "b": 4}, bargap=0.28)


def _in_lines(name: str) -> str:
    """A ward's name as it stands beside its bar: in two lines where it is long, so that the bars keep their room."""
    return "<br>".join(map(chart_text, wrap(name, _LETTERS, break_long_words=False)))


def _hover(one: WardCount) -> str:
    share = f", {percent(one.share).removeprefix('+')} of all" if one.share is not None else ""
    return f"{chart_text(one.name)}: {number(one.counted)}{share}"


def _alt(counts: WardCounts, what: str) -> str:
    if counts.span is None or not counts.wards:
        return f"No figures of {what} by ward to draw."
    first, last = counts.wards[0], counts.wards[-1]
    said = f"{number(first.counted)} in {first.name} to {number(last.counted)} in {last.name}"
    return f"Bars, {what} in {len(counts.wards)} wards, {period(counts.span)}: {said}. Table follows."


def _table(counts: WardCounts, caption: str) -> DataTable:
    span = span_name(counts.span) if counts.span else "Count"
    heads = ("Code", span[:1].upper() + span[1:], "Share of all wards", "Same months a year before", "Change")
    columns = (Column("Ward", numeric=False), Column(heads[0], numeric=False), *(Column(head) for head in heads[1:]))
    return DataTable(caption, columns, tuple(_row(one) for one in counts.wards))


def _row(one: WardCount) -> tuple[Entry, ...]:
    told = Entry(NONE, None) if one.change is None else Entry(percent(one.change), float(one.change))
    return words(one.name), words(one.code), figure(one.counted), figure(one.share, "share"), figure(one.before), told
