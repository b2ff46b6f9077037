"""When a row of a return counts: the month of its meeting, or the quarter it is of."""

from __future__ import annotations

from typing import NamedTuple

from loaders.reading.periods import Grain, Period, day, find_month, grain_or_none, month_of, quarter, quarter_of
from loaders.reading.spoken import spoken
from loaders.reading.table import Table
from loaders.reading.text import is_blank, shown
from loaders.reading.titles import told


class Told(NamedTuple):
    """What a row says of its period; `found` where that is none; `year`: a financial year it names."""

    period: Period | None
    column: str
    found: str
    expected: str
    blank: bool
    year: int | None = None


def date_of(table: Table, row: int) -> Told:
    """The month in which a meeting was held; a date, or the month alone."""
    raw = table.value(row, "date")
    on = day(raw)
    month = month_of(on) if on else find_month(raw) if isinstance(raw, str) else None
    return Told(month, "date", "" if month else shown(raw), "date of a meeting, such as 14/05/2016", is_blank(raw))


def quarter_of_row(table: Table, row: int, year: int | None) -> Told:
    """The quarter of a row: Q1 2013/14, Apr-Jun 2013, or Q1 with its year in its own column or the title."""
    raw, beside = table.value(row, "quarter"), table.value(row, "year")
    said = spoken(shown(raw)) if isinstance(raw, str) else None
    own = spoken(shown(beside)).year if isinstance(beside, str) and beside.strip() else None
    known = own if own is not None else year
    period = None
    if said and not said.unclear:
        period = said.period(known)
    elif on := (None if isinstance(raw, str) else day(raw)):
        period = quarter(*quarter_of(on))
    elif isinstance(raw, int | float) and raw in {1, 2, 3, 4} and known is not None:
        period = quarter(known, int(raw))
    if period and grain_or_none(period) is not Grain.QUARTER:
        period = None
    found = "" if period else shown(raw)
    expected = "quarter with its financial year, such as Q1 2013/14"
    named = own if own is not None else said.year if said and period else None
    return Told(period, "quarter", found, expected, is_blank(raw), named)


def year_of_title(table: Table) -> int | None:
    """The financial year that the words above the table, or the sheet's name, say; None where they name none or two."""
    title = told([*reversed(table.title)], table.sheet.name)
    return None if title.conflict else title.year
