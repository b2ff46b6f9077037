"""Which rows of a register are reports: those with a date. Totals, notes under the table and blank rows are not."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from typing import Any, NamedTuple

from loaders.fly_tipping.stated import Stated
from loaders.reading.periods import day
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import is_blank, key, shown

_TOTAL = re.compile(r"^(?:grand |sub ?)?totals?\b")
_COUNT = re.compile(r"\b(\d{1,3}(?:,\d{3})+|\d+)\s*$")
_MANY_WORDS_BESIDE = 2


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


def incidents(table: Table, said: Stated, seen: dict[str, tuple[str, str]], problems: Problems) -> Incidents:
    """The reports of a table. `seen` keeps the references of all tables of the file, with sheet and cell."""
    raws = column_of(table, "date")
    known = {raw: day(raw) for raw in set(raws)}
    totals = _total_rows(table)
    rows, days, others = [], [], []
    for row, raw in enumerate(raws, start=table.body):
        told = known[raw]
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
    said = {raw for raw in set(named) if isinstance(raw, str) and _TOTAL.match(key(raw))}
    return {row for row, raw in enumerate(named, start=table.body) if raw in said} if said else set()


def _explain(table: Table, row: int, found: Incidents, summed: list[int], problems: Problems) -> None:
    """Say what is wrong with a row that has no date, unless it is blank, a total, or a note.

    `summed` are the numbers of reports above the totals met so far.
    """
    cells = table.sheet.rows[row]
    filled = [(at, cell) for at, cell in enumerate(cells) if not is_blank(cell)]
    if not filled:
        return
    if _TOTAL.match(key(shown(filled[0][1]))):
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
    dates = {table.columns.get("date"), table.columns.get("cleared"), table.columns.get("cost")}
    printed = [int(cell) for at, cell in filled if at not in dates and isinstance(cell, int | float)]
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


def _check_references(table: Table, found: Incidents, seen: dict[str, tuple[str, str]], problems: Problems) -> None:
    if "reference" not in table.columns:
        return
    words = [shown(raw) for raw in cells_of(table, "reference", found)]
    here = dict(zip(words, found.rows, strict=True))
    here.pop("", None)
    if len(here) < len(words) - words.count("") or not seen.keys().isdisjoint(here):
        _name_repeated(table, words, found, dict(seen), problems)
    seen.update((word, (table.sheet.name, table.cell(row, "reference"))) for word, row in here.items())


def _name_repeated(
    table: Table, words: list[str], found: Incidents, seen: dict[str, tuple[str, str]], problems: Problems
) -> None:
    for word, row in zip(words, found.rows, strict=True):
        cell = table.cell(row, "reference")
        sheet, before = seen.setdefault(word, (table.sheet.name, cell))
        if word and (sheet, before) != (table.sheet.name, cell):
            elsewhere = f"{sheet} {before}" if sheet != table.sheet.name else before
            problems.error(
                f"Cells {elsewhere} and {cell} hold the same reference, so one report may stand twice. "
                "Delete the one too many, or correct its reference.",
                sheet=table.sheet.name,
                cell=cell,
                found=f"the reference of {elsewhere}",
                expected="each reference once",
            )
