"""What would change, or did: ratings beside figures, the worst first, the rest behind a click."""

from __future__ import annotations

from functools import partial

import streamlit as st

from charts.rehearsal import ACCEPTING, earlier_table, jumps_list, ratings_table
from charts.rehearsed_figures import elsewhere_words, figures_table, kind_labels
from charts.theme import palette
from charts.upload import small_heading
from pages._address import address
from pages._upload_rehearsal import Tried
from performance.quarter import Quarter
from performance.rehearsal.changes import Kind, Rehearsed

_FIRST, _MOST = 12, 500  # figures shown at once, and behind a click: past these nobody reads on a page


def draw_rehearsal(trial: Tried) -> None:
    """Draw what accepting the files would change; where they cannot be tried, why."""
    if trial.changes is None:
        st.error(f"{trial.refusal} Leave that file out, or put it right and drop it again.")
    else:
        draw_changes(trial.changes)


def draw_changes(changes: Rehearsed, *, then: str = ACCEPTING) -> None:
    """Draw the ratings that change beside the figures that do; `then` says after what they would."""
    left, right = st.columns(2, gap="large")
    with left:
        draw_ratings(changes, then=then)
    with right:
        _draw_figures(changes)


def draw_ratings(changes: Rehearsed, *, happened: bool = False, then: str = ACCEPTING) -> None:
    """Draw the ratings that change, and what leaps; once it `happened`, the ratings that did."""
    colours = palette(st.context.theme.type)
    # A link opens a new session, and the files on this one's desk would be gone: so none before they are accepted.
    link = partial(_link, changes.quarter) if happened else None
    st.html(ratings_table(changes, colours, link, happened=happened, then=then))
    words = "" if happened else jumps_list(changes.jumps)
    if words:
        st.html(words)
    if changes.earlier:
        count = len(changes.earlier)
        with st.expander(f"Show {count:,} rating{'' if count == 1 else 's'} of other quarters"):
            st.html(earlier_table(changes, colours, link, happened=happened, then=then))


def _link(quarter: Quarter, indicator: str) -> str:
    return address("indicator", indicator=indicator, quarter=quarter.name)


def _draw_figures(changes: Rehearsed) -> None:
    st.html(small_heading("Would change: figures"))
    kinds = {words: kind for kind, words in kind_labels(changes.tally).items()}
    kind = None
    if len(kinds) > 2:
        said = st.pills("Kind of change", list(kinds), required=True, label_visibility="collapsed", wrap=True)
        kind = kinds.get(said or "")
    figures = [one for one in changes.figures if kind is None or one.kind is kind]
    if figures:
        st.html(figures_table(figures[:_FIRST]))
    else:
        st.markdown("No figure changes.")
    if rest := figures[_FIRST:]:
        with st.expander(f"Show the other {len(rest):,}{_noun(kind)}"):
            st.html(figures_table(rest, caption="The other figures that would change", most=_MOST))
    if words := elsewhere_words(changes.elsewhere):
        st.markdown(words)


def _noun(kind: Kind | None) -> str:
    return f" {kind.value} figures" if kind else " figures"
