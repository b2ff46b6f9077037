"""The figures that changed between two days: how many by what is counted, the single ones, and all of them to keep."""

from __future__ import annotations

import streamlit as st

from charts.data_table import data_table
from charts.rehearsed_figures import figures_table
from charts.upload import small_heading
from charts.what_changed_figures import by_measure, figures_title, kinds_of
from pages._address import follow, said
from pages._compared import Compared, changes_between, keys_of
from pages._memo import kept
from pages._room import Room
from performance.rehearsal.changes import Kind
from performance.wording import day
from reports.changed_figures import changed_figures_csv

_FIRST, _MOST = 12, 500  # figures shown at once, and behind a click: past these nobody reads on a page
_KIND = "figures"


def draw_figures(room: Room, asked: Compared, seen_as: str) -> None:
    """Draw the figures of our own area that changed; the kind that is listed stands in the address."""
    found = changes_between(room, asked)
    st.html(small_heading(figures_title(found.tally)))
    if not found.figures:
        return
    labels = kinds_of(found.tally)
    kind = Kind(said(_KIND, list(labels), next(iter(labels))))
    if len(labels) > 1:
        st.pills(
            "Kind of change", list(labels), format_func=lambda one: labels[Kind(one)], required=True,
            label_visibility="collapsed", wrap=True, **follow(_KIND, kind)._asdict(),
        )  # fmt: skip
    first, rest, left = _tables(room, asked, kind, keys_of(room))
    st.html(first)
    if left:
        with st.expander(f"Show {'the other' if left <= _MOST else 'more of the other'} {left:,}"):
            st.html(rest)
    with st.expander("By what is counted"):
        st.html(_counted(room, asked, keys_of(room)))
    st.download_button(
        "All figures that changed (CSV)", lambda: _csv(room, asked, seen_as),
        file_name=f"changed-{asked.before}-to-{asked.after}.csv", mime="text/csv", on_click="ignore",
    )  # fmt: skip


@kept(32)
def _tables(room: Room, asked: Compared, kind: Kind, keys: tuple[int, ...]) -> tuple[str, str, int]:  # noqa: ARG001
    figures = [one for one in changes_between(room, asked).figures if one.kind is kind]
    first = figures_table(figures[:_FIRST], caption="Figures that changed", happened=True)
    rest = figures[_FIRST:]
    return first, figures_table(rest, caption="More figures that changed", most=_MOST, happened=True), len(rest)


@kept(16)
def _counted(room: Room, asked: Compared, keys: tuple[int, ...]) -> str:  # noqa: ARG001
    return data_table(by_measure(changes_between(room, asked).figures))


def _csv(room: Room, asked: Compared, seen_as: str) -> bytes:
    found = changes_between(room, asked)
    lines = (f"{room.definitions.partnership.area}: changed from {day(asked.before)} to {day(asked.after)}", seen_as)
    return changed_figures_csv(found.figures, *lines)
