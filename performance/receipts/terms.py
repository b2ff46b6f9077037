"""The periods a return is expected for, what they are called, and by when it is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from loaders.reading.periods import Period
from performance.definitions.expected import Every, Expected
from performance.definitions.meeting import Meeting
from performance.quarter import Quarter
from performance.wording import financial_year_name, full_month
from performance.working_days import working_days_after


def periods_of(entry: Expected, first: date | None, today: date) -> list[Period]:
    """The periods it is expected for that have ended by a day, earliest first.

    They begin with `from:`, or else with the period of `first`: the first day that anything received speaks of.
    """
    start = entry.from_ or first
    if start is None:
        return []
    found, period = [], entry.every.period_of(start)
    while period.end < today and (entry.until is None or period.end <= entry.until):
        found.append(period)
        period = _after(entry, period)
    return found


def due_on(entry: Expected, period: Period, meetings: Sequence[Meeting]) -> date | None:
    """The day a period's return is due; None where it is due with papers and no meeting reviews its last quarter."""
    if entry.due.working_days is not None:
        return working_days_after(period.end, entry.due.working_days)
    days = (meeting.papers_due for meeting in meetings if meeting.quarter == Quarter.of(period.end))
    return min((day for day in days if day), default=None)


def next_due(entry: Expected, period: Period, meetings: Sequence[Meeting]) -> date | None:
    """The due day of the period after it; with papers, of the next one that a meeting reviews."""
    last = max((meeting.quarter.end for meeting in meetings), default=date.min)
    following = _after(entry, period)
    while (due := due_on(entry, following, meetings)) is None and following.end <= last:
        following = _after(entry, following)
    return due


def period_name(every: Every, period: Period) -> str:
    """December 2017, Q3 2017/18, 2017/18."""
    if every is Every.MONTH:
        return full_month(period.start)
    return Quarter.of(period.start).shown if every is Every.QUARTER else financial_year_name(period.start)


def _after(entry: Expected, period: Period) -> Period:
    return entry.every.period_of(period.end + timedelta(days=1))
