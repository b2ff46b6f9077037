"""The table behind the chart: every period with its figure, target, limits and what is to be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from charts.axis import exactly
from charts.data_table import Column, DataTable, Entry, figure, hidden, words
from charts.landing import landing_words
from charts.trend_landing import ahead_of
from charts.trend_notes import note_of
from loaders.reading.periods import Period
from performance.commentary_notes import Annotation
from performance.row import Phase, Trend, TrendPoint
from performance.signal import Rule, Runs
from performance.spoken_numbers import spelt
from performance.wording import number, period

_COLUMNS = (
    Column("Period", numeric=False),
    Column("Value"),
    Column("Target path"),
    Column("Lower limit"),
    Column("Upper limit"),
    Column("Note", numeric=False),
)
_EMPTY = (None, "")
_RULES = {
    Rule.OUTSIDE: "outside the limits",
    Rule.TREND: "in a run of {trend} {moves}",
    Rule.TWO_OF_THREE: "two of three near the {side} limit",
    Rule.SHIFT: "in a run of {shift} {level} the mean",
}


def trend_table(trend: Trend, events: Sequence[Annotation] = ()) -> DataTable:
    """The periods of a trend, newest first, with what happened in them.

    A column that would be empty from top to bottom is left out.
    """
    target = dict(trend.target)
    rows = [_row(point, trend, target.get(point.period), events) for point in reversed(trend.points)]
    rows = [*_projected(trend), *rows]
    kept = [place for place in range(len(_COLUMNS)) if place < 2 or any(row[place].value not in _EMPTY for row in rows)]
    return DataTable(
        f"{trend.indicator.title}, by {trend.grain}",
        tuple(_COLUMNS[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in rows),
    )


def _projected(trend: Trend) -> list[tuple[Entry, ...]]:
    """A row of what is projected, each period of it alike, before the newest figure."""
    ahead = ahead_of(trend)
    if ahead is None or trend.landing is None:
        return []
    span = period(Period(ahead.periods[0].start, ahead.periods[-1].end))
    level = trend.target_ahead[-1][1] if trend.target_ahead else None
    each = f"projected, a {trend.grain}. {landing_words(trend.landing, trend.indicator)}"
    nothing = figure(None)
    return [(words(span), words(ahead.words), figure(level, trend.indicator.unit), nothing, nothing, words(each))]


def _row(point: TrendPoint, trend: Trend, target: Fraction | None, events: Sequence[Annotation]) -> tuple[Entry, ...]:
    unit = trend.indicator.unit
    value = hidden() if point.hidden else figure(point.value, unit, note="(p)" if point.provisional else "")
    limits = _limits(point, trend)
    note = "; ".join((*_note(point, trend.runs), *note_of(point, events)))
    return words(period(point.period)), value, figure(target, unit), *limits, words(note)


def _limits(point: TrendPoint, trend: Trend) -> tuple[Entry, Entry]:
    phase = next((one for one in trend.phases if _holds(one, point)), None)
    if phase is None or phase.limits is None or point.hidden:
        return figure(None), figure(None)
    unit, share = trend.indicator.unit, trend.indicator.is_share
    edges = (phase.limits.lower, phase.limits.upper)
    low, high = (Entry(number(exactly(edge, share=share), unit), edge) for edge in edges)
    return low, high


def _holds(phase: Phase, point: TrendPoint) -> bool:
    return phase.start <= point.period.start and point.period.end <= phase.end


def _note(point: TrendPoint, runs: Runs) -> list[str]:
    words = []
    if point.hidden:
        words.append("hidden to protect people")
    if not point.complete:
        words.append("part of the period only")
    if point.provisional:
        words.append("provisional")
    if point.marker and not point.hidden:
        words.append(f"marked {point.marker} by the partner")
    words += [one.words for one in point.corrected]
    if point.flag:
        moves, side, level = ("rising", "upper", "above") if point.flag.high else ("falling", "lower", "below")
        long, wide = spelt(runs.trend), spelt(runs.shift)
        rule = _RULES[point.flag.rule].format(moves=moves, side=side, level=level, trend=long, shift=wide)
        words.append(f"stands out: {rule}")
    return words
