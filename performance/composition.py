"""Composing a row of the scorecard from an indicator's flows: value, target, colour, changes, signal, sentence."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Grain, Period, financial_year, first_of_month, months_from
from performance.basis import Amount, Flows, on_basis, start_of_service, window
from performance.comparison import NOTHING, change_of, compare, service_started
from performance.definitions.indicator import Basis, Indicator
from performance.definitions.target import ChangeTarget, LevelTarget, Target
from performance.expected import Expected, Line, expect, part_of_a_year, target_for, why_no_target
from performance.finding import Numbers, disagreement, finding, headline, needed
from performance.quarter import Quarter, months_between
from performance.rating import Rating, Verdict, rate, what_one_case_changes
from performance.row import Benchmark, Change, Printed, Row, Step, TrendPoint
from performance.variation import Reading, points_at, read_signal, tested_grain
from performance.wording import full_month, period

STEPS = 12


class Subject(NamedTuple):
    """What a row is made from.

    `hidden` are the periods its reader may not see; `known_by` is the day of the as-at instant. `beside` are the flows
    of the area shown beside ours (None where it has none), `printed` the owner's own figures.
    """

    indicator: Indicator
    flows: Flows
    hidden: frozenset[Period]
    known_by: date
    tested_from: date | None
    beside: Flows | None
    beside_name: str
    printed: tuple[Printed, ...] = ()


def compose(subject: Subject, quarter: Quarter) -> Row:
    """The row of an indicator for a quarter, as its reader may see it."""
    indicator = subject.indicator
    amount = on_basis(indicator, subject.flows, quarter)
    target = target_for(indicator, quarter, subject.known_by)
    if amount is None or not amount.known or amount.value is None:
        return _without_figure(subject, quarter, amount, target)
    if amount.period in subject.hidden:
        return _hidden(subject, quarter, amount, target)
    year_before = _visible(subject, on_basis(indicator, subject.flows, quarter.plus(-4)))
    expected = _expect(subject, target, amount.period)
    on_year = service_started(indicator, quarter.plus(-4), quarter) or compare(indicator, amount, year_before)
    verdict = _verdict(subject, quarter, target, expected, amount.value, on_year.before)
    signal = _signal(subject, quarter, amount)
    numbers = Numbers(amount.value, expected.level, expected.by_now, _baseline(subject, target, amount.period), on_year)
    sentence = finding(indicator, target, numbers, quarter)
    words = [sentence, disagreement(verdict.rating, signal.signal)]
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
        signal=signal.signal,
        signal_reason=signal.reason,
        provisional=amount.provisional,
        suppressed=False,
        history=_history(subject, quarter),
        needed=needed(indicator, target, amount.value, quarter, _best(subject, quarter)),
        finding=" ".join(filter(None, words)),
        printed=_printed(subject, amount),
        headline=headline(indicator, target, numbers, sentence),
    )


_NOTHING_EXPECTED = Expected(None, None, ())


def _expect(subject: Subject, target: Target | None, span: Period) -> Expected:
    if target is None:
        return _NOTHING_EXPECTED
    return expect(subject.indicator, target, span, lambda wanted: value_over(subject, wanted))


def value_over(subject: Subject, span: Period) -> Fraction | None:
    """The whole figure of a run of time that the reader may see; None where there is none."""
    amount = subject.flows.over(span, subject.indicator.per)
    return amount.value if amount and amount.known and amount.period not in subject.hidden else None


def _verdict(
    subject: Subject,
    quarter: Quarter,
    target: Target | None,
    expected: Expected,
    value: Fraction,
    last_year: Fraction | None,
) -> Verdict:
    if target is None:
        why = why_no_target(subject.indicator, quarter, subject.known_by)
        return Verdict(Rating.NO_TARGET, f"No target: {why.rstrip('.')}.", ())
    verdict = rate(subject.indicator, target, expected, value, last_year)
    if verdict.rating is Rating.NO_TARGET:
        return verdict
    verdict = verdict._replace(lines=(*verdict.lines, *_breaks_since_baseline(subject.indicator, target, quarter)))
    hangs_on = what_one_case_changes(subject.indicator, target, expected, value, last_year)
    return verdict._replace(reason=" ".join(filter(None, (verdict.reason, hangs_on, target.note))))


def _breaks_since_baseline(indicator: Indicator, target: Target, quarter: Quarter) -> tuple[Line, ...]:
    """What the arithmetic should be read with: a target on a baseline that lies before a declared break crosses it."""
    if not isinstance(target, ChangeTarget | LevelTarget):
        return ()
    crossed = [
        one for one in indicator.series_breaks if financial_year(target.baseline.year).end < one.month <= quarter.end
    ]
    return tuple(Line(f"The baseline lies before {full_month(one.month)}", one.reason, "") for one in crossed)


def _visible(subject: Subject, amount: Amount | None) -> Amount | None:
    return None if amount is None or amount.period in subject.hidden else amount


def _on_quarter(subject: Subject, quarter: Quarter, amount: Amount) -> Change:
    """On the quarter before; a year to date compares the quarter's own flow, since the year itself only grows."""
    if subject.indicator.basis is not Basis.YEAR_TO_DATE:
        earlier = on_basis(subject.indicator, subject.flows, quarter.plus(-1))
        return compare(subject.indicator, amount, _visible(subject, earlier))
    if started := service_started(subject.indicator, quarter.plus(-1), quarter):
        return started
    now, before = (
        _visible(subject, subject.flows.over(one.period, subject.indicator.per)) for one in (quarter, quarter.plus(-1))
    )
    return compare(subject.indicator, now, before)


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
            on_baseline = change_of(subject.indicator, now.value, base.value)
    change = compare(subject.indicator, now, earlier).value
    return Benchmark(subject.beside_name, now.value, change, on_baseline)


