"""Recording an action with its owner and day, changing it, and saying what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple

import streamlit as st

from pages._deed import attempt
from pages._saying import About, draw_ways, tell
from performance.commentary_actions import Action, open_actions
from performance.wording import day
from warehouse.actions import LONGEST_ACTION

_DONE, _CHANGED, _DROPPED = "done", "changed", "dropped"
_NO_DAY = "Say by which day it is to be done."
_TURNS = {_DONE: "It was done", _CHANGED: "It changes", _DROPPED: "It will not be done"}


class Wish(NamedTuple):
    """What was typed of an action."""

    words: str = ""
    owner: str = ""
    due: date | None = None
    why: str = ""


def draw_acting(about: About, actions: Sequence[Action]) -> None:
    """Draw the ways to record an action and to say what became of one, and the form that is open."""
    standing = open_actions(actions)
    opened = draw_ways({"action": "Record an action"} | ({"close": "Change or close an action"} if standing else {}))
    if opened == "action":
        with st.form(about.key("action"), border=False):
            wish = _draw_agreed(Wish())
            on_behalf = st.text_input("Agreed by", placeholder="the Partnership, at its meeting of 26 March 2018")
            if st.form_submit_button("Record this action"):
                tell(act(about, wish, on_behalf))
    elif opened == "close":
        _draw_turn(about, standing)


def _draw_agreed(known: Wish) -> Wish:
    words = st.text_input("What is to be done", known.words, placeholder=f"At most {LONGEST_ACTION} characters")
    owner = st.text_input("Who does it", known.owner, placeholder="An organisation or a role, not a person")
    due = st.date_input(
        "Due on", known.due, format="DD/MM/YYYY", min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)
    )
    return Wish(words, owner, due)


def _draw_turn(about: About, standing: Sequence[Action]) -> None:
    one = st.selectbox("Which action", standing, format_func=_words)
    turn = st.radio("What became of it", list(_TURNS), format_func=_TURNS.__getitem__, horizontal=True)
    with st.form(f"{about.key('close')}-{one.id}-{turn}", border=False):
        wish = _draw_agreed(Wish(one.words, one.owner, one.due)) if turn == _CHANGED else Wish()
        label = "What came of it (may stay empty)" if turn == _DONE else "Why?"
        why = st.text_input(label)
        if st.form_submit_button("Put this on the record"):
            tell(close(about, one, turn, wish._replace(why=why)))


def act(about: About, wish: Wish, on_behalf: str) -> str:
    """Record an action; why not, in words, where it is refused."""
    words, owner, due = wish.words, wish.owner, wish.due
    if due is None:
        return _NO_DAY
    warehouse, by = about.room.receiving.warehouse, about.who.name
    subject = (about.indicator.id, about.quarter.name)
    return _attempt(
        about,
        about.indicator.id,
        lambda now: warehouse.act(*subject, words, owner, due, by=by, recorded=now, on_behalf=on_behalf),
    )


def close(about: About, one: Action, turn: str, wish: Wish) -> str:
    """Say what became of an action; why not, in words, where it is refused."""
    warehouse, by = about.room.receiving.warehouse, about.who.name
    words, owner, due, why = wish
    if turn == _DONE:
        return _attempt(
            about, one.indicator, lambda now: warehouse.finish_action(one.id, note=why, by=by, recorded=now)
        )
    if turn == _DROPPED:
        return _attempt(
            about, one.indicator, lambda now: warehouse.drop_action(one.id, reason=why, by=by, recorded=now)
        )
    if due is None:
        return _NO_DAY
    return _attempt(
        about,
        one.indicator,
        lambda now: warehouse.change_action(one.id, words, owner, due, reason=why, by=by, recorded=now),
    )


def _attempt(about: About, indicator: str, deed: Callable[[datetime], object]) -> str:
    return attempt(deed, allowed=about.allows(indicator), refusal=about.refusal)


def _words(one: Action) -> str:
    return f"{one.words} ({one.owner}, due {day(one.due)})"
