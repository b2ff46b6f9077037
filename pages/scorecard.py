"""How are we doing? Every indicator of a quarter, by priority or the worst first."""

from __future__ import annotations

import streamlit as st

from charts.selection import Order, Show
from pages._address import follow
from pages._controls import choose
from pages._parts import scorecard, scorecard_labels
from pages._room import open_room

_ORDERS = {Order.AGENDA: "Agenda order", Order.WORST_FIRST: "Worst first"}

room = open_room()
head = st.empty()

with st.container(horizontal=True, vertical_alignment="bottom"):
    chosen = choose(room)
    order = st.segmented_control(
        "Order",
        list(Order),
        format_func=lambda one: _ORDERS[Order(one)],
        required=True,
        **follow("order", list(Order), Order.AGENDA)._asdict(),
    )

choices = scorecard_labels(room, chosen)
show = st.pills(
    "Show",
    list(choices),
    format_func=lambda one: choices[Show(one)],
    required=True,
    label_visibility="collapsed",
    **follow("show", list(choices), Show.ALL)._asdict(),
)

page = scorecard(room, chosen, Show(show or Show.ALL), Order(order or Order.AGENDA))
head.html(page.head)
st.html(page.table)
st.html(page.key)