def _year_before(span: Period) -> Period:
    start = first_of_month(span.start, -12)
    return months_from(start, months_between(span.start, span.end))


def _signal(subject: Subject, quarter: Quarter, amount: Amount) -> Reading:
    grain = tested_grain(subject.flows)
    if grain is None:
        return Reading(None, "not tested: yearly figures are not tested")
    by = min(quarter.end, amount.period.end)
    return read_signal(subject.indicator, tested_points(subject, grain, by))


def tested_points(subject: Subject, grain: Grain, by: date) -> list[TrendPoint]:
    """The points that charts show and signals test, with what is hidden blanked out."""
    points = points_at(subject.flows, grain, subject.indicator.per, subject.tested_from, by)
    return [
        point._replace(value=None, hidden=True, marker="[c]") if point.period in subject.hidden else point
        for point in points
    ]


def _history(subject: Subject, quarter: Quarter) -> tuple[Step, ...]:
    steps: list[Step] = []
    seen: set[Period] = set()
    for back in range(STEPS - 1, -1, -1):
        one = quarter.plus(-back)
        amount = _visible(subject, on_basis(subject.indicator, subject.flows, one))
        if amount is None or not amount.known or amount.value is None:
            steps.append(Step(one, None, None, provisional=False))
            continue
        if subject.indicator.basis is Basis.YEAR_TO_DATE:
            amount = subject.flows.over(one.period, subject.indicator.per) or amount
            if amount.period in subject.hidden:
                steps.append(Step(one, None, None, provisional=False))
                continue
        repeated = amount.period in seen  # an annual figure stands once, not four times
        seen.add(amount.period)
        value = None if repeated else amount.value
        steps.append(Step(one, value, _path(subject, one, amount), amount.provisional))
    return tuple(steps)


def _path(subject: Subject, quarter: Quarter, amount: Amount) -> Fraction | None:
    target = target_for(subject.indicator, quarter, subject.known_by)
    if target is None or subject.indicator.basis is Basis.YEAR_TO_DATE:
        return None
    by_now = _expect(subject, target, amount.period).by_now
    return by_now if isinstance(by_now, Fraction) else None


def _best(subject: Subject, quarter: Quarter) -> Fraction | None:
    quarters = [Quarter(quarter.year, number) for number in range(1, quarter.number + 1)]
    found = [value_over(subject, one.period) for one in quarters]
    return max((value for value in found if value is not None), default=None)


def _printed(subject: Subject, amount: Amount) -> Printed | None:
    """The owner's own figure whose twelve months end nearest, at most a quarter away."""
    near = [one for one in subject.printed if abs((one.period.end - amount.period.end).days) <= 92]
    return min(near, key=lambda one: abs((one.period.end - amount.period.end).days), default=None)


def _without_figure(subject: Subject, quarter: Quarter, amount: Amount | None, target: Target | None) -> Row:
    started = start_of_service(subject.indicator, quarter)
    if started and started > quarter.end:
        reason = f"Nothing is expected yet: the service starts in {full_month(started)}."
        return _blank(subject, quarter, target, reason)._replace(rating=Rating.NO_TARGET)
    name = period(window(subject.indicator, quarter))
    marker = amount.marker if amount else ""
    if amount is None:
        reason = f"No figures: nothing received covers all of {name}."
    elif not amount.complete:
        reason = f"No figures: what was received covers only part of {name}."
    elif marker:
        reason = f"No figures: the partner gave {marker} for {name}."
    else:
        reason = f"No figures: there is nothing to divide by in {name}."
    return _blank(subject, quarter, target, reason + _newest(subject, quarter))._replace(marker=marker)


def _newest(subject: Subject, quarter: Quarter) -> str:
    """Of when the newest figure is; of a ratio, that its other part is missing there."""
    newest, below = subject.flows.numerator.newest(quarter.end), subject.flows.denominator
    if newest is None:
        return ""
    name = period(newest.period)
    if below is not None and not ((whole := below.over(newest.period)) and whole.known):
        return f" For {name} nothing received says what to divide by."
    return f" The newest figure is for {name}."


def _hidden(subject: Subject, quarter: Quarter, amount: Amount, target: Target | None) -> Row:
    reason = "Hidden to protect people: a count of 1 to 4, or a figure that would give one away."
    row = _blank(subject, quarter, target, reason)
    return row._replace(
        data_from=amount.period.start,
        data_to=amount.period.end,
        marker="[c]",
        suppressed=True,
        provisional=amount.provisional,
        rating=Rating.NO_DATA if target else Rating.NO_TARGET,
    )


def _blank(subject: Subject, quarter: Quarter, target: Target | None, reason: str) -> Row:
    span = window(subject.indicator, quarter)
    expected = _expect(subject, target, span)
    return Row(
        indicator=subject.indicator,
        quarter=quarter,
        data_from=None,
        data_to=None,
        value=None,
        marker="",
        target=target,
        level=expected.level,
        expected=expected.by_now,
        edge=None,
        rating=Rating.NO_DATA,
        reason=reason,
        lines=expected.lines,
        change_on_quarter=NOTHING,
        change_on_year=NOTHING,
        benchmark=None,
        signal=None,
        signal_reason="not tested: no figure",
        provisional=False,
        suppressed=False,
        history=_history(subject, quarter),
        needed="",
        finding=reason,
    )
