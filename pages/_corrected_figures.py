"""The corrections as the page shows them, and making and ending one: an administrator's task, checked in the act."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from charts.corrections import DROP, CorrectedFigure, correction_card
from loaders.catalogue import measures
from loaders.reading.measure import Measure
from pages._deed import ask, attempt
from pages._memo import kept
from pages._person import Person, person
from pages._room import Room, end_of, today
from performance.rehearsal.naming import by_name, detail_of, title_of
from performance.scorecard.listing import Key, Place
from performance.wording import period
from warehouse.corrections import Action, Corrected, FigureKey

_ENDING = "ending"
REFUSED = "Only an administrator may correct figures."


def corrected_figures(room: Room) -> tuple[CorrectedFigure, ...]:
    """Every correction ever made, as it stands now, the newest first."""
    found = room.receiving.warehouse.corrections(end_of(today()))
    newest = sorted(found, key=lambda one: one.correction.recorded, reverse=True)
    return tuple(_corrected(room, one) for one in newest)


def _corrected(room: Room, known: Corrected) -> CorrectedFigure:
    one = known.correction
    return CorrectedFigure(
        one.id, figure_name(room, one.figure), one.action.value, one.amount, one.expect, known.stands, known.fixed,
        one.reason, one.status, one.by, one.recorded, one.ended, one.ended_by, one.end_reason,
    )  # fmt: skip


def figure_name(room: Room, figure: FigureKey) -> str:
    """Which figure: what is counted, of which kind and place, in which period."""
    place = Place(figure.measure, figure.slice, figure.area_level, figure.area, figure.grain, figure.period)
    words = (title_of(figure.measure, _measures(room)), detail_of(Key(place, figure.dimensions)), period(figure.period))
    return ", ".join(filter(None, words))


@kept(4)
def _measures(room: Room) -> Mapping[str, Measure]:
    return by_name(measures(room.definitions.returns))


def draw_correction(room: Room, one: CorrectedFigure) -> None:
    """Draw one that stands, with the way to end it: asked why first."""
    st.html(correction_card(one))
    if st.query_params.get(_ENDING) != one.id:
        if st.button("End this correction", key=f"end-{one.id}"):
            ask(_ENDING, one.id)
        return
    reason = st.text_input("Why does it end?", key=f"why-{one.id}", placeholder="The partner sent a corrected file")
    with st.container(horizontal=True):
        if st.button("End it", key=f"sure-{one.id}"):
            refused = end(room, one.id, reason, person())
            if refused:
                st.error(refused)
            else:
                ask(_ENDING, "")
        if st.button("Keep it", key=f"keep-{one.id}"):
            ask(_ENDING, "")


class Wish(NamedTuple):
    """What somebody wants corrected: the figure, what to do with it, what the file said of it, and why."""

    figure: FigureKey
    action: str
    amount: float | None
    expect: float | None
    reason: str
    status: str


def correct(room: Room, wish: Wish, who: Person) -> str:
    """Correct a figure; why not, in words, where it is refused."""
    amount = None if wish.action == DROP else wish.amount
    return attempt(
        lambda now: room.receiving.warehouse.correct(
            wish.figure, action=Action(wish.action), amount=amount, expect=wish.expect, reason=wish.reason,
            status=wish.status, by=who.name, recorded=now,
        ),
        allowed=who.asker.may_correct, refusal=REFUSED,
    )  # fmt: skip


def end(room: Room, correction: str, reason: str, who: Person) -> str:
    """End a correction; why not, in words, where it is refused."""
    return attempt(
        lambda now: room.receiving.warehouse.end_correction(correction, reason=reason, by=who.name, recorded=now),
        allowed=who.asker.may_correct,
        refusal=REFUSED,
    )
