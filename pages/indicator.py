"""What does this figure say, why this colour, and where does it come from? One indicator in one quarter."""

from __future__ import annotations

import streamlit as st

from pages._address import follow
from pages._controls import choose
from pages._parts import excerpt, indicator_page
from pages._room import open_room

room = open_room()
titles = {indicator.id: indicator.title for indicator in room.definitions.indicators}
head = st.empty()

with st.container(horizontal=True, vertical_alignment="bottom"):
    names = list(titles)
    bound = follow("indicator", names, names[0])
    name = st.selectbox("Indicator", names, format_func=lambda one: titles[one], width=320, **bound._asdict())
    chosen = choose(room)

page = indicator_page(room, chosen, name or names[0])
head.html(page.head)
st.html(page.figures)

main, side = st.columns([2, 1], gap="large")
with main:
    st.html(page.chart_head)
    chart, table, about = st.tabs(["Chart", "Table", "About"])
    chart.plotly_chart(page.chart, theme=None, config={"displayModeBar": False}, alt=page.alt)
    table.html(page.table)
    about.html(page.about)
with side.container(border=True):
    st.html(page.why)

st.html(page.provenance)
shown = [source for source in page.sources if source.shows_neighbours]
if shown:
    names = [source.name for source in shown]
    picked = (
        st.selectbox("Cells in", names, **follow("file", names, names[0])._asdict()) if len(shown) > 1 else names[0]
    )
    st.html(excerpt(room, shown[names.index(picked)]))
elif page.sources:
    st.markdown("The cells are named; their neighbours are not shown, because the file is about people.")
