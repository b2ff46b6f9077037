"""The SafeLives return: one row a meeting (2025), or one row a quarter (the older form)."""

from __future__ import annotations

from typing import NamedTuple

from loaders.marac.answers import contents
from loaders.marac.checks import check_entries, check_totals, is_sum
from loaders.marac.fields import QUARTERLY_COLUMNS, RETURN_COLUMNS, SOURCE_NAMES, fields_of
from loaders.marac.months import Dated, in_range, months_covered
from loaders.marac.periods import Told, date_of, quarter_of_row, year_of_title
from loaders.marac.rows import Count, Entry, area_of, counts_of, has_figures, total_of, unknown_area
from loaders.marac.unread import check_columns
from loaders.reading.ask import Ask
from loaders.reading.layout import Context
from loaders.reading.left_out import say_left_out
from loaders.reading.observation import Contents
from loaders.reading.periods import Period, quarter, quarter_of
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book, Sheet
from loaders.reading.table import SEARCHED_ROWS, Column, Table, find_table
from loaders.reading.text import is_blank, key, shown


class Sorted(NamedTuple):
    """The rows of all tables, sorted: what counts, and the totals that only check."""

    entries: list[Entry]
    totals: list[tuple[Table, int, dict[str, Count]]]


def find_meetings(book: Book) -> tuple[Table, ...]:
    """The tables with a Marac's name, a date and cases."""
    return _find(book, RETURN_COLUMNS, "date")


def find_quarters(book: Book) -> tuple[Table, ...]:
    """The tables with a Marac's name, a quarter and cases, and no date of a meeting."""
    return tuple(
        table for table in _find(book, QUARTERLY_COLUMNS, "quarter") if find_meetings(Book("", (table.sheet,))) == ()
    )


def read_meetings(book: Book, tables: tuple[Table, ...], context: Context, problems: Problems) -> Contents:
    """Every figure of every meeting, in the month it met."""
    say_left_out(book, tables, RETURN_COLUMNS, problems)
    rows = _sort(tables, RETURN_COLUMNS, context, problems, quarterly=False)
    periods = {
        area: months_covered(
            [Dated(entry.period, entry.table, entry.table.cell(entry.row, "date")) for entry in own], problems
        )
        for area, own in _by_area(rows.entries).items()
    }
    _twice(rows.entries, problems)
    by_month = any("month" in key(shown(table.value(table.header, "date"))) for table in tables)
    return contents(rows.entries, periods, meetings="" if by_month else "date")


def read_quarters(book: Book, tables: tuple[Table, ...], context: Context, problems: Problems) -> Contents:
    """Every figure of every quarter; a quarter without a row is not known."""
    say_left_out(book, tables, QUARTERLY_COLUMNS, problems)
    rows = _sort(tables, QUARTERLY_COLUMNS, context, problems, quarterly=True)
    seen: dict[tuple[str, Period], Entry] = {}
    for entry in rows.entries:
        first = seen.setdefault((entry.area, entry.period), entry)
        if first is not entry:
            problems.error(
                f"{entry.area} has this quarter in row {first.row + 1} too. Send each quarter once.",
                sheet=entry.table.sheet.name,
                cell=entry.table.cell(entry.row, "quarter"),
                found=shown(entry.table.value(entry.row, "quarter")),
                expected="one row a quarter",
            )
    periods = {area: _quarters(own, problems) for area, own in _by_area(rows.entries).items()}
    return contents(rows.entries, periods)


def _find(book: Book, columns: tuple[Column, ...], when: str) -> tuple[Table, ...]:
    found = (find_table(sheet, columns) for sheet in book.sheets if _may_hold(sheet, when))
    return tuple(_settle_other(table) for table in found if table and not table.missing)


def _may_hold(sheet: Sheet, when: str) -> bool:
    """Whether a sheet's first rows hold the words at all: a crime file's headers need not be compared in earnest."""
    wanted = {when, "cases", "name"}
    for row in sheet.rows[:SEARCHED_ROWS]:
        wanted -= {name for cell in row[:60] if isinstance(cell, str) for name in fields_of(key(cell))}
    return not wanted


def _settle_other(table: Table) -> Table:
    """Two fields are called "Other": beside the ethnicities it is one of them, beside the sources a source."""
    at = {name: table.columns[name] for name in ("from_other", "ethnicity_other") if name in table.columns}
    if len(at) != 1:
        return table
    name, column = next(iter(at.items()))
    if len(fields_of(key(shown(table.sheet.value(table.header, column))))) == 1:
        return table
    left = [(place, other) for other, place in table.columns.items() if place < column]
    beside = max(left)[1] if left else "ethnicity_other"
    right = "from_other" if beside in SOURCE_NAMES else "ethnicity_other"
    columns = {other: place for other, place in table.columns.items() if other != name}
    return table._replace(columns={**columns, right: column})


