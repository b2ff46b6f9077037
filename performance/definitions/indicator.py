"""An indicator: a measure, a selection, a basis, a direction, targets, an owner and a priority."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, Self

from pydantic import field_validator, model_validator

from loaders.reading.observation import DIMENSIONS
from loaders.reading.text import nearest
from performance.definitions.fields import Model, Month, Values, Words
from performance.definitions.target import AnnualTarget, RangeTarget, Rule, Target


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
        for name, values in given.items():
            if name not in DIMENSIONS:
                near = nearest(name, DIMENSIONS)
                raise ValueError(f'"{name}" is no dimension' + (f'; did you mean "{near}"?' if near else ""))
            if not values or not all(values):
                raise ValueError(f'"{name}" names no value; write at least one')
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
    per: int = 1
    small_numbers: SmallNumbers = SmallNumbers.NONE
    targets: tuple[Target, ...] = ()
    no_target: Words = ""
    series_breaks: tuple[SeriesBreak, ...] = ()
    as_printed: Selection | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        ratio = self.numerator is not None and self.denominator is not None
        if (self.counts is None) is not ratio or (self.counts and (self.numerator or self.denominator)):
            raise ValueError("write either `counts:` or both `numerator:` and `denominator:`")
        if not self.targets and not self.no_target:
            raise ValueError("write `targets:`, or `no_target:` with the reason why there is none")
        for target in self.targets:
            self._fits(target)
        return self

    def _fits(self, target: Target) -> None:
        if self.better is Direction.CONTEXTUAL:
            raise ValueError("a target needs a direction; write `better: lower`, `higher` or `within`")
        if isinstance(target, RangeTarget) is not (self.better is Direction.WITHIN):
            raise ValueError("`kind: range` goes with `better: within`, and only with it")
        if isinstance(target, RangeTarget) and target.rule is not Rule.TOLERANCE:
            raise ValueError("a range is rated by tolerance; leave `rule:` out")
        if isinstance(target, AnnualTarget) and self.basis not in {Basis.YEAR_TO_DATE, Basis.LATEST}:
            raise ValueError("`kind: annual` goes with `basis: year_to_date`")
        if target.floor is not None and not self._floor_is_worse(target):
            raise ValueError("`floor` must lie on the worse side of the target")

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
