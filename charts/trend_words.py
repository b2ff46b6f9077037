"""What a trend says in words: the chart's title, the line under it, and its alt text, all from the same object."""

from __future__ import annotations

from fractions import Fraction
from html import escape

from charts.axis import Axis, exactly
from charts.landing import landing_words
from charts.trend_landing import ahead_of
from charts.wording import NONE
from loaders.reading.periods import Grain, grain_or_none, year_name
from performance.definitions.indicator import SeriesBreak
from performance.row import Phase, Trend, TrendPoint
from performance.signal import Flag, Rule
from performance.spoken_numbers import spelt
from performance.wording import full_month, number, period

_EACH = {"month": "month", "quarter": "quarter", "year": "year"}
_ADVERBS = {"month": "monthly", "quarter": "quarterly", "year": "yearly"}
_UNITS = {"share": "Per cent", "pounds": "Pounds", "per_1000": "Per 1,000 people", "days": "Days"}


def known_points(trend: Trend) -> tuple[TrendPoint, ...]:
    """The points that may be drawn: known, whole and not hidden."""
    return tuple(point for point in trend.points if point.value is not None and point.complete and not point.hidden)


def last_phase(trend: Trend) -> Phase | None:
    """The phase that holds the last point, where it has limits."""
    points = known_points(trend)
    if not points or not trend.phases or trend.phases[-1].limits is None:
        return None
    return trend.phases[-1] if trend.phases[-1].end >= points[-1].period.end else None


def title(trend: Trend) -> str:
    """A finding of at most ten words, without a full stop."""
    points, phase = known_points(trend), last_phase(trend)
    if not points:
        return "Small numbers are hidden" if any(point.hidden for point in trend.points) else "No figures yet"
    last = points[-1]
    if last.flag:
        return _stands_out(last, last.flag, trend)
    if phase and phase.limits:
        inside = [point for point in points if point.period.start >= phase.start]
        name = _long(last)
        if flagged := [point for point in inside if point.flag]:
            return f"{_long(flagged[-1])} stood out; {name} lies within its limits"
        low, high = limits_words(trend, phase)
        return f"Every {_EACH[trend.grain]} since {full_month(phase.start)} lies between {low} and {high}"
    return _so_far(points, trend)


def _stands_out(point: TrendPoint, flag: Flag, trend: Trend) -> str:
    name, each = _long(point), _EACH[trend.grain]
    if flag.rule is Rule.TREND:
        count, moves = spelt(trend.runs.trend).capitalize(), "rising" if flag.high else "falling"
        return f"{count} {each}s or more {moves}, to {name}"
    if flag.rule is Rule.SHIFT:
        count, level = spelt(trend.runs.shift).capitalize(), "above" if flag.high else "below"
        return f"{count} {each}s or more {level} the mean, to {name}"
    side = "upper" if flag.high else "lower"
    if flag.rule is Rule.TWO_OF_THREE:
        return f"{name} stands out: again near the {side} limit"
    return f"{name} stands out: {_value(point, trend)}, {'above' if flag.high else 'below'} the {side} limit"


def _so_far(points: tuple[TrendPoint, ...], trend: Trend) -> str:
    now = f"{_value(points[-1], trend)} in {short_name(points[-1])}"
    if len(points) == 1:
        return f"One {_EACH[trend.grain]} so far: {now}"
    values = [point.value for point in points if point.value is not None]
    low, high = (number(edge, trend.indicator.unit) for edge in (min(values), max(values)))
    if any(point.hidden for point in trend.points):  # of what is hidden nothing is said, not even that it is the same
        same = f"as in every {_EACH[trend.grain]} shown"
        return f"{now}, {same}" if low == high else f"{now}; {low} to {high} where shown"
    first = short_name(points[0])
    return f"{now}, as since {first}" if low == high else f"{now}; {low} to {high} since {first}"


