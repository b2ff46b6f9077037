"""Drawing a slide over the whole screen: each part in a container of its own, laid out by `charts/slide.css`."""

from __future__ import annotations

import streamlit as st

from charts.course_figure import nothing_drawn
from charts.slide_style import slide_style
from charts.theme import palette
from pages._presented import Shown, newer_at, shown_at
from pages._presenting import Place, go
from pages._room import Room
from pages._slide_controls import draw_controls


def draw_screen(room: Room, place: Place) -> None:
    """Draw what the screen shows at a place. Raises NoPackError where there is no such pack."""
    theme = st.context.theme.type or "light"
    shown = shown_at(room, place, theme)
    foot = shown.foot._replace(newer=newer_at(room, place)) if place.show == "newer" else shown.foot
    st.html(slide_style(palette(theme)))
    with st.container(key="slide"):
        st.container(key="slide-head").html(shown.drawn.head)
        _draw_body(shown)
        with st.container(key="slide-foot"):
            draw_controls(foot, go)


def _draw_body(shown: Shown) -> None:
    """Always the same parts in the same order, some of them empty: else the foot would be another for Streamlit, be
    taken out and put in again, and not hear a key meanwhile.
    """
    drawn, chart = shown.drawn, shown.chart
    st.container(key="slide-beside" if chart or drawn.beside else "slide-body").html(drawn.body)
    beside, under, ahead = (st.container(key=f"slide-{name}") for name in ("chart", "under", "ahead"))
    if chart:
        beside.plotly_chart(
            chart.figure, theme=None, config={"staticPlot": True, "displayModeBar": False}, alt=chart.alt,
            key="course", height="stretch",
        )  # fmt: skip
        under.html(chart.under)
        return
    if drawn.beside:
        beside.html(drawn.beside)
    # Never seen: without it the first slide with a chart would wait for plotly to be loaded.
    ahead.plotly_chart(nothing_drawn(), theme=None, key="ahead")
