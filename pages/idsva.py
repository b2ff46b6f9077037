"""What does the advocacy service report, line by line, against what the contract asks, and in its own words?"""

from __future__ import annotations

import streamlit as st

from pages._chosen import read_choices
from pages._controls import draw_choices
from pages._room import open_room
from pages._source_idsva import report_page
from pages._source_panels import draw_panels, draw_part_head
from pages._source_parts import head_of, source_of
from pages._source_receipts import draw_receipts
from pages._words import draw_words

room = open_room()
chosen = read_choices(room)
source = source_of(room, "idsva")
page = report_page(room, chosen, source)

draw_words(head_of(room, chosen, source))
with st.container(horizontal=True, vertical_alignment="bottom"):
    draw_choices(chosen)
draw_part_head("The report, line by line")
draw_panels([page.targets], level=3)
draw_words(page.table)
draw_part_head("Who comes, from where and why")
draw_panels(page.data_sets, level=3)
for words in page.notes:
    st.markdown(words)
draw_receipts(room, chosen, source)
