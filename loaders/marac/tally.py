"""Counting the cases of a register by month, agency and mark; each figure with the cells it is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from loaders.marac.fields import BY_NAME
from loaders.reading.cells import column_reference
from loaders.reading.observation import Contents, Coverage, Observation
from loaders.reading.periods import Period
from loaders.reading.table import Table


class Case(NamedTuple):
    """One referral: its month and the column whose date says so, who referred it, and what is marked of it.

    A mark or the number of children is None where it is not recorded.
    """

    table: Table
    row: int
    month: Period
    dated_by: str
    agency: str
    marks: dict[str, bool | None]
    children: int | None


class _Cell(NamedTuple):
    table: Table
    row: int
    column: str


def contents(cases: Sequence[Case], months: tuple[Period, ...], area: str) -> Contents:
    """Observations and coverage of a register.

    A mark counts the cases recorded as having it. A month in which no case has it recorded at all is not known;
    one case without it does not make the year unknown: what is measured is what the agencies record, and the loader
    says how many cases say nothing.
    """
    held = {month: [case for case in cases if case.month == month] for month in months}
    observations: list[Observation] = []
    coverage: list[Coverage] = []
    for month, own in held.items():
        observations.extend(_sums("marac.cases", month, area, ((_Cell(c.table, c.row, c.dated_by), 1) for c in own)))
        coverage.append(Coverage("marac.cases", area, *month))
        coverage.append(Coverage("marac.referrals", area, *month))
        for name in dict.fromkeys(case.agency for case in own):
            by = ((_Cell(c.table, c.row, "agency"), 1) for c in own if c.agency == name)
            observations.extend(_sums("marac.referrals", month, area, by, agency=name))
    for name in _marked(cases):
        _add(held, area, name, partial(_of_mark, name=name), observations, coverage)
    if any("children" in case.table.columns for case in cases):
        _add(held, area, "children", lambda case: case.children, observations, coverage)
        _add(held, area, "cases_with_children", _with_children, observations, coverage)
    return Contents(observations, coverage)


def _marked(cases: Iterable[Case]) -> list[str]:
    return list(dict.fromkeys(name for case in cases for name in case.marks))


def _of_mark(case: Case, name: str) -> int | None:
    mark = case.marks.get(name)
    return None if mark is None else int(mark)


def _with_children(case: Case) -> int | None:
    return None if case.children is None else int(case.children > 0)


def _add(
    held: dict[Period, list[Case]],
    area: str,
    name: str,
    number: Callable[[Case], int | None],
    observations: list[Observation],
    coverage: list[Coverage],
) -> None:
    """One figure of each month, from a number of each case; nothing at all where no case has it recorded."""
    if all(number(case) is None for own in held.values() for case in own):
        return
    measure, column = BY_NAME[name].measure, "children" if name == "cases_with_children" else name
    for month, own in held.items():
        numbers = [(case, number(case)) for case in own]
        recorded = [(_Cell(case.table, case.row, column), count) for case, count in numbers if count is not None]
        if not own or recorded:
            coverage.append(Coverage(measure, area, *month))
        observations.extend(_sums(measure, month, area, ((cell, count) for cell, count in recorded if count)))


def _sums(
    measure: str, month: Period, area: str, cells: Iterable[tuple[_Cell, int]], *, agency: str = ""
) -> list[Observation]:
    """One observation a sheet, with the cells that were counted or summed; none where nothing was."""
    by_sheet: dict[int, list[tuple[_Cell, int]]] = defaultdict(list)
    for cell, count in cells:
        by_sheet[id(cell.table)].append((cell, count))
    return [
        Observation(
            measure,
            *month,
            sum(count for _, count in counted),
            counted[0][0].table.sheet.name,
            _reference([cell for cell, _ in counted]),
            area,
            agency=agency,
        )
        for counted in by_sheet.values()
    ]


def _reference(cells: Sequence[_Cell]) -> str:
    """`A3,A5:A9`, or two such where some cases are dated by their meeting and some by their referral."""
    columns: dict[int, list[int]] = defaultdict(list)
    for cell in cells:
        columns[cell.table.columns[cell.column]].append(cell.row)
    return ",".join(column_reference(column, sorted(rows)) for column, rows in columns.items())
