"""Making a correction: which figure of which indicator, what instead, and why."""

from __future__ import annotations

from functools import partial

import streamlit as st

from charts.corrections import ACTIONS, DROP, SCALE, STATUSES, change_words, figure_words
from pages._address import follow, said
from pages._corrected_figures import Wish, correct, figure_name
from pages._person import person
from pages._room import Room, View, board, end_of, meetings_of, quarters, today, under_review
from performance.quarter import Quarter
from performance.scorecard.behind import FigureBehind, figures_behind


def draw_correcting(room: Room) -> None:
    """Draw the way to correct a figure of today."""
    as_at = end_of(today())
    figures = board(room, View(room.digest, room.receiving.warehouse.version, as_at, person().asker))
    opening = under_review(meetings_of(room), quarters(figures), today())
    names = tuple(one.name for one in quarters(figures)) or (opening.name,)
    st.header("Correct a figure", anchor=False)
    titles = {indicator.id: indicator.title for indicator in room.definitions.indicators}
    name = said("indicator", list(titles), next(iter(titles)))
    quarter = said("quarter", names, opening.name)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        bound = follow("indicator", name)._asdict()
        st.selectbox("Indicator", list(titles), format_func=titles.__getitem__, width=320, **bound)
        st.selectbox("Quarter", names, format_func=_shown, width=150, **follow("quarter", quarter)._asdict())
    found = figures_behind(figures, name, Quarter.parse(quarter))
    free = [one for one in found if not one.corrected]
    if not free:
        st.markdown(_NOTHING if not found else _ALL)
        return
    _draw_form(room, free)


_NOTHING = "There is no figure of this indicator in this quarter. Choose another quarter."
_ALL = "Every figure behind this one is corrected already. End a correction above to make another."


def _draw_form(room: Room, free: list[FigureBehind]) -> None:
    picked = st.selectbox("Which figure of the file", free, format_func=partial(_figure_words, room))
    action = st.radio("What to do with it", list(ACTIONS), format_func=ACTIONS.__getitem__, horizontal=True)
    amount = None
    if action != DROP:
        words = "Multiply it by" if action == SCALE else "The figure to use"
        amount = st.number_input(words, value=None, step=None, width=200, key=f"amount-{action}")
    reason = st.text_input("Why?", placeholder="Two cases counted twice, by the service's e-mail of 14 March")
    status = st.selectbox("Where it stands with the partner", STATUSES, width=320)
    if action == DROP or amount is not None:
        st.markdown(
            f"The file says {figure_words(picked.value)}. With the correction: "
            f"**{change_words(action, amount, picked.value)}**"
        )
    if st.button("Correct this figure"):
        refused = correct(room, Wish(picked.key, action, amount, picked.value, reason, status), person())
        if refused:
            st.error(refused)
        else:
            st.rerun()


def _figure_words(room: Room, one: FigureBehind) -> str:
    where = " › ".join(filter(None, (one.file, one.sheet, ", ".join(one.cells[:3]))))
    more = f" and {len(one.cells) - 3} more cells" if len(one.cells) > 3 else ""
    return f"{figure_name(room, one.key)}: {figure_words(one.value)} ({where}{more})"


def _shown(name: str) -> str:
    return Quarter.parse(name).shown
