"""A target line by line in words, so that two can be held side by side."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.periods import year_name
from performance.definitions.target import (
    AnnualTarget,
    ChangeTarget,
    LevelTarget,
    Profile,
    RangeTarget,
    Rule,
    Target,
)
from performance.quarter import Quarter
from performance.wording import day, full_month, goal, percent, span

_RULES = {
    Rule.TOLERANCE: "amber within {tolerance}",
    Rule.FLOOR: "amber down to {floor}",
    Rule.LAST_YEAR: "amber where better than the year before",
}
_PROFILES = {Profile.EQUAL: "equal months", Profile.SEASONAL: "as the last three years were spread"}


def level_of(target: Target, unit: str) -> str:
    """What is aimed at: "260 in the year", "−20% on 2011/12 by the end of 2015/16", "28–40%"."""
    if isinstance(target, RangeTarget):
        return span(target.low, target.high, unit)
    if isinstance(target, ChangeTarget):
        change = percent(target.change).replace(".0%", "%")
        return f"{change} on {year_name(target.baseline.year)} by the end of {year_name(target.by)}"
    if isinstance(target, LevelTarget):
        return f"the level of {year_name(target.baseline.year)} by the end of {year_name(target.by)}"
    return f"{goal(target.value, unit)} {'in the year' if isinstance(target, AnnualTarget) else 'in each period'}"


def in_short(target: Target, unit: str) -> str:
    """What is aimed at and for when: "260 in the year, 2017/18 to 2018/19"."""
    return f"{level_of(target, unit)}, {_held(target)}"


def _held(target: Target) -> str:
    start = _edge(target.from_, 1)
    if target.until is None:
        return f"from {start}"
    end = _edge(target.until, 4)
    return start if start == end else f"{start} to {end}"


def agreed_words(target: Target) -> str:
    """Who agreed it, and when."""
    return f"agreed by {target.agreed.by}, {day(target.agreed.on)}"


def lines_of(target: Target, unit: str) -> dict[str, str]:
    """Everything that is said of a target, under the name of each line; a line that says nothing is ""."""
    return dict(_lines(target, unit))


def _lines(target: Target, unit: str) -> Iterator[tuple[str, str]]:
    floor = "" if target.floor is None else goal(target.floor, unit)
    yield "Target", level_of(target, unit)
    yield "Target holds from", target.from_.shown
    yield "Target holds until", target.until.shown if target.until else ""
    yield "Target counts from", full_month(target.starts) if isinstance(target, AnnualTarget) and target.starts else ""
    yield "Target is spread by", _PROFILES[target.profile] if isinstance(target, AnnualTarget) else ""
    yield "Target's baseline", _baseline(target, unit)
    yield "Target's path begins with", _path(target)
    yield "Target's colours", _RULES[target.rule].format(tolerance=target.tolerance.shown, floor=floor)
    yield "Target agreed", f"{target.agreed.by}, {day(target.agreed.on)}"
    yield "Target's source", target.source
    yield "Target's note", target.note


def _baseline(target: Target, unit: str) -> str:
    if not isinstance(target, ChangeTarget | LevelTarget):
        return ""
    baseline = target.baseline
    if baseline.value is None:
        return f"{year_name(baseline.year)}, as now recorded"
    fixed = f"{year_name(baseline.year)}, fixed at {goal(baseline.value, unit)}"
    return f"{fixed} ({baseline.agreed})" if baseline.agreed else fixed


def _path(target: Target) -> str:
    if not isinstance(target, LevelTarget) or target.path_from is None:
        return ""
    return year_name(target.path_from)


def _edge(quarter: Quarter, number: int) -> str:
    """A quarter, or the year where it is its first (as a beginning) or its last (as an end)."""
    return year_name(quarter.year) if quarter.number == number else quarter.shown
