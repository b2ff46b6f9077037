"""Trying the ready files first: what the scorecard would say with them, worked out on a private copy."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from loaders.catalogue import layouts, measures
from loaders.desk import Item
from loaders.reading.layout import Layout
from loaders.reading.measure import Measure
from loaders.reading.parsed import ParsedFile
from loaders.reading.periods import Period
from loaders.reading.told import Told
from pages._memo import kept
from pages._room import Room, View, board, end_of, today
from performance.asker import Asker
from performance.quarter import Quarter, quarters_of
from performance.rehearsal import rehearse
from performance.rehearsal.changes import Rehearsed
from performance.scorecard import Board
from performance.wording import LONDON
from warehouse.errors import WarehouseError


class Trial(NamedTuple):
    """What is tried: files with what was said of them, received on a day, on top of one state of the warehouse."""

    files: tuple[tuple[ParsedFile, Told], ...]
    received: date
    version: int
    asker: Asker


class Tried(NamedTuple):
    """What came of it: the changes, or in words why it could not be tried."""

    changes: Rehearsed | None
    refusal: str = ""


def not_theirs(room: Room, parsed: ParsedFile, asker: Asker) -> str:
    """The partner for whom the asker may not hand this file in, or "".

    Besides the sender, who may be anybody an officer names, it is whoever sends files of this layout: their figures are
    what it would replace.
    """
    owners = (one.partner for one in layouts(room.definitions.returns) if _is_of(parsed, one))
    return next((name or "its sender" for name in (parsed.partner, *owners) if not asker.may_hand_in(name)), "")


def _is_of(parsed: ParsedFile, layout: Layout) -> bool:
    return (layout.source, layout.name) == (parsed.source, parsed.layout)


def trial_of(room: Room, ready: Sequence[Item], received: date, asker: Asker) -> Trial:
    """The trial of these files, without any that the asker may not hand in: what it changes is not theirs to see."""
    read = ((item.outcome.parsed, item.told) for item in ready if item.outcome and item.outcome.parsed)
    files = tuple((parsed, told) for parsed, told in read if not not_theirs(room, parsed, asker))
    return Trial(files, received, room.receiving.warehouse.version, asker)


def touched_quarters(ready: Sequence[Item]) -> tuple[Quarter, ...]:
    """The quarters that the files hold figures of, the newest that has ended first; at least one."""
    read = [item.outcome.parsed for item in ready if item.outcome and item.outcome.parsed]
    found = {quarter for one in read for quarter in quarters_of(Period(one.period_start, one.period_end))}
    past = [quarter for quarter in found if quarter.period.start <= today()]
    return tuple(sorted(past, reverse=True)) or (Quarter.of(today()),)


def received_instant(day: date) -> datetime:
    """When a file was received of which only the day is said: the start of a day gone by, now today."""
    return datetime.now(LONDON) if day == today() else datetime.combine(day, time(), LONDON)


@kept(6)
def tried(room: Room, trial: Trial, quarter: Quarter) -> Tried:
    """What would change in a quarter; why not, in words, where the warehouse would not take the files."""
    as_at = end_of(today())
    before = board(room, View(room.digest, trial.version, as_at, trial.asker))
    files = [parsed for parsed, _ in trial.files]
    received, now = received_instant(trial.received), datetime.now(LONDON)
    try:
        with room.receiving.warehouse.rehearsal(files, received=received, recorded=now) as reading:
            after = Board(reading, room.definitions, as_at, trial.asker)
            return Tried(rehearse(before, after, quarter, _measures(room)))
    except WarehouseError as error:
        return Tried(None, str(error))


def changed_by(
    room: Room, submissions: tuple[str, ...], version: int, asker: Asker, quarter: Quarter
) -> Rehearsed | None:
    """What accepted submissions changed; None where there are none, or where it cannot be said any more."""
    try:
        return _changed(room, submissions, version, asker, quarter) if submissions else None
    except WarehouseError:
        return None


@kept(6)
def _changed(room: Room, without: tuple[str, ...], version: int, asker: Asker, quarter: Quarter) -> Rehearsed:
    """The state of a version beside one without these submissions."""
    as_at, now = end_of(today()), datetime.now(LONDON)
    after = board(room, View(room.digest, version, as_at, asker))
    with room.receiving.warehouse.rehearsal((), received=now, recorded=now, without=without) as reading:
        before = Board(reading, room.definitions, as_at, asker)
        return rehearse(before, after, quarter, _measures(room))


@kept(4)
def _measures(room: Room) -> tuple[Measure, ...]:
    return measures(room.definitions.returns)
