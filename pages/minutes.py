"""What did the meeting decide, who does what by when, and how do earlier matters stand? The clerk's own page."""

from __future__ import annotations

import streamlit as st

from charts.minutes import minutes_head, noted_list
from pages._chosen import day_words
from pages._meeting_chosen import Held, read_meeting
from pages._meeting_near import draw_meeting_near
from pages._meeting_said import said_of
from pages._minute_items import draw_focus, matters_of, noted_of, titles_of
from pages._minute_matters import draw_matters, draw_matters_report
from pages._minute_mending import draw_mending
from pages._minuting import draw_noting
from pages._room import open_room
from pages._words import draw_words
from performance.minuted import ARISING
from warehouse.errors import WarehouseError


def draw_minutes(held: Held) -> None:
    """Draw the page of a meeting's minutes."""
    said = said_of(held)
    noted = noted_of(held, said)
    draw_words(minutes_head(held.meeting, noted, held.as_at))
    if not held.is_now:
        st.markdown(f"This is what was noted by {day_words(held.chosen.as_at)}. Choose Today to add to it.")
    focus = draw_focus(held)
    if held.writes:
        draw_noting(held, focus)
    if focus.item.title == ARISING:
        draw_matters(held, matters_of(held))
    st.header("Noted so far", anchor=False)
    draw_words(noted_list(noted, titles_of(held)))
    if held.writes:
        draw_mending(held, said)
    draw_matters_report(held)


room = open_room()
if held := read_meeting(room):
    draw_meeting_near(held)
    try:
        draw_minutes(held)
    except WarehouseError as error:
        st.error(str(error))
