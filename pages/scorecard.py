"""How are we doing? Every indicator of a quarter, by priority or the worst first."""

from __future__ import annotations

import streamlit as st

from charts.selection import Order, Show
from pages._address import follow, said
from pages._chosen import read_choices
from pages._controls import draw_choices
from pages._parts import scorecard, scorecard_labels
from pages._room import open_room
from pages._table_downloads import draw_table_downloads
from pages._words import draw_words

_ORDERS = {Order.AGENDA: "Agenda order", Order.WORST_FIRST: "Worst first"}

room = open_room()
chosen = read_choices(room)
labels = scorecard_labels(chosen)
order = Order(said("order", list(Order), Order.AGENDA))
show = Show(said("show", list(labels), Show.ALL))
page = scorecard(room, chosen, show, order)

draw_words(page.head)
with st.container(horizontal=True, vertical_alignment="bottom"):
    draw_choices(chosen)
    st.segmented_control(
        "Order",
        list(Order),
        format_func=lambda one: _ORDERS[Order(one)],
        required=True,
        wrap=True,
        **follow("order", order)._asdict(),
    )
    draw_table_downloads(page.data)
st.pills(
    "Show",
    list(labels),
    format_func=lambda one: labels[Show(one)],
    required=True,
    label_visibility="collapsed",
    wrap=True,
    **follow("show", show)._asdict(),
)
draw_words(page.table)
st.html(page.key)
