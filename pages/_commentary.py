"""What the owner says of an indicator in a quarter, the actions beside its colour, the events on its charts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import streamlit as st

from charts.commentary import earlier_comments, earlier_words, owner_says
from charts.commentary_actions import action_histories, actions_table, events_list
from pages._acting import draw_acting
from pages._annotating import draw_annotating
from pages._chosen import TODAY, Chosen, day_words
from pages._commenting import draw_commenting
from pages._memo import kept
from pages._person import person
from pages._room import Room
from pages._saying import About
from performance.commentary import Commentary, commentary_on
from performance.commentary_actions import Action, actions_on
from performance.commentary_notes import Annotation, annotations_on
from performance.scorecard.recorded import actions_known, annotations_known, comments_known
from warehouse.errors import WarehouseError


class _Recorded(NamedTuple):
    """What is recorded beside a figure, and how it is drawn."""

    said: Commentary
    actions: tuple[Action, ...]
    words: str
    earlier: str
    table: str


def annotations_for(room: Room, chosen: Chosen, indicator_id: str) -> tuple[Annotation, ...]:
    """The events that stand and concern an indicator, the newest first, as known at the instant that is chosen.

    None where the record is damaged, which `draw_commentary` says.
    """
    try:
        return _annotations(room, chosen.view.as_at, indicator_id, room.receiving.warehouse.spoken)
    except WarehouseError:
        return ()


@kept(128)
def _annotations(room: Room, as_at: datetime, name: str, spoken: int) -> tuple[Annotation, ...]:  # noqa: ARG001  as said
    known = annotations_known(room.receiving.warehouse, as_at)
    return annotations_on(known, room.definitions.indicator(name))


def draw_commentary(room: Room, chosen: Chosen, indicator_id: str) -> None:
    """Draw "What the owner says", the actions and the events, each with its history and, for who may, its forms."""
    about = About(room, room.definitions.indicator(indicator_id), chosen.quarter, person())
    try:
        found = _recorded(room, chosen, indicator_id, room.receiving.warehouse.spoken)
    except WarehouseError as error:
        st.error(str(error))
        return
    writes = chosen.as_at == TODAY and about.allowed
    _draw_said(found, about, writes=writes)
    _draw_actions(found, about, writes=writes)
    _draw_events(annotations_for(room, chosen, indicator_id), about, writes=writes)
    if about.allowed and not writes:
        st.markdown(f"This is what was on the record on {day_words(chosen.as_at)}. Choose Today to add to it.")


def _draw_said(found: _Recorded, about: About, *, writes: bool) -> None:
    st.html(found.words)
    if found.earlier:
        with st.expander(earlier_words(found.said)):
            st.html(found.earlier)
    if writes:
        draw_commenting(about, found.said)


def _draw_actions(found: _Recorded, about: About, *, writes: bool) -> None:
    if found.table:
        st.html(found.table)
    if found.actions:
        with st.expander("How these actions came about"):
            st.html(action_histories(found.actions))
    if writes:
        draw_acting(about, found.actions)


def _draw_events(events: Sequence[Annotation], about: About, *, writes: bool) -> None:
    if events:
        st.html(events_list(events))
    if writes:
        draw_annotating(about, events)


@kept(64)
def _recorded(room: Room, chosen: Chosen, name: str, spoken: int) -> _Recorded:  # noqa: ARG001  a new event is a new entry
    warehouse, indicator = room.receiving.warehouse, room.definitions.indicator(name)
    as_at, quarter = chosen.view.as_at, chosen.quarter
    said = commentary_on(comments_known(warehouse, as_at), name, quarter)
    actions = actions_on(actions_known(warehouse, as_at), name, quarter)
    rating = chosen.board.row(name, quarter).rating
    return _Recorded(
        said,
        actions,
        owner_says(said, indicator.owner, quarter),
        earlier_comments(said, indicator.owner, quarter),
        actions_table(actions, rating, quarter),
    )
