"""Composing a row of the scorecard from an indicator's flows: value, target, colour, changes, signal, sentence."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from loaders.reading.periods import Period, financial_year, first_of_month, months_from
from performance.absence import hidden_row, without_figure
from performance.basis import Amount, on_basis, window
from performance.comparison import change_of, compare, seen_change, service_started
from performance.corrected import corrections_of
from performance.definitions.indicator import Basis, Indicator
from performance.definitions.target import ChangeTarget, LevelTarget, Target
from performance.expected import Level, part_of_a_year, target_for
from performance.finding import Numbers, disagreement, finding, headline, told
from performance.history import history_of
from performance.quarter import Quarter, months_between
from performance.row import Benchmark, Change, Printed, Row
from performance.run_rate import Pace, needed
from performance.subject import Subject, expected_of, tested_points, value_over
from performance.variation import Reading, read_signal, tested_grain
from performance.verdict import on_the_year, verdict_of
from performance.wording import period


def compose(subject: Subject, quarter: Quarter) -> Row:
    """The row of an indicator for a quarter, as its reader may see it."""
    row = outline(subject, quarter)._replace(history=history_of(subject, quarter))
    if row.value is None or row.data_to is None:
        return row
    read = _signal(subject, min(quarter.end, row.data_to))
    words = told(row.finding, read.tail, disagreement(row.rating, read.signal))
    return row._replace(signal=read.signal, signal_reason=read.reason, finding=words)


def outline(subject: Subject, quarter: Quarter) -> Row:
    """The row without its history and its signal, which take most of the time (measured: four fifths)."""
    indicator = subject.indicator
    amount = on_basis(indicator, subject.flows, quarter)
    target = target_for(indicator, quarter, subject.known_by)
    if amount is None or not amount.known or amount.value is None:
        return without_figure(subject, quarter, amount, target)
    if amount.period in subject.hidden:
        return hidden_row(subject, quarter, amount, target)
    expected = expected_of(subject, target, amount.period)
    on_year = on_the_year(subject, quarter, amount)
    verdict = verdict_of(subject, quarter, target, expected, amount.value, on_year.before)
    numbers = Numbers(amount.value, expected.level, expected.by_now, _baseline(subject, target, amount.period), on_year)
    sentence = finding(indicator, target, numbers, Quarter.of(amount.period.end))
    return Row(
        indicator=indicator,
        quarter=quarter,
        data_from=_data_from(indicator, quarter, amount),
        data_to=amount.period.end,
        value=amount.value,
        marker=amount.marker,
        target=target,
        level=expected.level,
        expected=expected.by_now,
        edge=verdict.edge,
        rating=verdict.rating,
        reason=verdict.reason,
        lines=verdict.lines,
        change_on_quarter=_on_quarter(subject, quarter, amount),
        change_on_year=on_year,
        benchmark=_benchmark(subject, amount.period, target),
        signal=None,
        signal_reason="",
        provisional=amount.provisional,
        suppressed=False,
        history=(),
        needed=needed(indicator, target, quarter, _pace(subject, quarter, amount, expected.level, on_year)),
        finding=sentence,
        printed=_printed(subject, amount),
        headline=headline(indicator, target, numbers, sentence),
        corrected=corrections_of(indicator, amount, subject.corrected),
    )


def _on_quarter(subject: Subject, quarter: Quarter, amount: Amount) -> Change:
    """On the quarter before; a year to date compares the quarter's own flow, since the year itself only grows."""
    if subject.indicator.basis is not Basis.YEAR_TO_DATE:
        earlier = on_basis(subject.indicator, subject.flows, quarter.plus(-1))
        return seen_change(subject, amount, earlier)
    if started := service_started(subject.indicator, quarter.plus(-1), quarter):
        return started
    now, before = (subject.flows.over(one.period, subject.indicator.per) for one in (quarter, quarter.plus(-1)))
    return seen_change(subject, now, before)


def _data_from(indicator: Indicator, quarter: Quarter, amount: Amount) -> date:
    if indicator.basis is Basis.YEAR_TO_DATE:
        return window(indicator, quarter).start
    return amount.period.start


def _baseline(subject: Subject, target: Target | None, span: Period) -> Fraction | None:
    """The level of the target's baseline year, brought to the length of the figure."""
    if not isinstance(target, ChangeTarget | LevelTarget):
        return None
    whole = target.baseline.value
    if whole is None:
        whole = value_over(subject, financial_year(target.baseline.year))
    return None if whole is None else whole * part_of_a_year(subject.indicator, span)


def _benchmark(subject: Subject, span: Period, target: Target | None) -> Benchmark | None:
    """The figure of the same period for the area beside ours; its changes are on its own data, not on our baseline."""
    if subject.beside is None:
        return None
    now = subject.beside.over(span, subject.indicator.per)
    if now is None or not now.known or now.value is None:
        return None
    earlier = subject.beside.over(_year_before(span), subject.indicator.per)
    on_baseline = None
    if isinstance(target, ChangeTarget | LevelTarget):
        base = subject.beside.over(financial_year(target.baseline.year), subject.indicator.per)
        if base and base.known and base.value is not None:
            on_baseline = change_of(subject.indicator, now.value, base.value * part_of_a_year(subject.indicator, span))
    change = compare(subject.indicator, now, earlier).value
    return Benchmark(subject.beside_name, now.value, change, on_baseline)


def _year_before(span: Period) -> Period:
    start = first_of_month(span.start, -12)
    return months_from(start, months_between(span.start, span.end))


def _signal(subject: Subject, by: date) -> Reading:
    grain = tested_grain(subject.flows)
    if grain is None:
        return Reading(None, "not tested: one figure a year is too few")
    points = tested_points(subject, grain, by)
    if points and points[-1].period.end < by:  # the figure is made of coarser ones since: these say nothing of it
        return Reading(None, f"not tested: the figures by {grain.value} end with {period(points[-1].period)}")
    return read_signal(subject.indicator, points, subject.runs)


def _pace(subject: Subject, quarter: Quarter, amount: Amount, level: Level | None, on_year: Change) -> Pace:
    """How things went so far. Where any figure is hidden only the row's own is said: sums could give one away."""
    final = level if isinstance(level, Fraction) else None
    pace = Pace(amount.value or Fraction(0), amount.period.end, final, year_before=on_year.before)
    if subject.indicator.basis is Basis.ROLLING_12_MONTHS:
        pace = pace._replace(lately=amount.value)
    if subject.hidden:
        return pace
    lately = value_over(subject, quarter.rolling_year())
    return pace._replace(
        lately=lately, so_far=value_over(subject, quarter.year_to_date()), best=_best(subject, quarter)
    )


def _best(subject: Subject, quarter: Quarter) -> Fraction | None:
    quarters = [Quarter(quarter.year, number) for number in range(1, quarter.number + 1)]
    found = [value_over(subject, one.period) for one in quarters]
    return max((value for value in found if value is not None), default=None)


def _printed(subject: Subject, amount: Amount) -> Printed | None:
    """The owner's own figure whose twelve months end nearest, at most a quarter away."""
    near = [one for one in subject.printed if abs((one.period.end - amount.period.end).days) <= 92]
    return min(near, key=lambda one: abs((one.period.end - amount.period.end).days), default=None)
