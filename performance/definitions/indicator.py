"""An indicator: a measure, a selection, a basis, a direction, targets, an owner and a priority."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, Self

from pydantic import Field, field_validator, model_validator

from loaders.reading.observation import DIMENSIONS
from loaders.reading.text import nearest
from performance.definitions.fields import MisfitError, Model, Month, Values, Words
from performance.definitions.source import Path
from performance.definitions.target import AnnualTarget, RangeTarget, Rule, Target, levels

Misfit = tuple[Path, str]


class Direction(StrEnum):
    """Which way is better. `contextual`: neither; the figure is there to be read beside others."""

    LOWER = "lower"
    HIGHER = "higher"
    WITHIN = "within"
    CONTEXTUAL = "contextual"


class Basis(StrEnum):
    """The run of time a figure is taken over."""

    QUARTER = "quarter"
    YEAR_TO_DATE = "year_to_date"
    ROLLING_12_MONTHS = "rolling_12_months"
    LATEST = "latest"


class SmallNumbers(StrEnum):
    """What is hidden from those who may not see small counts of people."""

    NONE = "none"
    HIDE_1_TO_4 = "1-4"


class Filter(NamedTuple):
    """Keep what has one of these values in a dimension, or (`exclude`) what has none of them."""

    dimension: str
    values: frozenset[str]
    exclude: bool = False

    def keeps(self, value: str) -> bool:
        """Whether an observation with this value stays."""
        return (value in self.values) is not self.exclude


class Selection(Model):
    """Which observations make the figure: a measure and, where it has dimensions, the values wanted."""

    measure: Words
    where: dict[str, Values] = {}
    where_not: dict[str, Values] = {}

    @field_validator("where", "where_not")
    @classmethod
    def _dimensions(cls, given: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        faults: list[Misfit] = []
        for name, values in given.items():
            if name not in DIMENSIONS:
                near = nearest(name, DIMENSIONS)
                faults.append(((name,), f'"{name}" is no dimension' + (f'; did you mean "{near}"?' if near else "")))
            elif not values or not all(values):
                faults.append(((name,), f'"{name}" names no value; write at least one'))
        if faults:
            raise MisfitError(*faults)
        return given

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The conditions, each on one dimension."""
        kept = [Filter(name, frozenset(values)) for name, values in self.where.items()]
        left_out = [Filter(name, frozenset(values), exclude=True) for name, values in self.where_not.items()]
        return tuple(kept + left_out)


class SeriesBreak(Model):
    """A month from which figures are not comparable with those before."""

    month: Month
    reason: Words


class Indicator(Model):
    """One line of the scorecard. `counts` is given for a figure that is added up, `numerator` and `denominator` for a
    ratio (`per` 1 for a share, 1000 for a rate); never both."""

    id: str
    title: Words
    priority: str
    definition: Words
    owner: Words
    unit: Words
    better: Direction
    basis: Basis
    counts: Selection | None = None
    numerator: Selection | None = None
    denominator: Selection | None = None
    per: int = Field(default=1, ge=1)
    small_numbers: SmallNumbers = SmallNumbers.NONE
    targets: tuple[Target, ...] = ()
    no_target: Words = ""
    series_breaks: tuple[SeriesBreak, ...] = ()
    as_printed: Selection | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        faults: list[Misfit] = []
        ratio = self.numerator is not None and self.denominator is not None
        if (self.counts is None) is not ratio or (self.counts and (self.numerator or self.denominator)):
            faults.append(((), "write either `counts:` or both `numerator:` and `denominator:`"))
        if not self.targets and not self.no_target:
            faults.append(((), "write `targets:`, or `no_target:` with the reason why there is none"))
        if self.targets and self.better is Direction.CONTEXTUAL:
            faults.append((("better",), "a target needs a direction; write `better: lower`, `higher` or `within`"))
        for place, target in enumerate(self.targets):
            faults += [(("targets", place, *at), words) for at, words in self._misfits(target)]
        if faults:
            raise MisfitError(*faults)
        return self

    def _misfits(self, target: Target) -> Iterator[Misfit]:
        yield from self._misfit_kinds(target)
        if target.floor is not None and not self._floor_is_worse(target):
            yield ("floor",), "`floor` must lie on the worse side of the target"
        if target.tolerance.in_points and not self.is_share:
            yield ("tolerance",), 'points are of shares; write a percentage, like "5%"'
        for at, level in levels(target) if self.is_share else ():
            if abs(level) > 1:
                yield at, f'a share is at most 1; write it as "{float(level):g}%"'

    def _misfit_kinds(self, target: Target) -> Iterator[Misfit]:
        if self.better is not Direction.CONTEXTUAL and (
            isinstance(target, RangeTarget) is not (self.better is Direction.WITHIN)
        ):
            yield ("kind",), "`kind: range` goes with `better: within`, and only with it"
        if isinstance(target, RangeTarget) and target.rule is not Rule.TOLERANCE:
            yield ("rule",), "a range is rated by tolerance; leave `rule:` out"
        if isinstance(target, AnnualTarget) and self.basis not in {Basis.YEAR_TO_DATE, Basis.LATEST}:
            yield ("kind",), "`kind: annual` goes with `basis: year_to_date`"

    def _floor_is_worse(self, target: Target) -> bool:
        level = getattr(target, "value", None)
        if level is None or target.floor is None:
            return True
        return bool(target.floor <= level if self.better is Direction.HIGHER else target.floor >= level)

    @property
    def selections(self) -> tuple[Selection, ...]:
        """What the figure is made of: one selection, or numerator and denominator."""
        parts = (self.counts, self.numerator, self.denominator)
        return tuple(part for part in parts if part)

    @property
    def is_ratio(self) -> bool:
        """Whether the figure is a share or a rate."""
        return self.counts is None

    @property
    def is_share(self) -> bool:
        """Whether its changes are points."""
        return self.unit == "share"

    @property
    def sensitive(self) -> bool:
        """Whether small counts of it are hidden from some readers."""
        return self.small_numbers is not SmallNumbers.NONE
