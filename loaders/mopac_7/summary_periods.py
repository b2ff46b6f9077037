"""What a summary table is about: the baseline's year, the twelve current months, the borough."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.mopac_7.summary_headings import baseline_year, row_named
from loaders.mopac_7.twelve_months import twelve_months
from loaders.reading.ask import Ask
from loaders.reading.layout import Context
from loaders.reading.periods import Period, financial_year
from loaders.reading.places import BOROUGHS
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import key, shown


def periods(table: Table, problems: Problems) -> tuple[Period | None, Period | None]:
    """The baseline's financial year and the twelve current months."""
    year = baseline_year(table)
    if year is None:
        problems.error(
            "The baseline names no financial year. Head its column 2011/12.",
            sheet=table.sheet.name,
            cell=table.cell(table.header, "baseline"),
            found=shown(table.value(table.header, "baseline")),
            expected="a financial year such as 2011/12",
        )
        return None, None
    named = twelve_months(_texts(table), year)
    if len(named) != 1:
        told = "; ".join(f"{period.start:%B %Y} to {period.end:%B %Y}" for period in sorted(named))
        problems.error(
            "The table does not say which twelve months are Current: write them in the title, "
            "for example `12 months to February 2016`."
            if not named
            else "The table names more than one run of twelve months. Leave the one that Current counts.",
            sheet=table.sheet.name,
            cell=table.cell(table.header, "current"),
            found=told or "no period",
            expected="one run of twelve whole months",
            asks=None if named else Ask.PERIOD,
        )
        return financial_year(year), None
    return financial_year(year), named.pop()


def _texts(table: Table) -> Iterator[str]:
    """Titles, headings and notes; the rows of crimes say nothing of periods."""
    if table.sheet.name:
        yield table.sheet.name
    yield from table.title
    yield from (shown(cell) for cell in table.sheet.rows[table.header] if isinstance(cell, str))
    for row in table.sheet.rows[table.body :]:
        if not any(isinstance(cell, str) and row_named(cell) for cell in row):
            yield from (cell for cell in row if isinstance(cell, str) and cell)


def area_of(table: Table, context: Context) -> str:
    """The borough that the title names, else the partnership's own."""
    words = f" {key(' '.join(table.title))} "
    named = [name for name in BOROUGHS if f" {key(name)} " in words]
    return named[0] if len(named) == 1 else context.area
