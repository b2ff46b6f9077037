"""Fly-tips as the council's register holds them: what is known of which month and ward, and what a run of months adds
up to. Three ways of counting are never mixed: the register's reports, FixMyStreet's, the incidents of the return."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Period, first_of_month
from performance.cross_filter import Counts, Filters, total
from performance.flow import Flow
from performance.over import months_of, year_before

MONTH, WARD = "month", "ward"
DETAILS = ("waste_type", "land_type", "load_size", "action")
DIMENSIONS = (MONTH, WARD, *DETAILS)
NOT_RECORDED = "Not recorded"
NO_WARD = "not recorded"  # the place of reports without a ward


class Clearing(NamedTuple):
    """Reports that were cleared, the days these took together, and what clearing cost; None where it is not known."""

    cleared: Fraction | None
    days: Fraction | None
    cost: Fraction | None

    @property
    def mean_days(self) -> Fraction | None:
        """Days from report to clearance, on average; None where nothing was cleared or it is not known."""
        return self.days / self.cleared if self.cleared and self.days is not None else None


class Register(NamedTuple):
    """The register: reports by month, ward and kind, what was cleared, and what else counts fly-tips month by month.

    `known` are the months the file answers for with the wards it answers for, `partly` those of which it knows a part;
    `names` are the wards' names by code; `reports`, `beside` and `clearing` the borough's own figures by month.
    """

    counts: Counts
    known: Mapping[date, frozenset[str]]
    partly: frozenset[date]
    names: Mapping[str, str]
    wards: Mapping[str, tuple[Flow, Flow, Flow]]
    reports: Flow
    beside: Flow
    clearing: tuple[Flow, Flow, Flow]

    @property
    def has_wards(self) -> bool:
        """Whether any month is known by ward."""
        return any(place != NO_WARD for places in self.known.values() for place in places)

    def recorded(self, dimension: str) -> bool:
        """Whether the register says anything in a dimension."""
        return bool(set(self.counts.values(dimension)) - {NOT_RECORDED})


class Window(NamedTuple):
    """The register in a run of months, and in the same months a year before.

    `months` are those of the run, `missing` those of them without figures, `partly` those known in part; `before` is
    None where the year before is not known whole, or the run itself is not.
    """

    span: Period
    months: tuple[date, ...]
    missing: tuple[date, ...]
    partly: tuple[date, ...]
    now: Counts
    before: Counts | None
    wards: Mapping[date, frozenset[str]]

    @property
    def any(self) -> bool:
        """Whether any month is known."""
        return len(self.missing) < len(self.months)

    def total_before(self, filters: Filters) -> int | None:
        """The filtered total of the year before; None where it is not known."""
        return total(self.before, self.earlier(filters)) if self.before is not None else None

    def earlier(self, filters: Filters) -> Filters:
        """The same choice for the year before: months chosen inside the run are those a year earlier."""
        return filters.keeping(MONTH, map(_year_earlier, filters.of(MONTH)))


def _year_earlier(month: str) -> str:
    return first_of_month(date.fromisoformat(f"{month}-01"), -12).isoformat()[:7]


def window(register: Register, span: Period) -> Window:
    """The register in a run of months."""
    months = tuple(months_of(span))
    missing = tuple(start for start in months if start not in register.known)
    partly = tuple(start for start in months if start in register.partly)
    earlier = tuple(months_of(year_before(span)))
    whole = not missing and not partly and all(one in register.known and one not in register.partly for one in earlier)
    return Window(
        span, months, missing, partly,
        register.counts.of(MONTH, map(month_name, months)),
        register.counts.of(MONTH, map(month_name, earlier)) if whole else None,
        {start: register.known[start] for start in months if start in register.known},
    )  # fmt: skip


def month_name(start: date) -> str:
    """A month as the address writes it: 2017-04."""
    return start.isoformat()[:7]


def clearing_of(flows: tuple[Flow, Flow, Flow], months: Iterable[date]) -> Clearing:
    """What was cleared in those of the months of which all is known, days and reports of the same months."""
    cleared, days, cost = flows
    both = [(cleared.month(start), days.month(start)) for start in months]
    known = [(one.value, other.value) for one, other in both if one and other]
    paid = [point.value for start in months if (point := cost.month(start)) and point.value is not None]
    counted = [(one, other) for one, other in known if one is not None and other is not None]
    return Clearing(
        sum((one for one, _ in counted), Fraction(0)) if counted else None,
        sum((other for _, other in counted), Fraction(0)) if counted else None,
        sum(paid, Fraction(0)) if paid else None,
    )
