"""Drawing the small multiples of a page: a grid of charts with their table and downloads behind tabs."""

from __future__ import annotations

import streamlit as st

from charts.data_table import data_table
from charts.panel import Panel, panel_about, panel_head
from pages._family import Multiples
from pages._panel import draw_downloads, draw_panel
from pages._words import draw_words
from performance.scorecard.family import YEAR_BEFORE

_NARROWEST = 236  # pixels of a chart: its labels need that much


def draw_multiples(drawn: Multiples) -> None:
    """The charts in a grid with the key in its last cell; their table and what they are about behind tabs."""
    draw_words(panel_head(drawn.panel))
    if drawn.why_empty:
        st.markdown(drawn.why_empty)
        grid = st.grid(4, min_column_width=_NARROWEST, gap="medium")
        for _, words, _ in drawn.charts:
            with grid.container():
                draw_words(words)
        return
    charts, table, about = st.tabs(["Charts", "Table", "About"])
    with charts:
        grid = st.grid(4, min_column_width=_NARROWEST, gap="medium")
        for name, words, chart in drawn.charts:
            with grid.container():
                draw_words(words)
                st.plotly_chart(
                    chart.figure, theme=None, config={"displayModeBar": False}, alt=chart.alt, key=f"multiple-{name}"
                )
        with grid.container():
            draw_words(drawn.key)
    table.html(data_table(drawn.panel.table))
    with about:
        draw_words(panel_about(drawn.panel))
    draw_downloads(drawn.panel, charts=tuple(f"multiple-{name}" for name, _, _ in drawn.charts))


def draw_panel_or_words(panel: Panel | None, words: str, views: str = "Chart") -> None:
    """A panel, or why there is none."""
    if panel is None:
        st.markdown(words)
    else:
        draw_panel(panel, views=views)


def draw_besides(panel: Panel, words: str) -> None:
    """The changes here and in another area: drawn, and in words beside the drawing."""
    main, side = st.columns([1.6, 1], gap="large", vertical_alignment="center")
    with main:
        draw_panel(panel)
    with side:
        draw_words(words)


def since_words(name: str) -> str:
    """A time to count contributions from, as people read it."""
    return "The 12 months before" if name == YEAR_BEFORE else name
