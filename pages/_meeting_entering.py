"""Entering a meeting on the page, and cancelling one that was entered there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import streamlit as st

from pages._deed import attempt
from pages._meeting_chosen import meetings_by
from pages._person import Person
from pages._room import Room, end_of, today
from pages._saying import draw_ways, tell
from performance.definitions.meeting import AgendaItem, Meeting
from performance.pack.agenda import agenda_of
from performance.quarter import Quarter
from performance.wording import day
from warehouse.agenda import AgendaLine

REFUSED = "Only a presenter or an administrator may enter meetings, note what they decide and keep their packs."
_NO_DAY = "Say on which day the meeting is."
_EARLIEST, _LATEST = date(2000, 1, 1), date(2100, 1, 1)
_PRIORITIES = "The priorities, in their order"


class Wish(NamedTuple):
    """What was typed of a meeting. `agenda` are the items it begins with."""

    on: date | None
    quarter: Quarter
    papers_due: date | None
    agenda: tuple[AgendaItem, ...]


def draw_entering(room: Room, who: Person) -> None:
    """Draw the ways to enter a meeting and to cancel one, and the form that is open."""
    known = meetings_by(room, end_of(today()))
    own = [one for one in known if not _is_written(room, one.on)]
    ways = {"meeting": "Enter a meeting"} | ({"cancel": "Cancel a meeting"} if own else {})
    opened = draw_ways(ways)
    if opened == "meeting":
        _draw_meeting(room, who, known)
    elif opened == "cancel" and own:
        _draw_cancelling(room, who, own)


def _draw_meeting(room: Room, who: Person, known: Sequence[Meeting]) -> None:
    beginnings = _beginnings(room, known)
    with st.form("meeting", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            on = _draw_day("Day of the meeting")
            quarter = st.selectbox("Quarter under review", _quarters(), index=1, format_func=_shown, width=180)
            due = _draw_day("Papers due (may stay empty)")
        beginning = st.selectbox("Its agenda begins as", list(beginnings), width=420)
        st.markdown("Items are added, removed and put in order on the meeting's own page, which opens next.")
        if st.form_submit_button("Enter this meeting"):
            refused = enter(room, Wish(on, quarter, due, beginnings[beginning]), who)
            if refused:
                st.error(refused)
            elif on:
                st.switch_page("pages/meeting.py", query_params={"meeting": on.isoformat(), "say": "agenda"})


def _draw_day(label: str) -> date | None:
    return st.date_input(label, None, format="DD/MM/YYYY", min_value=_EARLIEST, max_value=_LATEST, width=210)


def _beginnings(room: Room, known: Sequence[Meeting]) -> dict[str, tuple[AgendaItem, ...]]:
    """What an agenda may begin as: the priorities, or the agenda of the last meeting that had one of its own."""
    plain = Meeting(on=_EARLIEST, quarter=Quarter.of(_EARLIEST))
    begun = {_PRIORITIES: agenda_of(plain, room.definitions)}
    last = next((one for one in reversed(known) if one.agenda), None)
    return begun | ({f"The agenda of {day(last.on)}": agenda_of(last, room.definitions)} if last else {})


def _quarters() -> list[Quarter]:
    """The quarter in progress, and those before it."""
    now = Quarter.of(today())
    return [now.plus(-back) for back in range(41)]


def _shown(quarter: Quarter) -> str:
    return quarter.shown


def _draw_cancelling(room: Room, who: Person, own: Sequence[Meeting]) -> None:
    with st.form("cancelling", border=False):
        on = st.selectbox("Which meeting", [one.on for one in own], format_func=day, width=260)
        reason = st.text_input("Why is it cancelled?", placeholder="It falls into the week before the election")
        st.markdown("What was noted and kept of it stays on the record.")
        if st.form_submit_button("Cancel this meeting"):
            tell(cancel(room, on, reason, who))


def enter(room: Room, wish: Wish, who: Person) -> str:
    """Enter a meeting; why not, in words, where it is refused."""
    if wish.on is None:
        return _NO_DAY
    if any(one.on == wish.on for one in meetings_by(room, end_of(today()))):
        return f"A meeting on {day(wish.on)} is entered already."
    return convene(room, wish.on, wish.quarter, wish.papers_due, wish.agenda, who)


def convene(
    room: Room, on: date, quarter: Quarter, papers_due: date | None, agenda: Sequence[AgendaItem], who: Person
) -> str:
    """Put a meeting with its agenda on the record; why not, in words, where it is refused."""
    if _is_written(room, on):
        return f"The meeting of {day(on)} stands in indicators.yaml; it is changed there."
    lines = tuple(AgendaLine(one.title, one.lead, one.priority, one.report) for one in agenda)
    return attempt(
        lambda now: room.receiving.warehouse.convene(on, quarter.name, papers_due, lines, by=who.name, recorded=now),
        allowed=who.asker.may_clerk,
        refusal=REFUSED,
    )


def cancel(room: Room, on: date, reason: str, who: Person) -> str:
    """Cancel a meeting that was entered on a page; why not, in words, where it is refused."""
    return attempt(
        lambda now: room.receiving.warehouse.cancel_meeting(on, reason=reason, by=who.name, recorded=now),
        allowed=who.asker.may_clerk,
        refusal=REFUSED,
    )


def _is_written(room: Room, on: date) -> bool:
    return any(one.on == on for one in room.definitions.meetings)
