"""Which rows of a register are reports: those with a date. Totals, notes under the table and blank rows are not."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from datetime import date, datetime
from typing import Any, NamedTuple

from loaders.fly_tipping.stated import Stated
from loaders.reading.periods import day
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import is_blank, key, shown

_TOTAL = re.compile(r"\s*(?:grand\s|sub[\s\-]?)?totals?\b", re.IGNORECASE)
_COUNT = re.compile(r"\b(\d{1,3}(?:,\d{3})+|\d+)\s*$")
_MANY_WORDS_BESIDE = 2


class References(NamedTuple):
    """The references of a table, and the row of each."""

    table: Table
    rows: dict[str, int]


class Incidents(NamedTuple):
    """The reports of a table: their rows, counted from 0 and rising, and the day of each."""

    rows: list[int]
    days: list[date]


def column_of(table: Table, name: str) -> list[Any]:
    """The cells of a column under the header, to the end of the sheet."""
    at, below = table.columns[name], table.sheet.rows[table.body :]
    try:
        return [cells[at] for cells in below]
    except IndexError:  # lines of a CSV file are not all of one length
        return [cells[at] if at < len(cells) else "" for cells in below]


def cells_of(table: Table, name: str, found: Incidents) -> list[Any]:
    """The cells of a column in the rows of the reports."""
    below = column_of(table, name)
    if len(found.rows) == len(below):
        return below
    first = table.body
    return [below[row - first] for row in found.rows]


def days_of(raws: list[Any]) -> list[date | None]:
    """The day in each cell; each text is read once, a time needs no reading."""
    known = {raw: day(raw) for raw in {raw for raw in raws if raw.__class__ is not datetime}}
    return [raw.date() if raw.__class__ is datetime else known[raw] for raw in raws]


def incidents(table: Table, said: Stated, seen: list[References], problems: Problems) -> Incidents:
    """The reports of a table. `seen` gathers the references of all tables of the file."""
    totals = _total_rows(table)
    rows, days, others = [], [], []
    for row, told in enumerate(days_of(column_of(table, "date")), start=table.body):
        if told is None or row in totals:
            others.append(row)
        else:
            rows.append(row)
            days.append(told)
    found, summed = Incidents(rows, days), [0]
    for row in others:
        _explain(table, row, found, summed, problems)
    _check_days(table, found, said, problems)
    _check_references(table, found, seen, problems)
    return found


def _total_rows(table: Table) -> set[int]:
    """Rows whose first column says Total, whatever stands under the date."""
    first = min(table.columns.values())
    named = [cells[first] if first < len(cells) else "" for cells in table.sheet.rows[table.body :]]
    words = {raw for raw in named if raw.__class__ is str}
    said = {raw for raw in words if _TOTAL.match(raw)} if "total" in "\n".join(words).casefold() else set()
    return {row for row, raw in enumerate(named, start=table.body) if raw in said} if said else set()


def _explain(table: Table, row: int, found: Incidents, summed: list[int], problems: Problems) -> None:
    """Say what is wrong with a row that has no date, unless it is blank, a total, or a note.

    `summed` are the numbers of reports above the totals met so far.
    """
    cells = table.sheet.rows[row]
    filled = [(at, cell) for at, cell in enumerate(cells) if not is_blank(cell)]
    if not filled:
        return
    if _TOTAL.match(shown(filled[0][1])):
        _compare(table, row, filled, found, summed, problems)
    elif _is_header(table, row):
        problems.error(
            "A second table begins here. Put each table on a sheet of its own.",
            sheet=table.sheet.name,
            cell=table.cell(row, "date"),
            found=shown(table.value(row, "date")),
            expected="one table a sheet",
        )
    elif not _is_note(table, row, filled, found):
        raw = table.value(row, "date")
        problems.error(
            "This report has no date on which it was made. Write the date, or delete the row."
            if is_blank(raw)
            else "This is no date we can read. Write it as dd/mm/yyyy.",
            sheet=table.sheet.name,
            cell=table.cell(row, "date"),
            found=shown(raw),
            expected="a date such as 01/04/2016",
        )


def _is_header(table: Table, row: int) -> bool:
    same = [
        at
        for at in table.columns.values()
        if key(shown(table.sheet.value(row, at))) == key(shown(table.sheet.value(table.header, at)))
    ]
    return len(same) >= _MANY_WORDS_BESIDE and table.columns["date"] in same


def _is_note(table: Table, row: int, filled: list[tuple[int, Any]], found: Incidents) -> bool:
    words = [cell for _, cell in filled if isinstance(cell, str) and any(sign.isalpha() for sign in cell)]
    beside = not any(at in table.columns.values() for at, _ in filled)
    alone = len(filled) == 1 and bool(words)
    below = not found.rows or row > found.rows[-1]
    return beside or alone or (below and len(words) == len(filled) <= _MANY_WORDS_BESIDE)


def _compare(
    table: Table, row: int, filled: list[tuple[int, Any]], found: Incidents, summed: list[int], problems: Problems
) -> None:
    """Compare a printed total with the reports above it, or above it and under the last one; it is never counted."""
    no_counts = {table.columns.get("cleared"), table.columns.get("cost")}
    printed = [int(cell) for at, cell in filled if at not in no_counts and _is_count(cell)]
    if not printed and (match := _COUNT.search(shown(filled[0][1]))):
        printed = [int(match[1].replace(",", ""))]
    above = bisect_left(found.rows, row)
    fits = {above, above - summed[-1]}
    summed.append(above)
    if len(printed) == 1 and printed[0] not in fits:
        problems.warning(
            "The total printed here is not the number of reports above it. Were rows lost? The reports are counted.",
            sheet=table.sheet.name,
            cell=table.sheet.cell(row, filled[0][0]),
            found=f"{printed[0]:,}",
            expected=f"{above:,}",
        )


def _is_count(cell: object) -> bool:
    return isinstance(cell, int | float) and math.isfinite(cell)


def _check_days(table: Table, found: Incidents, said: Stated, problems: Problems) -> None:
    earliest = said.period.start if said.period else date.min
    latest = min(said.period.end if said.period else date.max, said.run or date.max)
    if not found.days or (min(found.days) >= earliest and max(found.days) <= latest):
        return
    for row, told in zip(found.rows, found.days, strict=True):
        if said.run and told > said.run:
            message, expected = (
                "This report is dated after the day the register was run. Correct the date.",
                f"a date up to {said.run:%d/%m/%Y}",
            )
        elif told < earliest or told > latest:
            message, expected = (
                "This report is dated outside the period in the title. Correct the date, or the title.",
                f"a date from {earliest:%d/%m/%Y} to {latest:%d/%m/%Y}",
            )
        else:
            continue
        problems.error(
            message,
            sheet=table.sheet.name,
            cell=table.cell(row, "date"),
            found=f"{told:%d/%m/%Y}",
            expected=expected,
        )


def _check_references(table: Table, found: Incidents, seen: list[References], problems: Problems) -> None:
    if "reference" not in table.columns:
        return
    raws = cells_of(table, "reference", found)
    words = [raw.strip() if raw.__class__ is str else shown(raw) for raw in raws]
    here = References(table, dict(zip(words, found.rows, strict=True)))
    here.rows.pop("", None)
    repeated = len(here.rows) < len(words) - words.count("")
    if repeated or any(not other.rows.keys().isdisjoint(here.rows) for other in seen):
        _name_repeated(table, words, found, seen, problems)
    seen.append(here)


def _name_repeated(
    table: Table, words: list[str], found: Incidents, seen: list[References], problems: Problems
) -> None:
    places = {
        word: f"{other.table.sheet.name} {other.table.cell(row, 'reference')}"
        for other in seen
        for word, row in other.rows.items()
    }
    for word, row in zip(words, found.rows, strict=True):
        cell = table.cell(row, "reference")
        before = places.setdefault(word, cell)
        if word and before != cell:
            problems.error(
                f"Cells {before} and {cell} hold the same reference, so one report may stand twice. "
                "Delete the one too many, or correct its reference.",
                sheet=table.sheet.name,
                cell=cell,
                found=f"the reference of {before}",
                expected="each reference once",
            )
