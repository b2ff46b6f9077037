"""The pack that a page shows: a frozen one, or one made of the figures as they were at an instant."""

from __future__ import annotations

from datetime import date, datetime

from pages._compared import keys_of
from pages._memo import kept
from pages._room import Room, View, board, end_of
from performance.asker import PUBLIC, Asker
from performance.definitions.meeting import Meeting
from performance.pack.frozen import PackDamagedError, read_pack
from performance.pack.pack import Marking, Pack, Stage
from performance.scorecard import Board
from performance.scorecard.pack import make_pack
from performance.scorecard.recorded import meetings_known
from performance.wording import LONDON, day

_FIRST_YEAR, _LAST_YEAR = 2000, 2100


class NoPackError(LookupError):
    """There is no such pack; its message says in words what there is none of."""


def pack_shown(room: Room, on: date, figures: str) -> Pack:
    """The pack of a day's meeting as the address asks for it: "published", "closed", or an ISO instant. For the public.

    Raises NoPackError where there is no such meeting, nothing was frozen at that stage, or the words say no instant.
    """
    if figures not in {stage.value for stage in Stage}:
        return pack_of(room, on, _instant(figures))
    every = [one for one in room.receiving.warehouse.frozen() if one.meeting == on and one.stage == figures]
    found = [one for one in every if one.marking == Marking.PUBLIC]  # a restricted one is not for a shared screen
    if not found:
        raise NoPackError(f"No pack of {day(on)} was {figures} yet.")
    return frozen_pack(room, found[-1].sha256)


def frozen_pack(room: Room, sha256: str) -> Pack:
    """The pack that was kept under a hash, as it was then.

    Raises NoPackError where it cannot be read, UnknownEntryError and ArchiveDamagedError as the warehouse does.
    """
    return _read(room, sha256)


@kept(16)
def _read(room: Room, sha256: str) -> Pack:
    try:
        return read_pack(room.receiving.warehouse.frozen_content(sha256))
    except PackDamagedError as error:
        raise NoPackError(str(error)) from error


def pack_of(room: Room, on: date, as_at: datetime, *, said_by: datetime | None = None, asker: Asker = PUBLIC) -> Pack:
    """The pack of a day's meeting: figures as known at one instant, words as known at `said_by` (the same unless said).

    Raises NoPackError where no such meeting is entered.
    """
    return _made(room, on, as_at, said_by or as_at, asker, keys_of(room))


@kept(16)
def _made(room: Room, on: date, as_at: datetime, said_by: datetime, asker: Asker, keys: tuple[int, ...]) -> Pack:
    meetings = meetings_known(room.receiving.warehouse, room.definitions, said_by)
    meeting = next((one for one in meetings if one.on == on), None)
    if meeting is None:
        raise NoPackError(f"No meeting is entered for {day(on)}.")
    earlier = [one for one in meetings if one.on < on]
    return make_pack(
        _board(room, as_at, asker, keys),
        room.receiving.warehouse,
        meeting,
        said_by=said_by,
        made=datetime.now(LONDON),
        definitions=room.sha256,
        before=_before(room, earlier, asker, keys),
    )


def _before(room: Room, earlier: list[Meeting], asker: Asker, keys: tuple[int, ...]) -> Board | None:
    return _board(room, end_of(earlier[-1].on), asker, keys) if earlier else None


def _board(room: Room, as_at: datetime, asker: Asker, keys: tuple[int, ...]) -> Board:
    return board(room, View(room.digest, keys[0], as_at, asker))


def _instant(words: str) -> datetime:
    found = instant_named(words)
    if found is None:
        raise NoPackError(f"“{words[:40]}” names no instant; choose the figures to be shown again.")
    return found


def instant_named(words: str) -> datetime | None:
    """The instant that an address names, in London where it says no zone; None where it names none of this century."""
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:  # at the ends of the calendar another zone's day does not exist
        return None
    return found if found.tzinfo else found.replace(tzinfo=LONDON)
