"""Which figures are corrected, why, and may the correction end? And: correct a figure."""

from __future__ import annotations

import streamlit as st

from charts.corrections import corrections_head, ended_table
from pages._corrected_figures import REFUSED, corrected_figures, draw_correction
from pages._correcting import draw_correcting
from pages._near import RECEIVED, draw_near
from pages._person import person
from pages._received_files import has_samples, received_files
from pages._room import end_of, open_room, today

room = open_room()
draw_near(RECEIVED)
if not person().asker.may_correct:
    st.title("Corrections", anchor=False)
    st.markdown(REFUSED)
else:
    found = corrected_figures(room)
    st.html(corrections_head(found, end_of(today()), samples=has_samples(received_files(room))))
    for one in found:
        if one.ended is None:
            draw_correction(room, one)
    draw_correcting(room)
    if any(one.ended for one in found):
        st.header("Corrections that were ended", anchor=False)
        st.html(ended_table(found))
