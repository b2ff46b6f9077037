"""What has come, what is late, and what became of each file? Open one to see its notes, download it or take it back."""

from __future__ import annotations

from functools import partial

import streamlit as st

from charts.submissions import submissions_head, submissions_table
from pages._address import follow
from pages._refused import draw_refused
from pages._room import open_room
from pages._submission import draw_submission
from pages._submissions import LABELS, choice_words, filtered, opened, received_files, wanted

room = open_room()
files = received_files(room)
asked = wanted(files)
one = opened(files)

if one:
    draw_submission(room, files, one, asked)
else:
    st.html(submissions_head(files))
    st.header("What has been received")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for name, label in LABELS.items():
            words, choice = asked.options[name], asked.chosen[name]
            st.selectbox(
                label, words, format_func=partial(choice_words, room, name), width=210, **follow(name, choice)._asdict()
            )
    st.html(submissions_table(filtered(files, asked), asked.link, received=len(files)))
    draw_refused(room)
