"""When a row of a return counts: the month of its meeting, or the quarter it is of."""

from __future__ import annotations

from typing import NamedTuple

from loaders.reading.periods import Grain, Period, day, find_month, grain_or_none, month_of, quarter, quarter_of
from loaders.reading.spoken import Spoken, spoken
from loaders.reading.table import Table
from loaders.reading.text import is_blank, shown
from loaders.reading.titles import told

_ANY_YEAR = 2000  # whichever: asked only whether a year would do


class Told(NamedTuple):
    """What a row says of its period; `found` where that is none; `year`: a financial year it names.

    `yearless`: it names a quarter, and nothing says of which year.
    """

    period: Period | None
    column: str
    found: str
    expected: str
    blank: bool
    year: int | None = None
    yearless: bool = False


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
    period = _quarter(raw, said, known)
    yearless = period is None and known is None and _quarter(raw, said, _ANY_YEAR) is not None
    found = "" if period else shown(raw)
    expected = "quarter with its financial year, such as Q1 2013/14"
    named = own if own is not None else said.year if said and period else None
    return Told(period, "quarter", found, expected, is_blank(raw), named, yearless)


def _quarter(raw: object, said: Spoken | None, year: int | None) -> Period | None:
    """The quarter that a cell names, in this financial year where it names none; None where it is no quarter."""
    period = None
    if said and not said.unclear:
        period = said.period(year)
    elif on := (None if isinstance(raw, str) else day(raw)):
        period = quarter(*quarter_of(on))
    elif isinstance(raw, int | float) and raw in {1, 2, 3, 4} and year is not None:
        period = quarter(year, int(raw))
    return period if period and grain_or_none(period) is Grain.QUARTER else None


def year_of_title(table: Table) -> int | None:
    """The financial year that the words above the table, or the sheet's name, say; None where they name none or two."""
    title = told([*reversed(table.title)], table.sheet.name)
    return None if title.conflict else title.year
