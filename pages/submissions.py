"""What has come, what is late, and what became of each file? Open one to see its notes, download it or take it back."""

from __future__ import annotations

from functools import partial

import streamlit as st

from charts.receipts import asked_table, receipts_table
from charts.submissions import late_words, submissions_head, submissions_table
from pages._address import follow
from pages._near import RECEIVED, draw_near
from pages._receipts import draw_note_report, draw_reminders, receipts_on, still_asked, stood_on
from pages._received_files import LABELS, choice_words, filtered, has_samples, opened, received_files, wanted
from pages._refused import draw_refused
from pages._room import open_room
from pages._submission import draw_submission
from performance.receipts.grid import State

room = open_room()
files = received_files(room)
asked = wanted(files)
one = opened(files)

draw_near(RECEIVED)
if one:
    draw_submission(room, files, one, asked)
else:
    head, samples = st.empty(), has_samples(files)
    grid = receipts_on(room, stood_on(room, samples=samples))
    head.html(submissions_head(late_words(grid.count(State.LATE), grid.count(State.NEVER)), files, samples=samples))
    st.html(receipts_table(grid, asked.link))
    draw_reminders(room, grid)
    draw_note_report(room, grid)

    st.header("What has been received", anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for name, label in LABELS.items():
            words, bound = asked.options[name], follow(name, asked.chosen[name])._asdict()
            st.selectbox(label, words, format_func=partial(choice_words, room, name), width=210, **bound)
    st.html(submissions_table(filtered(files, asked), asked.link, received=len(files)))
    draw_refused(room)

    st.header("Asked for and never supplied", anchor=False)
    st.html(asked_table(still_asked(room)))
