"""What would these files change? Drop them, see what stops them and what they would do, then accept or discard them."""

from __future__ import annotations

import streamlit as st

from charts.upload import NOTHING_YET, WHAT_HAPPENS, upload_head
from charts.upload_words import page_title, steps
from loaders.desk import Desk
from pages._desk import desk_of, take_in
from pages._near import HANDING_IN, draw_near
from pages._person import person
from pages._room import Room, open_room
from pages._upload_accept import seen_at
from pages._upload_changes import draw_rehearsal
from pages._upload_done import draw_done
from pages._upload_files import draw_files, is_busy, known_before, lines_of, settle
from pages._upload_lines import ready_files
from pages._upload_problems import draw_problems
from pages._upload_questions import draw_corrections, draw_open_questions
from pages._upload_rehearsal import trial_of, tried
from pages._upload_steps import accepting_here, chosen_files, draw_acceptance, draw_choices, draw_leaving


def draw_desk(room: Room, desk: Desk) -> None:
    """Draw the files on the desk: as they are read, what is asked, what they would change, and the last step."""
    known = known_before(room)
    items = settle(desk, known)
    lines = lines_of(items, known)
    head = st.empty()
    head.html(upload_head(page_title(lines), NOTHING_YET if items else WHAT_HAPPENS, steps(lines)))
    with st.expander("Add more files") if items else st.container():
        came = take_in(desk)
    if came:
        st.rerun()
    if not items:
        st.page_link("pages/type_in.py", label="No spreadsheet? Type the figures in")
        return
    draw_files(desk, items, known)
    if is_busy(items):
        return
    draw_open_questions(room, desk, items)
    ready = ready_files(items, known.before)
    if ready:
        chosen = chosen_files(ready)
        quarter, received = draw_choices(room, ready)
        seen = seen_at(room, room.receiving.warehouse.version)
        with st.spinner("Working out what these files would change"):
            trial = tried(room, trial_of(room, chosen, received, person().asker), quarter)
        if trial.changes:
            head.html(upload_head(page_title(lines, trial.changes.sentence), NOTHING_YET, steps(lines)))
        draw_rehearsal(trial)
    draw_problems(room, desk, items, len(ready))
    if ready:
        draw_acceptance(room, desk, chosen, received, quarter, seen, tried=trial.changes is not None)
    draw_leaving(desk, items)
    draw_corrections(room, desk, items)


draw_near(HANDING_IN)
opened = open_room()
on_desk = desk_of(opened)
accepting = accepting_here()
if accepting.happened:  # no st.stop: what the front door draws after the page must be drawn too
    draw_done(opened, on_desk, accepting.happened, accepting)
else:
    draw_desk(opened, on_desk)
