"""The signal of an indicator: which points are tested, in which phases, and what stands out, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Grain, first_of_month
from performance.basis import Flows
from performance.definitions.indicator import Direction, Indicator
from performance.row import Phase, TrendPoint
from performance.signal import FEWEST, SEVEN, Flag, Rule, Runs, Signal, flags, judge, limits
from performance.spoken_numbers import spelt
from performance.wording import full_month, number, period


class Reading(NamedTuple):
    """What the test says, and why; `tail` is the same as the end of a finding, "" where there is nothing to say."""

    signal: Signal | None
    reason: str
    tail: str = ""


_RULES = {
    Rule.OUTSIDE: "lies outside the limits",
    Rule.TREND: "ends a run of {trend} that {moves}",
    Rule.TWO_OF_THREE: "is one of two in three near the {side} limit",
    Rule.SHIFT: "ends a run of {shift} {level} the mean",
}


def tested_grain(flows: Flows) -> Grain | None:
    """Months where there are months, quarters where there are none; yearly figures are not tested."""
    for grain in (Grain.MONTH, Grain.QUARTER):
        if flows.numerator.of(grain):
            return grain
    return None


def points_at(flows: Flows, grain: Grain, per: int, since: date | None, by: date) -> list[TrendPoint]:
    """Every period at a grain from a month on that has ended by a day; periods not known at all are left out."""
    found = []
    for start in sorted(starts_at(flows, grain)):
        amount = flows.at(grain, start, per)
        if amount is None or amount.period.end > by or (since and start < since):
            continue
        point = TrendPoint(
            amount.period, amount.value, amount.marker, amount.provisional, amount.complete, hidden=False, flag=None
        )
        found.append(point)
    return found


def starts_at(flows: Flows, grain: Grain) -> set[date]:
    """The first days of the periods at a grain of which anything is known, made up of finer ones where need be."""
    points = {point.period.start for point in flows.numerator.of(grain)}
    if grain is Grain.QUARTER:
        months = (point.period.start for point in flows.numerator.of(Grain.MONTH))
        points |= {first_of_month(month, -((month.month - 1) % 3)) for month in months}
    if grain is Grain.YEAR:
        quarters = starts_at(flows, Grain.QUARTER)
        points |= {first_of_month(start, -((start.month - 4) % 12)) for start in quarters}
    return points


def phases(indicator: Indicator, points: Sequence[TrendPoint]) -> list[tuple[Phase, list[TrendPoint]]]:
    """The points between declared breaks, without gaps, each run with its limits where it has six points or more."""
    runs: list[list[TrendPoint]] = []
    breaks = {found.month: found.reason for found in indicator.series_breaks}
    for point in points:
        if point.value is None or not point.complete or point.hidden:
            runs.append([])
            continue
        broken = runs and runs[-1] and _broken(runs[-1][-1].period.start, point.period.start, list(breaks))
        if not runs or broken or (runs[-1] and not _neighbours(runs[-1][-1], point)):
            runs.append([])
        runs[-1].append(point)
    result = []
    for run in filter(None, runs):
        values = _values(run)
        frame = limits(values) if len(run) >= FEWEST else None
        start = run[0].period.start
        result.append((Phase(start, run[-1].period.end, frame, breaks.get(start, "")), run))
    return result


def _broken(before: date, after: date, breaks: list[date]) -> bool:
    return any(before < month <= after for month in breaks)


def _neighbours(before: TrendPoint, after: TrendPoint) -> bool:
    return first_of_month(before.period.end, 1) == after.period.start


def flagged(
    indicator: Indicator, points: Sequence[TrendPoint], runs: Runs = SEVEN
) -> tuple[tuple[TrendPoint, ...], tuple[Phase, ...]]:
    """The points with what stands out marked on them, and the phases they fall into."""
    marks: dict[date, Flag | None] = {}
    found = phases(indicator, points)
    for phase, run in found:
        if phase.limits:
            marks.update(zip((point.period.start for point in run), flags(_values(run), runs=runs), strict=True))
    told = tuple(point._replace(flag=marks.get(point.period.start)) for point in points)
    return told, tuple(phase for phase, _ in found)


def read_signal(indicator: Indicator, points: Sequence[TrendPoint], runs: Runs = SEVEN) -> Reading:
    """What the latest point says, in the phase it ends."""
    if indicator.better not in {Direction.LOWER, Direction.HIGHER}:
        return Reading(None, "not tested: no direction is better")
    if any(point.hidden for point in points):
        return Reading(None, "not tested: small numbers are hidden")
    found = phases(indicator, points)
    if not found or not points or found[-1][1][-1].period != points[-1].period:
        return Reading(Signal.TOO_FEW_POINTS, "too few points to test")
    phase, run = found[-1]
    signal = judge(_values(run), lower_is_better=indicator.better is Direction.LOWER, runs=runs)
    return Reading(signal, _words(phase, run, runs, indicator.unit), _tail(signal, phase, run, runs))


def _words(phase: Phase, run: list[TrendPoint], runs: Runs, unit: str) -> str:
    if phase.limits is None:
        return f"too few points to test: {len(run)}, at least {FEWEST} are needed"
    trial = f"; trial limits, {len(run)} points" if phase.limits.trial else ""
    last = flags(_values(run), runs=runs)[-1]
    name = period(run[-1].period)
    if last is None:
        low, high = (_limit(edge, unit) for edge in (phase.limits.lower, phase.limits.upper))
        return f"normal variation since {full_month(phase.start)}: {name} lies within {low} to {high}{trial}"
    moves, side, level = ("rise", "upper", "above") if last.high else ("fall", "lower", "below")
    long, wide = spelt(runs.trend), spelt(runs.shift)
    words = _RULES[last.rule].format(moves=moves, side=side, level=level, trend=long, shift=wide)
    return f"{name} {words}{trial}"


_JUDGED = {Signal.IMPROVEMENT: "improving", Signal.CONCERN: "worsening"}


def _tail(signal: Signal, phase: Phase, run: list[TrendPoint], runs: Runs) -> str:
    """The end of a finding: "the last seven months are within normal variation"."""
    if phase.limits is None:
        return ""
    each, found = _grain_word(run[-1]), flags(_values(run), runs=runs)
    last = found[-1]
    if last is None:
        calm = next((place for place, flag in enumerate(reversed(found)) if flag), len(found))
        if calm == 1:
            return f"the last {each} is within normal variation"
        return f"the last {spelt(calm)} {each}s are within normal variation"
    side, way = ("above", "rising") if last.high else ("below", "falling")
    words = {
        Rule.OUTSIDE: f"{period(run[-1].period)} lies {side} its limits",
        Rule.TREND: f"{spelt(runs.trend)} {each}s or more {way}",
        Rule.TWO_OF_THREE: f"two of the last three {each}s are far {side} the mean",
        Rule.SHIFT: f"{spelt(runs.shift)} {each}s or more {side} the mean",
    }
    return f"{words[last.rule]}, {_JUDGED[signal]}"


def _grain_word(point: TrendPoint) -> str:
    return "month" if (point.period.end - point.period.start).days < 31 else "quarter"


def _limit(edge: float, unit: str) -> str:
    """A limit in the unit of the figures; of counts it is whole."""
    exact = Fraction(edge)
    return number(exact if unit in {"share", "per_1000", "days"} else Fraction(round(exact)), unit)


def _values(run: Sequence[TrendPoint]) -> list[Fraction]:
    return [point.value for point in run if point.value is not None]
