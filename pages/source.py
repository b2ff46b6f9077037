"""What does one source say? Its indicators, their trends, every breakdown its files hold, and what has come of it."""

from __future__ import annotations

import streamlit as st

from charts.data_table import data_table
from pages._address import follow, said
from pages._chosen import read_choices
from pages._controls import draw_choices
from pages._room import open_room
from pages._source_panels import draw_panels
from pages._source_parts import source_page, source_title, sources, without_own_page
from pages._source_receipts import draw_receipts
from pages._words import draw_words

room = open_room()
chosen = read_choices(room)
known = {one.name: one for one in sources(room)}
others = [one.name for one in without_own_page(room)] or list(known)
name = said("source", list(known), others[0])
source = known[name]
page = source_page(room, chosen, source)

draw_words(page.head)
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.selectbox(
        "Source", list(dict.fromkeys([name, *others])), format_func=lambda one: source_title(known[one]), width=260,
        **follow("source", name)._asdict(),
    )  # fmt: skip
    draw_choices(chosen)
if page.table:
    draw_words(page.table)
draw_panels((*page.trends, *page.breakdowns))
for words in page.withheld:
    st.markdown(words)
for title, table in (
    ("Counted too, and part of no indicator", page.lines),
    ("As printed by the partner", page.printed),
):
    if table:
        st.html(f'<div class="sp sp-section"><h2>{title}</h2></div>')
        st.html(data_table(table))
draw_receipts(room, chosen, source)
