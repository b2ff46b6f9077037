"""Which crimes met their targets, which moved the total, where do we stand in London, and what of any other offence?"""

from __future__ import annotations

import streamlit as st

from charts.family_words import Noun
from charts.selection import Show
from pages._address import follow, said
from pages._chosen import read_choices
from pages._controls import draw_choices
from pages._family import areas_to_compare, besides, head, multiples, ranks, shown_labels, waterfall, years
from pages._family_drawing import draw_besides, draw_multiples, draw_panel_or_words, since_words
from pages._offence_drawing import draw_offence
from pages._room import open_room
from pages._words import draw_words
from performance.multiples import Scale
from performance.scorecard.offences import Source

MEASURE = "crime.offences"
OFFENCES = Source(MEASURE, "offence_group", "offence", "Metropolitan Police", "offences")
NOUN = Noun("crimes")
_SCALES = {Scale.ROLLING: "Rolling 12 months", Scale.MONTHS: "Months", Scale.PER_HEAD: "Per 1,000 people"}

room = open_room()
chosen = read_choices(room)
labels, areas = shown_labels(chosen, MEASURE), areas_to_compare(chosen)
scale = Scale(said("scale", list(Scale), Scale.ROLLING))
show = Show(said("show", list(labels), Show.ALL))
area = said("beside", areas, areas[0])
since = said("since", years(chosen, MEASURE), years(chosen, MEASURE)[0])

draw_words(head(chosen, MEASURE, "Crime", NOUN))
with st.container(horizontal=True, vertical_alignment="bottom"):
    draw_choices(chosen)
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.segmented_control(
        "Shown as", list(Scale), format_func=lambda one: _SCALES[Scale(one)], required=True, wrap=True,
        **follow("scale", scale)._asdict(),
    )  # fmt: skip
    st.pills(
        "Show", list(labels), format_func=lambda one: labels[Show(one)], required=True, wrap=True,
        **follow("show", show)._asdict(),
    )  # fmt: skip
    st.selectbox("Compare with", areas, width=250, **follow("beside", area)._asdict())
draw_multiples(multiples(chosen, MEASURE, scale, area, show))

st.divider()
main, side = st.columns([1.6, 1], gap="large")
with main:
    draw_panel_or_words(waterfall(chosen, MEASURE, since), "Contributions need two crimes with figures in both times.")
    st.selectbox(
        "Contributions since", years(chosen, MEASURE), format_func=since_words, width=250,
        **follow("since", since)._asdict(),
    )  # fmt: skip
with side:
    draw_panel_or_words(
        ranks(chosen, MEASURE, area, per_head=scale is Scale.PER_HEAD),
        "No indicator adds these crimes up.",
        views="Map and rank",
    )

st.divider()
draw_besides(*besides(chosen, MEASURE, area))

st.divider()
draw_offence(room, chosen, OFFENCES, area)
