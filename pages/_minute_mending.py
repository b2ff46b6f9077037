"""Putting a minute right: a decision worded anew or withdrawn, an action changed or ended, each with its reason."""

from __future__ import annotations

from datetime import date

import streamlit as st

from pages._meeting_chosen import Held
from pages._meeting_said import Said
from pages._minuting import Wish, attempt_as_clerk
from pages._saying import draw_ways, tell
from performance.commentary_actions import Action
from performance.pack.pack import Decision

_REWORD, _WITHDRAW, _DONE = "reword", "withdraw", "done"
_DECISION_TURNS = {_REWORD: "Word it anew", _WITHDRAW: "Withdraw it"}
_ACTION_TURNS = {_REWORD: "Change it", _DONE: "It was done", _WITHDRAW: "Drop it"}


def draw_mending(held: Held, noted: Said) -> None:
    """Draw the way to put right what was noted, where there is anything."""
    entries: list[Decision | Action] = [*noted.decisions, *(one for one in noted.actions if one.is_open)]
    if not entries or not draw_ways({"mend": "Put something right"}):
        return
    by_id = {one.id: one for one in entries}
    name = st.selectbox("Which minute", list(by_id), format_func=lambda one: _shown(by_id[one]))
    one = by_id[name]
    if isinstance(one, Decision):
        _draw_decision(held, one)
    else:
        _draw_action(held, one)


def _draw_decision(held: Held, one: Decision) -> None:
    turn = _turn_of(_DECISION_TURNS)
    with st.form(f"mend-{one.id}-{turn}", border=False):
        words, minute = one.words, one.minute
        if turn == _REWORD:
            words = st.text_area("The decision", one.words, height=100)
            minute = st.text_input("Minute number", one.minute, width=200)
        reason = st.text_input("Why?")
        if st.form_submit_button("Put this on the record"):
            tell(reword(held, one, words, minute, reason) if turn == _REWORD else withdraw(held, one, reason))


def _draw_action(held: Held, one: Action) -> None:
    turn = _turn_of(_ACTION_TURNS)
    with st.form(f"mend-{one.id}-{turn}", border=False):
        wish = _draw_wish(one) if turn == _REWORD else Wish(one.words, one.owner, one.due, one.minute)
        why = st.text_input("What came of it (may stay empty)" if turn == _DONE else "Why?")
        if st.form_submit_button("Put this on the record"):
            tell(change(held, one, wish, why) if turn == _REWORD else end(held, one, why, done=turn == _DONE))


def _draw_wish(one: Action) -> Wish:
    words = st.text_input("What is to be done", one.words)
    owner = st.text_input("Who does it", one.owner)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        due = st.date_input(
            "Due on", one.due, format="DD/MM/YYYY", min_value=date(2000, 1, 1), max_value=date(2100, 1, 1), width=200
        )
        minute = st.text_input("Minute number", one.minute, width=200)
    return Wish(words, owner, due, minute)


def _turn_of(turns: dict[str, str]) -> str:
    return st.radio("What is to become of it", list(turns), format_func=turns.__getitem__, horizontal=True)


def reword(held: Held, one: Decision, words: str, minute: str, reason: str) -> str:
    """Word a decision anew; why not, in words, where it is refused."""
    warehouse, by = held.room.receiving.warehouse, held.who.name
    return attempt_as_clerk(
        held,
        lambda now: warehouse.change_decision(one.id, words, minute=minute, reason=reason, by=by, recorded=now),
    )


def withdraw(held: Held, one: Decision, reason: str) -> str:
    """Take a decision back; why not, in words, where it is refused."""
    warehouse, by = held.room.receiving.warehouse, held.who.name
    return attempt_as_clerk(held, lambda now: warehouse.withdraw_decision(one.id, reason=reason, by=by, recorded=now))


def change(held: Held, one: Action, wish: Wish, reason: str) -> str:
    """Change an action; why not, in words, where it is refused."""
    warehouse, by, due = held.room.receiving.warehouse, held.who.name, wish.due
    if due is None:
        return "Say by which day the action is due."
    agreed = (one.id, wish.words, wish.owner, due)
    return attempt_as_clerk(
        held,
        lambda now: warehouse.change_action(*agreed, minute=wish.minute, reason=reason, by=by, recorded=now),
    )


def end(held: Held, one: Action, why: str, *, done: bool) -> str:
    """Note that an action was done, or will not be; why not, in words, where it is refused."""
    warehouse, by = held.room.receiving.warehouse, held.who.name
    if done:
        return attempt_as_clerk(held, lambda now: warehouse.finish_action(one.id, note=why, by=by, recorded=now))
    return attempt_as_clerk(held, lambda now: warehouse.drop_action(one.id, reason=why, by=by, recorded=now))


def _shown(one: Decision | Action) -> str:
    return " ".join(filter(None, (one.minute, one.words if isinstance(one, Decision) else f"Action: {one.words}")))
