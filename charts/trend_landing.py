"""Where a trend is heading, on the chart: a band from its last point to the end of what is projected."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from plotly import graph_objects as go

from charts.landing import HEADING, between
from charts.theme import Palette
from loaders.reading.periods import Grain, Period
from performance.landing import periods_ahead
from performance.row import Trend

_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}


class Ahead(NamedTuple):
    """What is drawn of a landing: the periods ahead, at the trend's grain, and where each of them is heading."""

    periods: tuple[Period, ...]
    low: float
    middle: float
    high: float
    words: str

    @property
    def first(self) -> date:
        """Where its first period is drawn."""
        return self.periods[0].start

    @property
    def last(self) -> date:
        """Where its last period is drawn."""
        return self.periods[-1].start


def ahead_of(trend: Trend) -> Ahead | None:
    """What is projected, brought to the periods that are drawn; None where nothing is, or none of it lies ahead.

    Of months or quarters each comes to what is left of the range; of years it is the year in progress, as a whole.
    """
    landing, grain = trend.landing, Grain(trend.grain)
    if landing is None or not trend.points:
        return None
    periods = [one for one in periods_ahead(landing, grain) if one.start > trend.points[-1].period.start]
    if not periods or (grain is Grain.YEAR and landing.span != periods[0]):
        return None
    ends = (landing.low, landing.middle, landing.high) if grain is Grain.YEAR else landing.over(_MONTHS[grain])
    low, middle, high = map(float, ends)
    return Ahead(tuple(periods), low, middle, high, between(ends[0], ends[2], trend.indicator.unit))


def add_landing(figure: go.Figure, trend: Trend, colours: Palette, left: date, right: date) -> None:
    """The band, its most likely value dotted. `left` and `right` are where it begins and ends."""
    ahead = ahead_of(trend)
    if ahead is None:
        return
    figure.add_scatter(
        x=[left, right, right, left, left], y=[ahead.low, ahead.low, ahead.high, ahead.high, ahead.low], name=HEADING,
        fill="toself", fillcolor=colours.projection, mode="lines", line={"width": 0}, hoverinfo="skip",
    )  # fmt: skip
    line = {"color": colours.series, "width": 2, "dash": "dot"}
    said = f"{HEADING}: {ahead.words} a {trend.grain}"
    figure.add_scatter(
        x=[left, right], y=[ahead.middle] * 2, name="Most likely", mode="lines", line=line, text=[said] * 2,
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip
