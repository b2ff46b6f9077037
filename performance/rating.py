"""From value and target to a colour, with the arithmetic and the reason in one plain sentence."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from performance.definitions.fields import Tolerance
from performance.definitions.indicator import Direction, Indicator
from performance.definitions.target import AnnualTarget, Rule, Target
from performance.expected import Expected, Level, Line
from performance.wording import number, points, rounded, singular, span, unsigned_percent


class Rating(StrEnum):
    """What a figure is worth against its target. Provisional and suppressed are flags beside it, never colours."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NO_TARGET = "no_target"
    NO_DATA = "no_data"


class Verdict(NamedTuple):
    """A colour, why, and the lines of arithmetic behind it. `edge` is where amber ends; None without amber."""

    rating: Rating
    reason: str
    lines: tuple[Line, ...]
    edge: Level | None = None


def rate(
    indicator: Indicator, target: Target, expected: Expected, value: Fraction, last_year: Fraction | None
) -> Verdict:
    """Rate a value. `last_year` is the figure a year earlier, for the rule of that name.

    Equality with the target is green; amber includes its own edge; all comparisons are exact.
    """
    if expected.by_now is None:
        return Verdict(Rating.NO_TARGET, f"No target: {expected.reason}.", expected.lines)
    if isinstance(expected.by_now, tuple):
        return _within(indicator, target.tolerance, expected, expected.by_now, value)
    if target.rule is Rule.FLOOR:
        return _floor(indicator, target, expected, expected.by_now, value)
    if target.rule is Rule.LAST_YEAR:
        return _last_year(indicator, expected, expected.by_now, value, last_year)
    return _tolerance(indicator, target.tolerance, expected, expected.by_now, value)


def _good(indicator: Indicator, value: Fraction, level: Fraction) -> bool:
    return value <= level if indicator.better is Direction.LOWER else value >= level


def _tolerance(
    indicator: Indicator, tolerance: Tolerance, expected: Expected, by_now: Fraction, value: Fraction
) -> Verdict:
    worse = 1 if indicator.better is Direction.LOWER else -1
    edge = by_now + worse * _allowance(tolerance, by_now)
    rating = Rating.GREEN if _good(indicator, value, by_now) else Rating.AMBER
    if not _good(indicator, value, edge):
        rating = Rating.RED
    side = "above" if worse > 0 else "below"
    working = _edge_working(indicator, tolerance, by_now, worse)
    rule = Line(f"Rule: amber up to {tolerance.shown} {side} what is expected", working, number(edge, indicator.unit))
    lines = (*expected.lines, *_gap_lines(indicator, value, by_now), rule)
    return Verdict(rating, _against(indicator, rating, value, by_now, tolerance), lines, edge)


def _allowance(tolerance: Tolerance, level: Fraction) -> Fraction:
    return tolerance.amount if tolerance.in_points else abs(level) * tolerance.amount


def _edge_working(indicator: Indicator, tolerance: Tolerance, by_now: Fraction, worse: int) -> str:
    if tolerance.in_points:
        return f"{number(by_now, indicator.unit)} {'+' if worse > 0 else '−'} {tolerance.shown}"
    return f"{number(by_now, indicator.unit)} × {float(1 + worse * tolerance.amount):g}"


def _gap_lines(indicator: Indicator, value: Fraction, by_now: Fraction) -> tuple[Line, ...]:
    gap, shown = value - by_now, number(value, indicator.unit)
    working = f"{shown} − {number(by_now, indicator.unit)} = {_amount(indicator, gap)}"
    if by_now and not indicator.is_share:
        working += f"; {_amount(indicator, abs(gap))} ÷ {number(by_now, indicator.unit)}"
    return Line("Value", "", shown), Line("Gap", working, _distance(indicator, value, by_now))


def _amount(indicator: Indicator, gap: Fraction) -> str:
    return points(gap) if indicator.is_share else number(gap, indicator.unit)


def _distance(indicator: Indicator, value: Fraction, by_now: Fraction) -> str:
    """3.0% above; 2.4 points below; as expected."""
    if value == by_now:
        return "as expected"
    side = "above" if value > by_now else "below"
    if indicator.is_share:
        return f"{rounded(abs(value - by_now) * 100, 1)} points {side}"
    return (
        f"{unsigned_percent((value - by_now) / by_now)} {side}" if by_now else f"{number(abs(value - by_now))} {side}"
    )


def _against(
    indicator: Indicator, rating: Rating, value: Fraction, by_now: Fraction, tolerance: Tolerance | None = None
) -> str:
    shown, goal = number(value, indicator.unit), number(by_now, indicator.unit)
    distance = _distance(indicator, value, by_now)
    words = f"{shown} against {goal} expected by now"
    if rating is Rating.GREEN:
        return f"Green: {words}, {distance}; {indicator.better.value} is better."
    if rating is Rating.AMBER:
        return f"Amber: {words}, {distance}; within the tolerance of {tolerance.shown if tolerance else ''}."
    return f"Red: {words}, {distance}; more than the tolerance of {tolerance.shown if tolerance else ''}."


