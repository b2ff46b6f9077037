"""The pages around one meeting, as a quiet line of links above each of them."""

from __future__ import annotations

import streamlit as st

from pages._meeting_chosen import Held

_PAGES = {
    "pages/meetings.py": "All meetings",
    "pages/meeting.py": "Papers of the meeting",
    "pages/minutes.py": "Minutes",
    "pages/present.py": "Present",
}


def draw_meeting_near(held: Held) -> None:
    """Draw the links: Streamlit's own, which keep the session and with it what is typed."""
    words = {name: value for name, value in held.words.items() if value}
    with st.container(horizontal=True, gap="small", key="near"):
        for page, label in _PAGES.items():
            st.page_link(page, label=label, query_params=words)
