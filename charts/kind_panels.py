"""A kind found by its name (an offence, a group of them): by month with its limits, and beside another area."""

from __future__ import annotations

from charts.beside import beside_words
from charts.multiples import shared_axis, small_chart
from charts.multiples_words import multiples_table
from charts.panel import Panel
from charts.theme import Palette
from charts.trend import trend_figure
from charts.trend_axes import trend_axis
from charts.trend_table import trend_table
from charts.trend_words import alt, title, under_title
from performance.beside import Beside
from performance.multiples import Multiple, Scale
from performance.row import Trend
from performance.wording import month, number

_HEIGHT = 330

Pairs = tuple[tuple[str, str], ...]


def kind_trend_panel(trend: Trend, colours: Palette, about: Pairs, source: str, *, samples: bool) -> Panel:
    """By month with the limits of normal variation. Nothing is called better or worse: no direction is declared."""
    return Panel(
        name="kind-by-month", title=title(trend), under=under_title(trend, trend_axis(trend)),
        figure=trend_figure(trend, colours), alt=alt(trend), table=trend_table(trend), about=about, source=source,
        samples=samples,
    )  # fmt: skip


def kind_beside_panel(
    one: Multiple, told: Beside, area: str, colours: Palette, about: Pairs, source: str, *, samples: bool
) -> Panel:
    """Rolling twelve months beside another area, both as changes since the first shown."""
    axis = shared_axis([one], Scale.ROLLING)
    chart = small_chart(one, Scale.ROLLING, axis, colours, height=_HEIGHT, beside=area)
    words = _title(one, told, area)
    return Panel(
        name="kind-rolling", title=words, under=_under(one, area), figure=chart.figure, alt=chart.alt,
        table=multiples_table([one], Scale.ROLLING, words, beside=area), about=about, source=source, samples=samples,
    )  # fmt: skip


def _title(one: Multiple, told: Beside, area: str) -> str:
    """+15.0% here, +12.6% in London on the year; the figure itself where nothing can be compared."""
    if told.change is not None:
        return f"{beside_words(told, area)}, on the year before"
    if one.last is None:
        return "Twelve months in a row are not known"
    return f"{number(one.last.value)} in 12 months to {month(one.last.period.end)}; no year before to compare"


def _under(one: Multiple, area: str) -> str:
    if one.base is None:
        return "Rolling 12 months need twelve months in a row under this name."
    beside = f" Dotted: {area}." if one.beside else f" No figures for {area} in the same months."
    since = f"Rolling 12 months, change since {one.base.name}, %."
    return f"{since} Figure at the end: {one.row.indicator.unit} now.{beside}"