def _within(
    indicator: Indicator, tolerance: Tolerance, expected: Expected, bounds: tuple[Fraction, Fraction], value: Fraction
) -> Verdict:
    low, high = bounds
    low_edge, high_edge = low - _allowance(tolerance, low), high + _allowance(tolerance, high)
    if low <= value <= high:
        rating, where = Rating.GREEN, "inside"
    else:
        rating = Rating.AMBER if low_edge <= value <= high_edge else Rating.RED
        bound = low if value < low else high
        where = f"{_distance(indicator, value, bound).split(' above')[0].split(' below')[0]} "
        where += f"{'below' if value < low else 'above'} the nearer end of"
    goal = span(low, high, indicator.unit)
    extra = (
        ""
        if rating is Rating.GREEN
        else f"; {'within' if rating is Rating.AMBER else 'beyond'} {tolerance.shown} of it"
    )
    reason = f"{rating.value.capitalize()}: {number(value, indicator.unit)} lies {where} the range of {goal}{extra}."
    edges = span(low_edge, high_edge, indicator.unit)
    rule = Line(f"Rule: amber up to {tolerance.shown} outside the nearer end", "", edges)
    lines = (*expected.lines, Line("Value", "", number(value, indicator.unit)), rule)
    return Verdict(rating, reason, lines, (low_edge, high_edge))


def _floor(indicator: Indicator, target: Target, expected: Expected, by_now: Fraction, value: Fraction) -> Verdict:
    floor = target.floor or Fraction(0)
    if isinstance(target, AnnualTarget) and target.value:
        floor = floor * by_now / target.value  # the floor is spread over the year as the target is
    rating = Rating.GREEN if _good(indicator, value, by_now) else Rating.RED
    if rating is Rating.RED and _good(indicator, value, floor):
        rating = Rating.AMBER
    shown, goal, least = (number(amount, indicator.unit) for amount in (value, by_now, floor))
    words = {
        Rating.GREEN: f"Green: {shown} meets the target of {goal}.",
        Rating.AMBER: f"Amber: {shown} meets the floor of {least}, not the target of {goal}.",
        Rating.RED: f"Red: {shown} does not meet the floor of {least}.",
    }
    rule = Line("Rule: amber between floor and target", "", least)
    return Verdict(rating, words[rating], (*expected.lines, *_gap_lines(indicator, value, by_now), rule), floor)


def _last_year(
    indicator: Indicator, expected: Expected, by_now: Fraction, value: Fraction, last_year: Fraction | None
) -> Verdict:
    shown, goal = number(value, indicator.unit), number(by_now, indicator.unit)
    before = "not known" if last_year is None else number(last_year, indicator.unit)
    lines = (
        *expected.lines,
        *_gap_lines(indicator, value, by_now),
        Line("Rule: amber if off target but better than last year", "", before),
    )
    if _good(indicator, value, by_now):
        return Verdict(Rating.GREEN, f"Green: {shown} against {goal} expected by now.", lines)
    if last_year is not None and value != last_year and _good(indicator, value, last_year):
        reason = f"Amber: {shown} is off the {goal} expected, but better than {before} a year before."
        return Verdict(Rating.AMBER, reason, lines, last_year)
    known = f"no better than a year before ({before})"
    against = "the figure a year before is not known" if last_year is None else known
    reason = f"Red: {shown} is off the {goal} expected, and {against}."
    return Verdict(Rating.RED, reason, lines, last_year)


_BEST_LAST = (Rating.RED, Rating.AMBER, Rating.GREEN)
SMALL = 30  # below this many, one case more or fewer can change a colour; the reason then says so


def what_one_case_changes(
    indicator: Indicator, target: Target, expected: Expected, value: Fraction, last_year: Fraction | None
) -> str:
    """What the colour hangs on where counts are small: "One more case would turn it green." or nothing.

    Where one more and one fewer both change it, the change for the better is said.
    """
    if indicator.is_ratio or value.denominator != 1 or value > SMALL:
        return ""
    steps = ((1, "more"), (-1, "fewer")) if value else ((1, "more"),)
    now = rate(indicator, target, expected, value, last_year).rating
    then = [(rate(indicator, target, expected, value + step, last_year).rating, word) for step, word in steps]
    changed = [(rating, word) for rating, word in then if rating is not now]
    if not changed:
        return ""
    rating, word = max(changed, key=lambda change: _BEST_LAST.index(change[0]))
    return f"One {word} {singular(indicator.unit)} would turn it {rating.value}."
