"""A quarter of the financial year, April to March, and the run of months that each basis takes up to its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from loaders.reading.periods import (
    Period,
    find_quarter,
    first_of_month,
    months_from,
    quarter,
    quarter_of,
    year_name,
)


class Quarter(NamedTuple):
    """Quarter `number` (1 to 4) of the financial year that began in April of `year`."""

    year: int
    number: int

    @classmethod
    def parse(cls, words: str) -> Quarter:
        """Read a quarter in any spelling partners use. Raises ValueError with what to write instead."""
        found = find_quarter(words)
        if found is None:
            raise ValueError(f'"{words}" names no quarter; write it like "2017/18 Q3"')
        return cls(*found)

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter a day falls in."""
        return cls(*quarter_of(day))

    @property
    def name(self) -> str:
        """As commands and files write it: 2017/18 Q3."""
        return f"{year_name(self.year)} Q{self.number}"

    @property
    def shown(self) -> str:
        """As people read it: Q3 2017/18."""
        return f"Q{self.number} {year_name(self.year)}"

    @property
    def period(self) -> Period:
        """Its three months."""
        return quarter(self.year, self.number)

    @property
    def end(self) -> date:
        """Its last day."""
        return self.period.end

    def plus(self, quarters: int) -> Quarter:
        """The quarter so many later (earlier where negative)."""
        count = self.year * 4 + self.number - 1 + quarters
        return Quarter(count // 4, count % 4 + 1)

    def rolling_year(self) -> Period:
        """The twelve months that end with it."""
        return months_from(first_of_month(self.period.end, -11), 12)

    def year_to_date(self) -> Period:
        """The financial year up to its end."""
        return Period(date(self.year, 4, 1), self.end)


def quarters_of(span: Period) -> Iterator[Quarter]:
    """The quarters that a run of days touches, earliest first."""
    one = Quarter.of(span.start)
    while one.period.start <= span.end:
        yield one
        one = one.plus(1)


def months_between(start: date, end: date) -> int:
    """Whole months from the first of one month to the end of another, both inside.

    >>> months_between(date(2017, 6, 1), date(2017, 12, 31))
    7
    """
    return (end.year - start.year) * 12 + end.month - start.month + 1
