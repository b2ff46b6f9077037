"""The files that were refused: when, who handed them in and how many problems they had; nothing of what they hold."""

from __future__ import annotations

import streamlit as st

from charts.refused import RefusedFile, refused_table, refused_title
from pages._received_files import titles_of
from pages._room import Room


def draw_refused(room: Room) -> None:
    """Draw the refused files, folded away; nothing where none ever was."""
    titles = titles_of(room)
    found = [
        RefusedFile(
            str(event.facts["file"]),
            titles.get((str(event.facts["source"]), str(event.facts["layout"])), ""),
            int(event.facts["problems"] or 0),
            event.at,
            event.who,
            event.on_behalf,
        )
        for event in reversed(room.receiving.warehouse.refused())
    ]
    if found:
        with st.expander(refused_title(len(found))):
            st.html(refused_table(found))
