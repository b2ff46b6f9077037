"""Several indicators on one scale: each over time, against its own baseline, with the path its target asks for.

Drawn are changes since the baseline year, or since the first figure shown where no target gives a baseline; or figures
per 1,000 people, which are on one scale by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Period, financial_year, first_of_month, month_of, months_from, year_name
from performance.basis import Flows
from performance.definitions.target import ChangeTarget, LevelTarget, Target
from performance.flow import Flow
from performance.per_head import people_at, per_head
from performance.quarter import Quarter, months_between
from performance.rating import Rating
from performance.row import Row
from performance.subject import Subject, expected_of, value_over
from performance.wording import span_name

_SHOWN = 48  # months drawn where no baseline says where to begin
_SEVERITY = (Rating.RED, Rating.AMBER, Rating.GREEN, Rating.NO_TARGET, Rating.NO_DATA)


class Scale(StrEnum):
    """What is drawn of each; the value is the word in the address."""

    ROLLING = "rolling"
    MONTHS = "months"
    PER_HEAD = "per_1000"

    @property
    def months(self) -> int:
        """How long the figure at each point is."""
        return 1 if self is Scale.MONTHS else 12


class Step(NamedTuple):
    """A point: the run of time it ends, its figure, and the level drawn (a change, or a rate)."""

    period: Period
    value: Fraction
    level: Fraction


class Base(NamedTuple):
    """The figure of twelve months from which changes are counted, and its name."""

    value: Fraction
    name: str


class Multiple(NamedTuple):
    """One small chart. `path` is what its target expects, `goal` the same in figures at the last point; `beside` is the
    area it is compared with; `base` is None for rates, and where nothing is known to count changes from."""

    row: Row
    steps: tuple[Step, ...]
    path: tuple[tuple[date, Fraction], ...]
    goal: Fraction | None
    beside: tuple[Step, ...]
    base: Base | None

    @property
    def last(self) -> Step | None:
        """The newest point."""
        return self.steps[-1] if self.steps else None


def multiple(
    subject: Subject, row: Row, quarter: Quarter, scale: Scale, *,
    people: Flow | None = None, other: Flows | None = None, other_people: Flow | None = None,
) -> Multiple:  # fmt: skip
    """An indicator's small chart up to a quarter; `people` live here, `other` is the same elsewhere."""
    ends = list(_ends(row.target, quarter))
    base = None if scale is Scale.PER_HEAD else _base(row.target, subject, ends)
    seen = {one: value_over(subject, _span(one, scale)) for one in ends}
    steps = _steps(seen, scale, base.value if base else None, people)
    path = _path(subject, row.target, [step.period.end for step in steps], scale, base, people)
    beside: tuple[Step, ...] = ()
    if other:
        told = {one: _whole(other, _span(one, scale)) for one in ends}
        beside = _steps(told, scale, _other_base(other, row.target, steps, base), other_people)
    return Multiple(row, steps, path, _goal(path, scale, base), beside, base)


def worst_first(multiples: Sequence[Multiple]) -> tuple[Multiple, ...]:
    """By colour, and within one colour the furthest from what is expected first; without a target by their change."""
    return tuple(sorted(multiples, key=lambda one: (_SEVERITY.index(one.row.rating), -_badness(one.row))))


def gap_of(row: Row) -> Fraction | None:
    """How far a figure lies beyond what is expected of it, as a share of that; above 0 is more. None without either."""
    if row.value is None or not isinstance(row.expected, Fraction) or not row.expected:
        return None
    return (row.value - row.expected) / row.expected


def _badness(row: Row) -> Fraction:
    sign = -1 if row.indicator.better == "higher" else 1
    found = gap_of(row)
    return sign * (found if found is not None else row.change_on_year.value or Fraction(0))


def _ends(target: Target | None, quarter: Quarter) -> Iterator[date]:
    """The last days of the months drawn: from the end of the baseline year, else so many months back."""
    first = first_of_month(quarter.end, -_SHOWN)
    if isinstance(target, ChangeTarget | LevelTarget):
        first = first_of_month(financial_year(target.baseline.year).end)
    for step in range(months_between(first, quarter.end)):
        yield month_of(first_of_month(first, step)).end


def _span(end: date, scale: Scale) -> Period:
    return months_from(first_of_month(end, 1 - scale.months), scale.months)


def _base(target: Target | None, subject: Subject, ends: Sequence[date]) -> Base | None:
    """The baseline year's figure as agreed, else as recorded; without a baseline the first twelve months shown."""
    if isinstance(target, ChangeTarget | LevelTarget):
        value = target.baseline.value
        if value is None:
            value = value_over(subject, financial_year(target.baseline.year))
        return Base(value, year_name(target.baseline.year)) if value else None
    for end in ends:
        span = _span(end, Scale.ROLLING)
        if value := value_over(subject, span):
            return Base(value, span_name(span))
    return None


def _steps(
    values: dict[date, Fraction | None], scale: Scale, base: Fraction | None, people: Flow | None
) -> tuple[Step, ...]:
    found = []
    for end, value in values.items():
        if value is not None and (level := _level(value, end, scale, base, people)) is not None:
            found.append(Step(_span(end, scale), value, level))
    return tuple(found)


def _level(value: Fraction, end: date, scale: Scale, base: Fraction | None, people: Flow | None) -> Fraction | None:
    if scale is Scale.PER_HEAD:
        return per_head(value, people_at(people, end)) if people else None
    return value * Fraction(12, scale.months) / base - 1 if base else None


def _path(
    subject: Subject, target: Target | None, ends: Sequence[date], scale: Scale, base: Base | None, people: Flow | None
) -> tuple[tuple[date, Fraction], ...]:
    """What the target of the quarter looked at expects of twelve months, at each point, on the scale drawn."""
    found = []
    for end in ends if target else ():
        by_now = expected_of(subject, target, _span(end, Scale.ROLLING)).by_now
        if by_now is None and isinstance(target, ChangeTarget) and end == financial_year(target.baseline.year).end:
            by_now = base.value if base else None  # the path begins at the baseline itself
        if not isinstance(by_now, Fraction):
            continue
        level = _level(by_now, end, Scale.PER_HEAD if scale is Scale.PER_HEAD else Scale.ROLLING,
                       base.value if base else None, people)  # fmt: skip
        if level is not None:
            found.append((end, level))
    return tuple(found)


def _goal(path: Sequence[tuple[date, Fraction]], scale: Scale, base: Base | None) -> Fraction | None:
    """The figure expected at the last point, in the unit of the figures drawn."""
    if not path:
        return None
    level = path[-1][1]
    return level if base is None else (1 + level) * base.value * Fraction(scale.months, 12)


def _other_base(other: Flows, target: Target | None, steps: Sequence[Step], base: Base | None) -> Fraction | None:
    """The other area's own figure of the same twelve months as our base."""
    if base is None:
        return None
    if isinstance(target, ChangeTarget | LevelTarget):
        return _whole(other, financial_year(target.baseline.year))
    return _whole(other, _span(steps[0].period.end, Scale.ROLLING)) if steps else None


def _whole(flows: Flows, span: Period) -> Fraction | None:
    amount = flows.over(span, 1)
    return amount.value if amount and amount.known else None
