"""The figures of a source as a page may show them: breakdowns by a dimension, and lines that no indicator counts.

Disclosure has been applied: what is hidden has no value here.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.measure import Measure
from loaders.reading.periods import Period

REST = ""  # the name of what is in the total and in no category


class Part(NamedTuple):
    """One category in one period. `value` is None where it is not known, or where it is `hidden`."""

    name: str
    value: Fraction | None
    hidden: bool = False


class Table(NamedTuple):
    """A breakdown in one period, in the order of its categories, with the total; `withheld` says why there is none."""

    period: Period
    parts: tuple[Part, ...]
    total: Fraction | None
    provisional: bool = False
    withheld: str = ""

    def part(self, name: str) -> Part | None:
        """A category of the table."""
        return next((one for one in self.parts if one.name == name), None)


class Breakdown(NamedTuple):
    """A measure by a dimension, the earliest period first. `protected` whether small counts are hidden in it.

    `whole` names the measure whose figure is the total. `withheld` says why it has no table at all.
    """

    measure: Measure
    dimension: str
    whole: Measure
    tables: tuple[Table, ...]
    protected: bool
    withheld: str = ""

    @property
    def shown(self) -> tuple[Table, ...]:
        """The periods of which a table is shown."""
        return tuple(one for one in self.tables if not one.withheld)

    def until(self, last: date) -> Breakdown:
        """The same up to a day."""
        return self._replace(tables=tuple(one for one in self.tables if one.period.end <= last))

    @property
    def names(self) -> tuple[str, ...]:
        """The categories that occur in any shown period, in order."""
        return tuple(dict.fromkeys(part.name for table in self.shown for part in table.parts))


class LinePoint(NamedTuple):
    """A period of a line. `value` is None where it is not known, or where it is `hidden`."""

    period: Period
    value: Fraction | None
    provisional: bool = False
    hidden: bool = False


class LineOf(NamedTuple):
    """A measure without dimensions over time, the earliest period first; `protected` as in a breakdown."""

    measure: Measure
    points: tuple[LinePoint, ...]
    protected: bool

    def until(self, last: date) -> LineOf:
        """The same up to a day."""
        return self._replace(points=tuple(one for one in self.points if one.period.end <= last))

    def at(self, period: Period) -> LinePoint | None:
        """The point of a period."""
        return next((one for one in self.points if one.period == period), None)
