"""The meetings as the table lists them: what was entered and frozen of each by the instant that is chosen."""

from __future__ import annotations

from datetime import date, datetime

from charts.meetings import CancelledLine, MeetingLine, MeetingLinks
from pages._address import address
from pages._chosen import TODAY, Chosen
from pages._meeting_chosen import meetings_by
from pages._memo import kept
from pages._room import Room
from performance.pack.agenda import agenda_of
from performance.pack.pack import Stage
from performance.wording import LONDON
from warehouse.freezing import Frozen


def meeting_lines(room: Room, chosen: Chosen) -> tuple[MeetingLine, ...]:
    """Every meeting. Raises WarehouseError where the record is damaged."""
    return _lines(room, chosen.view.as_at, room.receiving.warehouse.spoken)


@kept(16)
def _lines(room: Room, as_at: datetime, spoken: int) -> tuple[MeetingLine, ...]:  # noqa: ARG001  what was done since
    frozen, today = room.receiving.warehouse.frozen(as_at), as_at.astimezone(LONDON).date()
    written = {one.on for one in room.definitions.meetings}
    return tuple(
        MeetingLine(
            one,
            len(agenda_of(one, room.definitions)),
            _last(frozen, one.on, Stage.PUBLISHED),
            _last(frozen, one.on, Stage.CLOSED),
            one.on >= today,
            one.on not in written,
        )
        for one in meetings_by(room, as_at)
    )


def _last(frozen: tuple[Frozen, ...], on: date, stage: Stage) -> datetime | None:
    return max((one.recorded for one in frozen if (one.meeting, one.stage) == (on, stage)), default=None)


def cancelled_lines(room: Room, chosen: Chosen) -> tuple[CancelledLine, ...]:
    """The meetings that were entered on a page and cancelled, the last one first."""
    found = room.receiving.warehouse.meetings(chosen.view.as_at)
    gone = sorted((one for one in found if one.cancelled), key=lambda one: one.on, reverse=True)
    return tuple(CancelledLine(one.on, one.cancelled_by, one.cancelled, one.reason) for one in gone if one.cancelled)


def meeting_links(chosen: Chosen) -> MeetingLinks:
    """Where a row leads, with the choices the table was drawn for."""
    words = {"as_at": "" if chosen.as_at == TODAY else chosen.as_at, "view": chosen.reader}
    return MeetingLinks(
        lambda on: address("meeting", meeting=on.isoformat(), **words),
        lambda on: address("present", meeting=on.isoformat()),
        lambda on: address("minutes", meeting=on.isoformat(), **words),
    )
