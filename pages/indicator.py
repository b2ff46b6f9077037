"""What does this figure say, why this colour, and where does it come from? One indicator in one quarter."""

from __future__ import annotations

import streamlit as st

from pages._address import follow, said
from pages._chosen import read_choices
from pages._controls import draw_choices
from pages._parts import excerpt, indicator_page
from pages._room import open_room

room = open_room()
chosen = read_choices(room)
titles = {indicator.id: indicator.title for indicator in room.definitions.indicators}
names = list(titles)
name = said("indicator", names, names[0])
page = indicator_page(room, chosen, name)

st.html(page.head)
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.selectbox("Indicator", names, format_func=titles.__getitem__, width=320, **follow("indicator", name)._asdict())
    draw_choices(chosen)
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
shown = {source.name: source for source in page.sources if source.shows_neighbours}
if shown:
    picked = said("file", list(shown), next(iter(shown)))
    if len(shown) > 1:
        st.selectbox("Cells in", list(shown), **follow("file", picked)._asdict())
    st.html(excerpt(room, shown[picked]))
elif page.sources:
    st.markdown("The cells are named; what stands around them is not shown.")
