"""What does a sub-group tell the meeting? Its figures filled in and its own words in four parts, to be printed."""

from __future__ import annotations

import streamlit as st

from charts.meeting_report import figures_table, history_title, report_head, report_words, version_words
from charts.theme import palette
from pages._chosen import day_words
from pages._controls import draw_day_and_reader
from pages._meeting_chosen import Held, read_meeting
from pages._meeting_near import draw_meeting_near
from pages._report_files import draw_report_files
from pages._report_item import Reported, draw_item_choice, links_of, read_item
from pages._report_typing import draw_typing
from pages._room import open_room
from pages._words import draw_words
from warehouse.errors import WarehouseError


def draw_report(held: Held, one: Reported) -> None:
    """Draw the page of a report."""
    draw_words(report_head(one.item.title, one.item.lead, held.meeting, one.report, held.today))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        draw_item_choice(held, one)
        draw_day_and_reader(held.chosen)
    main, side = st.columns(2, gap="large")
    with main:
        draw_own_words(held, one)
    with side:
        st.header("Figures, filled in", anchor=False)
        caption = f"Figures of {one.item.title}, {held.meeting.quarter.shown}"
        draw_words(figures_table(one.rows, links_of(held, one), palette(held.chosen.theme), caption))


def draw_own_words(held: Held, one: Reported) -> None:
    """Draw the words: to be typed, as they read, as files, and as they were before."""
    if held.is_now:
        draw_typing(held, one)
    else:
        st.markdown(f"This is what was on the record on {day_words(held.chosen.as_at)}. Choose Today to write to it.")
    draw_report_files(held, one)
    if one.report:
        with st.expander("As it reads", expanded=not held.is_now):
            draw_words(report_words(one.report))
    if one.earlier:
        with st.expander(history_title(len(one.earlier))):
            for version in one.earlier:
                draw_words(version_words(version))


room = open_room()
if held := read_meeting(room):
    draw_meeting_near(held)
    try:
        if found := read_item(held):
            draw_report(held, found)
    except WarehouseError as error:
        st.error(str(error))
