"""The month columns of a wide crime file: 201604, 2016-04, Apr-16, April 2016, a date, or Apr under 2016."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from loaders.reading.cells import letters, reference
from loaders.reading.periods import MONTHS, Period, first_of_month, month, month_of
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import key, shown

_NAME = (
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?"
)
_NUMBERED = re.compile(r"^m?((?:19|20)\d\d) ?m?(0[1-9]|1[0-2])$")
_NUMBER_FIRST = re.compile(r"^(0?[1-9]|1[0-2]) ((?:19|20)\d\d)$")
_NAMED = re.compile(rf"^{_NAME} ?((?:19|20)\d\d|\d\d)$")
_UNDER_YEAR = re.compile(rf"^((?:19|20)\d\d) {_NAME}$")
_UNDER_FINANCIAL_YEAR = re.compile(rf"^((?:19|20)\d\d) (?:(?:19|20)\d\d|\d\d) {_NAME}$")
_DAY = re.compile(r"^((?:19|20)\d\d) (\d\d) (\d\d)(?: 00 00 00)?$")
_DAY_FIRST = re.compile(r"^(\d\d?) (\d\d?) ((?:19|20)\d\d)(?: 00 00 00)?$")
_FLAG = re.compile(r" (?:p|prov|provisional|r|revised|e|estimate|estimated)$")
_LOOKS_LIKE_ONE = re.compile(rf"\d|\b{_NAME}\b")
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


@lru_cache(maxsize=20_000)
def month_named(header: str) -> Period | None:
    """The month that a header names, the header in the form `text.key` gives; None where it names none.

    >>> month_named("201604") == month_named("apr 16") == month_named("2016 04 01 00 00 00")
    True
    """
    words = _FLAG.sub("", header)
    if match := _NUMBERED.match(words):
        return month(int(match[1]), int(match[2]))
    if match := _NUMBER_FIRST.match(words):
        return month(int(match[2]), int(match[1]))
    if match := _NAMED.match(words):
        year = int(match[2])
        return month(year if year > 99 else 2000 + year, MONTHS.index(match[1]) + 1)
    return _under_a_year(words) or _first_or_last_day(words)


def _under_a_year(words: str) -> Period | None:
    if match := _UNDER_YEAR.match(words):
        return month(int(match[1]), MONTHS.index(match[2]) + 1)
    if match := _UNDER_FINANCIAL_YEAR.match(words):
        number = MONTHS.index(match[2]) + 1
        return month(int(match[1]) + (number < 4), number)
    return None


def _first_or_last_day(words: str) -> Period | None:
    """A date stands for its month where it is the first or the last day: `Apr-16` that Excel took for 16 April is not
    guessed at."""
    if match := _DAY.match(words):
        parts = (int(match[1]), int(match[2]), int(match[3]))
    elif match := _DAY_FIRST.match(words):
        parts = (int(match[3]), int(match[2]), int(match[1]))
    else:
        return None
    try:
        named = date(*parts)
    except ValueError:
        return None
    whole = month_of(named)
    return whole if named in whole else None


def is_month(header: str) -> bool:
    """Whether a header, as `text.key` gives it, names a month."""
    return month_named(header) is not None


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
            flag = _FLAG.search(words)
            marker = f"[{flag[0].strip()[0]}]" if flag else ""
            found[named.start] = MonthColumn(column, letters(column), named.start, named.end, marker)
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
    if _LOOKS_LIKE_ONE.search(words) and not _SUMS_UP.search(words):
        problems.error(
            f"{header!r} looks like a month and is none we can read. Write it as 201604, Apr-16 or April 2016.",
            sheet=table.sheet.name,
            cell=cell,
            found=header,
            expected="a month such as 201604",
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
