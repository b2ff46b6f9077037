"""Reading the wide files of the Metropolitan Police: a row for each area and offence, a column for each month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from loaders.mopac_7.answers import Part, coverage
from loaders.mopac_7.areas import Boroughs, Wards
from loaders.mopac_7.counts import Gap, read_counts
from loaders.mopac_7.headings import COLUMNS_WARD, LABELS, MONTH, near_misses
from loaders.mopac_7.lines import Line, read_lines
from loaders.mopac_7.months import MonthColumn, month_columns
from loaders.mopac_7.offences import is_dense
from loaders.mopac_7.subtotals import check_subtotals
from loaders.mopac_7.unknown import say_absent, say_unknown
from loaders.reading.cells import reference
from loaders.reading.layout import Context
from loaders.reading.observation import Contents, Observation
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Table, second_header
from loaders.reading.text import key, shown

_WHOLE_SCALE = 1_000  # offences a month; Bromley alone has 1,700, a hand-made extract may begin with a 0
_STUB = 10  # a first month under a tenth of the next: the ward file's 202403 holds 47 of 75,000


def read_boroughs(book: Book, tables: tuple[Table, ...], _context: Context, problems: Problems) -> Contents:
    """Read a borough file of any generation."""
    return _read(book, tables, Boroughs(problems), problems)


def read_wards(book: Book, tables: tuple[Table, ...], _context: Context, problems: Problems) -> Contents:
    """Read a ward file."""
    return _read(book, tables, Wards(problems), problems)


def _read(book: Book, tables: Sequence[Table], places: Boroughs | Wards, problems: Problems) -> Contents:
    near_misses(book, tables, problems)
    parts = [part for table in tables if (part := _part(table, places, problems))]
    say_unknown(parts, problems)
    say_absent(parts, problems)
    _say_repeated(parts, problems)
    observations: list[Observation] = []
    gaps: list[Gap] = []
    for part in parts:
        counts = read_counts(part.table, part.lines, part.months, places.level, problems)
        observations += counts.observations
        gaps += counts.gaps
    dense = is_dense({line.offence.name for part in parts for line in part.lines})
    return Contents(observations, coverage(parts, gaps, places.level, dense=dense, problems=problems))


def _part(table: Table, places: Boroughs | Wards, problems: Problems) -> Part | None:
    """The lines and months of a table; None where it has no line, or none that can be told."""
    if not _say_headers(table, places, problems) or _has_second_header(table, problems):
        return None
    months = month_columns(table, problems)
    _say_unreadable(table, months, problems)
    found = read_lines(table, months, places.place, problems)
    if not found.lines:
        if not problems.stop:
            problems.error(
                "There is no row of figures under the header.",
                sheet=table.sheet.name,
                cell=table.sheet.cell(table.body, 0),
                found="no row",
                expected="a row for each area and offence",
            )
        return None
    whole = Part(table, found.lines, months)
    part = whole._replace(months=_without_stub(whole, places.level, problems))
    check_subtotals(part, found.subtotals, problems)
    return part


def _say_headers(table: Table, places: Boroughs | Wards, problems: Problems) -> bool:
    """Two columns that both name the area, the group or the offence cannot both be right; a ward needs its code.

    Whether the rows can be read.
    """
    missing = [name for name in places.columns if name not in table.columns]
    for name in missing:
        problems.error(
            f"The ward file has no column for the ward's {name.replace('ward', 'name')}. Names alone do not tell a "
            "ward, for boundaries moved in May 2022: add WardName and WardCode.",
            sheet=table.sheet.name,
            cell=table.sheet.cell(table.header, 0),
            found=", ".join(shown(cell) for cell in table.sheet.rows[table.header][:8]),
            expected={"ward": "WardName", "code": "WardCode"}[name],
        )
    for column, header in table.repeated:
        if any(label.accepts(key(header)) for label in COLUMNS_WARD if label is not MONTH):
            problems.error(
                f"Two columns may hold the same thing: {header!r} and another. Delete or rename one of them.",
                sheet=table.sheet.name,
                cell=reference(table.header, column),
                found=header,
                expected="one column each for area, group and offence",
            )
    return not missing


def _has_second_header(table: Table, problems: Problems) -> bool:
    row = second_header(table, [column for column in LABELS if column.name in table.columns])
    if row is None:
        return False
    problems.error(
        "A second table begins further down the sheet. Put each table on a sheet of its own.",
        sheet=table.sheet.name,
        cell=table.sheet.cell(row, min(table.columns.values())),
        found="a second header",
        expected="one table on a sheet",
    )
    return True


def _say_unreadable(table: Table, months: Sequence[MonthColumn], problems: Problems) -> None:
    """A cell that shows an Excel error, or a formula that was never calculated, reads as blank and is not."""
    used = {month.column for month in months} | set(table.columns.values())
    for cells, what in (
        (table.sheet.errors, "an Excel error"),
        (table.sheet.uncalculated, "a formula without a value"),
    ):
        for row, column in sorted(cells):
            if row >= table.header and column in used:
                problems.error(
                    f"The cell holds {what}. Open the file in Excel, put the figure right, save it and send it again.",
                    sheet=table.sheet.name,
                    cell=reference(row, column),
                    found=what,
                    expected="a whole number",
                )


def _without_stub(part: Part, level: str, problems: Problems) -> Sequence[MonthColumn]:
    """Leave out a first month that holds under a tenth of the next: it is only the beginning of one."""
    if len(part.months) < 2:
        return part.months
    first, following = (_total(part, month) for month in part.months[:2])
    if first * _STUB >= following or (level == "borough" and following < _WHOLE_SCALE):
        return part.months
    problems.warning(
        f"{part.months[0].start:%B %Y} holds {first:,} offences and the month after it {following:,}: "
        "it is only the beginning of a month and was left out.",
        sheet=part.table.sheet.name,
        cell=reference(part.table.header, part.months[0].column),
        found=f"{first:,}",
        expected=f"at least {following / _STUB:,.0f}",
    )
    return part.months[1:]


def _total(part: Part, month: MonthColumn) -> int:
    cells = (shown(part.table.sheet.value(line.row, month.column)).replace(",", "") for line in part.lines)
    return sum(int(cell) for cell in cells if cell.isdecimal() and len(cell) < 12)


def _say_repeated(parts: Sequence[Part], problems: Problems) -> None:
    """The same offence of the same place twice would count twice, wherever the second row stands."""
    seen: dict[tuple[str, ...], list[tuple[Table, Line, frozenset[date]]]] = {}
    for part in parts:
        starts = frozenset(month.start for month in part.months)
        for line in part.lines:
            named = (line.place.area, line.offence.name, "" if line.known else line.group)
            held = seen.setdefault(named, [])
            for table, first, months in held:
                if starts & months:
                    _say_twice(part.table, line, table.cell(first.row, "offence"), problems)
                    break
            held.append((part.table, line, starts))


def _say_twice(table: Table, line: Line, first: str, problems: Problems) -> None:
    problems.error(
        f"{line.offence.name} in {line.place.name or line.place.area} has two rows; the first is in {first}. "
        "Both would be counted: delete one, or ask the sender which is right.",
        sheet=table.sheet.name,
        cell=table.cell(line.row, "offence"),
        found=line.offence.name,
        expected="each offence of an area once",
    )
