"""How an indicator changed here and in another area over the same time, each on its own figures of then."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Period, financial_year, first_of_month, months_from, year_name
from performance.basis import Flows
from performance.comparison import change_of
from performance.definitions.indicator import Direction
from performance.definitions.target import ChangeTarget, LevelTarget
from performance.expected import part_of_a_year
from performance.quarter import months_between
from performance.row import Row
from performance.subject import Subject, value_over
from performance.wording import span_name


class Beside(NamedTuple):
    """An indicator here and in another area: the figures now, and their change since `since`; None where unknown.

    `why` says why our change is withheld, where it is.
    """

    row: Row
    since: str
    now: Fraction | None
    there: Fraction | None
    change: Fraction | None
    change_there: Fraction | None
    why: str

    @property
    def better_here(self) -> bool | None:
        """Whether ours changed more for the better; None where that cannot be said."""
        direction = self.row.indicator.better
        if self.change is None or self.change_there is None or self.change == self.change_there:
            return None
        if direction not in {Direction.LOWER, Direction.HIGHER}:
            return None
        return (self.change < self.change_there) is (direction is Direction.LOWER)


def beside(subject: Subject, row: Row, other: Flows | None) -> Beside:
    """Compare the change since the target's baseline year, without one on the year, with that of another area."""
    span, target = row.period, row.target
    if span is None or row.value is None:
        return Beside(row, "", row.value, None, None, None, row.reason)
    if isinstance(target, ChangeTarget | LevelTarget):
        year = financial_year(target.baseline.year)
        base = target.baseline.value if target.baseline.value is not None else value_over(subject, year)
        brought = part_of_a_year(row.indicator, span)
        change = change_of(row.indicator, row.value, base * brought) if base is not None else None
        name, why = year_name(target.baseline.year), ""
    else:
        year = months_from(first_of_month(span.start, -12), months_between(span.start, span.end))
        brought = Fraction(1)
        change, name, why = row.change_on_year.value, span_name(year), row.change_on_year.withheld
    there, earlier = _of(other, row, span), _of(other, row, year)
    moved = None
    if there is not None and earlier is not None and not why:
        moved = change_of(row.indicator, there, earlier * brought)
    return Beside(row, name, row.value, there, change, moved, why)


def _of(other: Flows | None, row: Row, span: Period) -> Fraction | None:
    amount = other.over(span, row.indicator.per) if other else None
    return amount.value if amount and amount.known else None
