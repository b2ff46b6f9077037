"""After accepting: what became of each file, what others did meanwhile, which ratings changed, and the way back."""

from __future__ import annotations

import streamlit as st

from charts.upload import upload_head
from charts.upload_outcome import accepted_title, meanwhile, outcome_table, what_next
from charts.upload_words import steps
from loaders.desk import Desk
from pages._address import address
from pages._person import person
from pages._room import Room
from pages._upload_accept import Accepting, Happened
from pages._upload_changes import draw_ratings
from pages._upload_files import known_before, lines_of
from pages._upload_rehearsal import changed_by


def draw_done(room: Room, desk: Desk, happened: Happened, accepting: Accepting) -> None:
    """Draw what happened; the files that were left out wait on the desk."""
    changes = changed_by(room, happened.kept, happened.version, person().asker, happened.quarter)
    title = accepted_title(happened.became, changes.sentence if changes else "")
    left = desk.items()
    st.html(upload_head(title, _lead(happened, len(left)), steps(lines_of(left, known_before(room)), accepted=True)))
    st.html(outcome_table(happened.became, lambda name: address("submissions", submission=name)))
    if words := meanwhile(happened.others):
        st.html(words)
    scorecard = address("scorecard", quarter=happened.quarter.name)
    st.html(what_next(scorecard, happened.quarter.shown, undo=bool(happened.kept)))
    label = "Hand in more" if not left else f"Go on with the other {len(left)} file{'' if len(left) == 1 else 's'}"
    st.button(label, on_click=accepting.go_on, key="go-on")
    if changes:
        draw_ratings(changes, happened=True)


def _lead(happened: Happened, left: int) -> str:
    if not happened.kept:
        return "Nothing was stored."
    stored = "What was accepted is stored, in the journal and in the figures."
    return f"{stored} The files left out wait here: go on with them before you follow a link." if left else stored
