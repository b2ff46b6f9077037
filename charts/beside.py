"""Changes here beside those of another area: two dots on a line for each indicator, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from html import escape

from plotly import graph_objects as go

from charts.axis import round_axis
from charts.chart_text import chart_text
from charts.data_table import Column, DataTable, Entry, figure, words
from charts.panel import Panel
from charts.theme import Palette, template
from charts.wording import NONE
from performance.beside import Beside
from performance.spoken_numbers import spelt
from performance.wording import percent, points

_ROW = 48


def beside_panel(
    name: str, told: Sequence[Beside], area: str, colours: Palette, *, total: Beside | None = None,
    about: tuple[tuple[str, str], ...] = (), source: str = "", samples: bool = False,
) -> Panel:  # fmt: skip
    """The panel. `area` is the other one's name, `total` what the others add up to, drawn first."""
    rows = [*filter(None, [total]), *told]
    title = beside_title(told, total, area)
    return Panel(
        name=name, title=title, under=_under(rows, area), figure=_figure(rows, area, colours),
        alt=_alt(rows, area), table=_table(rows, area, title), about=about, source=source, samples=samples,
    )  # fmt: skip


def beside_words(one: Beside, area: str) -> str:
    """+15.0% here, +12.6% in London; why there is nothing to say."""
    here, there = _change(one, one.change), _change(one, one.change_there)
    if one.change is None:
        return one.why or "no figures to compare here"
    return f"{here} here, {there} in {area}" if one.change_there is not None else f"{here} here; no figures for {area}"


def beside_title(told: Sequence[Beside], total: Beside | None, area: str) -> str:
    """The total's two changes, and of how many parts ours changed more for the better."""
    judged = [one for one in told if one.better_here is not None]
    better = sum(1 for one in judged if one.better_here)
    if not judged:
        return f"Nothing to compare with {area}" if total is None else beside_words(total, area)
    said = f"{spelt(better) if better else 'none'} of {spelt(len(judged))} did better here"
    if len(judged) == 1:
        said = f"the one did {'better' if better else 'worse'} here"
    if total is None or total.change is None or total.change_there is None:
        return f"{said[:1].upper()}{said[1:]} than in {area}"
    return f"{beside_words(total, area)}; {said}"


def _under(rows: Sequence[Beside], area: str) -> str:
    since = {one.since for one in rows if one.since}
    spans = f" since {since.pop()}" if len(since) == 1 else ""
    return f"Change{spans}, %. Filled: here; hollow: {area}. Each area beside its own figure of then."


def _figure(rows: Sequence[Beside], area: str, colours: Palette) -> go.Figure:
    known = [one for one in rows if one.change is not None]
    drawn = go.Figure(layout={"template": template(colours), "height": _ROW * max(len(known), 1) + 44})
    levels = [float(level) for one in known for level in (one.change, one.change_there) if level is not None]
    axis = round_axis([*levels, 0.0], few=False, whole=False)
    room = (axis.high - axis.low) * 0.03
    for place, one in enumerate(known):
        _row(drawn, one, place + 0.7, area, colours)
        drawn.add_annotation(
            xref="paper", x=0, y=place + 0.04, yanchor="top", xanchor="left", text=chart_text(one.row.indicator.title),
            font={"color": colours.ink, "size": 14.5}, bgcolor=colours.bg, borderpad=0,
        )  # fmt: skip
    line = {"color": colours.limits, "width": 1.2}
    drawn.add_shape(type="line", x0=0, x1=0, y0=0, y1=1, yref="paper", line=line, layer="below")
    ticks = axis.ticks[:: max(1, -(-len(axis.ticks) // 5))]
    said = [_plain(Fraction(tick).limit_denominator(1000)) for tick in ticks]
    drawn.update_xaxes(
        range=[min(axis.low, 0.0) - room, axis.high + room], tickvals=ticks, ticktext=said, tickangle=0, fixedrange=True
    )
    drawn.update_yaxes(range=[max(len(known), 1), 0], visible=False, fixedrange=True)
    return drawn.update_layout(margin={"l": 4, "r": 8, "t": 4, "b": 34})


def _row(drawn: go.Figure, one: Beside, at: float, area: str, colours: Palette) -> None:
    """The line between the two, blue where ours changed more for the better, orange where less; then the dots."""
    tone = {True: colours.better, False: colours.worse, None: colours.normal}[one.better_here]
    here, there = one.change, one.change_there
    if here is not None and there is not None:
        drawn.add_scatter(
            x=[float(here), float(there)], y=[at, at], mode="lines", line={"color": tone, "width": 3}, hoverinfo="skip",
            name="Difference",
        )  # fmt: skip
    for level, name, fill in ((there, area, colours.bg), (here, "Here", colours.series)):
        if level is not None:
            drawn.add_scatter(
                x=[float(level)], y=[at], mode="markers", name=name, text=[f"{name}: {_change(one, level)}"],
                hovertemplate="%{text}<extra></extra>",
                marker={"size": 11, "opacity": 1, "color": fill, "line": {"color": colours.series, "width": 2}},
            )  # fmt: skip


def beside_list(told: Sequence[Beside], area: str) -> str:
    """The same in words, one line each, as HTML: coloured where ours changed more for the better, or less."""
    items = "".join(_item(one, area) for one in told)
    return f'<div class="sp"><ul class="sp-besides">{items}</ul></div>'


def _item(one: Beside, area: str) -> str:
    tone = {True: "sp-better", False: "sp-worse", None: ""}[one.better_here]
    word = {True: "better here", False: "worse here", None: ""}[one.better_here]
    verdict = f' <b class="{tone}">{word}</b>' if word else ""
    return f"<li>{escape(one.row.indicator.title)}<span>{escape(beside_words(one, area))}{verdict}</span></li>"


def _change(one: Beside, level: Fraction | None) -> str:
    if level is None:
        return NONE
    return points(level) if one.row.indicator.is_share else percent(level)


def _plain(level: Fraction) -> str:
    return percent(level).replace(".0%", "%")


def _alt(rows: Sequence[Beside], area: str) -> str:
    known = [one for one in rows if one.change is not None]
    if not known:
        return f"Nothing to draw beside {area}."
    ends = (known[0], known[-1]) if len(known) > 1 else (known[0],)
    said = "; ".join(f"{one.row.indicator.title} {beside_words(one, area)}" for one in ends)
    whole = f"Dots, change here and in {area}: {said}. Table follows."
    return whole if len(whole.split()) <= 30 else f"Dots, {len(known)} changes here and in {area}. Table follows."


def _table(rows: Sequence[Beside], area: str, caption: str) -> DataTable:
    heads = ("Here now", "Change here", f"{area} now", f"Change in {area}")
    columns = (Column("What is counted", numeric=False), *(Column(head) for head in heads))
    return DataTable(caption, columns, tuple(_entries(one) for one in rows))


def _entries(one: Beside) -> tuple[Entry, ...]:
    unit = one.row.indicator.unit
    told = [words(one.row.indicator.title)]
    for value, change in ((one.now, one.change), (one.there, one.change_there)):
        told.append(figure(value, unit))
        told.append(Entry(_change(one, change), float(change) if change is not None else None))
    return tuple(told)
