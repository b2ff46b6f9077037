"""How returns stand, read from the warehouse: its submissions, the reports noted, and what stands in part."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from loaders.reading.periods import Period
from performance.receipts.arrival import Noted, Part
from performance.receipts.grid import ReceiptGrid
from performance.receipts.receipts import receipts
from performance.receipts.still_asked import StillAsked, still_asked_for
from performance.scorecard.board import Board
from warehouse.reading import Reading


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
