"""An indicator's figure on its own basis over the quarters, beside what is expected of it.

Counts are bars from 0, shares a line in its range.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from plotly import graph_objects as go

from charts.about import about_pairs
from charts.axis import Axis, round_axis, tick_words
from charts.breakdown import HIDDEN_MEANS
from charts.data_table import Column, DataTable, Entry, figure, hidden, words
from charts.end_labels import EndLabel, placed
from charts.panel import Panel
from charts.source_words import Origin, fitted
from charts.theme import FAMILY, Palette, template
from charts.wording import level_words
from performance.definitions.indicator import Basis, Indicator
from performance.expected import Level
from performance.source_history import Stood
from performance.wording import month, number, period, rounded, span

HEIGHT, _TOP, _BOTTOM, _RIGHT = 320, 26, 50, 92
_FEWEST = 5  # bars there is room for at least
_MOST_LABELS = 3  # as many as have room on a phone beside the labels at the right
_BASES = {
    Basis.ROLLING_12_MONTHS: "twelve months to the end of each quarter",
    Basis.YEAR_TO_DATE: "the year up to the end of each quarter",
    Basis.QUARTER: "each quarter",
    Basis.LATEST: "each period received",
}


def volume_panel(
    indicator: Indicator,
    history: Sequence[Stood],
    origin: Origin,
    colours: Palette,
    more: Sequence[tuple[str, str]] = (),
) -> Panel | None:
    """The panel; None where nothing is known, or all of it is hidden. `more` is said behind "About" too."""
    known = [one for one in history if one.value is not None]
    if not known:
        return None
    return Panel(
        name=f"{indicator.id}-on-basis",
        title=_title(indicator, known[-1]),
        under=_under(indicator, history),
        figure=_figure(indicator, history, colours),
        alt=_alt(indicator, history),
        table=_table(indicator, history),
        about=(*more, *about_pairs(indicator)),
        source=origin.source,
        samples=origin.samples,
    )


def _title(indicator: Indicator, last: Stood) -> str:
    value, expected = number(last.value or Fraction(0), indicator.unit), last.expected
    if isinstance(expected, tuple):
        inside = expected[0] <= (last.value or 0) <= expected[1]
        words = f"{value}: {'inside' if inside else 'outside'} the range of {span(*expected, indicator.unit)}"
        return fitted(words, most=10)
    if isinstance(expected, Fraction) and expected and not indicator.is_share:
        share = rounded((last.value or Fraction(0)) / expected * 100, 1)
        return f"{value} {indicator.unit}: {share}% of the {number(expected, indicator.unit)} expected"
    unit = "" if indicator.is_share or indicator.unit == "pounds" else f" {indicator.unit}"
    return fitted(f"{value}{unit} in {_when(indicator, last)}", f"{value}{unit}", most=10)


def _when(indicator: Indicator, one: Stood) -> str:
    return f"the 12 months to {month(one.period.end)}" if _rolling(indicator) else period(one.period)


def _rolling(indicator: Indicator) -> bool:
    return indicator.basis is Basis.ROLLING_12_MONTHS


def _under(indicator: Indicator, history: Sequence[Stood]) -> str:
    said = [f"{indicator.title}, {_BASES[indicator.basis]}"]
    if _expected(history):
        said.append("Purple, dashed: what is expected")
    if any(one.provisional for one in history):
        said.append("Pale with an outline: provisional (p)")
    if any(one.hidden for one in history):
        said.append(HIDDEN_MEANS)
    if any(one.value is None and not one.hidden for one in history):
        said.append("Gaps: not known")
    return f"{'. '.join(said)}."


def _figure(indicator: Indicator, history: Sequence[Stood], colours: Palette) -> go.Figure:
    axis = _axis(indicator, history)
    chart = go.Figure(layout={"template": template(colours), "height": HEIGHT})
    places = list(range(len(history)))
    values = [None if one.value is None else float(one.value) for one in history]
    text = [_hover(one, indicator) for one in history]
    fills = [colours.band if one.provisional else colours.series for one in history]
    outline = {"color": colours.series, "width": 1.6}
    if indicator.is_share:
        chart.add_scatter(
            x=places, y=values, mode="lines+markers", line={"color": colours.series, "width": 2.2}, connectgaps=False,
            marker={"size": 6.5, "color": fills, "line": outline, "opacity": 1}, text=text,
            hovertemplate="%{text}<extra></extra>", name=indicator.title,
        )  # fmt: skip
    else:
        chart.add_bar(
            x=places, y=values, width=0.62, marker={"color": fills, "line": outline}, text=text, textposition="none",
            hovertemplate="%{text}<extra></extra>", name=indicator.title,
        )  # fmt: skip
    _targets(chart, history, colours)
    for place, one in enumerate(history):
        if one.hidden:
            chart.add_annotation(x=place, y=axis.low, text="[c]", yanchor="bottom", font={"color": colours.ink2})
    _ends(chart, indicator, history, axis, colours)
    return _set_axes(chart, indicator, history, axis)


def _targets(chart: go.Figure, history: Sequence[Stood], colours: Palette) -> None:
    """What is expected, across its quarters; of a range both ends."""
    bounds = [one.expected if isinstance(one.expected, tuple) else (one.expected,) for one in history]
    for end in range(max((len(one) for one in bounds), default=0)):
        levels = [float(one[end] or 0) if end < len(one) and one[end] is not None else None for one in bounds]
        if all(level is None for level in levels):
            continue
        chart.add_scatter(
            x=[place + step for place in range(len(levels)) for step in (-0.45, 0.45)],
            y=[level for level in levels for _ in range(2)], mode="lines", hoverinfo="skip", connectgaps=False,
            line={"color": colours.target, "width": 2.2, "dash": "dash"}, name="expected",
        )  # fmt: skip


def _ends(chart: go.Figure, indicator: Indicator, history: Sequence[Stood], axis: Axis, colours: Palette) -> None:
    last, unit = history[-1], indicator.unit
    labels = []
    if last.value is not None:
        mark = " (p)" if last.provisional else ""
        labels.append(EndLabel(float(last.value), f"<b>{number(last.value, unit)}</b>{mark}", colours.ink))
    for end, level in _named(last.expected):
        shown = number(level, unit).replace(".0%", "%")
        labels.append(EndLabel(float(level), f"<b>{end} {shown}</b>", colours.target))
    for label in placed(labels, axis.low, axis.high, (axis.high - axis.low) / (HEIGHT - _TOP - _BOTTOM)):
        chart.add_annotation(
            x=1, xref="paper", xanchor="left", xshift=6, y=label.at, yanchor="middle", text=label.text, showarrow=False,
            font={"color": label.colour, "size": 14, "family": FAMILY},
        )  # fmt: skip


def _named(level: Level | None) -> list[tuple[str, Fraction]]:
    if level is None:
        return []
    return [("from", level[0]), ("to", level[1])] if isinstance(level, tuple) else [("Target", level)]


def _expected(history: Sequence[Stood]) -> list[Fraction]:
    return [level for one in history for _, level in _named(one.expected)]


def _axis(indicator: Indicator, history: Sequence[Stood]) -> Axis:
    values = [float(one.value) for one in history if one.value is not None]
    values += [float(level) for level in _expected(history)]
    return round_axis(values, few=True, whole=indicator.unit not in {"share", "per_1000", "days"})


def _set_axes(chart: go.Figure, indicator: Indicator, history: Sequence[Stood], axis: Axis) -> go.Figure:
    every = max(1, -(-len(history) // _MOST_LABELS))
    marked = list(range(len(history)))[::-every][::-1]
    names = [history[place].quarter.shown.replace(" ", "<br>") for place in marked]
    chart.update_xaxes(
        range=[min(-0.6, len(history) - _FEWEST - 0.6), len(history) - 0.4],
        tickvals=marked,
        ticktext=names,
        tickangle=0,
        ticklabelstandoff=4,
    )
    figures = tick_words([number(Fraction(tick).limit_denominator(10000), indicator.unit) for tick in axis.ticks])
    chart.update_yaxes(range=[axis.low, axis.high], tickvals=axis.ticks, ticktext=figures)
    return chart.update_layout(margin={"l": 8, "t": _TOP, "b": _BOTTOM, "r": _RIGHT})


def _hover(one: Stood, indicator: Indicator) -> str:
    if one.value is None:
        return "[c]" if one.hidden else ""
    return f"{period(one.period)}: {number(one.value, indicator.unit)}{' (p)' if one.provisional else ''}"


def _alt(indicator: Indicator, history: Sequence[Stood]) -> str:
    kind = "Line" if indicator.is_share else "Bars"
    known = [one for one in history if one.value is not None]
    first, last = known[0], known[-1]
    start = f"{kind}, {indicator.title}: {number(last.value or Fraction(0), indicator.unit)} at {last.quarter.shown}"
    since = f", {number(first.value or Fraction(0), indicator.unit)} at {first.quarter.shown}"
    target = f"; expected {level_words(last.expected, indicator.unit)}" if last.expected is not None else ""
    since = since if len(known) > 1 else ""
    return fitted(*(f"{start}{tail}. Table follows." for tail in (since + target, target, "")), most=30)


def _table(indicator: Indicator, history: Sequence[Stood]) -> DataTable:
    columns = (Column("Up to", numeric=False), Column("Of", numeric=False), Column("Figure"), Column("Expected"))
    return DataTable(
        f"{indicator.title}, {_BASES[indicator.basis]}", columns, tuple(_row(one, indicator) for one in history[::-1])
    )


def _row(one: Stood, indicator: Indicator) -> tuple[Entry, ...]:
    unit = indicator.unit
    value = hidden() if one.hidden else figure(one.value, unit, note="(p)" if one.provisional else "")
    expected = one.expected
    level = words(span(*expected, unit)) if isinstance(expected, tuple) else figure(expected, unit)
    return words(one.quarter.shown), words(period(one.period)), value, level
