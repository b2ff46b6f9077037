"""The choices before a rehearsal and the last step: which files, received when, with what note, on whose behalf."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

import streamlit as st

from loaders.desk import Desk, Item
from pages._person import person
from pages._room import Room, meetings_of, today, under_review
from pages._upload_accept import Accepting, Offer, Seen
from pages._upload_problems import draw_download, with_problems
from pages._upload_rehearsal import touched_quarters
from performance.quarter import Quarter
from performance.spoken_numbers import spelt
from performance.wording import day

_RECEIVED, _ACCEPTING = "received", "accepting"


def accepting_here() -> Accepting:
    """The accepting of this session."""
    kept = st.session_state.get(_ACCEPTING)
    if not isinstance(kept, Accepting):
        kept = st.session_state[_ACCEPTING] = Accepting()
    return kept


def chosen_files(ready: Sequence[Item]) -> tuple[Item, ...]:
    """The ready files that are ticked; a single one always is."""
    return tuple(item for item in ready if len(ready) == 1 or st.session_state.get(f"take-{item.id}", True))


def draw_choices(room: Room, ready: Sequence[Item]) -> tuple[Quarter, date]:
    """Draw what a rehearsal depends on; the quarter it is of, and the day the files were received."""
    quarters = touched_quarters(ready)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        quarter = under_review(meetings_of(room), quarters, today())
        if len(quarters) > 1:
            at = quarters.index(quarter)
            quarter = st.selectbox("Quarter", quarters, index=at, format_func=lambda one: one.shown, width=150)
        received = st.session_state.get(_RECEIVED) or today()
        # In a popover, as Streamlit 1.67 makes a date of fields smaller than WCAG 2.2 lets a target be.
        with st.popover(f"Received {'today' if received == today() else f'on {day(received)}'}", key="when"):
            received = st.date_input(
                "The day the files came, if it was earlier", value=today(), min_value=date(2000, 1, 1),
                max_value=today(), format="DD/MM/YYYY", key=_RECEIVED,
            )  # fmt: skip
        if len(ready) > 1:
            taken = len(chosen_files(ready))
            with st.popover(f"Files: {taken} of {len(ready)}", key="which"):
                for item in ready:
                    st.checkbox(item.name, value=True, key=f"take-{item.id}")
    return quarter, received


def draw_acceptance(
    room: Room, desk: Desk, chosen: Sequence[Item], received: date, quarter: Quarter, seen: Seen, *, tried: bool
) -> None:
    """Draw the last step for the ticked files; without `tried` they cannot be accepted. `seen` is what was known before
    they were: whatever came during it came meanwhile."""
    if chosen and tried:
        files = f"{len(chosen)} file{'' if len(chosen) == 1 else 's'}"
        st.divider()
        st.header(f"Accept {files}", anchor=False)
        offer = Offer(tuple(item.id for item in chosen), received, quarter, seen)
        with st.form("accept", border=False, enter_to_submit=False):
            left, right = st.columns([3, 2])
            left.text_input("Note (kept with each file, shown in its history)", key="note")
            right.text_input(
                "On whose behalf, if not your own", key="behalf",
                placeholder="The service’s manager, by e-mail of 14 March",
            )  # fmt: skip
            said = (accepting_here(), room, desk, offer)
            st.form_submit_button(f"Accept {files}", type=_main_button(), on_click=_accept, args=said)
        st.markdown("Accepting can be undone: withdrawing brings back what stood before.")


def draw_leaving(desk: Desk, items: Sequence[Item]) -> None:
    """Draw the other ways on: the lists of problems, and discarding everything; a single stopped file has its own."""
    if len(items) == 1 and items[0].outcome and items[0].outcome.parsed is None:
        return
    listed = with_problems(items)
    with st.container(horizontal=True):
        if len(listed) == 1:
            draw_download(listed[0], "Problem list (xlsx)", "end")
        elif listed:
            with st.popover("Problem lists (xlsx)"):
                for item in listed:
                    draw_download(item, item.name, "end")
        if items:
            all_of = "the file" if len(items) == 1 else f"all {spelt(len(items))} files"
            st.button(f"Discard {all_of}", on_click=_discard, args=(desk,), key="discard")


def _accept(accepting: Accepting, room: Room, desk: Desk, offer: Offer) -> None:
    said = offer._replace(note=st.session_state["note"], on_behalf=st.session_state["behalf"])
    accepting.accept(room, desk, said, person())


def _discard(desk: Desk) -> None:
    for item in desk.items():
        desk.remove(item.id)


def _main_button() -> Literal["primary", "secondary"]:
    """In dark Streamlit writes white on the light primary colour, at a contrast of 2.0."""
    return "secondary" if st.context.theme.type == "dark" else "primary"
