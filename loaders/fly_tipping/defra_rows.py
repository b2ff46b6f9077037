"""The rows of a sheet of Defra's workbook: which authority and year each is, and which are printed totals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from loaders.reading.periods import Period, financial_year, find_financial_year, find_month
from loaders.reading.places import borough
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import is_blank, key, shown

# Regions are spelt differently in the years of one workbook.
_REGIONS = {"e midlands": "east midlands", "w midlands": "west midlands", "eastern": "east"}
_TOTALS = ("total", "england", "grand total", "national total", "london total")
_YEAR_ENDING = ("year ending mar", "year to mar", "year end mar")


class Row(NamedTuple):
    """A row of figures. `number` is counted from 0; `area` is "" for a printed total; `note` the basis of reporting."""

    number: int
    year: int
    period: Period
    area: str
    region: str
    note: str
    cells: list[Any]


def rows(table: Table, problems: Problems) -> Iterator[Row]:
    """Every row of figures, hidden ones too; notes under the table are passed over."""
    seen: dict[tuple[int, str], int] = {}
    notes: dict[str, str] = {"": ""}
    years: dict[object, int | None] = {}
    for number in range(table.body, len(table.sheet.rows)):
        raw = table.value(number, "year")
        if raw not in years:
            years[raw] = year_of(raw)
        year, cells = years[raw], table.sheet.rows[number]
        if year is None or _is_note(raw, cells):
            _explain(table, number, problems)
            continue
        if not _whole(table, cells, number, problems):
            continue
        region, area = _region(table, number), _area(table, number)
        if area is None:
            problems.error(
                "This row of figures names no local authority. Write its name, or delete the row.",
                sheet=table.sheet.name,
                cell=table.cell(number, "area"),
                expected="the name of a local authority",
            )
            continue
        if area and not _first(table, seen, (year, area), number, problems):
            continue
        basis = shown(table.value(number, "basis"))
        note = notes.setdefault(basis, "" if basis == ":" else f"Reporting basis: {basis}")
        yield Row(number, year, financial_year(year), area, region, note, cells)


def year_of(raw: object) -> int | None:
    """The financial year a label names, as the year of its April; None where it names none.

    Excel turns the label 2011-12 into December 2011: `2011/12/1`, `Dec-11`, or a date.

    >>> year_of("2015-16"), year_of("2011/12/1"), year_of("Dec-11"), year_of(date(2011, 12, 1)), year_of("2015")
    (2015, 2011, 2011, 2011, None)
    """
    if isinstance(raw, date):
        return _mangled(raw)
    words = shown(raw)
    if not any(sign.isdigit() for sign in words):
        return None
    if (year := find_financial_year(words)) is not None:
        return year
    month = find_month(words)
    if month is None:
        return None
    if key(words).startswith(_YEAR_ENDING) and month.start.month == 3:
        return month.start.year - 1
    return _mangled(month.start)


def _is_note(raw: object, cells: list[Any]) -> bool:
    """Whether a text that happens to name a year stands alone: "Source: WasteDataFlow, 2015-16"."""
    words = shown(raw)
    alone = sum(not is_blank(cell) for cell in cells) == 1
    return alone and any(sign.isalpha() for sign in words) and len(words) > len("year ending March 2016")


def _mangled(day: date) -> int | None:
    return day.year if day.day == 1 and day.month == (day.year + 1) % 100 else None


def _area(table: Table, number: int) -> str | None:
    """The authority's name; "" for a printed total; None where the row names none."""
    code, name = shown(table.value(number, "code")), shown(table.value(number, "area"))
    if code.startswith("*") or name.startswith("*") or key(name) in _TOTALS or key(code) == "total":
        return ""
    if not name:
        return None
    # Only London's codes begin E09: a Richmond elsewhere is not Richmond upon Thames.
    in_london = not code or code.startswith("E09")
    return (borough(name) if in_london else None) or name


def _region(table: Table, number: int) -> str:
    words = key(shown(table.value(number, "region")))
    if not words:
        words = key(shown(table.value(number, "area")))
    return "" if words.startswith(("total england", "england")) else _REGIONS.get(words, words)


def _first(
    table: Table, seen: dict[tuple[int, str], int], which: tuple[int, str], number: int, problems: Problems
) -> bool:
    before = seen.setdefault(which, number)
    if before == number:
        return True
    problems.error(
        f"{which[1]} stands twice for the same year: in rows {before + 1} and {number + 1}. Keep the right one.",
        sheet=table.sheet.name,
        cell=table.cell(number, "area"),
        found=which[1],
        expected=f"one row a year; the other is {table.cell(before, 'area')}",
    )
    return False


def _whole(table: Table, cells: list[Any], number: int, problems: Problems) -> bool:
    """Whether a row reaches as far as the columns do; a line of a CSV file that was cut off does not."""
    if len(cells) > max(table.columns.values()):
        return True
    problems.error(
        "The file ends in the middle of this row: it was cut short on its way. Ask for it again.",
        sheet=table.sheet.name,
        cell=table.cell(number, "year"),
        found=f"{len(cells)} cells",
        expected=f"{max(table.columns.values()) + 1} cells",
    )
    return False


def _explain(table: Table, number: int, problems: Problems) -> None:
    """Say what is wrong with a row without a year; blank rows and notes under the table are fine."""
    cells = table.sheet.rows[number]
    filled = [cell for cell in cells if not is_blank(cell)]
    figures = [cell for cell in filled if isinstance(cell, int | float) or shown(cell).replace(",", "").isdigit()]
    raw = table.value(number, "year")
    if key(shown(raw)) in {"year", "financial year"}:
        problems.error(
            "A second table begins here. Put each table on a sheet of its own.",
            sheet=table.sheet.name,
            cell=table.cell(number, "year"),
            found=shown(raw),
            expected="one table a sheet",
        )
    elif len(figures) >= 2:
        problems.error(
            "This is no financial year we can read. Write it as 2015-16.",
            sheet=table.sheet.name,
            cell=table.cell(number, "year"),
            found=shown(raw),
            expected="a financial year such as 2015-16",
        )
