"""Which meeting the address asks for, among those entered by the day that is chosen."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

import streamlit as st

from pages._chosen import TODAY, Chosen, day_words, read_choices
from pages._memo import kept
from pages._person import Person, person
from pages._room import Room
from pages._words import literal
from performance.definitions.meeting import AgendaItem, Meeting
from performance.meeting import sitting_on
from performance.pack.agenda import agenda_of
from performance.scorecard.recorded import meetings_known
from performance.wording import LONDON
from warehouse.errors import WarehouseError

_MEETING = "meeting"


class Held(NamedTuple):
    """A meeting, as what and by whom it is looked at. `entered`: on a page, so that it can be changed and cancelled."""

    room: Room
    chosen: Chosen
    meeting: Meeting
    who: Person
    entered: bool

    @property
    def on(self) -> date:
        """The day of the meeting, which is its name."""
        return self.meeting.on

    @property
    def as_at(self) -> datetime:
        """What was known by then is shown."""
        return self.chosen.view.as_at

    @property
    def today(self) -> date:
        """The day the page speaks of."""
        return self.as_at.astimezone(LONDON).date()

    @property
    def items(self) -> tuple[AgendaItem, ...]:
        """Its agenda, in order."""
        return agenda_of(self.meeting, self.room.definitions)

    @property
    def is_now(self) -> bool:
        """Whether the page shows today: only then may anything be done."""
        return self.chosen.as_at == TODAY

    @property
    def writes(self) -> bool:
        """Whether this person may work on the meeting here: as of today, and by their role."""
        return self.is_now and self.who.asker.may_clerk

    @property
    def words(self) -> dict[str, str]:
        """The meeting and the choices as the address writes them."""
        as_at = "" if self.is_now else self.chosen.as_at
        return {_MEETING: self.on.isoformat(), "as_at": as_at, "view": self.chosen.reader}


def meetings_by(room: Room, as_at: datetime) -> tuple[Meeting, ...]:
    """Every meeting entered by an instant, by day."""
    return _meetings(room, as_at, room.receiving.warehouse.spoken)


@kept(32)
def _meetings(room: Room, as_at: datetime, spoken: int) -> tuple[Meeting, ...]:  # noqa: ARG001  what was entered since
    return meetings_known(room.receiving.warehouse, room.definitions, as_at)


def read_meeting(room: Room) -> Held | None:
    """The meeting of the address, or without one the next (or last); where there is none, the page says so itself."""
    chosen = read_choices(room)
    try:
        known = meetings_by(room, chosen.view.as_at)
    except WarehouseError as error:
        say_nothing("The meetings cannot be read", str(error))
        return None
    asked = st.query_params.get(_MEETING, "")
    found = _named(known, asked) if asked else _next(known, chosen)
    if found is None:
        say_nothing("There is no such meeting", _missing(asked, chosen))
        return None
    entered = all(one.on != found.on for one in room.definitions.meetings)
    return Held(room, chosen, found, person(), entered)


def _named(known: tuple[Meeting, ...], asked: str) -> Meeting | None:
    return next((one for one in known if one.on.isoformat() == asked), None)


def _next(known: tuple[Meeting, ...], chosen: Chosen) -> Meeting | None:
    sitting = sitting_on(known, chosen.view.as_at.astimezone(LONDON).date())
    return sitting.meeting if sitting else None


def _missing(asked: str, chosen: Chosen) -> str:
    known = "" if chosen.as_at == TODAY else f" by {day_words(chosen.as_at)}"
    words = f"for “{asked[:40]}”{known}" if asked else f"yet{known}"
    return f"No meeting is entered {words}. All that are stand on the page of the meetings."


def say_nothing(title: str, words: str) -> None:
    """Draw a page that has nothing to show, with why and where to go on."""
    st.title(title, anchor=False)
    st.error(literal(words))
    st.page_link("pages/meetings.py", label="All meetings")
