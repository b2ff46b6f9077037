"""What is shown to a meeting, slide by slide, on a screen that everybody sees?"""

from __future__ import annotations

import streamlit as st

from charts.slide_meetings import meetings_offered
from pages._packs import NoPackError
from pages._presenting import meetings_of, note_presented, read_place
from pages._room import open_room
from pages._slide_screen import draw_screen
from warehouse.errors import WarehouseError

room = open_room()
place = read_place(room)
refused = ""
if place is not None:
    try:
        draw_screen(room, place)
        note_presented(room, place)
    except (NoPackError, WarehouseError) as error:
        refused = str(error)
if place is None or refused:
    st.html(meetings_offered(meetings_of(room), refused))
