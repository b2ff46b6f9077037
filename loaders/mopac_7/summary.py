"""The police's own summary table: MOPAC 7 and its crimes in 2011/12 and in twelve current months, with two changes.

It is kept as printed, under measures of its own, and never added to the monthly files: their figures for the same
months differ a little, and the table does not always agree with itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.mopac_7.faults import has_second_table, say_two_columns, say_unreadable
from loaders.mopac_7.printed import Change
from loaders.mopac_7.summary_checks import check_summary
from loaders.mopac_7.summary_headings import COLUMNS
from loaders.mopac_7.summary_periods import area_of, periods
from loaders.mopac_7.summary_rows import Printed, printed_rows
from loaders.reading.cells import reference
from loaders.reading.layout import Context
from loaders.reading.number import Figure
from loaders.reading.observation import Contents, Coverage, Observation
from loaders.reading.periods import Period
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Table
from loaders.reading.text import shown

BASELINE = "crime.as_printed_baseline"
CURRENT = "crime.as_printed_current"
CHANGE, DIFFERENCE = "crime.as_printed_change", "crime.as_printed_difference"
R12_CHANGE, R12_DIFFERENCE = "crime.as_printed_r12_change", "crime.as_printed_r12_difference"
BY_KIND = "_by_kind"  # a breakdown is a measure of its own, so that kinds are never added to the crimes they are of


def read_summary(_book: Book, tables: tuple[Table, ...], context: Context, problems: Problems) -> Contents:
    """Read each table: counts as they stand, changes as fractions and as differences in offences."""
    observations: list[Observation] = []
    for table in tables:
        if has_second_table(table, COLUMNS, problems):
            continue
        _say_headings(table, problems)
        say_unreadable(table, table.columns.values(), problems)
        rows = printed_rows(table, problems)
        if not rows:
            continue  # a table without figures is said by the door
        check_summary(table, rows, problems)
        base, current = periods(table, problems)
        if base and current:
            area = area_of(table, context)
            observations += [each for row in rows for each in _observations(table, row, base, current, area)]
    _say_repeated(observations, problems)
    answers = [
        Coverage(each.measure, each.area, each.period_start, each.period_end, each.area_level, each.slice)
        for each in observations
    ]
    return Contents(observations, list(dict.fromkeys(answers)))


def _say_headings(table: Table, problems: Problems) -> None:
    """Say which columns are left out; refuse two that both hold the same figures."""
    for column, header in table.unknown:
        problems.warning(
            f"The column {header!r} is no part of this layout: it was left out.",
            sheet=table.sheet.name,
            cell=reference(table.header, column),
            found=header,
            expected="2011/12, Current, % and R12",
        )
    for column, header in table.repeated:
        say_two_columns(table, column, header, problems)


def _observations(table: Table, row: Printed, base: Period, current: Period, area: str) -> Iterator[Observation]:
    for measure, period, name, said in (
        (BASELINE, base, "baseline", row.baseline),
        (CURRENT, current, "current", row.current),
    ):
        if not said.blank:
            yield _observation(table, row, measure, period, name, said, area)
    for (fraction, difference), name, printed in (
        ((CHANGE, DIFFERENCE), "change", row.change),
        ((R12_CHANGE, R12_DIFFERENCE), "r12", row.r12),
    ):
        for measure, said in _figures(printed, fraction, difference):
            yield _observation(table, row, measure, current, name, said, area)


def _figures(printed: Change, fraction: str, difference: str) -> Sequence[tuple[str, Figure]]:
    if printed.blank:
        return ()
    if printed.marker:
        return ((fraction, Figure(None, printed.marker)),)
    values = ((fraction, printed.fraction), (difference, printed.difference))
    return tuple((measure, Figure(value)) for measure, value in values if value is not None)


def _observation(
    table: Table, row: Printed, measure: str, period: Period, name: str, said: Figure, area: str
) -> Observation:
    crime = row.names.crime
    return Observation(
        measure + (BY_KIND if row.names.kind else ""),
        period.start,
        period.end,
        said.value,
        table.sheet.name,
        table.cell(row.row, name),
        area,
        marker=said.marker,
        note=shown(table.value(row.row, name)),
        slice=crime,
        mopac_7=crime,
        category=row.names.kind,
    )


def _say_repeated(observations: list[Observation], problems: Problems) -> None:
    """Two sheets may both print 2011/12; they may not print two different figures of one period."""
    first: dict[tuple[object, ...], Observation] = {}
    for each in list(observations):
        named = (each.measure, each.area, each.period_start, each.mopac_7, each.category)
        held = first.setdefault(named, each)
        if held is each:
            continue
        observations.remove(each)
        if held.value != each.value:
            problems.error(
                f"The same figure stands in {held.sheet} {held.cell} as {held.value}. Delete the sheet that is wrong.",
                sheet=each.sheet,
                cell=each.cell,
                found=each.value,
                expected=str(held.value),
            )
