"""An indicator's figure over time on its own basis, with what was expected of it, for the charts of a pack."""

from __future__ import annotations

from fractions import Fraction

from loaders.reading.periods import Grain, Period, financial_year_of
from performance.basis import Amount, on_basis, window
from performance.definitions.indicator import Basis
from performance.expected import Level, target_for
from performance.pack.pack import CourseStep
from performance.quarter import Quarter
from performance.subject import Subject, expected_of
from performance.variation import starts_at, tested_grain

QUARTERS = 16  # four years: what a slide has room for, and as long as a strategy lasts


def course_over(subject: Subject, quarter: Quarter) -> tuple[CourseStep, ...]:
    """The figure of each of the sixteen quarters up to one, or of every year of a yearly return; oldest first.

    From the first that is known on; a quarter without a figure keeps its place. A newest whole period that is that of
    the quarter before stands once. Empty where nothing is known.
    """
    if subject.indicator.basis is Basis.LATEST:
        steps = _of_years(subject, quarter) if tested_grain(subject.flows) is None else _latest(subject, quarter)
    else:
        steps = [_step(subject, one, _on_basis(subject, one)) for one in _quarters(quarter)]
    while steps and steps[0].value is None and not steps[0].hidden:
        steps.pop(0)
    return tuple(steps) if any(one.value is not None for one in steps) else ()


def _quarters(last: Quarter) -> list[Quarter]:
    return [last.plus(-back) for back in range(QUARTERS - 1, -1, -1)]


def _on_basis(subject: Subject, quarter: Quarter) -> Amount | None:
    return on_basis(subject.indicator, subject.flows, quarter)


def _latest(subject: Subject, last: Quarter) -> list[CourseStep]:
    """The newest whole period of each quarter; in a quarter in which none ended nothing is new."""
    steps: dict[Period, CourseStep] = {}
    for one in _quarters(last):
        amount = _on_basis(subject, one)
        if amount is not None and one.period.start <= amount.period.end:
            steps[amount.period] = _step(subject, one, amount)
    return list(steps.values())


def _of_years(subject: Subject, last: Quarter) -> list[CourseStep]:
    """Every year of a yearly return that had ended by a quarter; the newest as the quarter itself judges it."""
    ended = [start for start in sorted(starts_at(subject.flows, Grain.YEAR)) if _fourth(start.year) <= last]
    found = [subject.flows.latest(_fourth(start.year).end, subject.indicator.per) for start in ended]
    amounts = {amount.period: amount for amount in found if amount}
    newest = max(amounts, default=None)
    return [
        _step(subject, last if span == newest else _fourth(financial_year_of(span.start)), amount)
        for span, amount in amounts.items()
    ]


def _fourth(year: int) -> Quarter:
    return Quarter(year, 4)


def _step(subject: Subject, quarter: Quarter, amount: Amount | None) -> CourseStep:
    span = amount.period if amount and amount.known else window(subject.indicator, quarter)
    low, high = _ends(expected_of(subject, target_for(subject.indicator, quarter, subject.known_by), span).by_now)
    if amount is None or not amount.known:
        return CourseStep(span, None, low, provisional=False, upto=high)
    if span in subject.hidden:
        return CourseStep(span, None, low, provisional=False, upto=high, hidden=True)
    return CourseStep(span, amount.value, low, amount.provisional, high)


def _ends(level: Level | None) -> tuple[Fraction | None, Fraction | None]:
    return level if isinstance(level, tuple) else (level, None)
