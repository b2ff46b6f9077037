"""Are the cases of high-risk domestic abuse reaching the MARAC, from whom, and whose are they?"""

from __future__ import annotations

import streamlit as st

from charts.data_table import data_table
from pages._chosen import read_choices
from pages._controls import draw_choices
from pages._room import open_room
from pages._source_marac import DRAWN, marac_parts
from pages._source_panels import draw_panels, draw_part_head
from pages._source_parts import source_of, source_page_top
from pages._source_receipts import draw_receipts
from pages._words import draw_words

room = open_room()
chosen = read_choices(room)
source = source_of(room, "marac")
top = source_page_top(room, chosen, source, DRAWN)

draw_words(top.head)
with st.container(horizontal=True, vertical_alignment="bottom"):
    draw_choices(chosen)
if top.table:
    draw_words(top.table)
for part in marac_parts(room, chosen, source):
    draw_part_head(part.title, part.lead)
    draw_panels(part.panels, level=3)
    if part.note:
        st.markdown(part.note)
if top.lines:
    draw_part_head("Counted too, and part of no indicator")
    st.html(data_table(top.lines))
draw_receipts(room, chosen, source)
