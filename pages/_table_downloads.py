"""The downloads of a table that has no chart: exactly its rows, as CSV and as a workbook."""

from __future__ import annotations

from functools import partial

import streamlit as st

from charts.panel import Panel
from reports.chart_data import chart_csv, chart_xlsx

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw_table_downloads(panel: Panel) -> None:
    """Offer the files; each is made when it is asked for."""
    with st.popover("Download"):
        for words, ending, mime, made in (
            ("Table as CSV", "csv", "text/csv", chart_csv),
            ("Table as Excel", "xlsx", _WORKBOOK, chart_xlsx),
        ):
            st.download_button(
                words, partial(made, panel), f"{panel.name}.{ending}", mime, key=f"{panel.name}-{ending}",
                on_click="ignore", width="stretch",
            )  # fmt: skip
