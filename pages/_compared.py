"""Two instants held side by side for a reader: the boards, and the definitions as they were used between them."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from loaders.catalogue import measures
from pages._memo import kept
from pages._receipts import receipts_on
from pages._room import Room, View, board, end_of, meetings_of, today
from performance.asker import Asker
from performance.changed import Changed, changed
from performance.changed.changed import Edited
from performance.changed.ratings import ratings_of_others
from performance.definitions.definitions import Definitions, parse_definitions
from performance.definitions.source import DefinitionsError
from performance.meeting import sitting_on
from performance.quarter import Quarter
from performance.receipts.grid import ReceiptGrid
from performance.rehearsal.changes import RatingChange
from performance.scorecard.receipts import reports_come
from warehouse.definitions_log import noted_definitions


class Compared(NamedTuple):
    """Which two days are held side by side, with the quarter under review on each, for whom."""

    before: date
    after: date
    quarter_before: Quarter
    quarter_after: Quarter
    asker: Asker


def keys_of(room: Room) -> tuple[int, ...]:
    """What tells one state of everything that is compared from any other: files, reports, words, definitions."""
    warehouse = room.receiving.warehouse
    return warehouse.version, len(warehouse.reports()), warehouse.spoken, len(warehouse.edits())


def changes_between(room: Room, asked: Compared) -> Changed:
    """What changed between two days."""
    return _changes(room, asked, keys_of(room))


@kept(16)
def _changes(room: Room, asked: Compared, keys: tuple[int, ...]) -> Changed:
    before, after = (board(room, _view(room, asked, keys[0], day)) for day in (asked.before, asked.after))
    known = measures(room.definitions.returns)
    return changed(
        before, after, asked.quarter_before, asked.quarter_after, known,
        reports=reports_come(room.receiving.warehouse, room.definitions, meetings_of(room)),
        edited=_edited(room, before.as_at, after.as_at),
    )  # fmt: skip


def other_quarters(room: Room, asked: Compared) -> tuple[RatingChange, ...]:
    """The ratings of other quarters that what came between the two days changed."""
    return _others(room, asked, room.receiving.warehouse.version)


@kept(16)
def _others(room: Room, asked: Compared, version: int) -> tuple[RatingChange, ...]:
    before, after = (board(room, _view(room, asked, version, day)) for day in (asked.before, asked.after))
    return ratings_of_others(before, after, asked.quarter_before)


def _view(room: Room, asked: Compared, version: int, day: date) -> View:
    return View(room.digest, version, end_of(day), asked.asker)


def _edited(room: Room, since: datetime, until: datetime) -> Edited | None:
    """The definitions as first and last used between two instants; None where there are not two to compare.

    What stands in the file today is the last word of today, whether a command has noted it yet or not. A text that
    cannot be read any more, with words that have since changed their meaning, says nothing.
    """
    noted = noted_definitions(room.receiving.warehouse)
    before = [one.text for one in noted if one.recorded <= since][-1:]
    between = [one.text for one in noted if since < one.recorded <= until]
    known = [one for one in map(_read, (*before, *between)) if one]
    if until >= end_of(today()):
        known.append(room.definitions)
    return Edited(known[0], known[-1]) if len(known) > 1 and known[0] != known[-1] else None


@kept(8)
def _read(text: str) -> Definitions | None:
    try:
        return parse_definitions(text)
    except DefinitionsError:
        return None


def returns_on(room: Room, day: date, *, samples: bool) -> ReceiptGrid:
    """How every expected return stood on a day.

    Samples are of the time of their meetings: after the last of them every return of theirs would be late.
    """
    sitting = sitting_on(meetings_of(room), day)
    return receipts_on(room, min(day, sitting.meeting.on) if samples and sitting else day)
