"""Which meeting comes next, what changed since the last one, and what is asked of its members?"""

from __future__ import annotations

import streamlit as st

from pages._chosen import read_choices
from pages._controls import draw_day_and_reader
from pages._next_meeting import home_page
from pages._room import open_room
from pages._words import draw_words

room = open_room()
chosen = read_choices(room)
page = home_page(room, chosen)

st.html(page.head)
with st.container(horizontal=True, vertical_alignment="bottom"):
    draw_day_and_reader(chosen)
draw_words(page.body)
