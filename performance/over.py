"""The run of months a page looks at: the quarter, the financial year up to its end, or twelve months."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from loaders.reading.periods import Period, first_of_month
from performance.quarter import Quarter, months_between
from performance.wording import month, period


class Over(StrEnum):
    """Which run of months; the value is the word in the address."""

    TWELVE_MONTHS = "12_months"
    YEAR_TO_DATE = "year_to_date"
    QUARTER = "quarter"

    def span(self, quarter: Quarter) -> Period:
        """The run that ends with a quarter."""
        if self is Over.QUARTER:
            return quarter.period
        return quarter.year_to_date() if self is Over.YEAR_TO_DATE else quarter.rolling_year()

    def shown(self, quarter: Quarter) -> str:
        """As people read it: Q3 2017/18, Apr–Dec 2017, 12 months to Dec 2017."""
        span = self.span(quarter)
        return f"12 months to {month(span.end)}" if self is Over.TWELVE_MONTHS else period(span)


def months_of(span: Period) -> Iterator[date]:
    """The first days of the months of a run."""
    return (first_of_month(span.start, step) for step in range(months_between(span.start, span.end)))


def year_before(span: Period) -> Period:
    """The same months a year earlier."""
    start = first_of_month(span.start, -12)
    end = first_of_month(span.end, -11)
    return Period(start, date.fromordinal(end.toordinal() - 1))
