"""The verdict on an indicator's figure: its colour with the reasons, or the colour alone."""

from __future__ import annotations

from fractions import Fraction

from loaders.reading.periods import financial_year
from performance.absence import rating_of_hidden, rating_without_figure
from performance.basis import Amount, on_basis
from performance.comparison import seen_change, service_started
from performance.definitions.indicator import Indicator
from performance.definitions.target import ChangeTarget, LevelTarget, Target
from performance.expected import Expected, Line, target_for, why_no_target
from performance.quarter import Quarter
from performance.rating import Rating, Verdict, rate, what_one_case_changes
from performance.row import Change
from performance.subject import Subject, expected_of
from performance.wording import full_month


def rating_of(subject: Subject, quarter: Quarter) -> Rating:
    """The colour of a quarter's row without the row, which takes five times as long (measured)."""
    indicator = subject.indicator
    amount = on_basis(indicator, subject.flows, quarter)
    if amount is None or not amount.known or amount.value is None:
        return rating_without_figure(indicator, quarter)
    target = target_for(indicator, quarter, subject.known_by)
    if amount.period in subject.hidden:
        return rating_of_hidden(target)
    expected = expected_of(subject, target, amount.period)
    last_year = on_the_year(subject, quarter, amount).before
    return verdict_of(subject, quarter, target, expected, amount.value, last_year).rating


def on_the_year(subject: Subject, quarter: Quarter, amount: Amount) -> Change:
    """How a figure compares with that of four quarters earlier, as far as its reader may see it."""
    year_before = on_basis(subject.indicator, subject.flows, quarter.plus(-4))
    started = service_started(subject.indicator, quarter.plus(-4), quarter)
    return started or seen_change(subject, amount, year_before)


def verdict_of(
    subject: Subject,
    quarter: Quarter,
    target: Target | None,
    expected: Expected,
    value: Fraction,
    last_year: Fraction | None,
) -> Verdict:
    """The colour of a figure, why, and the arithmetic behind it; `last_year` is the figure of a year before."""
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
