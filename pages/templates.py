"""What should a partner fill in? A blank spreadsheet for each kind of file; a filled one always loads."""

from __future__ import annotations

import streamlit as st

from pages._blank_templates import draw_published, draw_template, known_layouts
from pages._near import HANDING_IN, draw_near
from pages._room import open_room

room = open_room()
known = known_layouts(room)

draw_near(HANDING_IN)
st.title("A blank template that is filled in always loads", anchor=False)
st.markdown(
    "Send it to the partner as it is: headings, lists to choose from and an example are in it. "
    "Nothing personal is asked for."
)
for layout in known:
    draw_template(room, layout)
st.header("Published files, which nobody fills in", anchor=False)
for layout in known:
    if layout.template is None and layout.published_by:
        draw_published(layout)
