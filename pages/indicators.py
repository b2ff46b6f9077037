"""Which indicators are there? All of them by priority, or those that a word finds."""

from __future__ import annotations

import streamlit as st

from pages._address import LONGEST_SEARCH, asked_words, follow
from pages._chosen import read_choices
from pages._controls import draw_choices
from pages._indicator_index import index
from pages._room import open_room
from pages._words import draw_words

room = open_room()
chosen = read_choices(room)
asked = asked_words("find")
page = index(room, chosen, asked)

st.html(page.head)
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.text_input(
        "Find an indicator", placeholder="A word: burglary, MARAC, Defra", max_chars=LONGEST_SEARCH, width=360,
        **follow("find", asked)._asdict(),
    )  # fmt: skip
    draw_choices(chosen)
draw_words(page.found)
