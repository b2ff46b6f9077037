"""The files on the desk, drawn again twice a second while one is being read: this part of the page alone."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from charts.recalled_words import recalled_words
from charts.upload import files_table
from charts.upload_words import FileLine, Standing
from loaders.desk import Desk, Item, ItemState
from pages._room import Room
from pages._upload_lines import file_lines, standing_files
from warehouse.recalled import recalled, used
from warehouse.remembered import Remembered
from warehouse.submissions import Submission

_SECONDS = 0.5
_CANCELLED_ALONE = 3  # the one that is being read and the next two: a row of twenty buttons helps nobody
_UNREAD = frozenset({ItemState.WAITING, ItemState.READING})


class Known(NamedTuple):
    """What files are compared with: the submissions that stand, by hash, and what words were said to mean."""

    before: Mapping[str, Submission]
    remembered: tuple[Remembered, ...]


def known_before(room: Room) -> Known:
    """What is known now."""
    return Known(standing_files(room), room.receiving.warehouse.remembered())


def settle(desk: Desk, known: Known) -> tuple[Item, ...]:
    """The files, after those whose words were explained before have been told so (and are read again)."""
    for item in desk.items():
        told = recalled(item, known.remembered) if item.state is ItemState.READ else None
        if told is not None:
            desk.tell(item.id, told)
    return desk.items()


def is_busy(items: Sequence[Item]) -> bool:
    """Whether a file waits or is being read."""
    return any(item.state in _UNREAD for item in items)


def lines_of(items: Sequence[Item], known: Known) -> list[FileLine]:
    """The files in words."""
    said = {item.id: recalled_words(used(item, known.remembered)) for item in items}
    return file_lines(items, known.before, said)


def draw_files(desk: Desk, items: Sequence[Item], known: Known) -> None:
    """Draw the table; while something is read it keeps itself up to date, and the page follows when a file is done."""
    if not items:
        return
    drawn = frozenset((item.id, item.state) for item in items)
    st.fragment(_draw, run_every=_SECONDS if is_busy(items) else None)(desk, known, drawn, time.monotonic())


def _draw(desk: Desk, known: Known, drawn: frozenset[tuple[str, ItemState]], since: float) -> None:
    """`since`: when the page was last drawn whole, which is when the file that is being read had its turn."""
    items = desk.items()
    seconds = int(time.monotonic() - since)
    lines = lines_of(items, known)
    st.html(files_table([line._replace(seconds=seconds * (line.standing is Standing.READING)) for line in lines]))
    unread = [item for item in items if item.state in _UNREAD]
    with st.container(horizontal=True):
        for item in unread[:_CANCELLED_ALONE]:
            st.button(f"Cancel {item.name}", key=f"cancel-{item.id}", on_click=desk.cancel, args=(item.id,))
        if len(unread) > 1:
            st.button(f"Cancel all {len(unread)}", key="cancel-all", on_click=_cancel_all, args=(desk,))
    settled = {item.id for item in items if item.state not in _UNREAD}
    if settled != {item for item, state in drawn if state not in _UNREAD}:
        st.rerun()


def _cancel_all(desk: Desk) -> None:
    for item in desk.items():
        if item.state in _UNREAD:
            desk.cancel(item.id)
