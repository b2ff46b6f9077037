"""A waterfall: what each part added to the change of a total. The totals are ticks, so the axis may start anywhere."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from plotly import graph_objects as go

from charts.axis import Axis, round_axis
from charts.chart_text import chart_text
from charts.data_table import Column, DataTable, Entry, figure, words
from charts.panel import Panel
from charts.theme import Palette, template
from charts.two_lines import two_lines
from performance.contribution import Contributions
from performance.wording import number, percent, rounded

_ROW = 42  # pixels
_MOST_LABELS = 2  # as many figures as stand apart on the axis of a phone; the other lines keep their place
_REST = "All other differences"


class Ends(NamedTuple):
    """What the two totals are called, what is counted, whether less of it is better, and what a target asks of it."""

    before: str
    now: str
    unit: str
    lower_is_better: bool
    target: Fraction | None = None


class _Bar(NamedTuple):
    title: str
    start: Fraction
    change: Fraction


def waterfall_panel(
    name: str, told: Contributions, ends: Ends, colours: Palette, *, about: tuple[tuple[str, str], ...] = (),
    source: str = "", samples: bool = False,
) -> Panel:  # fmt: skip
    """The waterfall as a panel."""
    bars = _bars(told)
    axis = _axis(told, bars, ends)
    title = waterfall_title(told, ends)
    return Panel(
        name=name, title=title, under=_under(told, ends, axis), figure=_figure(told, bars, ends, axis, colours),
        alt=_alt(told, ends), table=_table(told, ends, title), about=about, source=source, samples=samples,
    )  # fmt: skip


def waterfall_title(told: Contributions, ends: Ends) -> str:
    """The largest part that moved as the total did, and the largest that moved against it."""
    fell = told.change < 0
    with_it = told.parts[0] if fell else told.parts[-1]
    against = told.parts[-1] if fell else told.parts[0]
    if not with_it.change or (with_it.change < 0) is not fell:
        return f"No part changed as the total did: {_signed(told.change)} {ends.unit}"
    size, back = number(abs(with_it.change)), number(abs(against.change))
    first = f"{with_it.title} alone {'took off' if fell else 'added'} {size} {ends.unit}"
    if against.change and (against.change < 0) is not fell:
        return f"{first}; {_inside(against.title)} {f'put {back} back' if fell else f'took {back} off'}"
    return f"{first}; none {'rose' if fell else 'fell'}"


def _inside(title: str) -> str:
    return title[:1].lower() + title[1:] if not title[1:2].isupper() else title


def _under(told: Contributions, ends: Ends, axis: Axis) -> str:
    parts = [f"Contribution of each to the change, {ends.before} to {ends.now}, {ends.unit}"]
    if not told.whole:
        parts.append("The total is not known: the ends are those with figures, added up")
    if told.unknown:
        parts.append(f"Without a figure: {', '.join(told.unknown)}")
    tones = ("fewer", "more") if ends.lower_is_better else ("more", "fewer")
    parts.append(f"Blue: {tones[0]}; orange: {tones[1]}")
    parts.append(f"The axis starts at {number(Fraction(axis.low).limit_denominator(10))}")
    return ". ".join(parts) + "."


def _bars(told: Contributions) -> list[_Bar]:
    at, found = told.start, []
    for part in told.parts:
        found.append(_Bar(part.title, at, part.change))
        at += part.change
    return [*found, _Bar(_REST, at, told.rest)] if told.rest else found


def _axis(told: Contributions, bars: list[_Bar], ends: Ends) -> Axis:
    levels = [told.start, told.end, *(bar.start for bar in bars), *(bar.start + bar.change for bar in bars)]
    levels += [ends.target] if ends.target is not None else []
    low, high = float(min(levels)), float(max(levels))
    room = (high - low) * 0.08 or 1.0
    found = round_axis([low - room, high + room], few=False, whole=True)
    return Axis(found.low, high + room / 4, tuple(tick for tick in found.ticks if tick <= high + room / 4))


def _figure(told: Contributions, bars: list[_Bar], ends: Ends, axis: Axis, colours: Palette) -> go.Figure:
    rows = [ends.before, *(bar.title for bar in bars), ends.now]
    drawn = go.Figure(layout={"template": template(colours), "height": _ROW * len(rows) + 76})
    _draw_bars(drawn, bars, ends, colours)
    _draw_totals(drawn, told, ends, len(rows), colours)
    _draw_joins(drawn, told, bars, colours)
    if ends.target is not None:
        _draw_target(drawn, ends.target, axis, colours)
    every = max(1, -(-len(axis.ticks) // _MOST_LABELS))
    said = [number(Fraction(tick)) if place % every == 0 else "" for place, tick in enumerate(axis.ticks)]
    drawn.update_xaxes(
        range=[axis.low, axis.high], tickvals=axis.ticks, ticktext=said, showgrid=True, gridcolor=colours.grid,
        fixedrange=True, tickangle=0,
    )  # fmt: skip
    drawn.update_yaxes(
        range=[len(rows) - 0.4, -0.6], tickvals=list(range(len(rows))), ticktext=[_wrapped(row) for row in rows],
        showgrid=False, fixedrange=True,
    )  # fmt: skip
    return drawn.update_layout(margin={"l": 4, "r": 62, "t": 34, "b": 34}, bargap=0.3)


def _wrapped(words_: str) -> str:
    """A name in two lines where it is long, so that bars keep their room on a phone."""
    return two_lines(chart_text(words_)) if len(words_) > 16 else chart_text(words_)


def _draw_bars(drawn: go.Figure, bars: list[_Bar], ends: Ends, colours: Palette) -> None:
    fills = [_tone(bar.change, ends, colours) for bar in bars]
    drawn.add_bar(
        x=[float(bar.change) for bar in bars], base=[float(bar.start) for bar in bars],
        y=list(range(1, len(bars) + 1)), orientation="h", marker={"color": fills}, name="Contribution",
        text=[f"{chart_text(bar.title)}: {_signed(bar.change)}" for bar in bars], textposition="none",
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip
    for row, (bar, fill) in enumerate(zip(bars, fills, strict=True), start=1):
        right = float(max(bar.start, bar.start + bar.change))
        drawn.add_annotation(
            x=right, y=row, text=f"<b>{_signed(bar.change)}</b>", xanchor="left", xshift=6,
            font={"color": fill, "size": 14.5},
        )  # fmt: skip


def _draw_totals(drawn: go.Figure, told: Contributions, ends: Ends, rows: int, colours: Palette) -> None:
    """The two totals: upright ticks with their figures."""
    for row, value, name in ((0, told.start, ends.before), (rows - 1, told.end, ends.now)):
        drawn.add_scatter(
            x=[float(value)], y=[row], mode="markers", name=name, text=[f"{name}: {number(value)}"],
            hovertemplate="%{text}<extra></extra>",
            marker={"symbol": "line-ns", "size": 26, "opacity": 1, "line": {"color": colours.series, "width": 5}},
        )  # fmt: skip
        drawn.add_annotation(
            x=float(value), y=row, text=f"<b>{number(value)}</b>", xanchor="left", xshift=9,
            font={"color": colours.ink, "size": 14.5},
        )  # fmt: skip


def _draw_joins(drawn: go.Figure, told: Contributions, bars: list[_Bar], colours: Palette) -> None:
    levels = [*(float(bar.start) for bar in bars), float(told.end)]
    for row, level in enumerate(levels):
        drawn.add_shape(
            type="line", x0=level, x1=level, y0=row, y1=row + 1, line={"color": colours.edge, "width": 1}, layer="below"
        )


def _draw_target(drawn: go.Figure, target: Fraction, axis: Axis, colours: Palette) -> None:
    at = float(target)
    line = {"color": colours.target, "width": 2.2, "dash": "dash"}
    drawn.add_shape(type="line", x0=at, x1=at, y0=0, y1=1, yref="paper", line=line, layer="below")
    left = at < (axis.low + axis.high) / 2
    drawn.add_annotation(
        x=at, y=1, yref="paper", yanchor="bottom", xanchor="left" if left else "right", yshift=3,
        xshift=-14 if left else 14, text=f"<b>Target {rounded(target, 0)}</b>",
        font={"color": colours.target, "size": 14.5},
    )  # fmt: skip


def _tone(change: Fraction, ends: Ends, colours: Palette) -> str:
    if not change:
        return colours.normal
    return colours.better if (change < 0) is ends.lower_is_better else colours.worse


def _signed(change: Fraction) -> str:
    digits = number(change)
    return f"+{digits}" if change > 0 else digits


def _alt(told: Contributions, ends: Ends) -> str:
    first, last = told.parts[0], told.parts[-1]
    change = percent(told.change / told.start) if told.start else _signed(told.change)
    words_ = f"Waterfall from {number(told.start)} in {ends.before} to {number(told.end)}, {change}: "
    words_ += f"{first.title} {_signed(first.change)} to {last.title} {_signed(last.change)}. Table follows."
    return words_


def _table(told: Contributions, ends: Ends, caption: str) -> DataTable:
    """A row for each part, the rest where there is any, the total."""
    heads = (
        Column("Part", numeric=False),
        Column(ends.before),
        Column(ends.now),
        Column("Change"),
        Column("Change, %"),
    )
    rows = [_row(part.title, part.before, part.now, part.change) for part in told.parts]
    if told.rest:
        rows.append((words(_REST), Entry("–", None), Entry("–", None), _change(told.rest), Entry("–", None)))
    name = "Total" if told.whole else "Those with figures"
    rows.append(_row(name, told.start, told.end, told.change, emphasis=True))
    return DataTable(caption, heads, tuple(rows))


def _row(
    title: str, before: Fraction | None, now: Fraction | None, change: Fraction, *, emphasis: bool = False
) -> tuple[Entry, ...]:
    share = change / before if before else None
    percents = Entry("–", None) if share is None else Entry(percent(share), float(share), emphasis)
    numbers = (figure(before, emphasis=emphasis), figure(now, emphasis=emphasis), _change(change, emphasis=emphasis))
    return (words(title, emphasis=emphasis), *numbers, percents)


def _change(change: Fraction, *, emphasis: bool = False) -> Entry:
    return figure(change, emphasis=emphasis)._replace(shown=_signed(change))
