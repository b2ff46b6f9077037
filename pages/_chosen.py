"""What the address asks for: quarter, as-at day and reader, and the board that answers it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

import streamlit as st

from pages._address import one_of
from pages._room import Room, View, board, end_of, meetings_of, quarters, today, under_review
from performance.asker import Asker, Role
from performance.definitions.definitions import Definitions
from performance.definitions.meeting import Meeting
from performance.quarter import Quarter
from performance.scorecard import Board
from performance.wording import day

TODAY = "today"
_ROLES = {Role.VIEWER: "the public", Role.ADMINISTRATOR: "an administrator"}


class Chosen(NamedTuple):
    """What is asked for, the board that answers, and what else could be asked for."""

    view: View
    board: Board
    quarter: Quarter
    as_at: str
    reader: str
    theme: str
    quarters: tuple[str, ...]
    days: tuple[str, ...]
    readers: tuple[str, ...]

    @property
    def words(self) -> dict[str, str]:
        """The choices as the address writes them."""
        return {"quarter": self.quarter.name, "as_at": self.as_at, "view": self.reader}


def read_choices(room: Room) -> Chosen:
    """Read the address; what it does not say is the public's view of today."""
    asked = st.query_params.to_dict()
    return _choices(room, asked, st.context.theme.type or "light")


def opening_choices(room: Room, theme: str) -> Chosen:
    """What an address that says nothing opens with."""
    return _choices(room, {}, theme)


def _choices(room: Room, asked: Mapping[str, str], theme: str) -> Chosen:
    days, readers = _days(meetings_of(room), asked), _readers(room.definitions)
    as_at = one_of(asked.get("as_at"), days, TODAY)
    reader = one_of(asked.get("view"), readers, Role.VIEWER.value)
    known_on = today() if as_at == TODAY else date.fromisoformat(as_at)
    view = View(room.digest, room.receiving.warehouse.version, end_of(known_on), _asker(reader))
    figures = board(room, view)
    found = quarters(figures)
    opening = under_review(meetings_of(room), found, known_on)
    names = tuple(quarter.name for quarter in found) or (opening.name,)
    quarter = Quarter.parse(one_of(asked.get("quarter"), names, opening.name))
    return Chosen(view, figures, quarter, as_at, reader, theme, names, days, readers)


def day_words(name: str) -> str:
    """A choice of as-at day as people read it."""
    return "Today" if name == TODAY else day(date.fromisoformat(name))


def reader_words(name: str) -> str:
    """A choice of reader as people read it."""
    role, _, owner = name.partition(":")
    return f"an officer of {owner}" if owner else _ROLES[Role(role)]


def _days(held: Iterable[Meeting], asked: Mapping[str, str]) -> tuple[str, ...]:
    """Today, the days of meetings, and whatever other day the address asks for."""
    meetings = sorted((meeting.on for meeting in held if meeting.on <= today()), reverse=True)
    days = [TODAY, *(on.isoformat() for on in meetings)]
    wanted = asked.get("as_at", TODAY)
    return tuple(days) if wanted in days or not _is_past_day(wanted) else (*days, wanted)


def _readers(definitions: Definitions) -> tuple[str, ...]:
    owners = dict.fromkeys(indicator.owner for indicator in definitions.indicators if indicator.sensitive)
    return (*(role.value for role in _ROLES), *(f"{Role.OFFICER.value}:{owner}" for owner in owners))


def _asker(reader: str) -> Asker:
    role, _, owner = reader.partition(":")
    return Asker(Role(role), frozenset(filter(None, [owner])))


def _is_past_day(words: str) -> bool:
    try:
        return date(2000, 1, 1) <= date.fromisoformat(words) <= today()
    except ValueError:
        return False
