"""Taking a received file back: what that would change, why, and afterwards what it did change."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from charts.submission import again_words
from charts.submissions import ReceivedFile
from pages._deed import attempt
from pages._person import Person, person
from pages._room import Room
from pages._upload_changes import draw_changes, draw_ratings
from pages._withdrawal import did_change, would_change
from warehouse.submissions import Submission

_STEP = "step"
_WITHDRAW = "withdraw"


def draw_withdrawal(room: Room, kept: Submission, before: Sequence[ReceivedFile]) -> None:
    """Draw the way to withdraw a file, or of a withdrawn one what that changed. `before` are those it came after."""
    who = person()
    if kept.withdrawn:
        st.header("What withdrawing it changed", anchor=False)
        st.html(again_words(before, done=True))
        draw_ratings(did_change(room, kept, who.asker, kept.withdrawn), happened=True)
    elif st.query_params.get(_STEP) != _WITHDRAW:
        st.header("Withdraw it", anchor=False)
        st.markdown("You see first which ratings would change. Nothing happens until you say why.")
        if st.button("See what withdrawing would change"):
            st.query_params[_STEP] = _WITHDRAW
            st.rerun()
    else:
        st.header("What withdrawing it would change", anchor=False)
        st.html(again_words(before, done=False))
        tried = would_change(room, kept, who.asker, room.receiving.warehouse.version)
        if tried.changes:
            draw_changes(tried.changes, then="After withdrawing")
        else:
            st.error(tried.refusal)
        _draw_form(room, kept)


def _draw_form(room: Room, kept: Submission) -> None:
    with st.form("withdraw", border=False):
        reason = st.text_input("Why is it withdrawn?", placeholder="Sent in error; a corrected file follows")
        agreed = st.form_submit_button("Withdraw this file")
    if st.button("Leave it as it is"):
        del st.query_params[_STEP]
        st.rerun()
    if agreed:
        refused = withdraw(room, kept, reason, person())
        if refused:
            st.error(refused)
        else:
            del st.query_params[_STEP]
            st.rerun()


def withdraw(room: Room, kept: Submission, reason: str, who: Person) -> str:
    """Withdraw a file; why not, in words, where it is refused."""
    return attempt(
        lambda now: room.receiving.warehouse.withdraw(kept.submission, reason=reason, by=who.name, recorded=now),
        allowed=who.asker.may_hand_in(kept.partner),
        refusal=f"Only an officer of {kept.partner} or an administrator may withdraw this file.",
    )
