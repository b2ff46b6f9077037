"""Counting reports by month, for the borough and for its wards, with the cells that each count comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from loaders.reading.cells import column_reference
from loaders.reading.observation import Contents, Coverage, Observation
from loaders.reading.periods import Period, month
from loaders.reading.places import Ward, wards

NO_WARD = Ward("not recorded", "Not recorded")
DETAILS = ("waste_type", "land_type", "load_size", "action")
_new = tuple.__new__


class Reports(NamedTuple):
    """Reports of fly-tipping, one place in each list for each: its row in the sheet, its month and ward.

    A month is counted in months from the year 0 (`month_number`); `wards` are codes, empty where the file has no
    wards; `details` are the four kinds of detail in the order of DETAILS, each empty where the file has none.
    """

    rows: Sequence[int]
    months: Sequence[int]
    wards: Sequence[str] = ()
    details: Sequence[Sequence[str]] = ((), (), (), ())


class Known(NamedTuple):
    """A month the file answers for, and whether it knows the whole of it."""

    period: Period
    complete: bool


@cache
def period_of(number: int) -> Period:
    """The month of this number."""
    return month(number // 12, number % 12 + 1)


class Tally:
    """Counts and sums of one sheet, gathered into `contents`."""

    def __init__(
        self, contents: Contents, sheet: str, area: str, months: Mapping[int, bool], names: Mapping[str, str]
    ) -> None:
        """`months` are those the sheet answers for, True where it knows the whole month; `names` those of wards."""
        self._contents, self._sheet, self._area, self._names = contents, sheet, area, names
        self._months = {number: Known(period_of(number), complete) for number, complete in months.items()}

    def count(self, measure: str, reports: Reports, column: int) -> None:
        """How many reports, by the cells of one column."""
        for wards_there in self._levels(reports):
            self._level(measure, _grouped(zip(reports.months, wards_there, strict=True), reports.rows), column)

    def add(
        self,
        measure: str,
        reports: Reports,
        column: int | Mapping[int, int],
        values: Mapping[int, float],
        *,
        blank_is_known: bool,
    ) -> None:
        """The sum of a value by row, borough and ward; `column` is where it stands, or where for each row.

        A row without the value adds nothing; where no row of a group has one, the group's sum is 0 if
        `blank_is_known` (nothing was cleared yet), else not known (no cost was recorded), and not covered.
        """
        for wards_there in self._levels(reports):
            groups = _grouped(zip(reports.months, wards_there, strict=True), reports.rows)
            self._level(measure, groups, column, values, blank_is_known=blank_is_known)

    def count_by_detail(self, measure: str, reports: Reports, column: int) -> None:
        """How many reports of each month, ward and kind, all at ward level; without wards they are "not recorded"."""
        size = len(reports.rows)
        columns: list[Sequence[str]] = [reports.wards or [NO_WARD.code] * size]
        columns += [detail or [""] * size for detail in reports.details]
        groups = _grouped(zip(reports.months, *columns, strict=True), reports.rows)
        sheet, names, blank = self._sheet, self._names, [""] * len(Observation._fields)
        waste, land, action = (Observation._fields.index(name) for name in ("waste_type", "land_type", "action"))
        before, between, behind = blank[11:waste], blank[land + 2 : action], blank[action + 1 :]
        self._contents.observations.extend(
            _new(
                Observation,
                (measure, *self._months[number].period, len(rows), sheet, column_reference(column, rows), ward, "ward",
                 names[ward], "", "", *before, waste_type, land_type, load_size, *between, taken, *behind),
            )
            for (number, ward, waste_type, land_type, load_size, taken), rows in groups.items()
        )  # fmt: skip
        for number, known in self._months.items():
            self._cover(measure, known, wards_of(number) if reports.wards else (NO_WARD,))

    def _levels(self, reports: Reports) -> list[Sequence[str]]:
        """The place of each report: the borough (""), and its ward where the file has wards."""
        borough = [""] * len(reports.rows)
        return [borough, reports.wards] if reports.wards else [borough]

    def _level(
        self,
        measure: str,
        groups: Mapping[tuple[int, str], list[int]],
        column: int | Mapping[int, int],
        values: Mapping[int, float] | None = None,
        *,
        blank_is_known: bool = True,
    ) -> None:
        unknown = set()
        for (number, ward), rows in groups.items():
            given = rows if values is None else [row for row in rows if row in values]
            if given:
                value = len(given) if values is None else _tidy(sum(values[row] for row in given))
                note = "" if blank_is_known or len(given) == len(rows) else _part(len(given), len(rows))
                self._note(measure, number, ward, value, _cells(column, given), note)
            elif not blank_is_known:
                unknown.add((number, ward))
        at_wards = any(ward for _, ward in groups)
        for number, known in self._months.items():
            places = wards_of(number) if at_wards else (Ward("", ""),)
            self._cover(measure, known, [place for place in places if (number, place.code) not in unknown])

    def _note(self, measure: str, number: int, ward: str, value: float, cell: str, note: str) -> None:
        place = (ward, "ward", self._names[ward]) if ward else (self._area, "borough", "")
        self._contents.observations.append(
            Observation(measure, *self._months[number].period, value, self._sheet, cell, *place, note=note)
        )

    def _cover(self, measure: str, known: Known, places: Iterable[Ward]) -> None:
        self._contents.coverage.extend(
            Coverage(
                measure,
                ward.code or self._area,
                *known.period,
                "ward" if ward.code else "borough",
                complete=known.complete,
            )
            for ward in places
        )


def _cells(column: int | Mapping[int, int], rows: list[int]) -> str:
    if isinstance(column, int):
        return column_reference(column, rows)
    by_column = _grouped((column[row] for row in rows), rows)
    return ",".join(column_reference(at, by_column[at]) for at in sorted(by_column))


def _part(given: int, all_of_them: int) -> str:
    return f"recorded for {given:,} of {all_of_them:,} reports"


@cache
def wards_of(number: int) -> tuple[Ward, ...]:
    """The wards there were in a month, both sets in May 2022, and the place of reports without a ward."""
    start, end = period_of(number)
    return (*dict.fromkeys((*wards(start), *wards(end))), NO_WARD)


def _grouped(keys: Iterable[Any], rows: Iterable[int]) -> dict[Any, list[int]]:
    """The rows of each key, in the order of the rows."""
    groups: dict[Any, list[int]] = defaultdict(list)
    for key, row in zip(keys, rows, strict=True):
        groups[key].append(row)
    return groups


def _tidy(total: float) -> float | int:
    """Pence added as floats leave dust (0.1 + 0.2): a sum of money has two places."""
    rounded = round(total, 2)
    return int(rounded) if float(rounded).is_integer() else rounded
