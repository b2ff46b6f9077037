"""The police's own summary table: MOPAC 7 and its crimes in 2011/12 and in twelve current months, with two changes.

It is kept as printed, under measures of its own, and never added to the monthly files: their figures for the same
months differ a little, and the table does not always agree with itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.mopac_7.printed import Change
from loaders.mopac_7.summary_checks import check_summary
from loaders.mopac_7.summary_headings import COLUMNS, baseline_year, row_named
from loaders.mopac_7.summary_rows import Printed, printed_rows
from loaders.mopac_7.twelve_months import twelve_months
from loaders.reading.cells import reference
from loaders.reading.layout import Context
from loaders.reading.number import Figure
from loaders.reading.observation import Contents, Coverage, Observation
from loaders.reading.periods import Period, financial_year
from loaders.reading.places import BOROUGHS
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Table, second_header
from loaders.reading.text import key, shown

BASELINE = "crime.as_printed_baseline"
CURRENT = "crime.as_printed_current"
CHANGE, DIFFERENCE = "crime.as_printed_change", "crime.as_printed_difference"
R12_CHANGE, R12_DIFFERENCE = "crime.as_printed_r12_change", "crime.as_printed_r12_difference"
BY_KIND = "_by_kind"  # a breakdown is a measure of its own, so that kinds are never added to the crimes they are of


def read_summary(_book: Book, tables: tuple[Table, ...], context: Context, problems: Problems) -> Contents:
    """Read each table: counts as they stand, changes as fractions and as differences in offences."""
    observations: list[Observation] = []
    for table in tables:
        if _has_second_table(table, problems):
            continue
        _say_headings(table, problems)
        _say_faulty_cells(table, problems)
        rows = printed_rows(table, problems)
        check_summary(table, rows, problems)
        base, current = _periods(table, problems)
        if base and current:
            area = _area(table, context)
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
        problems.error(
            f"Two columns may hold the same figures: {header!r} and another. Delete or rename one of them.",
            sheet=table.sheet.name,
            cell=reference(table.header, column),
            found=header,
            expected="one column each for 2011/12, Current, % and R12",
        )


def _has_second_table(table: Table, problems: Problems) -> bool:
    row = second_header(table, COLUMNS)
    if row is None:
        return False
    problems.error(
        "A second table begins further down the sheet. Put each table on a sheet of its own.",
        sheet=table.sheet.name,
        cell=table.cell(row, "baseline"),
        found="a second header",
        expected="one table on a sheet",
    )
    return True


def _say_faulty_cells(table: Table, problems: Problems) -> None:
    used = set(table.columns.values())
    for row, column in sorted(table.sheet.errors | table.sheet.uncalculated):
        if row >= table.header and column in used:
            problems.error(
                "The cell holds an Excel error or a formula that was never calculated. Open the file in Excel, put the "
                "figure right, save it and send it again.",
                sheet=table.sheet.name,
                cell=reference(row, column),
                found="an error or a formula without a value",
                expected="a figure",
            )


def _periods(table: Table, problems: Problems) -> tuple[Period | None, Period | None]:
    """The baseline's financial year and the twelve current months."""
    year = baseline_year(table)
    if year is None:
        problems.error(
            "The baseline names no financial year. Head its column 2011/12.",
            sheet=table.sheet.name,
            cell=table.cell(table.header, "baseline"),
            found=shown(table.value(table.header, "baseline")),
            expected="a financial year such as 2011/12",
        )
        return None, None
    named = twelve_months(_texts(table), year)
    if len(named) != 1:
        told = "; ".join(f"{period.start:%B %Y} to {period.end:%B %Y}" for period in sorted(named))
        problems.error(
            "The table does not say which twelve months are Current: write them in the title, "
            "for example `12 months to February 2016`."
            if not named
            else "The table names more than one run of twelve months. Leave the one that Current counts.",
            sheet=table.sheet.name,
            cell=table.cell(table.header, "current"),
            found=told or "no period",
            expected="one run of twelve whole months",
        )
        return financial_year(year), None
    return financial_year(year), named.pop()


def _texts(table: Table) -> Iterator[str]:
    """Titles, headings and notes; the rows of crimes say nothing of periods."""
    if table.sheet.name:
        yield table.sheet.name
    yield from table.title
    yield from (shown(cell) for cell in table.sheet.rows[table.header] if isinstance(cell, str))
    for row in table.sheet.rows[table.body :]:
        if not any(isinstance(cell, str) and row_named(cell) for cell in row):
            yield from (cell for cell in row if isinstance(cell, str) and cell)


def _area(table: Table, context: Context) -> str:
    """The borough that the title names, else the partnership's own."""
    words = f" {key(' '.join(table.title))} "
    named = [name for name in BOROUGHS if f" {key(name)} " in words]
    return named[0] if len(named) == 1 else context.area


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
