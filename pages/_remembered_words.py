"""The remembered column names, and forgetting one."""

from __future__ import annotations

import streamlit as st

from charts.wordings import Explained, forget_words, wording_line
from pages._deed import ask, attempt
from pages._person import Person, person
from pages._received_files import titles_of
from pages._room import Room

_FORGET = "forget"


def explained(room: Room) -> tuple[Explained, ...]:
    """What is remembered, with the title of the layout it is remembered for."""
    titles = titles_of(room)
    return tuple(
        Explained(
            one.id, one.partner, titles.get((one.source, one.layout), one.source), one.wording.words,
            one.wording.means, one.wording.column, one.by, one.recorded,
        )
        for one in room.receiving.warehouse.remembered()
    )  # fmt: skip


def draw_wording(room: Room, one: Explained) -> None:
    """Draw one wording with the way to forget it: asked first, forgotten at the second click."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(wording_line(one))
        if st.query_params.get(_FORGET) != one.id:
            if st.button("Forget", key=f"forget-{one.id}", help=f"Forget {one.words or one.means}"):
                ask(_FORGET, one.id)
            return
    st.markdown(forget_words(one))
    with st.container(horizontal=True):
        if st.button("Forget it", key=f"sure-{one.id}"):
            refused = forget(room, one, person())
            if refused:
                st.error(refused)
            else:
                ask(_FORGET, "")
        if st.button("Keep it", key=f"keep-{one.id}"):
            ask(_FORGET, "")


def forget(room: Room, one: Explained, who: Person) -> str:
    """Forget a wording; why not, in words, where it is refused."""
    return attempt(
        lambda now: room.receiving.warehouse.forget(one.id, by=who.name, recorded=now),
        allowed=who.asker.may_hand_in(one.partner),
        refusal=f"Only an officer of {one.partner} or an administrator may forget this.",
    )
