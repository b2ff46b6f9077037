"""Which meetings are there, past and to come, and what was kept of each? And: enter a meeting, or cancel one."""

from __future__ import annotations

import streamlit as st

from charts.meetings import cancelled_list, meetings_head, meetings_table
from pages._chosen import TODAY, day_words, read_choices
from pages._controls import draw_day_and_reader
from pages._meeting_chosen import say_nothing
from pages._meeting_entering import draw_entering
from pages._meeting_lines import cancelled_lines, meeting_lines, meeting_links
from pages._person import person
from pages._room import open_room
from warehouse.errors import WarehouseError

room = open_room()
chosen = read_choices(room)
try:
    lines = meeting_lines(room, chosen)
except WarehouseError as error:
    say_nothing("The meetings cannot be read", str(error))
else:
    st.html(meetings_head(lines, chosen.view.as_at, samples=chosen.board.has_samples()))
    who = person()
    if chosen.as_at != TODAY:
        st.markdown(f"These are the meetings as known on {day_words(chosen.as_at)}. Choose Today to enter one.")
    elif who.asker.may_clerk:
        draw_entering(room, who)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        draw_day_and_reader(chosen)
    if lines:
        st.html(meetings_table(lines, meeting_links(chosen)))
    if cancelled := cancelled_lines(room, chosen):
        with st.expander("Cancelled"):
            st.html(cancelled_list(cancelled))
