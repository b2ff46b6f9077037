"""Where do the figures come from? Every source, what it brings, when it last came, and how its indicators stand."""

from __future__ import annotations

import streamlit as st

from pages._chosen import read_choices
from pages._controls import draw_choices
from pages._room import open_room
from pages._source_index import source_index
from pages._words import draw_words

room = open_room()
chosen = read_choices(room)
index = source_index(room, chosen)

draw_words(index.head)
with st.container(horizontal=True, vertical_alignment="bottom"):
    draw_choices(chosen)
draw_words(index.table)
