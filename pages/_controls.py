"""The choices pages begin with, drawn side by side: quarter, as-at day, and as whom one looks."""

from __future__ import annotations

from datetime import date

import streamlit as st

from pages._address import follow
from pages._chosen import TODAY, Chosen, day_words, reader_words
from pages._room import today
from performance.quarter import Quarter


def draw_choices(chosen: Chosen) -> None:
    """Draw the choices; a change is written into the address, and the page is drawn again from there."""
    quarter = chosen.quarter.name
    st.selectbox(
        "Quarter", chosen.quarters, format_func=_quarter_words, width=150, **follow("quarter", quarter)._asdict()
    )
    draw_day_and_reader(chosen)


def draw_day_and_reader(chosen: Chosen) -> None:
    """Draw two of the choices: as known on which day, and as whom one looks."""
    st.selectbox(
        "Figures as known on", chosen.days, format_func=day_words, width=200, **follow("as_at", chosen.as_at)._asdict()
    )
    with st.popover("Another day"):
        st.session_state["day"] = today() if chosen.as_at == TODAY else date.fromisoformat(chosen.as_at)
        st.date_input(
            "Figures as they were known on any day", format="DD/MM/YYYY", min_value=date(2000, 1, 1),
            max_value=today(), key="day", on_change=_write_day,
        )  # fmt: skip
    draw_reader(chosen)


def draw_reader(chosen: Chosen) -> None:
    """Draw the choice of as whom one looks."""
    st.selectbox(
        "View as", chosen.readers, format_func=_reader_words, width=230, **follow("view", chosen.reader)._asdict()
    )


def _quarter_words(name: str) -> str:
    return Quarter.parse(name).shown


def _reader_words(name: str) -> str:
    words = reader_words(name)
    return words[:1].upper() + words[1:]


def _write_day() -> None:
    picked = st.session_state["day"]
    if picked:
        st.query_params["as_at"] = picked.isoformat()
