"""Where a shared screen is, as its address says it: the meeting, its figures, the slide, what lies over it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import streamlit as st

from pages._person import person
from pages._room import Room
from performance.definitions.meeting import Meeting
from performance.pack.pack import Marking, Stage
from performance.scorecard.recorded import meetings_known
from warehouse.errors import WarehouseError
from warehouse.events import Kind

_NOTED = "presented"
_DIGITS = 6  # of a slide's number: of a longer one Python makes no number at all
_SHOWN = {"table", "why", "wards", "jump", "newer"}


class Place(NamedTuple):
    """The place of the screen. `figures`: "closed", "published", or an instant; `show`: "" for the slide."""

    meeting: date
    figures: str
    slide: int
    show: str


def read_place(room: Room) -> Place | None:
    """The place of the address; None where it names no meeting.

    Where it says nothing of the figures it does from now on, so that a reload shows the same: what was shown at the
    meeting once that is closed, else what was published for its agenda, else what is known at this instant.
    """
    asked = st.query_params.to_dict()
    try:
        meeting = date.fromisoformat(asked.get("meeting", ""))
    except ValueError:
        return None
    if not asked.get("figures"):
        asked["figures"] = _opening(room, meeting)
        st.query_params["figures"] = asked["figures"]
    slide = asked.get("slide", "")[:_DIGITS]
    show = asked.get("show", "")
    return Place(meeting, asked["figures"], int(slide) if slide.isdecimal() else 1, show if show in _SHOWN else "")


def go(place: Mapping[str, Any]) -> None:
    """Write the place that was asked for into the address; `take` takes the figures of now."""
    asked = st.query_params.to_dict() | {"slide": str(int(place.get("slide", 1)))}
    asked.pop("show", None)
    if place.get("show") in _SHOWN:
        asked["show"] = str(place["show"])
    if place.get("take"):
        asked["figures"] = this_instant()
    st.query_params.from_dict(asked)


def note_presented(room: Room, place: Place) -> None:
    """Write into the journal that a meeting was presented, once a session; a full disk does not stop a meeting."""
    if st.session_state.get(_NOTED) == place.meeting:
        return
    st.session_state[_NOTED] = place.meeting
    facts = {"meeting": place.meeting.isoformat(), "figures": place.figures}
    with suppress(WarehouseError):
        room.receiving.warehouse.record(Kind.PRESENTED, by=person().name, recorded=datetime.now(UTC), facts=facts)


def this_instant() -> str:
    """The present to the second, as an address writes it."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _opening(room: Room, meeting: date) -> str:
    frozen = room.receiving.warehouse.frozen()
    stages = {one.stage for one in frozen if one.meeting == meeting and one.marking == Marking.PUBLIC}
    return next((stage.value for stage in (Stage.CLOSED, Stage.PUBLISHED) if stage in stages), this_instant())


def meetings_of(room: Room) -> tuple[Meeting, ...]:
    """The meetings there are, the newest first."""
    known = meetings_known(room.receiving.warehouse, room.definitions, datetime.now(UTC))
    return tuple(reversed(known))
