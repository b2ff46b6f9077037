"""What changed between two days or two meetings: ratings, figures, targets, files, and what was said?"""

from __future__ import annotations

import streamlit as st

from charts.what_changed import changes_head
from pages._changed_days import compared, draw_days, on_day, read_days
from pages._changed_figures import draw_figures
from pages._changed_parts import changed_parts, other_parts
from pages._chosen import read_choices, reader_words
from pages._controls import draw_reader
from pages._room import open_room
from pages._words import draw_words

room = open_room()
chosen = read_choices(room)
days = read_days(room)
asked = compared(room, chosen, days)
seen_as = f"Seen as {reader_words(chosen.reader)}"

head = st.empty()
with st.container(horizontal=True, vertical_alignment="bottom"):
    draw_days(room, days)
    draw_reader(chosen)
if asked is None:
    wrong = changes_head(None, (on_day(days.first), on_day(days.second)), seen_as, samples=chosen.board.has_samples())
    head.html(wrong)
else:
    parts = changed_parts(room, chosen, asked)
    head.html(parts.head)
    draw_words(parts.ratings)
    others = other_parts(room, chosen, asked)
    if others.many:
        with st.expander(
            f"Show {others.many:,} rating{'' if others.many == 1 else 's'} of other quarters judged again"
        ):
            st.html(others.table)
    draw_figures(room, asked, seen_as)
    draw_words(parts.lists)
