"""Taking a received file back: what that would change, why, and afterwards what it did change."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from pages._person import Person, person
from pages._room import Room
from performance.wording import LONDON
from warehouse.errors import WarehouseError
from warehouse.submissions import Submission

_STEP = "step"
_WITHDRAW = "withdraw"


def draw_withdrawal(room: Room, kept: Submission) -> None:
    """Draw the way to withdraw a file; nothing for one that was withdrawn."""
    if kept.withdrawn:
        return
    st.header("Withdraw it")
    if st.query_params.get(_STEP) != _WITHDRAW:
        st.markdown("What it replaced then answers again. You see first which ratings would change.")
        if st.button("See what withdrawing would change"):
            st.query_params[_STEP] = _WITHDRAW
            st.rerun()
        return
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
    if not who.asker.may_hand_in(kept.partner):
        return f"Only an officer of {kept.partner} or an administrator may withdraw this file."
    try:
        room.receiving.warehouse.withdraw(kept.submission, reason=reason, by=who.name, recorded=datetime.now(LONDON))
    except WarehouseError as error:
        return str(error)
    return ""
