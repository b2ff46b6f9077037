"""Figures that no indicator is made of yet, and figures as their owners printed them: two plain tables."""

from __future__ import annotations

from collections.abc import Sequence

from charts.data_table import Column, DataTable, Entry, figure, hidden, words
from charts.source_words import short_period
from performance.row import Row
from performance.source_figures import LineOf, LinePoint
from performance.wording import number, period

_MOST = 4  # periods of a line


def lines_table(lines: Sequence[LineOf]) -> DataTable | None:
    """The lines with their newest periods; None where there is none. Lines differ in their periods, so each figure
    says its own."""
    shown = [line for line in lines if line.points]
    if not shown:
        return None
    most = min(_MOST, max(len(line.points) for line in shown))
    heads = ("Newest", *("Before" for _ in range(most - 1)))
    columns = (Column("What is counted", numeric=False), *map(Column, heads))
    return DataTable("Counted too, and part of no indicator", columns, tuple(_row(line, most) for line in shown))


def _row(line: LineOf, most: int) -> tuple[Entry, ...]:
    newest = line.points[::-1][:most]
    blank = [figure(None)] * (most - len(newest))
    return words(line.measure.title), *(_entry(one, line.measure.unit) for one in newest), *blank


def _entry(one: LinePoint, unit: str) -> Entry:
    named = short_period(one.period)
    if one.hidden:
        return hidden()._replace(shown=f"[c] in {named}")
    entry = figure(one.value, unit, note="(p)" if one.provisional else "")
    return entry._replace(shown=f"{entry.shown} in {named}") if one.value is not None else entry


def printed_table(rows: Sequence[Row]) -> DataTable | None:
    """What owners printed themselves beside what their files add up to; None where nothing was."""
    told = [row for row in rows if row.printed]
    if not told:
        return None
    columns = (Column("Indicator", numeric=False), Column("As printed"), Column("Of", numeric=False), Column("Here"),
               Column("Over", numeric=False))  # fmt: skip
    return DataTable("As printed by the partner", columns, tuple(_printed(row) for row in told))


def _printed(row: Row) -> tuple[Entry, ...]:
    unit, printed = row.indicator.unit, row.printed
    if printed is None:
        return (words(row.indicator.title),)
    own = period(row.period) if row.period else ""
    shown = Entry(number(printed.value, unit), float(printed.value))
    return words(row.indicator.title), shown, words(period(printed.period)), figure(row.value, unit), words(own)
