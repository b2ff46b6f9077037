"""The counts of a wide crime file: one observation for each line and month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from loaders.mopac_7.lines import Line
from loaders.mopac_7.months import MonthColumn
from loaders.reading.number import NotAFigureError, figure
from loaders.reading.observation import DIMENSIONS, Observation
from loaders.reading.problem import Problems
from loaders.reading.sheet import Sheet
from loaders.reading.table import Table
from loaders.reading.text import is_blank, shown

MEASURE = "crime.offences"
MOST_OFFENCES = 200_000  # all London records some 90,000 in a month: more is a reference number or a date
_BLANKS_SAID = 10
_NO_MORE_DIMENSIONS = ("",) * (len(DIMENSIONS) - 3)


class Gap(NamedTuple):
    """A month that a file leaves blank for one offence in one place: it knows only part of that slice."""

    area: str
    slice: str
    month: date


class Counts(NamedTuple):
    """What the cells of a table say."""

    observations: list[Observation]
    gaps: list[Gap]


def read_counts(
    table: Table, lines: Iterable[Line], months: Sequence[MonthColumn], level: str, problems: Problems
) -> Counts:
    """Read every cell. Errors: words, percentages, fractions, negative or absurd figures. A blank is a gap, not 0."""
    sheet = table.sheet
    blanks = _Blanks(sheet, problems)
    observations: list[Observation] = []
    gaps: list[Gap] = []
    heads = [(month, month.column, (MEASURE, month.start, month.end)) for month in months]
    new = tuple.__new__
    for line in lines:
        cells, number = sheet.rows[line.row], str(line.row + 1)
        width = len(cells)
        place = (line.place.area, level, line.place.name)
        dimensions = ("", *_dimensions(line))
        for month, column, head in heads:
            raw: Any = cells[column] if column < width else ""
            value: int | None = raw
            marker = month.marker
            if raw.__class__ is str and raw.isdecimal() and len(raw) < 12:
                value = int(raw)
            elif raw.__class__ is not int or raw < 0:
                if is_blank(raw):
                    gaps.append(Gap(line.place.area, line.offence.slice, month.start))
                    blanks.add(line.row, column)
                    continue
                value, marker = _figure(sheet, line.row, column, raw, month.marker, problems)
            if value is not None and value > MOST_OFFENCES:
                _say_absurd(sheet, line.row, column, value, problems)
            cell = month.name + number
            observations.append(new(Observation, (*head, value, sheet.name, cell, *place, marker, *dimensions)))
    blanks.say()
    return Counts(observations, gaps)


def _dimensions(line: Line) -> tuple[str, ...]:
    """The slice and the dimensions, in the order of an observation."""
    return (line.offence.slice, line.group, line.offence.name, line.offence.mopac_7, *_NO_MORE_DIMENSIONS)


def _figure(sheet: Sheet, row: int, column: int, raw: object, flag: str, problems: Problems) -> tuple[int | None, str]:
    """A cell that is no plain whole number: `1,234`, 12.0, a marker, or a fault."""
    try:
        said = figure(raw)
        if said.value is None:
            return None, said.marker + flag
        if said.value >= 0 and isinstance(said.value, int):
            return said.value, said.marker + flag
    except NotAFigureError:
        pass
    problems.error(
        f"{shown(raw)!r} is no count of offences. Write a whole number, or leave it out with a marker such as [x].",
        sheet=sheet.name,
        cell=sheet.cell(row, column),
        found=shown(raw),
        expected="a whole number from 0",
    )
    return None, ""


def _say_absurd(sheet: Sheet, row: int, column: int, value: int, problems: Problems) -> None:
    problems.error(
        f"{value:,} offences in one month are more than all London records. Was another figure pasted here?",
        sheet=sheet.name,
        cell=sheet.cell(row, column),
        found=value,
        expected=f"at most {MOST_OFFENCES:,}",
    )


class _Blanks:
    """Says which counts are blank: the first rows each, the rest in one sentence."""

    def __init__(self, sheet: Sheet, problems: Problems) -> None:
        self._sheet, self._problems = sheet, problems
        self._rows: dict[int, list[int]] = {}

    def add(self, row: int, column: int) -> None:
        """Remember a blank cell."""
        self._rows.setdefault(row, []).append(column)

    def say(self) -> None:
        """Note what was remembered."""
        rows = list(self._rows.items())
        for row, columns in rows[:_BLANKS_SAID]:
            self._warn(
                row, columns[0], f"{len(columns)} blank" if len(columns) > 1 else "a blank cell", "This row leaves"
            )
        if rest := rows[_BLANKS_SAID:]:
            cells = sum(len(columns) for _, columns in rest)
            self._warn(rest[0][0], rest[0][1][0], f"{cells:,} blank cells", f"{len(rest):,} more rows leave")

    def _warn(self, row: int, column: int, found: str, who: str) -> None:
        self._problems.warning(
            f"{who} a month blank. A blank is not 0: that month stays unknown for this area and crime.",
            sheet=self._sheet.name,
            cell=self._sheet.cell(row, column),
            found=found,
            expected="a whole number, 0 where there was none",
        )
