"""The council's register on the fly-tipping page: charts that filter one another."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.panel import Panel
from pages._chosen import Chosen
from pages._panel import draw_panel
from pages._room import Room
from pages._tips_filters import clicked, draw_chosen, draw_filters, read_filters
from pages._tips_parts import RegisterPart, register_part, window_of
from performance.over import Over

NO_REGISTER = "No register of fly-tips is known, or its single figures are hidden. Upload one to see months and wards."
NO_WARDS = "The register names no wards, so there is neither map nor heat map."


@st.fragment  # a click draws this part again, not the page: the charts of the annual return stay as they are
def draw_register(room: Room, chosen: Chosen, over: Over) -> None:
    """Draw the register's filters and panels."""
    st.header("Where, when and what: the council's register", anchor=False)
    months = window_of(room, chosen, over)
    filters = read_filters(months.now) if months else None
    part = register_part(room, chosen, over, filters) if filters is not None else None
    if part is None or filters is None:
        st.markdown(NO_REGISTER)
        return
    if part.recorded:
        draw_filters(part.counts, part.recorded, filters, part.names)
        draw_chosen(filters, part.names)
    st.markdown(f"**{part.sentence}** {part.gaps}")
    if part.recorded:
        _draw_panels(part)


def _draw_panels(part: RegisterPart) -> None:
    """Two abreast: maps and months at the left of the heat map, then kinds, the longest list at the left."""
    left, right = st.columns(2, gap="large")
    for panel in part.maps:
        _draw(left, panel, ("ward",), "Map")
    _alone(left, part.beside)
    if part.heat:
        _draw(right, part.heat, ("ward", "month"), "Heat map")
    else:
        right.markdown(NO_WARDS)
    left, right = st.columns(2, gap="large")
    for at, (dimension, panel) in enumerate(part.kinds):
        _draw(right if at else left, panel, (dimension,), "Bars")
    for panel in part.clearing:
        _alone(left, panel, "Map")


def _draw(column: DeltaGenerator, panel: Panel, dimensions: tuple[str, ...], views: str) -> None:
    with column:
        draw_panel(panel, level=3, on_select=partial(clicked, panel.name, dimensions), views=views)


def _alone(column: DeltaGenerator, panel: Panel | None, views: str = "Chart") -> None:
    if panel:
        with column:
            draw_panel(panel, level=3, views=views)
