"""What withdrawing a file would change, and of a withdrawn one what it did change: two boards held side by side."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from loaders.catalogue import measures
from pages._memo import kept as remembered
from pages._room import Room, View, board, end_of, meetings_of, quarters, today, under_review
from performance.asker import Asker
from performance.quarter import Quarter
from performance.rehearsal import rehearse
from performance.rehearsal.changes import Rehearsed
from performance.scorecard import Board
from performance.wording import LONDON
from warehouse.errors import WarehouseError
from warehouse.submissions import Submission


class Withdrawn(NamedTuple):
    """What changes, None where it cannot be tried; `refusal` then says why."""

    changes: Rehearsed | None
    refusal: str = ""


@remembered(16)
def would_change(room: Room, kept: Submission, asker: Asker, version: int) -> Withdrawn:
    """What withdrawing a file now would change."""
    as_at, now = end_of(today()), datetime.now(LONDON)
    before = board(room, View(room.digest, version, as_at, asker))
    warehouse = room.receiving.warehouse
    try:
        with warehouse.rehearsal((), received=now, recorded=now, without=(kept.submission,)) as reading:
            return Withdrawn(_held(room, kept, before, Board(reading, room.definitions, as_at, asker)))
    except WarehouseError as error:
        return Withdrawn(None, str(error))


@remembered(16)
def did_change(room: Room, kept: Submission, asker: Asker, gone: datetime) -> Rehearsed:
    """What changed at the instant a file was withdrawn: the moment before it held beside the moment itself."""
    version = room.receiving.warehouse.version
    before = board(room, View(room.digest, version, gone - timedelta(microseconds=1), asker))
    return _held(room, kept, before, board(room, View(room.digest, version, gone, asker)))


def _held(room: Room, kept: Submission, before: Board, after: Board) -> Rehearsed:
    return rehearse(before, after, _quarter(room, kept, before), measures(room.definitions.returns))


def _quarter(room: Room, kept: Submission, figures: Board) -> Quarter:
    """The last quarter that the file speaks of, none after the one under review."""
    last = Quarter.of(kept.period_end)
    review = under_review(meetings_of(room), quarters(figures), today())
    return min(last, review)