def _sort(
    tables: tuple[Table, ...], columns: tuple[Column, ...], context: Context, problems: Problems, *, quarterly: bool
) -> Sorted:
    rows = Sorted([], [])
    for table in tables:
        check_columns(table, columns, key, problems)
        year, area = year_of_title(table), ""
        for row in range(table.body, len(table.sheet.rows)):
            if not is_blank(table.value(row, "name")):
                area = shown(table.value(row, "name"))
            told = quarter_of_row(table, row, year) if quarterly else date_of(table, row)
            year = told.year if quarterly and told.year is not None else year
            _row(table, row, area, told, rows, context, problems)
    check_entries(rows.entries, problems)
    check_totals(rows.totals, rows.entries, problems)
    return rows


def _row(table: Table, row: int, area: str, told: Told, rows: Sorted, context: Context, problems: Problems) -> None:
    """Sort one row: a meeting, a total, or words that count nothing."""
    filled = has_figures(table, row)
    kind = total_of(table, row)
    if kind or not (filled or told.period):
        if kind == "total" and filled:
            rows.totals.append((table, row, counts_of(table, row, Problems())))
        return
    counts = counts_of(table, row, problems)
    if told.period is None or not in_range(told.period.start):
        own = [entry for entry in rows.entries if entry.table is table]
        if told.period is None and told.blank and is_sum(counts, own):
            rows.totals.append((table, row, counts))
        else:
            _undated(table, row, told, problems)
        return
    where = area_of(area, context.area)
    if where is None:
        unknown_area(table, row, area, context.area, problems)
        return
    entry = Entry(table, row, where, told.period, counts)
    if entry.empty and filled is False:
        problems.warning(
            "This meeting has no figures yet, so its month is not known.",
            sheet=table.sheet.name,
            cell=table.cell(row, told.column),
            found=f"{told.period.start:%B %Y}",
        )
    rows.entries.append(entry)


def _undated(table: Table, row: int, told: Told, problems: Problems) -> None:
    problems.error(
        f"{told.found!r} is no {told.expected}. The figures of this row belong to no period without it."
        if told.found
        else f"This row has figures but no {told.expected}. Write it, or delete the row.",
        sheet=table.sheet.name,
        cell=table.cell(row, told.column),
        found=told.found,
        expected=told.expected,
        asks=Ask.PERIOD if told.yearless else None,
    )


def _by_area(entries: list[Entry]) -> dict[str, list[Entry]]:
    areas: dict[str, list[Entry]] = {}
    for entry in entries:
        areas.setdefault(entry.area, []).append(entry)
    return areas


def _twice(entries: list[Entry], problems: Problems) -> None:
    """Refuse the same meeting with the same figures a second time; warn where the figures differ."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        date = shown(entry.table.value(entry.row, "date"))
        first = seen.setdefault((entry.area, date), entry)
        if first is entry or entry.empty:
            continue
        where = f"{first.table.sheet.name} › {first.table.cell(first.row, 'date')}".removeprefix(" › ")
        alike = {name: count.figure for name, count in first.counts.items()} == {
            name: count.figure for name, count in entry.counts.items()
        }
        (problems.error if alike else problems.warning)(
            f"{entry.area} has a meeting on this day at {where} too"
            + (", with the same figures. Delete one." if alike else "; both were counted."),
            sheet=entry.table.sheet.name,
            cell=entry.table.cell(entry.row, "date"),
            found=date,
            expected="each meeting once",
        )


def _quarters(entries: list[Entry], problems: Problems) -> tuple[Period, ...]:
    periods = sorted({entry.period for entry in entries})
    missing: list[str] = []
    for before, after in zip(periods, periods[1:], strict=False):
        at = quarter_of(before.start)
        while (at := _next(at)) != quarter_of(after.start) and len(missing) < 100:
            missing.append(f"Q{at[1]} {at[0]}/{(at[0] + 1) % 100:02}")
    if missing:
        problems.warning(
            f"No row is given for {', '.join(missing[:8])}: not known, not none.", sheet=entries[0].table.sheet.name
        )
    return tuple(periods)


def _next(at: tuple[int, int]) -> tuple[int, int]:
    start = quarter(*at).end
    return (at[0], at[1] + 1) if at[1] < 4 else (start.year, 1)
