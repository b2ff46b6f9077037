"""Compared with whom? Our figure beside its own earlier ones and its target, and beside London and chosen boroughs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from charts.boroughs import borough_panel
from charts.comparison import comparison_table
from charts.comparison_areas import areas_panel
from charts.data_table import data_table
from charts.heading import Known
from charts.panel import Panel
from charts.theme import palette
from pages._chosen import Chosen
from pages._memo import kept
from pages._panel import draw_panel
from pages._parts import known_as
from pages._words import draw_words
from performance.areas import areas_beside, lines_over_time, ranked_by
from performance.basis import Flows
from performance.comparisons import own_comparisons
from performance.ranking import rank
from performance.scorecard import Board
from performance.scorecard.boroughs import boroughs_of
from performance.scorecard.people import people_of
from performance.wording import LONDON, instant

MOST = 5
_KEY = "beside"


class Others(NamedTuple):
    """The panels of other areas; None where there is nothing to draw, `table` then stands alone.

    `why` says why there is nothing, or why no change is compared.
    """

    lines: Panel | None
    boroughs: Panel | None
    table: str
    why: str


def draw_comparison(chosen: Chosen, name: str) -> None:
    """Draw the section: first our own figures, then the boroughs chosen, with the map of all at the side."""
    names = _names(chosen, name)
    main, side = st.columns([2, 1], gap="large") if names else (st.container(), None)
    with main:
        draw_words(_own(chosen, name))
    picked = _picked(names)
    others = _others(chosen, name, picked)
    if names:
        with main:
            st.multiselect(
                f"Boroughs beside {chosen.board.area}, at most {MOST}", names, max_selections=MOST, key=_KEY,
                on_change=_write, placeholder="Choose boroughs", width=560, wrap=True,
            )  # fmt: skip
            if others.lines:
                draw_panel(others.lines, level=3)
            elif others.table:
                st.html(others.table)
    if others.boroughs and side:
        with side:
            draw_panel(others.boroughs, views="Map and rank")
    if others.why:
        st.markdown(others.why)


@kept(64)
def _own(chosen: Chosen, name: str) -> str:
    row = chosen.board.row(name, chosen.quarter)
    return comparison_table(row, own_comparisons(chosen.board.alone(row.indicator), row))


@kept(64)
def _others(chosen: Chosen, name: str, picked: tuple[str, ...]) -> Others:
    board, indicator, flows = chosen.board, chosen.board.definitions.indicator(name), _flows(chosen.board, name)
    if not _names(chosen, name):
        hidden = any(board.hides(part.measure) for part in indicator.selections)
        return Others(None, None, "", _HIDDEN if hidden else "No other borough's figures are loaded.")
    known_by = board.as_at.astimezone(LONDON).date()
    ranking = rank(indicator, flows, chosen.quarter, board.area, by=ranked_by(indicator), known_by=known_by)
    if ranking.period is None:
        return Others(None, None, "", "No figure of this quarter to set beside other boroughs.")
    beside = board.definitions.partnership.compared_with
    areas = areas_beside(ranking, flows, people_of(board), beside, picked)
    lines = lines_over_time(ranking, flows, [one.standing.area for one in areas.lines], chosen.quarter)
    known, colours = known_as(chosen), palette(chosen.theme)
    source = f"{indicator.owner} and every borough of the same files; {_known_words(known)}"
    drawn = areas_panel(areas, lines, colours, source=source, samples=known.samples)
    mapped = borough_panel(f"{name}-boroughs", ranking, colours, source=source, samples=known.samples, beside=picked)
    why = f"Boroughs are {ranking.withheld}." if ranking.withheld else ""
    table = data_table(drawn.table)
    return Others(drawn if lines else None, mapped if ranking.of else None, table, why)


_HIDDEN = "Other boroughs' figures are not shown, to protect people."


def _known_words(known: Known) -> str:
    return f"figures as known on {instant(known.as_at)}"


@kept(16)
def _flows(board: Board, name: str) -> Mapping[str, Flows]:
    """The flows of every borough: the part of the page that takes longest."""
    return boroughs_of(board, name)


def _names(chosen: Chosen, name: str) -> list[str]:
    """The boroughs there are besides ours."""
    return [area for area in _flows(chosen.board, name) if area != chosen.board.area]


def _picked(names: list[str]) -> tuple[str, ...]:
    """The boroughs that the address asks for, as far as they have figures."""
    asked = st.query_params.get(_KEY, "").split(",")
    found = tuple(dict.fromkeys(area for area in asked if area in names))[:MOST]
    st.session_state[_KEY] = list(found)
    return found


def _write() -> None:
    if areas := st.session_state[_KEY]:
        st.query_params[_KEY] = ",".join(areas)
    else:
        st.query_params.pop(_KEY, None)
