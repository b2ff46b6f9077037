"""For which crimes, places and months a crime file answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from loaders.mopac_7.counts import MEASURE, Gap
from loaders.mopac_7.lines import Line
from loaders.mopac_7.months import MonthColumn
from loaders.reading.observation import Coverage
from loaders.reading.problem import Problems
from loaders.reading.table import Table


class Absent(Enum):
    """How many rows of a slice a place lacks that other places of a dense file have."""

    SOME = "some"
    ALL = "all"


class Part(NamedTuple):
    """A table of a file with its lines and months."""

    table: Table
    lines: list[Line]
    months: Sequence[MonthColumn]


def coverage(
    parts: Sequence[Part], gaps: Sequence[Gap], level: str, *, dense: bool, problems: Problems
) -> list[Coverage]:
    """Every month of every place that has a row, for every slice that the file has anywhere: absent is 0 there.

    In a dense file a row that is absent is not 0, but left out: the place is then partly known for that
    slice, and not at all where no row of the slice is left.
    """
    slices = sorted({line.offence.slice for part in parts for line in part.lines})
    ends = {month.start: month.end for part in parts for month in part.months}
    absent = _absent(parts, problems) if dense else {}
    partly = set(gaps)
    answers = []
    for area, starts in _months_by_area(parts).items():
        for slice_name in slices:
            missing = absent.get((area, slice_name))
            if missing is Absent.ALL:
                continue
            for start in starts:
                complete = missing is None and Gap(area, slice_name, start) not in partly
                answers.append(Coverage(MEASURE, area, start, ends[start], level, slice_name, complete))
    return answers


def _months_by_area(parts: Sequence[Part]) -> dict[str, list[date]]:
    months: dict[str, set[date]] = {}
    for part in parts:
        starts = [month.start for month in part.months]
        for area in {line.place.area: None for line in part.lines}:
            months.setdefault(area, set()).update(starts)
    return {area: sorted(starts) for area, starts in months.items()}


def _absent(parts: Sequence[Part], problems: Problems) -> dict[tuple[str, str], Absent]:
    """For each place and slice of a dense file, whether some or all rows are absent that other places have."""
    every: dict[str, set[str]] = {}
    rows: dict[str, dict[str, set[str]]] = {}
    for part in parts:
        for line in part.lines:
            every.setdefault(line.offence.slice, set()).add(line.offence.name)
            rows.setdefault(line.place.area, {}).setdefault(line.offence.slice, set()).add(line.offence.name)
    absent = {}
    for area, own in rows.items():
        for slice_name, offences in every.items():
            missing = sorted(offences - own.get(slice_name, set()))
            if missing:
                absent[area, slice_name] = Absent.SOME if slice_name in own else Absent.ALL
                problems.warning(
                    f"{area} has no row for {', '.join(missing[:5])}, which other boroughs of this file have: "
                    f"its figures for {slice_name.replace('_', ' ')} are not whole.",
                    sheet=parts[0].table.sheet.name,
                    cell=parts[0].table.cell(parts[0].table.header, "offence"),
                    found=f"{len(offences) - len(missing)} of {len(offences)} rows",
                    expected=f"{len(offences)} rows",
                )
    return absent
