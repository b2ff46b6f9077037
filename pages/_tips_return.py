"""The annual return on the fly-tipping page: kinds over the years, London and all authorities beside."""

from __future__ import annotations

import streamlit as st

from pages._address import follow, said
from pages._chosen import Chosen
from pages._panel import draw_panel
from pages._room import Room
from pages._tips_parts import divisions, return_part

NO_RETURN = "No annual return is known for the years up to this quarter. Upload the workbook that Defra publishes."


def draw_return(room: Room, chosen: Chosen) -> None:
    """Draw the panels of the annual return, two abreast."""
    st.header("Over the years: the annual return", anchor=False)
    titles = divisions()
    by = said("by", list(titles), next(iter(titles)))
    panels = return_part(room, chosen, by)
    if not panels:
        st.markdown(NO_RETURN)
        return
    st.segmented_control(
        "Incidents by", list(titles), format_func=titles.__getitem__, required=True, wrap=True,
        **follow("by", by)._asdict(),
    )  # fmt: skip
    for at in range(0, len(panels), 2):
        for column, panel in zip(st.columns(2, gap="large"), panels[at : at + 2], strict=False):
            with column:
                draw_panel(panel, level=3)
