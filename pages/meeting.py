"""What is there for a meeting: its agenda, the ways to show it, what was kept of it, and files to take away."""

from __future__ import annotations

import streamlit as st

from charts.meeting import agenda_table, meeting_head, ways_list
from charts.theme import palette
from pages._chosen import day_words
from pages._controls import draw_day_and_reader
from pages._meeting_agenda import draw_agenda_editing
from pages._meeting_chosen import Held, read_meeting
from pages._meeting_figures import choices_of, ways_to_present
from pages._meeting_freezing import draw_freezing
from pages._meeting_frozen import draw_frozen
from pages._meeting_items import item_lines, standing_of
from pages._meeting_near import draw_meeting_near
from pages._meeting_said import said_of
from pages._pack_files import draw_pack_files
from pages._parts import known_as
from pages._room import open_room
from pages._words import draw_words
from warehouse.errors import WarehouseError


def draw_meeting(held: Held) -> None:
    """Draw the page of a meeting."""
    said = said_of(held)
    lines, choices = item_lines(held, said), choices_of(held, said)
    quarter = held.chosen._replace(quarter=held.meeting.quarter)
    draw_words(meeting_head(held.meeting, lines, standing_of(held, said), known_as(quarter)))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        draw_day_and_reader(held.chosen)
    st.html(ways_list(ways_to_present(held, choices)))
    draw_freezing(held, said, choices)
    st.header("Agenda", anchor=False)
    draw_words(agenda_table(lines, palette(held.chosen.theme)))
    draw_agenda_editing(held)
    draw_frozen(held, said)
    draw_pack_files(held, choices)
    if not held.is_now:
        st.markdown(f"This is what was on the record on {day_words(held.chosen.as_at)}. Choose Today to work on it.")


room = open_room()
if held := read_meeting(room):
    draw_meeting_near(held)
    try:
        draw_meeting(held)
    except WarehouseError as error:
        st.error(str(error))
