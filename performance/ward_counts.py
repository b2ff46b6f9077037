"""How often something was counted in each ward in a year, and which ward has most."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple, Protocol

from loaders.reading.periods import Grain, Period, first_of_month, months_from
from performance.flow import Flow
from performance.over import year_before
from performance.quarter import Quarter, months_between


class Counted(Protocol):
    """A ward: its code, its name and its figures."""

    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def flow(self) -> Flow: ...  # noqa: D102


class WardCount(NamedTuple):
    """A ward's count, that of the same months a year before (None where unknown), and its share of all wards'."""

    code: str
    name: str
    counted: Fraction
    before: Fraction | None
    share: Fraction | None

    @property
    def change(self) -> Fraction | None:
        """The change on the same months a year before; None where those are not known, or 0."""
        return (self.counted - self.before) / self.before if self.before else None


class WardCounts(NamedTuple):
    """The wards, the highest count first. `span` is the run of months counted, None where no file holds one of them."""

    span: Period | None
    wards: tuple[WardCount, ...]

    @property
    def total(self) -> Fraction:
        """All wards together; less than the borough's, for some offences are recorded without a ward."""
        return sum((one.counted for one in self.wards), Fraction(0))


def ward_counts(wards: Sequence[Counted], quarter: Quarter) -> WardCounts:
    """Count the twelve months that end with a quarter, or those of them that the files hold."""
    span = _span(wards, quarter)
    if span is None:
        return WardCounts(None, ())
    counted = [(one, value) for one in wards if (value := _over(one.flow, span)) is not None]
    total = sum((value for _, value in counted), Fraction(0))
    told = [
        WardCount(one.code, one.name, value, _over(one.flow, year_before(span)), value / total if total else None)
        for one, value in counted
    ]
    return WardCounts(span, tuple(sorted(told, key=lambda one: (-one.counted, one.name))))


def _span(wards: Sequence[Counted], quarter: Quarter) -> Period | None:
    year = quarter.rolling_year()
    months = {point.period.start for one in wards for point in one.flow.of(Grain.MONTH) if point.known}
    inside = sorted(month for month in months if year.start <= month <= year.end)
    if not inside:
        return None
    first = inside[-1]
    while first_of_month(first, -1) in inside:
        first = first_of_month(first, -1)
    return months_from(first, months_between(first, inside[-1]))


def _over(flow: Flow, span: Period) -> Fraction | None:
    months = [flow.month(first_of_month(span.start, step)) for step in range(months_between(span.start, span.end))]
    known = [point.value for point in months if point and point.known and point.value is not None]
    return sum(known, Fraction(0)) if len(known) == len(months) else None
