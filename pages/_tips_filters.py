"""What is chosen on the fly-tipping page: kept in the address, changed by boxes, by buttons that take it back, and by
clicks on the charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from charts.tips_words import NAMES, value_words
from performance.cross_filter import Counts, Filters
from performance.tips import MONTH

OPENING = Filters()


def read_filters(counts: Counts) -> Filters:
    """What the address chooses, as far as the counts have it."""
    chosen = Filters()
    for dimension in counts.dimensions:
        known = counts.values(dimension)
        chosen = chosen.keeping(dimension, [one for one in st.query_params.get_all(dimension) if one in known])
    return chosen


def draw_filters(counts: Counts, shown: Sequence[str], filters: Filters, names: Mapping[str, str]) -> None:
    """A box for each dimension, which adds a value; whoever cannot click a chart chooses here."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for dimension in shown:
            key = f"tips-{dimension}"
            words = partial(value_words, dimension, names=names)
            chosen = filters.of(dimension)
            left = [value for value in counts.values(dimension) if value not in chosen]
            st.session_state[key] = None
            st.selectbox(
                NAMES[dimension], left if dimension == MONTH else sorted(left, key=words), index=None,
                format_func=words, key=key, placeholder="Add another" if chosen else "All", width=196,
                on_change=_add, args=(dimension, key), disabled=not left,
            )  # fmt: skip


def draw_chosen(filters: Filters, names: Mapping[str, str]) -> None:
    """A button for each value chosen, which takes it back, and one for all."""
    chosen = [(dimension, value) for dimension, values in filters.chosen for value in values]
    if not chosen:
        return
    with st.container(horizontal=True):
        for dimension, value in chosen:
            label = f"{value_words(dimension, value, names)} ×"
            st.button(label, key=f"back-{dimension}-{value}", on_click=_toggle, args=([(dimension, value)],))
        st.button("Clear all", key="back-all", on_click=_clear)


def clicked(key: str, dimensions: Sequence[str]) -> None:
    """Choose what was clicked on the chart of a key, or take it back."""
    points = st.session_state[key]["selection"]["points"]
    told = points[0].get("customdata") if points else None
    if told is None:
        return
    values = [told] if isinstance(told, str) else list(told)
    _toggle(list(zip(dimensions, values, strict=False)))


def _toggle(pairs: Sequence[tuple[str, str]]) -> None:
    filters = OPENING
    for dimension in NAMES:
        filters = filters.keeping(dimension, st.query_params.get_all(dimension))
    changed = filters.toggled(pairs)
    for dimension, _ in pairs:
        _write(dimension, changed.of(dimension))


def _add(dimension: str, key: str) -> None:
    if (value := st.session_state[key]) is not None:
        _toggle([(dimension, value)])


def _clear() -> None:
    for dimension in NAMES:
        _write(dimension, ())


def _write(dimension: str, values: Sequence[str]) -> None:
    if values:
        st.query_params[dimension] = list(values)
    else:
        st.query_params.pop(dimension, None)
