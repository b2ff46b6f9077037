"""What was kept of a meeting: each frozen pack, and what has changed since."""

from __future__ import annotations

import streamlit as st

from charts.meeting import Kept, kept_words
from charts.meeting_since import MOST, since_lead, since_list
from pages._meeting_chosen import Held
from pages._meeting_figures import public_now
from pages._meeting_said import Said
from pages._packs import NoPackError, frozen_pack
from pages._words import draw_words
from performance.pack.since import since_then
from warehouse.errors import WarehouseError
from warehouse.freezing import Frozen


def draw_frozen(held: Held, said: Said) -> None:
    """Draw the list, the newest first; that nothing was kept, in words, where that is so."""
    st.header("What was kept", anchor=False)
    if not said.frozen:
        st.markdown("Nothing is published or closed yet: no pack of this meeting is kept.")
        return
    for one in reversed(said.frozen):
        kept = Kept(one.stage, one.recorded, one.by, one.on_behalf, one.as_at, one.marking, one.sha256)
        st.html(kept_words(kept))
        _draw_since(held, one)


def _draw_since(held: Held, one: Frozen) -> None:
    """Draw what changed since; where the pack is damaged, or cannot be read, that in words."""
    try:
        with st.spinner("Comparing what was kept with what is known now"):
            since = since_then(frozen_pack(held.room, one.sha256), public_now(held))
    except (WarehouseError, NoPackError) as error:
        st.error(str(error))
        return
    st.html(since_lead(since))
    if not since.is_empty:
        with st.expander("What has changed since", expanded=len(since.differences) <= MOST):
            draw_words(since_list(since))
