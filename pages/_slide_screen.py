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
    drawn = shown.drawn
    beside = shown.chart is not None or bool(drawn.beside)
    st.container(key="slide-beside" if beside else "slide-body").html(drawn.body)
    if shown.chart:
        with st.container(key="slide-chart", height="stretch"):
            st.plotly_chart(
                shown.chart.figure, theme=None, config={"staticPlot": True, "displayModeBar": False},
                alt=shown.chart.alt, key="course", height="stretch",
            )  # fmt: skip
        st.container(key="slide-under").html(shown.chart.under)
        return
    if drawn.beside:
        st.container(key="slide-chart").html(drawn.beside)
    with st.container(key="slide-ahead"):  # never shown: the first slide with a chart would wait for plotly to load
        st.plotly_chart(nothing_drawn(), theme=None, key="ahead")
