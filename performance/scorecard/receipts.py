"""How returns stand, read from the warehouse: its submissions, the reports noted, and what stands in part."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple, Protocol

from loaders.reading.periods import Period
from performance.definitions.definitions import Definitions
from performance.definitions.meeting import Meeting
from performance.receipts.arrival import Noted, Part
from performance.receipts.grid import ReceiptGrid
from performance.receipts.receipts import receipts
from performance.receipts.still_asked import StillAsked, still_asked_for
from performance.scorecard.board import Board
from performance.wording import LONDON
from warehouse.noted_reports import NotedReport
from warehouse.reading import Reading
from warehouse.sub_group_reports import FiledReport


class Reports(Protocol):
    """Where it is read which reports in words came: the warehouse."""

    def reports(self) -> tuple[NotedReport, ...]: ...  # noqa: D102

    def sub_group_reports(self, as_at: datetime | None = None) -> tuple[FiledReport, ...]: ...  # noqa: D102


class HandedIn(NamedTuple):
    """A sub-group's report that was handed in for a meeting, as an expected report that came."""

    name: str
    period: Period
    received: date


def reports_come(kept: Reports, definitions: Definitions, meetings: Iterable[Meeting]) -> tuple[Noted, ...]:
    """The reports in words that came: those noted, and those handed in for a meeting under an expected report's title.

    A sub-group's report is of the quarter that its meeting reviews.
    """
    reviewed = {one.on: one.quarter.period for one in meetings}
    names = {one.title: one.report for one in definitions.expected if one.report}
    filed = [one for one in kept.sub_group_reports() if one.item in names and one.meeting in reviewed]
    handed_in = (
        HandedIn(names[one.item], reviewed[one.meeting], one.recorded.astimezone(LONDON).date()) for one in filed
    )
    return (*kept.reports(), *handed_in)


def receipts_known(board: Board, reports: Iterable[Noted], today: date) -> ReceiptGrid:
    """The grid at the end of a day, of what the board knows. `reports` are those the warehouse has notes of."""
    parts = parts_of(board.reading, board.as_at, board.area)
    return receipts(board.definitions, board.submissions, reports, today, parts)


def still_asked(board: Board, today: date) -> tuple[StillAsked, ...]:
    """What was asked for once and had not been supplied by the end of a day, of what the board knows."""
    return still_asked_for(board.definitions, board.submissions, today)


def parts_of(reading: Reading, as_at: datetime, area: str) -> frozenset[Part]:
    """The figures of an area that their submission gives for part of the period only, or marked [p], as at an instant.

    Only what answers is looked at: a month that a later file gave whole is whole.
    """
    places = frozenset({area})
    in_part = (one for one in reading.covered(as_at, "borough", places, None) if not one.complete)
    marked = (one for one in reading.answers(as_at, "borough", places, None) if one.provisional)
    found = {Part(one.submission, Period(one.period_start, one.period_end)) for one in in_part}
    return frozenset(found | {Part(one.submission, Period(one.period_start, one.period_end)) for one in marked})