def short_name(point: TrendPoint) -> str:
    """A period as briefly as it can be named: Jun 2015, Q3 2017/18, 2016/17."""
    if grain_or_none(point.period) is Grain.YEAR:
        return year_name(point.period.start.year)
    return period(point.period)


def under_title(trend: Trend, axis: Axis) -> str:
    """The unit, where the axis starts if not at 0, and what the drawing means."""
    unit = trend.indicator.unit
    words = f"{_UNITS.get(unit, unit[:1].upper() + unit[1:])} by {_EACH[trend.grain]}"
    if trend.indicator.unit not in _UNITS:
        words = f"{unit[:1].upper() + unit[1:]} a {_EACH[trend.grain]}"
    if not axis.from_zero:
        words += f"; the axis starts at {number(Fraction(axis.low).limit_denominator(1000), unit)}"
    parts = [words]
    phase = last_phase(trend)
    if phase and phase.limits:
        trial = " (trial: under 13 points)" if phase.limits.trial else ""
        parts.append(f"Shaded: normal variation, with its mean{trial}")
    parts += [f"Series break, {full_month(one.month)}: {one.reason}" for one in breaks_inside(trend)]
    if trend.landing and ahead_of(trend):
        parts.append(landing_words(trend.landing, trend.indicator))
    if any(point.provisional for point in known_points(trend)):
        parts.append("Hollow point: provisional (p)")
    if any(point.hidden for point in trend.points):
        parts.append("[c]: hidden to protect people")
    return ". ".join(part.rstrip(".") for part in parts) + "."


def chart_heading(trend: Trend, axis: Axis) -> str:
    """Title and line of the chart, as HTML."""
    return (
        f'<div class="sp"><h2>{escape(title(trend))}</h2>'
        f'<p class="sp-line">{escape(under_title(trend, axis))}</p></div>'
    )


def breaks_inside(trend: Trend) -> list[SeriesBreak]:
    """The declared breaks that fall inside what is drawn."""
    points = known_points(trend)
    if not points:
        return []
    first, last = points[0].period.start, points[-1].period.start
    return [one for one in trend.indicator.series_breaks if first < one.month <= last]


def alt(trend: Trend) -> str:
    """At most 30 words on what the chart shows, for those who do not see it."""
    points = known_points(trend)
    if not points:
        return f"No figures to draw for {trend.indicator.title}."
    last, phase = points[-1], last_phase(trend)
    words = f"Line, {_ADVERBS[trend.grain]} {trend.indicator.title}, {_long(points[0])} to {_long(last)}: "
    words = words if len(points) > 1 else f"One point, {_ADVERBS[trend.grain]} {trend.indicator.title}: "
    words += f"{_value(last, trend)} in {_long(last)}"
    limits = target = ""
    if phase and phase.limits and last.value is not None:
        low, high = limits_words(trend, phase)
        inside = phase.limits.lower <= last.value <= phase.limits.upper
        limits = f", {'within' if inside else 'outside'} limits {low} to {high}"
    if trend.target and trend.target[-1][0] == last.period:
        target = f"; target path {number(trend.target[-1][1], trend.indicator.unit)}"
    heading = f"; heading for {ahead.words}" if (ahead := ahead_of(trend)) else ""
    for tail in (limits + target + heading, limits + target, limits, ""):
        if len((whole := f"{words}{tail}. Table follows.").split()) <= 30:
            return whole
    return f"{words}."


def limits_words(trend: Trend, phase: Phase) -> tuple[str, str]:
    """The limits of a phase as printed; – without any."""
    if phase.limits is None:
        return NONE, NONE
    share, unit = trend.indicator.is_share, trend.indicator.unit
    low, high = (number(exactly(edge, share=share), unit) for edge in (phase.limits.lower, phase.limits.upper))
    return low, high


def _long(point: TrendPoint) -> str:
    if (point.period.end - point.period.start).days < 31:
        return full_month(point.period.start)
    return short_name(point)


def _value(point: TrendPoint, trend: Trend) -> str:
    return NONE if point.value is None else number(point.value, trend.indicator.unit)
