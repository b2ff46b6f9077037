"""What partners are expected to send and by when, and what was asked of them once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, NamedTuple, Self

from pydantic import BeforeValidator, Field, model_validator

from loaders.reading.periods import Period, financial_year, financial_year_of, month_of
from performance.definitions.fields import Day, EndOfPeriod, MisfitError, Model, StartOfPeriod, Values, Words
from performance.definitions.source import Path
from performance.quarter import Quarter


class Every(StrEnum):
    """How often a return is expected."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    def period_of(self, day: date) -> Period:
        """The month, quarter or financial year that a day falls in."""
        if self is Every.MONTH:
            return month_of(day)
        return Quarter.of(day).period if self is Every.QUARTER else financial_year(financial_year_of(day))


class Due(NamedTuple):
    """By when: so many working days after the period's end; None: with the papers of the meeting that reviews it."""

    working_days: int | None

    @property
    def shown(self) -> str:
        """As people read it: 15 working days after the period ends."""
        if self.working_days is None:
            return "with the papers of the meeting"
        return f"{self.working_days} working day{'' if self.working_days == 1 else 's'} after the period ends"


_WORKING_DAYS = re.compile(r"([1-9]\d{0,2})\s+working\s+days?")


def _due(raw: Any) -> Due:  # noqa: ANN401
    if isinstance(raw, Due):
        return raw
    words = str(raw).strip().lower()
    if words == "papers":
        return Due(None)
    if match := _WORKING_DAYS.fullmatch(words):
        return Due(int(match[1]))
    raise ValueError(f'"{raw}" is no due day; write it like "15 working days" (after the period ends), or papers')


class Expected(Model):
    """One return of a `source` (of any layout, or one of those in `layout`), or one narrative `report` by its id.

    `from_` and `until` are the first and the last day of the first and the last period it is expected for.
    """

    title: Words
    partner: Words
    every: Every
    due: Annotated[Due, BeforeValidator(_due)]
    source: Words = ""
    layout: Values = ()
    report: Words = ""
    from_: StartOfPeriod | None = Field(default=None, alias="from")
    until: EndOfPeriod | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if faults := [*self._misfits()]:
            raise MisfitError(*faults)
        return self

    def _misfits(self) -> Iterator[tuple[Path, str]]:
        if bool(self.source) is bool(self.report):
            yield (), "write either `source:` (figures we load) or `report:` (a report in words), not both"
        if self.layout and not self.source:
            yield ("layout",), "`layout:` goes with `source:`; take it out"
        example = {Every.MONTH: "2017-06", Every.QUARTER: '"2017/18 Q1"', Every.YEAR: "2017/18"}[self.every]
        if self.from_ and self.every.period_of(self.from_).start != self.from_:
            yield ("from",), f"`from:` must be the first {self.every}; write it like {example}"
        if self.until and self.every.period_of(self.until).end != self.until:
            yield ("until",), f"`until:` must be the last {self.every}; write it like {example}"
        elif self.from_ and self.until and self.until < self.from_:
            yield ("until",), "`until:` lies before `from:`; swap or correct them"

    @property
    def key(self) -> str:
        """What is expected, whatever its terms: a report's id, or source and layouts."""
        return self.report or "/".join((self.source, *sorted(self.layout)))


class AskedFor(Model):
    """Data asked of somebody once. It has been supplied from the day `supplied` on, or once a submission of `source`
    stands that was received after it was asked for."""

    what: Words
    of: Words
    asked: Day
    by: Words
    source: Words = ""
    supplied: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.supplied and self.supplied < self.asked:
            words = f"supplied ({self.supplied}) lies before asked ({self.asked}); correct one of them"
            raise MisfitError((("supplied",), words))
        return self
