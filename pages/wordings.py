"""Which column names did officers explain, for whom, and can one be forgotten?"""

from __future__ import annotations

import streamlit as st

from charts.wordings import by_partner, wordings_heading, wordings_title
from pages._near import RECEIVED, draw_near
from pages._remembered_words import draw_wording, explained
from pages._room import open_room

room = open_room()
found = explained(room)

draw_near(RECEIVED)
st.title(wordings_title(len(found)), anchor=False)
if found:
    st.markdown("A partner's next file with these words is read without asking. Forgetting one changes no figure.")
else:
    st.markdown(
        "Where a column of a file is not recognised, the page Upload asks what it holds and remembers it here for "
        "that partner. Hand a file in to begin."
    )
for (partner, kind), wordings in by_partner(found).items():
    st.html(wordings_heading(partner, kind))
    for one in wordings:
        draw_wording(room, one)
