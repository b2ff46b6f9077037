"""Drawing a panel: its finding, then chart, table and about behind tabs, and the download of exactly what is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from charts.data_table import data_table
from charts.panel import Panel, panel_about, panel_head
from reports.chart_data import chart_csv


def draw_panel(
    panel: Panel, *, level: int = 2, on_select: Callable[[], None] | None = None, views: str = "Chart"
) -> Any:  # noqa: ANN401  Streamlit's selection event
    """Draw a panel. With `on_select` the chart can be clicked; its event is given back, under the key `panel.name`."""
    st.html(panel_head(panel, level))
    chart, table, about = st.tabs([views, "Table", "About"])
    with chart:
        event = st.plotly_chart(
            panel.figure, theme=None, config={"displayModeBar": False}, alt=panel.alt, key=panel.name,
            on_select=on_select or "ignore", selection_mode="points",
        )  # fmt: skip
    table.html(data_table(panel.table))
    about.html(panel_about(panel))
    _draw_downloads(panel)
    return event


def _draw_downloads(panel: Panel) -> None:
    with st.popover("Download"):
        st.download_button(
            "Table as CSV", lambda: chart_csv(panel.table, panel.source), f"{panel.name}.csv", "text/csv",
            key=f"{panel.name}-csv", on_click="ignore",
        )  # fmt: skip
