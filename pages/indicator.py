"""What does this figure say, why this colour, compared with what, and where does it come from? One indicator."""

from __future__ import annotations

import streamlit as st

from pages._address import follow, said
from pages._chosen import read_choices
from pages._commentary import annotations_for, draw_commentary
from pages._controls import draw_choices
from pages._indicator_compared import draw_comparison
from pages._indicator_parts import START, TESTED, excerpt, grain_words, indicator_page, since_words, trend_panel
from pages._panel import draw_panel
from pages._room import open_room
from pages._words import draw_words
from performance.agenda import in_agenda_order

room = open_room()
chosen = read_choices(room)
titles = {indicator.id: indicator.title for indicator in in_agenda_order(room.definitions)}
names = list(titles)
name = said("indicator", names, names[0])
page = indicator_page(room, chosen, name)
grains = [grain.value for grain in page.times.grains]
grain = said("by", grains, page.times.opening.value)
since = said("since", [TESTED, START] if page.times.earliest else [TESTED], TESTED)

draw_words(page.head)
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.selectbox("Indicator", names, format_func=titles.__getitem__, width=320, **follow("indicator", name)._asdict())
    draw_choices(chosen)
st.html(page.figures)

main, side = st.columns([2, 1], gap="large")
with main:
    draw_panel(trend_panel(room, chosen, name, grain, since, annotations_for(room, chosen, name)))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if len(grains) > 1:
            st.segmented_control(
                "Drawn by", grains, format_func=grain_words, required=True, wrap=True, **follow("by", grain)._asdict()
            )
        if page.times.earliest:
            st.segmented_control(
                "Drawn from",
                [TESTED, START],
                format_func=lambda one: since_words(page.times, one),
                required=True,
                wrap=True,
                **follow("since", since)._asdict(),
            )
with side.container(border=True):
    draw_words(page.why)

draw_comparison(chosen, name)
draw_commentary(room, chosen, name)

st.html(page.provenance)
shown = {source.name: source for source in page.sources if source.shows_neighbours}
if shown:
    picked = said("file", list(shown), next(iter(shown)))
    if len(shown) > 1:
        st.selectbox("Cells in", list(shown), **follow("file", picked)._asdict())
    if cells := excerpt(room, shown[picked]):
        st.html(cells)
elif page.sources:
    st.markdown("The cells are named; what stands around them is not shown.")
