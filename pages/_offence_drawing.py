"""Drawing any other offence: the choice of one by its name, and its charts."""

from __future__ import annotations

from itertools import cycle

import streamlit as st

from pages._address import follow, said
from pages._chosen import Chosen
from pages._offences import KindPanels, kind_names, kind_panels, kinds_of
from pages._panel import draw_panel
from pages._room import Room
from performance.scorecard.offences import Source

_NONE = ""


def draw_offence(room: Room, chosen: Chosen, source: Source, area: str) -> None:
    """The search, and what is known of the offence chosen."""
    st.header("Any other offence", anchor=False)
    kinds = kind_names(chosen.board, source)
    if not kinds:
        st.markdown("No offence can be chosen: no file received by then names any.")
        return
    word = said("offence", list(kinds), _NONE)
    st.selectbox(
        "Offence, or a whole group of them", [_NONE, *kinds], width=460,
        format_func=lambda one: _listed(chosen, source, one), **follow("offence", word)._asdict(),
    )  # fmt: skip
    if word == _NONE:
        st.markdown("Choose one, or type a part of its name, to see it by month, beside London and by ward.")
        return
    _draw(kind_panels(room, chosen, source, kinds[word], area), has_wards=kinds_of(chosen.board, source).has_wards)


def _draw(drawn: KindPanels, *, has_wards: bool) -> None:
    first, second = st.columns(2, gap="large")
    with first:
        draw_panel(drawn.trend)
    with second:
        draw_panel(drawn.rolling)
    st.subheader("By ward", anchor=False)
    if not has_wards:
        st.markdown("No ward file has been received by then: upload the police's ward file to see which ward has most.")
    elif not drawn.wards:
        st.markdown("The ward files do not name it in these twelve months.")
    columns = cycle(st.columns(2, gap="large"))
    for column, panel in zip(columns, drawn.wards, strict=False):
        with column:
            draw_panel(panel, level=3)
    if drawn.unmapped:
        st.markdown(drawn.unmapped)


def _listed(chosen: Chosen, source: Source, word: str) -> str:
    """An offence with its group, a group as the whole of it."""
    if word == _NONE:
        return "Choose or type one"
    kind = kind_names(chosen.board, source)[word]
    group = kinds_of(chosen.board, source).group_of(kind)
    return f"{kind.value} ({group})" if group else f"{kind.value}: the whole group"
