"""Which months a return or a register answers for: from its first to its last date, or those its title names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from loaders.reading.periods import Grain, Period, first_of_month, grain_or_none, month_of
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.titles import told

EARLIEST, LATEST = date(2003, 1, 1), date(2099, 12, 31)  # the first MARAC met in Cardiff in April 2003
_LONGEST_GAP = 24  # months without any meeting; longer is a mistyped year, not a pause


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
    whole = Period(min(period.start for period in named), max(period.end for period in named))
    return _by_title(whole, ordered, problems)


def in_range(on: date) -> bool:
    """Whether a MARAC can have met on this day."""
    return EARLIEST <= on <= LATEST


def _title(table: Table) -> Period | None:
    """The period that the words above a table name; a single month may be when they were written."""
    title = told([*reversed(table.title)], table.sheet.name)
    period = title.period
    return None if period is None or grain_or_none(period) is Grain.MONTH else period


def _by_title(title: Period, ordered: Sequence[Dated], problems: Problems) -> tuple[Period, ...]:
    first, last = ordered[0].month, ordered[-1].month
    outside = [one for one in ordered if not (title.start <= one.month.start <= title.end)]
    if len(outside) == len(ordered):
        problems.warning(
            f"The title speaks of {title.start:%B %Y} to {title.end:%B %Y}, but nothing is dated then. "
            "It was taken to speak of something else.",
            sheet=ordered[0].table.sheet.name,
        )
        return run(first.start, last.end)
    for one in outside:
        problems.error(
            f"{one.month.start:%B %Y} is outside the period that the title names, {title.start:%B %Y} to "
            f"{title.end:%B %Y}. Correct the date or the title.",
            sheet=one.table.sheet.name,
            cell=one.cell,
            found=f"{one.month.start:%B %Y}",
            expected=f"{title.start:%B %Y} to {title.end:%B %Y}",
        )
    if title.start < first.start or title.end > last.end:
        problems.warning(
            f"The title names {title.start:%B %Y} to {title.end:%B %Y}; nothing is dated before {first.start:%B %Y} "
            f"or after {last.end:%B %Y}, so those months count as none.",
            sheet=ordered[0].table.sheet.name,
        )
    return run(title.start, title.end)
