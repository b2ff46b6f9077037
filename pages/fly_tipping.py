"""Where, when and what is tipped, what is done about it, and how that compares? The fly-tipping source."""

from __future__ import annotations

import streamlit as st

from pages._address import follow, said
from pages._chosen import read_choices
from pages._controls import draw_choices
from pages._room import open_room
from pages._tips_parts import overview
from pages._tips_register import draw_register
from pages._tips_return import draw_return
from performance.over import Over

room = open_room()
chosen = read_choices(room)
over = Over(said("over", list(Over), Over.TWELVE_MONTHS))
page = overview(room, chosen)

st.html(page.head)
with st.container(horizontal=True, vertical_alignment="bottom"):
    draw_choices(chosen)
    st.selectbox(
        "Register over", list(Over), format_func=lambda one: Over(one).shown(chosen.quarter), width=210,
        **follow("over", over)._asdict(),
    )  # fmt: skip
if page.table:
    st.html(page.table)
draw_register(room, chosen, over)
draw_return(room, chosen)
