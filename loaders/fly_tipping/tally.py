"""Counting reports by month, for the borough and for its wards, with the cells that each count comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from loaders.reading.cells import column_reference, letters
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
        self,
        contents: Contents,
        sheet: str,
        area: str,
        reports: Reports,
        months: Mapping[int, bool],
        names: Mapping[str, str],
    ) -> None:
        """`months` are those the sheet answers for, True where it knows the whole month; `names` those of wards."""
        self._contents, self._sheet, self._area, self._names = contents, sheet, area, names
        self._reports = reports
        self._months = {number: Known(period_of(number), complete) for number, complete in months.items()}
        borough = [""] * len(reports.rows)
        self._levels = [
            _grouped(zip(reports.months, places, strict=True), reports.rows)
            for places in ((borough, reports.wards) if reports.wards else (borough,))
        ]

    def count(self, measure: str, column: int) -> None:
        """How many reports, by the cells of one column."""
        for groups in self._levels:
            self._level({measure: None}, groups, column)

    def add(
        self, sums: Mapping[str, Mapping[int, float]], column: int | Mapping[int, int], *, blank_is_known: bool
    ) -> None:
        """Sums of values by row, of the same rows for each measure; `column` is where they stand, or where each does.

        A row without the value adds nothing; where no row of a group has one, the group's sum is 0 if
        `blank_is_known` (nothing was cleared yet), else not known (no cost was recorded), and not covered.
        """
        for groups in self._levels:
            self._level(sums, groups, column, blank_is_known=blank_is_known)

    def count_by_detail(self, measure: str, column: int) -> None:
        """How many reports of each month, ward and kind, all at ward level; without wards they are "not recorded"."""
        reports, size = self._reports, len(self._reports.rows)
        columns: list[Sequence[str]] = [reports.wards or [NO_WARD.code] * size]
        columns += [detail or [""] * size for detail in reports.details]
        groups = _grouped(zip(reports.months, *columns, strict=True), reports.rows)
        self._contents.observations.extend(self._detailed(measure, groups, column))
        for number, known in self._months.items():
            self._cover(measure, known, wards_of(number) if reports.wards else (NO_WARD,))

    def _detailed(self, measure: str, groups: Mapping[Any, list[int]], column: int) -> Iterator[Observation]:
        """There may be one for nearly every report, so they are made without their keywords, which take longest."""
        sheet, names, letter, blank = self._sheet, self._names, letters(column), [""] * len(Observation._fields)
        waste, land, action = (Observation._fields.index(name) for name in ("waste_type", "land_type", "action"))
        before, between, behind = blank[11:waste], blank[land + 2 : action], blank[action + 1 :]
        for (number, ward, waste_type, land_type, load_size, taken), rows in groups.items():
            start, end = self._months[number].period
            cell = f"{letter}{rows[0] + 1}" if len(rows) == 1 else column_reference(column, rows)
            yield _new(
                Observation,
                (measure, start, end, len(rows), sheet, cell, ward, "ward", names[ward], "", "", *before,
                 waste_type, land_type, load_size, *between, taken, *behind),
            )  # fmt: skip

    def _level(
        self,
        sums: Mapping[str, Mapping[int, float] | None],
        groups: Mapping[tuple[int, str], list[int]],
        column: int | Mapping[int, int],
        *,
        blank_is_known: bool = True,
    ) -> None:
        unknown = set()
        having = next(iter(sums.values()))
        for (number, ward), rows in groups.items():
            given = rows if having is None else [row for row in rows if row in having]
            if not given:
                unknown.add((number, ward))
                continue
            cells, note = _cells(column, given), "" if blank_is_known else _part(len(given), len(rows))
            for measure, values in sums.items():
                value = len(given) if values is None else _tidy(sum(map(values.__getitem__, given)))
                self._note(measure, number, ward, value, cells, note)
        self._cover_level(sums, set() if blank_is_known else unknown, at_wards=any(ward for _, ward in groups))

    def _cover_level(self, measures: Iterable[str], unknown: set[tuple[int, str]], *, at_wards: bool) -> None:
        for measure in measures:
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
    return "" if given == all_of_them else f"recorded for {given:,} of {all_of_them:,} reports"


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
