"""A target: what was agreed, by whom and when, for which periods, and the rule that turns it into a colour."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from performance.definitions.fields import (
    Change,
    Day,
    Exact,
    FromQuarter,
    MisfitError,
    Model,
    Month,
    Tolerance,
    ToleranceField,
    UntilQuarter,
    Words,
    Year,
)
from performance.definitions.source import Path
from performance.quarter import Quarter


class Rule(StrEnum):
    """How a colour follows from value and target (design: "What a rating means")."""

    TOLERANCE = "tolerance"
    FLOOR = "floor"
    LAST_YEAR = "last_year"


class Profile(StrEnum):
    """How an annual target is spread over the year."""

    EQUAL = "equal"
    SEASONAL = "seasonal"


class Agreed(Model):
    """Who agreed a target, and on which day it became known."""

    by: Words
    on: Day


class Baseline(Model):
    """The year a target starts from: fixed by agreement, or taken from the data as now recorded."""

    year: Year
    value: Exact | None = None
    agreed: Words = ""


class _Target(Model):
    agreed: Agreed
    source: Words
    from_: FromQuarter = Field(alias="from")
    until: UntilQuarter | None = None
    rule: Rule = Rule.TOLERANCE
    tolerance: ToleranceField = Tolerance(Fraction(5, 100))
    floor: Exact | None = None
    note: Words = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        faults: list[tuple[Path, str]] = []
        if self.until and self.until < self.from_:
            words = f"until ({self.until.name}) lies before from ({self.from_.name}); swap or correct them"
            faults.append((("until",), words))
        if (self.rule is Rule.FLOOR) != (self.floor is not None):
            at = "floor" if self.floor is not None else "rule"
            faults.append(((at,), "`rule: floor` and `floor: a number` go together; write both or neither"))
        if faults:
            raise MisfitError(*faults)
        return self

    def held_in(self, quarter: Quarter) -> bool:
        """Whether the target holds for a quarter."""
        return self.from_ <= quarter and (self.until is None or quarter <= self.until)


class ValueTarget(_Target):
    """The same value in each period."""

    kind: Literal["value"]
    value: Exact


class AnnualTarget(_Target):
    """A total for the financial year, expected by the share of the year gone by."""

    kind: Literal["annual"]
    value: Exact
    profile: Profile = Profile.EQUAL
    starts: Month | None = None


class ChangeTarget(_Target):
    """A cut or rise by a share of a baseline year, by the end of a later year, along a straight line."""

    kind: Literal["change"]
    change: Change
    baseline: Baseline
    by: Year

    @model_validator(mode="after")
    def _later(self) -> Self:
        if self.by <= self.baseline.year:
            words = "`by` must be a later year than the baseline's; write the year in which it is due"
            raise MisfitError((("by",), words))
        return self


class LevelTarget(_Target):
    """Back to (or beyond) the level of an earlier year by the end of a later one."""

    kind: Literal["level_of"]
    baseline: Baseline
    by: Year
    path_from: Year | None = None

    @model_validator(mode="after")
    def _later(self) -> Self:
        if self.by <= (self.path_from or self.baseline.year):
            words = "`by` must be a later year than the one it starts from; write the year in which it is due"
            raise MisfitError((("by",), words))
        return self


class RangeTarget(_Target):
    """Inside two bounds, both allowed."""

    kind: Literal["range"]
    low: Exact
    high: Exact

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if self.high < self.low:
            raise MisfitError((("high",), "`high` is below `low`; swap them"))
        return self


Target = Annotated[ValueTarget | AnnualTarget | ChangeTarget | LevelTarget | RangeTarget, Field(discriminator="kind")]


def levels(target: Target) -> Iterator[tuple[Path, Fraction]]:
    """The figures that a target is made of, in the indicator's own unit, each with its place."""
    for name in ("value", "low", "high", "floor"):
        if (level := getattr(target, name, None)) is not None:
            yield (name,), level
    if isinstance(target, ChangeTarget | LevelTarget) and target.baseline.value is not None:
        yield ("baseline", "value"), target.baseline.value
