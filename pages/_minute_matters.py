"""The matters arising: how each stands, said by the clerk one after the other; and the report made of them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from charts.minutes import arising_table
from pages._address import follow, said
from pages._meeting_chosen import Held
from pages._meeting_figures import public_now
from pages._minute_items import matters_of
from pages._minuting import attempt_as_clerk, settle
from pages._packs import NoPackError
from performance.commentary_actions import Status
from performance.pack.pack import Arising
from performance.wording import day
from reports.pack_files import pack_files

_MATTER = "matter"
_UPDATED, _DONE, _DROPPED = "updated", "done", "dropped"
TURNS = {_UPDATED: "It is still to be done", _DONE: "It was done", _DROPPED: "It will not be done"}
_OPEN = {Status.OPEN, Status.OVERDUE}


def draw_matters(held: Held, arising: Sequence[Arising]) -> None:
    """Draw the way to say how an open matter stands, the next one after it in hand, and then all of them."""
    st.header("Matters arising", anchor=False)
    standing = [one for one in arising if one.status in _OPEN]
    if held.writes and standing:
        _draw_turn(held, standing)
    st.html(arising_table(arising))


def _draw_turn(held: Held, standing: Sequence[Arising]) -> None:
    by_id = {one.id: one for one in standing}
    name = said(_MATTER, list(by_id), standing[0].id)
    st.selectbox(
        "Matter in hand", list(by_id), format_func=lambda one: _words(by_id[one]), **follow(_MATTER, name)._asdict()
    )
    with st.form("matter-form", border=False):
        st.text_input(
            "Update", key="matter-words", placeholder="What was done, and what comes next", autocomplete="off"
        )
        st.radio("How it stands", list(TURNS), format_func=TURNS.__getitem__, horizontal=True, key="matter-turn")
        st.form_submit_button("Put this on the record", on_click=_turn, args=(held, by_id[name]))


def _turn(held: Held, one: Arising) -> None:
    words, turn = st.session_state["matter-words"], st.session_state["matter-turn"]
    refused = update(held, one.id, turn, words)
    if not refused:
        _go_on(held, one)
    settle(refused, f"{TURNS[turn]}: {one.words} {words}", {"matter-words": "", "matter-turn": _UPDATED})


def _go_on(held: Held, one: Arising) -> None:
    """Take the open matter in hand that comes after one."""
    standing = [each.id for each in matters_of(held) if each.status in _OPEN or each.id == one.id]
    after = dict(zip(standing, standing[1:], strict=False))
    st.query_params[_MATTER] = after.get(one.id, standing[0])


def update(held: Held, action: str, turn: str, words: str) -> str:
    """Say how a matter stands; why not, in words, where it is refused."""
    warehouse, by = held.room.receiving.warehouse, held.who.name
    if turn == _DONE:
        return attempt_as_clerk(held, lambda now: warehouse.finish_action(action, note=words, by=by, recorded=now))
    if turn == _DROPPED:
        return attempt_as_clerk(held, lambda now: warehouse.drop_action(action, reason=words, by=by, recorded=now))
    return attempt_as_clerk(held, lambda now: warehouse.update_action(action, words, by=by, recorded=now))


def draw_matters_report(held: Held) -> None:
    """Draw the report as it would be handed out, with the figures since, and its files."""
    stood = f", as they stood on {day(held.on)}" if held.on < held.today else ""
    st.header(f"Matters arising report{stood}", anchor=False)
    if not st.toggle("Show it with the figures since", key="matters-report"):
        return
    try:
        with st.spinner("Working out the figures"):
            pack = public_now(held)
    except NoPackError as error:
        st.error(str(error))
        return
    st.html(arising_table(pack.arising))
    with st.container(horizontal=True):
        for one in pack_files(pack):
            if "matters-arising" in one.name:
                st.download_button(one.label, one.make, one.name, one.mime, key=one.name, on_click="ignore")


def _words(one: Arising) -> str:
    return f"{one.minute} {one.words}".strip()
