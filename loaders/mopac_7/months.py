"""The month columns of a wide crime file, and what becomes of its other columns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from loaders.mopac_7.month_names import looks_like_month, marker_of, month_named
from loaders.reading.ask import Ask
from loaders.reading.cells import letters, reference
from loaders.reading.periods import Period, first_of_month
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import key, shown

_SUMS_UP = re.compile(
    r"total|average|mean|change|diff|year|ytd|sum\b|^q\d|quarter|\bfy\b|rank|%|^(?:19|20)\d\d(?: \d\d)?$"
)


class MonthColumn(NamedTuple):
    """A column of counts of one month; `marker` is [p] or [r] where its header says provisional or revised."""

    column: int
    name: str
    start: date
    end: date
    marker: str


def month_columns(table: Table, problems: Problems) -> tuple[MonthColumn, ...]:
    """The months of a table in the order of the calendar.

    Errors: a month twice, a header that looks like a month and is none, figures under no header.
    Warnings: a month missing between others, a column of another kind.
    """
    found: dict[date, MonthColumn] = {}
    labels = {column for name, column in table.columns.items() if name != "month"}
    above = table.sheet.rows[table.header - 1] if table.header else []
    spread = _spread(above)
    for column in range(max(len(table.sheet.rows[table.header]), len(above))):
        if column in labels:
            continue
        raw = table.sheet.value(table.header, column)
        over = spread[column] if column < len(spread) else ""
        words, named = _read(raw, over) if _words(raw) else _read(table.sheet.value(table.header - 1, column), "")
        if named is None:
            _say_other(table, column, shown(raw), problems)
        elif named.start in found:
            _say_twice(table, column, shown(raw) or over, found[named.start], problems)
        else:
            found[named.start] = MonthColumn(column, letters(column), named.start, named.end, marker_of(words))
    _say_missing(table, found, problems)
    return tuple(found[start] for start in sorted(found))


def _spread(cells: Iterable[Any]) -> list[str]:
    """A header row whose words stand for all the blank cells to their right."""
    spread, last = [], ""
    for cell in cells:
        last = _words(cell) or last
        spread.append(last)
    return spread


def _words(raw: object) -> str:
    """A header as text; a date with a time of day is left a date."""
    return raw.date().isoformat() if isinstance(raw, datetime) else shown(raw)


def _read(raw: object, over: str) -> tuple[str, Period | None]:
    words = key(_words(raw))
    for spelled in (words, key(f"{over} {words}")):
        if spelled and (named := month_named(spelled)):
            return spelled, named
    return words, None


def _say_other(table: Table, column: int, header: str, problems: Problems) -> None:
    """Say what becomes of a column that is neither label nor month."""
    words, cell = key(header), reference(table.header, column)
    if not header:
        if (row := _first_figure(table, column)) is not None:
            problems.error(
                f"Column {letters(column)} holds figures under no header. Write its month above them, or clear it.",
                sheet=table.sheet.name,
                cell=cell,
                found=f"a blank header over {shown(table.sheet.value(row, column))} in {reference(row, column)}",
                expected="a month such as 201604",
            )
        return
    if looks_like_month(words) and not _SUMS_UP.search(words):
        problems.error(
            f"{header!r} looks like a month and is none we can read. Write it as 201604, Apr-16 or April 2016.",
            sheet=table.sheet.name,
            cell=cell,
            found=header,
            expected="a month such as 201604",
            asks=Ask.COLUMNS,
        )
        return
    problems.warning(
        f"The column {header!r} is no month and no part of this layout: it was left out.",
        sheet=table.sheet.name,
        cell=cell,
        found=header,
        expected="months only beside the names of area and offence",
    )


def _first_figure(table: Table, column: int) -> int | None:
    for row in range(table.body, len(table.sheet.rows)):
        value = table.sheet.value(row, column)
        if isinstance(value, int | float) or (isinstance(value, str) and value.strip().isdecimal()):
            return row
    return None


def _say_twice(table: Table, column: int, header: str, first: MonthColumn, problems: Problems) -> None:
    problems.error(
        f"The month {first.start:%B %Y} has two columns, {first.name} and {letters(column)}. Which one holds it? "
        "Delete or rename the other.",
        sheet=table.sheet.name,
        cell=reference(table.header, column),
        found=header,
        expected="each month once",
    )


def _say_missing(table: Table, found: dict[date, MonthColumn], problems: Problems) -> None:
    """A gap is a warning: months without a column are not known, so no figure counts them as 0."""
    if not found:
        return
    missing, start, last = [], min(found), max(found)
    while start < last:
        if start not in found:
            missing.append(f"{start:%B %Y}")
        start = first_of_month(start, 1)
    if missing:
        problems.warning(
            f"No column for {', '.join(missing[:12])}{' and more' if len(missing) > 12 else ''}: "
            "figures that need it will say that data is missing.",
            sheet=table.sheet.name,
            cell=reference(table.header, found[min(found)].column),
            found=f"{len(found)} months from {min(found):%B %Y} to {last:%B %Y}",
            expected=f"{len(found) + len(missing)} months without a gap",
        )
