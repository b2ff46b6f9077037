"""Drawing a panel: its finding, then chart, table and about behind tabs, and the downloads of exactly what is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from charts.data_table import data_table
from charts.panel import Panel, panel_about, panel_head
from pages._picture import draw_picture_download
from pages._words import draw_words
from reports.chart_data import chart_csv, chart_xlsx

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw_panel(
    panel: Panel, *, level: int = 2, on_select: Callable[[], None] | None = None, views: str = "Chart"
) -> Any:  # noqa: ANN401  Streamlit's selection event
    """Draw a panel. With `on_select` the chart can be clicked; its event is given back, under the key `panel.name`."""
    draw_words(panel_head(panel, level))
    chart, table, about = st.tabs([views, "Table", "About"])
    with chart:
        event = st.plotly_chart(
            panel.figure, theme=None, config={"displayModeBar": False}, alt=panel.alt, key=panel.name,
            on_select=on_select or "ignore", selection_mode="points",
        )  # fmt: skip
    table.html(data_table(panel.table))
    with about:
        draw_words(panel_about(panel))
    draw_downloads(panel)
    return event


def draw_downloads(panel: Panel, *, charts: tuple[str, ...] = ()) -> None:
    """The downloads of a panel; a file is made when it is asked for.

    `charts` are the keys its charts are drawn under, where they are not the one of the panel's name.
    """
    with st.popover("Download"):
        for words, ending, mime, made in (
            ("Table as CSV", "csv", "text/csv", chart_csv),
            ("Table as Excel", "xlsx", _WORKBOOK, chart_xlsx),
        ):
            st.download_button(
                words, partial(made, panel), f"{panel.name}.{ending}", mime,
                key=f"{panel.name}-{ending}", on_click="ignore", width="stretch",
            )  # fmt: skip
        draw_picture_download(panel, charts or (panel.name,))
