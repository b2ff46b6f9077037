"""One table of a wide crime file: its headings, months and lines, and the stub of a month it may begin with."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.mopac_7.answers import Part
from loaders.mopac_7.areas import Boroughs, Wards
from loaders.mopac_7.faults import has_second_table, say_two_columns, say_unreadable
from loaders.mopac_7.headings import COLUMNS_WARD, LABELS, MONTH
from loaders.mopac_7.lines import read_lines
from loaders.mopac_7.months import MonthColumn, month_columns
from loaders.mopac_7.subtotals import check_subtotals
from loaders.reading.cells import reference
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import key, shown

_WHOLE_SCALE = 1_000  # offences a month; Bromley alone has 1,700, a hand-made extract may begin with a 0
_STUB = 10  # a first month under a tenth of the next: the ward file's 202403 holds 47 of 75,000


def read_part(table: Table, places: Boroughs | Wards, problems: Problems) -> Part | None:
    """The lines and months of a table; None where it has no line, or none that can be told."""
    if not _say_headers(table, places, problems) or has_second_table(table, LABELS, problems):
        return None
    months = month_columns(table, problems)
    say_unreadable(table, [*table.columns.values(), *(month.column for month in months)], problems)
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
            say_two_columns(table, column, header, problems)
    return not missing


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
