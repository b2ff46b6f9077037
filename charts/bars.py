"""Bars: one a kind, its name above it so that it is as readable on a phone, its figure at its end; a click selects.

Anywhere in a bar's row is the bar: the small ones can be clicked too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from plotly import graph_objects as go

from charts.chart_text import chart_text
from charts.data_table import Column, DataTable, Entry, figure, words
from charts.panel import Panel
from charts.theme import FAMILY, Palette, template
from charts.wording import NONE
from performance.wording import inside, number

ROW = 48  # pixels: a name and a bar
_BAR = 0.34
_LEAST = Fraction(1, 1000)  # the smallest share that is written as a figure
_ROOM = 1.38  # how much longer than the longest bar the axis is: its figure stands behind it

Shown = Callable[[Fraction], str]


class Bar(NamedTuple):
    """A bar: what stands for it in the address, its name, its figure (None where there is none), its share of all,
    figures that stand beside it in the table alone, and a figure that is marked on it with a tick."""

    code: str
    name: str
    value: Fraction | None
    share: Fraction | None = None
    further: tuple[Fraction | None, ...] = ()
    mark: Fraction | None = None


def bar_panel(
    name: str,
    title: str,
    under: str,
    bars: Sequence[Bar],
    *,
    colours: Palette,
    shown: Shown = number,
    what: str = "Figure",
    kind: str = "Kind",
    further: Sequence[str] = (),
    further_unit: str = "share",
    mark: str = "",
    chosen: frozenset[str] = frozenset(),
    about: tuple[tuple[str, str], ...] = (),
    source: str = "",
    samples: bool = False,
) -> Panel:
    """Bars as a panel, in the order given. With some `chosen` the others step back.

    `shown` writes a figure; `what` heads its column, `kind` that of the names, `further` those of the further figures,
    `mark` that of the figures marked with a tick.
    """
    drawn = go.Figure(layout={"template": template(colours), "hovermode": "y", "hoverdistance": -1})
    _draw(drawn, bars, chosen, shown, colours)
    _marks(drawn, bars, shown, mark, colours)
    _write(drawn, bars, chosen, shown, colours)
    _axes(drawn, bars)
    return Panel(
        name=name, title=title, under=under, figure=drawn, alt=bar_alt(bars, shown, what, kind),
        table=_table(title, bars, shown, (kind, what, mark, *further), further_unit, chosen), about=about,
        source=source, samples=samples,
    )  # fmt: skip


def _draw(drawn: go.Figure, bars: Sequence[Bar], chosen: frozenset[str], shown: Shown, colours: Palette) -> None:
    fills = [colours.series if not chosen or bar.code in chosen else colours.limits for bar in bars]
    drawn.add_bar(
        x=[float(bar.value) if bar.value is not None else 0 for bar in bars], y=list(range(len(bars))),
        orientation="h", width=_BAR, marker={"color": fills, "opacity": 1}, name="Bars",
        customdata=[bar.code for bar in bars],
        hovertext=[f"{chart_text(bar.name)}: {_figure(bar, shown)}" for bar in bars],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _marks(drawn: go.Figure, bars: Sequence[Bar], shown: Shown, name: str, colours: Palette) -> None:
    """A tick at each figure that is marked."""
    marked = [(at, bar.mark, bar.name) for at, bar in enumerate(bars) if bar.mark is not None]
    if marked:
        drawn.add_scatter(
            x=[float(value) for _, value, _ in marked], y=[at for at, _, _ in marked], mode="markers", name=name,
            marker={"symbol": "line-ns", "size": 22, "opacity": 1, "line": {"width": 2.5, "color": colours.primary}},
            text=[f"{name}, {chart_text(bar)}: {shown(value)}" for _, value, bar in marked],
            hovertemplate="%{text}<extra></extra>",
        )  # fmt: skip


def _write(drawn: go.Figure, bars: Sequence[Bar], chosen: frozenset[str], shown: Shown, colours: Palette) -> None:
    """Names above, figures behind the bars. As points with words: plotly takes ten times as long over annotations."""
    names = [f"<b>{chart_text(bar.name)}</b>" if bar.code in chosen else chart_text(bar.name) for bar in bars]
    rows = list(range(len(bars)))
    told = (
        ([0.0] * len(bars), [at - _BAR / 2 - 0.05 for at in rows], names, "top right", colours.ink),
        ([_end(bar) for bar in bars], rows, [f" {_figure(bar, shown)}" for bar in bars], "middle right", colours.ink2),
    )
    for across, up, words_of, position, ink in told:
        drawn.add_scatter(
            x=across, y=up, text=words_of, mode="text", textposition=position, hoverinfo="skip", cliponaxis=False,
            textfont={"color": ink, "size": 14, "family": FAMILY}, name="Words",
        )  # fmt: skip


def _end(bar: Bar) -> float:
    return max(float(bar.value or 0), float(bar.mark or 0))


def _figure(bar: Bar, shown: Shown) -> str:
    if bar.value is None:
        return NONE
    if bar.share is None:
        return shown(bar.value)
    few = "under " if 0 < bar.share < _LEAST else ""  # 1 of 3,112 is not 0.0%
    return f"{shown(bar.value)} · {few}{number(max(bar.share, _LEAST) if few else bar.share, 'share')}"


def _axes(drawn: go.Figure, bars: Sequence[Bar]) -> None:
    figures = [float(one) for bar in bars for one in (bar.value, bar.mark) if one is not None]
    longest = max(figures, default=1.0) or 1.0
    drawn.update_xaxes(range=[0, longest * _ROOM], visible=False, fixedrange=True)
    drawn.update_yaxes(range=[len(bars) - 0.55, -0.75], visible=False, fixedrange=True)
    drawn.update_layout(height=max(1, len(bars)) * ROW + 14, margin={"l": 2, "r": 2, "t": 6, "b": 2}, bargap=0)


def bar_alt(bars: Sequence[Bar], shown: Shown, what: str, kind: str) -> str:
    """At most 30 words on what bars show, for those who do not see them."""
    known = sorted((bar for bar in bars if bar.value is not None), key=lambda bar: bar.value or 0, reverse=True)
    if not known:
        return f"Bars, {inside(what)} by {kind.lower()}: no figures."
    most = ", ".join(f"{bar.name} {shown(bar.value)}" for bar in known[:2] if bar.value is not None)
    return f"Bars, {inside(what)} by {kind.lower()}, {len(bars)} of them: most {most}. Table follows."


def _table(
    caption: str, bars: Sequence[Bar], shown: Shown, heads: Sequence[str], unit: str, chosen: frozenset[str]
) -> DataTable:
    shares = any(bar.share is not None for bar in bars)
    kind, what, mark, *further = heads
    columns = [Column(kind, numeric=False), Column(what), *[Column("Share")] * shares]
    columns += [Column(mark)] * bool(mark) + [Column(head) for head in further]
    rows = []
    for bar in bars:
        emphasis = bar.code in chosen
        row = [words(bar.name, emphasis=emphasis), _entry(bar.value, shown, emphasis)]
        row += [figure(bar.share, "share", emphasis=emphasis)] * shares
        row += [_entry(bar.mark, shown, emphasis)] * bool(mark)
        row += [figure(one, unit, emphasis=emphasis) for one in bar.further]
        rows.append(tuple(row))
    return DataTable(caption, tuple(columns), tuple(rows))


def _entry(value: Fraction | None, shown: Shown, emphasis: bool) -> Entry:  # noqa: FBT001
    entry = figure(value, emphasis=emphasis)
    return entry._replace(shown=shown(value) if value is not None else NONE)
