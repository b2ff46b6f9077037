"""Noting decisions and actions while people talk: Enter writes one down, and the form is empty for the next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

import streamlit as st

from charts.minutes import just_noted
from pages._deed import attempt
from pages._meeting_chosen import Held
from pages._meeting_entering import REFUSED
from pages._minute_items import Focus
from pages._words import literal
from performance.minuted import resolved
from performance.wording import day
from warehouse.actions import LONGEST_ACTION
from warehouse.agenda import LONGEST_MINUTE
from warehouse.decisions import LONGEST_DECISION

NOTED, REFUSAL = "minute-noted", "minute-refused"
_EARLIEST, _LATEST = date(2000, 1, 1), date(2100, 1, 1)
_NO_DAY = "Say by which day the action is due."


class Wish(NamedTuple):
    """An action as it was typed."""

    words: str
    owner: str
    due: date | None
    minute: str


def draw_noting(held: Held, focus: Focus) -> None:
    """Draw the two forms side by side, and what was written down last."""
    left, right = st.columns(2, gap="large")
    with left:
        _draw_decision(held, focus)
    with right:
        _draw_action(held, focus)
    draw_outcome()


def draw_outcome() -> None:
    """Draw what came of the last act: what was written down, or why nothing was."""
    if refused := st.session_state.pop(REFUSAL, ""):
        st.error(literal(refused))
    if noted := st.session_state.pop(NOTED, ""):
        st.html(just_noted(noted))


def _draw_decision(held: Held, focus: Focus) -> None:
    st.header("A decision", anchor=False)
    with st.form("decision", border=False):
        st.text_input(
            "RESOLVED that", key="decision-words", placeholder="the update be noted", max_chars=LONGEST_DECISION,
            autocomplete="off",
        )  # fmt: skip
        _draw_minute("decision-minute")
        st.form_submit_button("Note this decision", on_click=_note_decision, args=(held, focus))


def _draw_action(held: Held, focus: Focus) -> None:
    st.header("An action", anchor=False)
    with st.form("action", border=False):
        st.text_input("What is to be done", key="action-words", max_chars=LONGEST_ACTION, autocomplete="off")
        st.text_input("Who does it", key="action-owner", placeholder="An organisation or a role, not a person")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.date_input(
                "Due on", None, format="DD/MM/YYYY", min_value=_EARLIEST, max_value=_LATEST, key="action-due", width=200
            )
            _draw_minute("action-minute")
        st.form_submit_button("Note this action", on_click=_note_action, args=(held, focus))


def _draw_minute(key: str) -> None:
    st.text_input(
        "Minute number", key=key, placeholder="186a, may stay empty", max_chars=LONGEST_MINUTE, width=200,
        autocomplete="off",
    )  # fmt: skip


def _note_decision(held: Held, focus: Focus) -> None:
    words = resolved(st.session_state["decision-words"])
    refused = decide(held, focus, words, st.session_state["decision-minute"])
    settle(refused, f"Noted under {focus.item.shown}: {words}", {"decision-words": "", "decision-minute": ""})


def _note_action(held: Held, focus: Focus) -> None:
    fields = {"action-words": "", "action-owner": "", "action-due": None, "action-minute": ""}
    wish = Wish(*(st.session_state[name] for name in fields))
    due = f", due {day(wish.due)}" if wish.due else ""
    settle(act(held, focus, wish), f"Noted under {focus.item.shown}: {wish.words} ({wish.owner}{due})", fields)


def settle(refused: str, noted: str, empty: dict[str, str | None] | dict[str, str]) -> None:
    """Keep what to say; where it was done, empty the form: its fields stay, and with them the keyboard's place."""
    if refused:
        st.session_state[REFUSAL] = refused
        return
    st.session_state[NOTED] = noted
    for name, nothing in empty.items():
        st.session_state[name] = nothing


def decide(held: Held, focus: Focus, words: str, minute: str) -> str:
    """Note a decision; why not, in words, where it is refused."""
    warehouse, by = held.room.receiving.warehouse, held.who.name
    about = (held.on, focus.item.title, words)
    return attempt_as_clerk(
        held,
        lambda now: warehouse.decide(*about, indicator=focus.indicator, minute=minute, by=by, recorded=now),
    )


def act(held: Held, focus: Focus, wish: Wish) -> str:
    """Note an action of the meeting; why not, in words, where it is refused."""
    due = wish.due
    if due is None:
        return _NO_DAY
    warehouse, by, quarter = held.room.receiving.warehouse, held.who.name, held.meeting.quarter.name
    return attempt_as_clerk(
        held,
        lambda now: warehouse.act(
            focus.indicator, quarter, wish.words, wish.owner, due, by=by, recorded=now,
            meeting=held.on, item=focus.item.title, minute=wish.minute,
        ),
    )  # fmt: skip


def attempt_as_clerk(held: Held, deed: Callable[[datetime], object]) -> str:
    """Do what only a clerk may, and only as of today; why not, in words, where it is refused."""
    return attempt(deed, allowed=held.writes, refusal=REFUSED)
