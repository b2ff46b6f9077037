"""The choices both pages begin with: quarter, as-at day, and as whom one looks. All stand in the address."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import streamlit as st

from pages._address import follow, said
from pages._room import Room, View, board, end_of, today, under_review
from performance.asker import Asker, Role
from performance.definitions.definitions import Definitions
from performance.quarter import Quarter
from performance.scorecard import Board
from performance.wording import day

_TODAY = "today"
_VIEWS = {Role.VIEWER: "The public", Role.ADMINISTRATOR: "Administrator, all figures"}


class Chosen(NamedTuple):
    """What was chosen, the board that answers it, and the words for the address."""

    view: View
    board: Board
    quarter: Quarter
    theme: str
    viewed_as: str
    words: dict[str, str]


def choose(room: Room) -> Chosen:
    """Draw the three choices and return what they say."""
    quarter_place, as_at_place, other_place, view_place = (st.empty() for _ in range(4))
    with as_at_place:
        as_at = _as_at(room.definitions)
    with other_place:
        _other_day(as_at)
    with view_place:
        seen_as = _view_as(room.definitions)
    asker = _asker(seen_as)
    known_on = today() if as_at == _TODAY else date.fromisoformat(as_at)
    view = View(room.digest, room.receiving.warehouse.version, end_of(known_on), asker)
    figures = board(room, view)
    quarters = figures.quarters()
    opening = under_review(room.definitions, quarters, known_on)
    with quarter_place:
        quarter = _quarter(quarters or (opening,), opening)
    words = {"quarter": quarter.name, "as_at": as_at, "view": seen_as}
    viewed_as = f"Seen as {_view_words(seen_as).lower()}" if asker.role is Role.VIEWER else _view_words(seen_as)
    return Chosen(view, figures, quarter, st.context.theme.type or "light", viewed_as, words)


def _quarter(quarters: tuple[Quarter, ...], opening: Quarter) -> Quarter:
    names = [quarter.name for quarter in quarters]
    bound = follow("quarter", names, opening.name)
    picked = st.selectbox(
        "Quarter", names, format_func=lambda name: Quarter.parse(name).shown, width=150, **bound._asdict()
    )
    return Quarter.parse(picked or opening.name)


def _as_at(definitions: Definitions) -> str:
    days = [_TODAY, *sorted((meeting.on.isoformat() for meeting in definitions.meetings), reverse=True)]
    asked = st.query_params.get("as_at", _TODAY)
    if asked not in days and _is_day(asked):
        days.append(asked)
    bound = follow("as_at", days, _TODAY)
    st.selectbox("Figures as known on", days, format_func=_day_words, width=200, **bound._asdict())
    return said("as_at", days, _TODAY)


def _other_day(as_at: str) -> None:
    with st.popover("Another day", help="Figures as they were known on any day"):
        shown = today() if as_at == _TODAY else date.fromisoformat(as_at)
        st.session_state["day"] = shown
        st.date_input("Any day", format="DD/MM/YYYY", max_value=today(), key="day", on_change=_write_day)


def _write_day() -> None:
    st.query_params["as_at"] = st.session_state["day"].isoformat()


def _view_as(definitions: Definitions) -> str:
    owners = dict.fromkeys(indicator.owner for indicator in definitions.indicators if indicator.sensitive)
    names = [*(role.value for role in _VIEWS), *(f"{Role.OFFICER.value}:{owner}" for owner in owners)]
    bound = follow("view", names, Role.VIEWER.value)
    st.selectbox("View as", names, format_func=_view_words, width=230, **bound._asdict())
    return said("view", names, Role.VIEWER.value)


def _view_words(name: str) -> str:
    role, _, owner = name.partition(":")
    return f"Officer, {owner}" if owner else _VIEWS[Role(role)]


def _asker(name: str) -> Asker:
    role, _, owner = name.partition(":")
    return Asker(Role(role), frozenset(filter(None, [owner])))


def _day_words(name: str) -> str:
    return "Today" if name == _TODAY else day(date.fromisoformat(name))


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words) <= today()
    except ValueError:
        return False
