"""What a target expects by the end of a period, and the arithmetic of it, line by line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Period, financial_year, financial_year_of, first_of_month, year_name
from performance.definitions.indicator import Basis, Indicator
from performance.definitions.target import (
    AnnualTarget,
    Baseline,
    ChangeTarget,
    LevelTarget,
    Profile,
    RangeTarget,
    Target,
    ValueTarget,
)
from performance.quarter import Quarter, months_between
from performance.wording import full_month, inside, number, percent
from performance.wording import span as span_words

Level = Fraction | tuple[Fraction, Fraction]
OverPeriod = Callable[[Period], Fraction | None]


class Line(NamedTuple):
    """One line of arithmetic: what it is, how it was worked out, what comes out."""

    label: str
    working: str
    result: str


class Expected(NamedTuple):
    """A target's final level, what is expected by now, and how that was worked out.

    `level` and `by_now` are None where the target cannot be worked out; `reason` then says why.
    """

    level: Level | None
    by_now: Level | None
    lines: tuple[Line, ...]
    reason: str = ""


def expect(indicator: Indicator, target: Target, span: Period, amount_over: OverPeriod) -> Expected:
    """What a target expects of the figure of a period. `amount_over` gives the figure of any period, for baselines."""
    if isinstance(target, RangeTarget):
        bounds = (target.low, target.high)
        words = span_words(target.low, target.high, indicator.unit)
        return Expected(bounds, bounds, (Line("Target range", "both ends are inside", words),))
    if isinstance(target, ValueTarget):
        words = number(target.value, indicator.unit)
        return Expected(target.value, target.value, (Line("Target", "the same in each period", words),))
    if isinstance(target, AnnualTarget):
        return _annual(indicator, target, span, amount_over)
    if isinstance(target, ChangeTarget):
        return _change(indicator, target, span, amount_over)
    return _level(indicator, target, span, amount_over)


def _annual(indicator: Indicator, target: AnnualTarget, span: Period, amount_over: OverPeriod) -> Expected:
    year = financial_year(financial_year_of(span.end))
    starts = target.starts if target.starts and year.start <= target.starts <= year.end else year.start
    run, whole = max(months_between(starts, span.end), 0), months_between(starts, year.end)
    share, words = Fraction(run, whole), f"{run} of {whole} months"
    if target.profile is Profile.SEASONAL:
        shares = _past_shares(span, amount_over)
        if len(shares) == 3:
            share, words = sum(shares, Fraction(0)) / 3, "the mean share by now of the last three years"
        else:
            words += " (three whole years are not known, so months are taken as equal)"
    total, by_now = number(target.value, indicator.unit), number(target.value * share, indicator.unit)
    begun = f" from {full_month(starts)}" if target.starts == starts else ""
    lines = (
        Line(f"Target for {year_name(year.start.year)}{begun}", "", total),
        Line("Expected by now", f"{total} × {words}", by_now),
    )
    return Expected(target.value, target.value * share, lines)


def _past_shares(span: Period, amount_over: OverPeriod) -> list[Fraction]:
    shares, this_year = [], financial_year_of(span.end)
    for back in (1, 2, 3):
        year = financial_year(this_year - back)
        end = first_of_month(span.end, -12 * back)
        part = amount_over(Period(year.start, _end_of(end)))
        whole = amount_over(year)
        if part is not None and whole:
            shares.append(part / whole)
    return shares


def _end_of(first: date) -> date:
    return date.fromordinal(first_of_month(first, 1).toordinal() - 1)


def _change(indicator: Indicator, target: ChangeTarget, span: Period, amount_over: OverPeriod) -> Expected:
    base, line = _baseline(indicator, target.baseline, amount_over)
    if base is None:
        return Expected(None, None, (), line.working)
    whole = (target.by - target.baseline.year) * 12
    run = _months_since(target.baseline.year, span.end)
    if run <= 0:
        return Expected(None, None, (), f"the target counts from the end of {year_name(target.baseline.year)}")
    gone = min(run, whole)
    part, words = _part_of_a_year(indicator, span)
    level = base * (1 + target.change) * part
    by_now = base * (1 + target.change * Fraction(gone, whole)) * part
    sign = "−" if target.change < 0 else "+"
    amount = f"{float(abs(target.change)):g}"
    working = f"{number(base, indicator.unit)} × (1 {sign} {amount} × {gone} ÷ {whole} months){words}"
    due = full_month(financial_year(target.by).end)
    lines = (
        line,
        Line(f"Target: {percent(target.change)} by {due}", "", number(level, indicator.unit)),
        Line("Expected by now", working, number(by_now, indicator.unit)),
    )
    return Expected(level, by_now, lines)


def _level(indicator: Indicator, target: LevelTarget, span: Period, amount_over: OverPeriod) -> Expected:
    base, line = _baseline(indicator, target.baseline, amount_over)
    if base is None:
        return Expected(None, None, (), line.working)
    part, words = _part_of_a_year(indicator, span)
    level, due = base * part, full_month(financial_year(target.by).end)
    lines = [line, Line(f"Target: that level by {due}", words.removeprefix(" × "), number(level, indicator.unit))]
    if target.path_from is None:
        return Expected(level, level, tuple(lines))
    start = amount_over(financial_year(target.path_from))
    if start is None:
        return Expected(None, None, (), f"{year_name(target.path_from)}, where the path begins, is not in the data")
    whole = (target.by - target.path_from) * 12
    gone = min(max(_months_since(target.path_from, span.end), 0), whole)
    by_now = (start + (base - start) * Fraction(gone, whole)) * part
    shown_start, shown_base = number(start, indicator.unit), number(base, indicator.unit)
    working = f"{shown_start} + ({shown_base} − {shown_start}) × {gone} ÷ {whole} months{words}"
    lines.append(Line("Expected by now", working, number(by_now, indicator.unit)))
    return Expected(level, by_now, tuple(lines))


def _baseline(indicator: Indicator, baseline: Baseline, amount_over: OverPeriod) -> tuple[Fraction | None, Line]:
    name = year_name(baseline.year)
    if baseline.value is not None:
        return baseline.value, Line(f"Baseline, {name}, fixed", baseline.agreed, number(baseline.value, indicator.unit))
    found = amount_over(financial_year(baseline.year))
    if found is None:
        return None, Line("", f"the baseline year {name} is not in the data", "")
    return found, Line(f"Baseline, {name}, as now recorded", "", number(found, indicator.unit))


def _months_since(year: int, end: date) -> int:
    """Months from the end of a financial year to the end of a period."""
    return months_between(financial_year(year + 1).start, end)


def _part_of_a_year(indicator: Indicator, span: Period) -> tuple[Fraction, str]:
    part = part_of_a_year(indicator, span)
    return part, "" if part == 1 else f" × {months_between(span.start, span.end)} of 12 months"


def part_of_a_year(indicator: Indicator, span: Period) -> Fraction:
    """What brings a yearly level to the length of the period, for counts that are not taken over a year."""
    if indicator.is_ratio or indicator.basis in {Basis.ROLLING_12_MONTHS, Basis.LATEST}:
        return Fraction(1)
    return Fraction(months_between(span.start, span.end), 12)


def target_for(indicator: Indicator, quarter: Quarter, known_by: date) -> Target | None:
    """The target that held for a quarter, of those agreed by a day; of several the one agreed last."""
    held = [target for target in indicator.targets if target.held_in(quarter) and target.agreed.on <= known_by]
    return max(held, key=lambda target: target.agreed.on, default=None)


def why_no_target(indicator: Indicator, quarter: Quarter, known_by: date) -> str:
    """In words, why no target holds for a quarter."""
    agreed = [target for target in indicator.targets if target.agreed.on <= known_by]
    ended = [target.until for target in agreed if target.until and target.until < quarter]
    later = [target.from_ for target in agreed if target.from_ > quarter]
    if ended:
        return f"the target ended with {_edge(max(ended), last=True)}"
    if later:
        return f"the target begins with {_edge(min(later), last=False)}"
    if indicator.targets:
        return "no target had been agreed by then"
    return inside(indicator.no_target)


def _edge(quarter: Quarter, *, last: bool) -> str:
    return year_name(quarter.year) if quarter.number == (4 if last else 1) else quarter.shown
