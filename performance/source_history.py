"""An indicator's figure on its own basis, quarter by quarter, with what was expected of it."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Period
from performance.basis import on_basis
from performance.expected import Level, target_for
from performance.quarter import Quarter
from performance.subject import Subject, expected_of

_LOOKED_AT, _MOST = 40, 16  # quarters


class Stood(NamedTuple):
    """How a figure stood at the end of a quarter. `value` is None where nothing whole is known, or it is `hidden`;
    `period` is then the quarter's own."""

    quarter: Quarter
    period: Period
    value: Fraction | None
    hidden: bool
    provisional: bool
    expected: Level | None


def stood(subject: Subject, last: Quarter) -> tuple[Stood, ...]:
    """The newest sixteen quarters up to one, from the first of which anything is known; a figure that stays the same
    because nothing newer has come (an annual return) stands once."""
    quarters = [last.plus(-back) for back in range(_LOOKED_AT)]
    found: list[Stood] = []
    for quarter in reversed(quarters):
        one = _at(subject, quarter)
        if (found or one.value is not None or one.hidden) and not (found and one.period == found[-1].period):
            found.append(one)
    while found and found[-1].value is None and not found[-1].hidden:
        found.pop()
    return tuple(found[-_MOST:])


def _at(subject: Subject, quarter: Quarter) -> Stood:
    amount = on_basis(subject.indicator, subject.flows, quarter)
    if amount is None or not amount.known:
        return Stood(quarter, quarter.period, None, hidden=False, provisional=False, expected=None)
    if amount.period in subject.hidden:
        return Stood(quarter, amount.period, None, hidden=True, provisional=amount.provisional, expected=None)
    target = target_for(subject.indicator, quarter, subject.known_by)
    expected = expected_of(subject, target, amount.period).by_now
    return Stood(quarter, amount.period, amount.value, hidden=False, provisional=amount.provisional, expected=expected)
