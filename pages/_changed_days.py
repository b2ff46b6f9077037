"""Which two days the page of changes holds side by side: picked among today and the meetings, or any day at all."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import streamlit as st

from pages._address import follow, one_of
from pages._chosen import TODAY, Chosen, day_words
from pages._compared import Compared
from pages._room import Room, View, board, end_of, meetings_of, quarters, today, under_review
from performance.meeting import sitting_on
from performance.quarter import Quarter

_LONG_AGO = date(2000, 1, 1)
_WITHOUT_MEETINGS = timedelta(days=91)  # how far back to look where no meeting says since when


class Days(NamedTuple):
    """The two days as the address has them, and what else could be picked for each."""

    first: str
    second: str
    choices: tuple[str, ...]


def read_days(room: Room) -> Days:
    """Read the two days from the address: what it does not say is today, and the meeting before the one to come."""
    asked = st.query_params.to_dict()
    meetings = sorted((one.on.isoformat() for one in meetings_of(room) if one.on < today()), reverse=True)
    others = [words for words in (asked.get("from", ""), asked.get("to", "")) if _is_past(words)]
    second = one_of(asked.get("to"), [TODAY, *meetings, *others], TODAY)
    first = one_of(asked.get("from"), [*meetings, *others], _before(room, on_day(second)))
    return Days(first, second, tuple(dict.fromkeys((TODAY, *sorted({*meetings, *others, first}, reverse=True)))))


def _before(room: Room, day: date) -> str:
    """The meeting before the one that a day looks forward to."""
    sitting = sitting_on(meetings_of(room), day)
    before = sitting.before if sitting else None
    return (before.on if before else day - _WITHOUT_MEETINGS).isoformat()


def on_day(words: str) -> date:
    """The day that a choice stands for."""
    return today() if words == TODAY else date.fromisoformat(words)


def _is_past(words: str) -> bool:
    try:
        return _LONG_AGO <= date.fromisoformat(words) <= today()
    except ValueError:
        return False


def compared(room: Room, chosen: Chosen, days: Days) -> Compared | None:
    """What is held side by side; None where the days do not follow one another."""
    first, second = on_day(days.first), on_day(days.second)
    if first >= second:
        return None
    before, after = (_reviewed(room, chosen, day) for day in (first, second))
    return Compared(first, second, before, after, chosen.view.asker)


def _reviewed(room: Room, chosen: Chosen, day: date) -> Quarter:
    """The quarter under review on a day: that of a meeting held on it, else as every page opens with."""
    figures = board(room, View(*chosen.view[:2], end_of(day), chosen.view.asker))
    meetings = meetings_of(room)
    held = next((one.quarter for one in meetings if one.on == day), None)
    return held or under_review(meetings, quarters(figures), day)


def draw_days(room: Room, days: Days) -> None:
    """Draw the two choices, and the way to any other day."""
    held = {one.on.isoformat(): one.quarter.shown for one in meetings_of(room)}

    def words(name: str) -> str:
        return f"{day_words(name)} (meeting on {held[name]})" if name in held else day_words(name)

    for label, name, choice, options in (
        ("From", "from", days.first, days.choices[1:]),
        ("To", "to", days.second, days.choices),
    ):
        st.selectbox(label, options, format_func=words, width=330, **follow(name, choice)._asdict())
    with st.popover("Other days"):
        _draw_day("From any day", "from", days.first)
        _draw_day("To any day", "to", days.second)


def _draw_day(label: str, name: str, choice: str) -> None:
    key = f"{name}-day"
    st.session_state[key] = on_day(choice)
    st.date_input(
        label, format="DD/MM/YYYY", min_value=_LONG_AGO, max_value=today(), key=key, on_change=_write_day, args=(name,)
    )


def _write_day(name: str) -> None:
    picked = st.session_state[f"{name}-day"]
    if picked:
        st.query_params[name] = picked.isoformat()
