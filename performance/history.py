"""The last twelve quarters of an indicator, for its sparkline."""

from __future__ import annotations

from fractions import Fraction

from loaders.reading.periods import Period
from performance.basis import Amount, on_basis
from performance.definitions.indicator import Basis
from performance.expected import target_for
from performance.quarter import Quarter
from performance.row import Step
from performance.subject import Subject, expected_of, visible

STEPS = 12


def history_of(subject: Subject, quarter: Quarter) -> tuple[Step, ...]:
    """Figure and what was expected in each of the twelve quarters up to one, oldest first."""
    steps: list[Step] = []
    seen: set[Period] = set()
    for back in range(STEPS - 1, -1, -1):
        one = quarter.plus(-back)
        amount = visible(subject, on_basis(subject.indicator, subject.flows, one))
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
    by_now = expected_of(subject, target, amount.period).by_now
    return by_now if isinstance(by_now, Fraction) else None
