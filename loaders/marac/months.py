"""Which months a return or a register answers for: from its first to its last date, or those its title names.

A title that names months or a quarter is taken at its word. A title that names only a year ("MARAC 2016/17") may head a
file sent in the middle of it: where more than two months at an edge have no dates, those are not known, not none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from loaders.reading.periods import Grain, Period, first_of_month, grain_or_none, month_of
from loaders.reading.problem import Problems
from loaders.reading.spoken import spoken
from loaders.reading.table import Table
from loaders.reading.titles import told

EARLIEST, LATEST = date(2003, 1, 1), date(2099, 12, 31)  # the first MARAC met in Cardiff in April 2003
_LONGEST_GAP = 24  # months without any meeting; longer is a mistyped year, not a pause

_AT_THE_EDGE = (
    2  # months of a year's title that may be without dates; a file sent after Q1, Q2 or Q3 lacks three or more
)


class _Title(NamedTuple):
    """The period of a title; `exact` where it names months or a quarter, not merely a year."""

    period: Period
    exact: bool


class Dated(NamedTuple):
    """A month in which something is counted, and the cell that says so."""

    month: Period
    table: Table
    cell: str


def run(first: date, last: date) -> tuple[Period, ...]:
    """Every month from one day's to another's."""
    months, at = [], first_of_month(first)
    while at <= last:
        months.append(month_of(at))
        at = first_of_month(at, 1)
    return tuple(months)


def months_covered(dated: Sequence[Dated], problems: Problems) -> tuple[Period, ...]:
    """The months answered for; an error for dates that cannot be meant: years apart, or outside the title's period."""
    if not dated:
        return ()
    ordered = sorted(dated, key=lambda one: one.month)
    for before, after in zip(ordered, ordered[1:], strict=False):
        gap = (
            (after.month.start.year - before.month.start.year) * 12 + after.month.start.month - before.month.start.month
        )
        if gap > _LONGEST_GAP:
            problems.error(
                f"Between {before.month.start:%B %Y} and {after.month.start:%B %Y} nothing is dated. "
                "Is the year right?",
                sheet=after.table.sheet.name,
                cell=after.cell,
                found=f"{after.month.start:%B %Y}",
                expected=f"a date within {_LONGEST_GAP} months of the others",
            )
    first, last = ordered[0].month, ordered[-1].month
    named = [title for table in {id(one.table): one.table for one in dated}.values() if (title := _title(table))]
    if not named:
        return run(first.start, last.end)
    whole = _Title(
        Period(min(title.period.start for title in named), max(title.period.end for title in named)),
        exact=all(title.exact for title in named),
    )
    return _by_title(whole, ordered, problems)


def in_range(on: date) -> bool:
    """Whether a MARAC can have met on this day."""
    return EARLIEST <= on <= LATEST


def _title(table: Table) -> _Title | None:
    """The period that the words above a table name; a single month may be when they were written."""
    lines = [*reversed(table.title), table.sheet.name]
    period = told(lines[:-1], lines[-1]).period
    if period is None or grain_or_none(period) is Grain.MONTH:
        return None
    said = [spoken(line) for line in lines]
    return _Title(period, exact=any(words.quarter or (words.months and words.months == period) for words in said))


def _by_title(title: _Title, ordered: Sequence[Dated], problems: Problems) -> tuple[Period, ...]:
    first, last = ordered[0].month, ordered[-1].month
    start, end = title.period
    named = f"{start:%B %Y} to {end:%B %Y}"
    outside = [one for one in ordered if not (start <= one.month.start <= end)]
    if len(outside) == len(ordered):
        message = f"The title speaks of {named}, but nothing is dated then; it was taken to speak of something else."
        problems.warning(message, sheet=ordered[0].table.sheet.name, found=named)
        return run(first.start, last.end)
    for one in outside:
        problems.error(
            f"{one.month.start:%B %Y} is outside the period that the title names, {named}. "
            "Correct the date or the title.",
            sheet=one.table.sheet.name,
            cell=one.cell,
            found=f"{one.month.start:%B %Y}",
            expected=named,
        )
    whole = run(start, end)
    empty = [month for month in whole if month < first or month > last]
    if not title.exact:
        early = [month for month in empty if month < first]
        late = [month for month in empty if month > last]
        empty = [month for side in (early, late) if len(side) <= _AT_THE_EDGE for month in side]
    covered = tuple(month for month in whole if first <= month <= last or month in empty)
    _say_empty(whole, covered, empty, ordered[0].table, problems)
    return covered


def _say_empty(
    whole: tuple[Period, ...], covered: tuple[Period, ...], empty: list[Period], table: Table, problems: Problems
) -> None:
    if empty:
        names = ", ".join(f"{month.start:%b %Y}" for month in empty)
        problems.warning(f"The title includes {names}, when nothing is dated: counted as none.", sheet=table.sheet.name)
    left = [month for month in whole if month not in covered]
    if left:
        names = ", ".join(f"{month.start:%b %Y}" for month in left)
        problems.warning(f"The title's year has no dates in {names}: not known, not none.", sheet=table.sheet.name)
