"""What stops files and what is noted in them, side by side, with what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from charts.upload_problems import FIRST, Listed, problem_heading, problem_sheets, problem_table, problem_title
from loaders.desk import Desk, Item
from loaders.outcome import Outcome
from loaders.reading.ask import Ask
from loaders.reading.problem import Problem, Severity
from pages._room import Room
from pages._upload_questions import draw_questions
from reports.problem_list import problem_list

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OPEN_NOTES = 2


def draw_problems(room: Room, desk: Desk, items: Sequence[Item], ready: int) -> None:
    """Draw the lists: what stops a file on the left, what can be accepted on the right; one list takes all the room.

    `ready` counts the files that can go ahead.
    """
    read = [(item, item.outcome) for item in items if item.outcome and item.outcome.problems]
    stops = [(item, _listed(found, Severity.ERROR)) for item, found in read if found.parsed is None]
    notes = [(item, _listed(found, Severity.WARNING)) for item, found in read]
    notes = [(item, listed) for item, listed in notes if listed.problems]
    if stops and notes:
        left, right = st.columns(2, gap="large")
    else:
        left = right = st.container()
    for item, listed in stops:
        with left:
            _draw_stop(room, desk, item, listed, ready)
    for place, (item, listed) in enumerate(notes):
        with right:
            _draw_notes(item, listed, folded=place >= _OPEN_NOTES)


def _listed(found: Outcome, severity: Severity) -> Listed:
    chosen = tuple(problem for problem in found.problems if problem.severity is severity)
    sheets = {glimpse.sheet: glimpse.rows for glimpse in found.glimpses}
    return Listed(found.file, severity, chosen, sheets, {table.sheet: table.row for table in found.headings})


def _draw_stop(room: Room, desk: Desk, item: Item, listed: Listed, ready: int) -> None:
    found = item.outcome
    st.html(problem_heading(listed, ready, personal=found is not None and found.personal))
    _draw_list(item, listed)
    with st.container(horizontal=True):
        draw_download(item, f"Problem list of {item.name} (xlsx)", "stop")
        if found and found.personal and st.button("Make a clean copy without these columns", key=f"clean-{item.id}"):
            desk.clean(item.id)
            st.rerun()
        if st.button(f"Discard {item.name}", key=f"discard-{item.id}"):
            desk.remove(item.id)
            st.rerun()
    if found and Ask.VALUES in found.asks and found.strangers:
        draw_questions(room, desk, item, found, (Ask.VALUES,))


def _draw_notes(item: Item, listed: Listed, *, folded: bool) -> None:
    """Notes are read file by file; past the first few only their titles stand there."""
    if folded:
        with st.expander(problem_title(listed), key=f"notes-{item.id}"):
            _draw_list(item, listed)
    else:
        stopped = item.outcome is not None and item.outcome.parsed is None
        st.html(problem_heading(listed, stopped=stopped))
        _draw_list(item, listed)


def _draw_list(item: Item, listed: Listed) -> None:
    if sheets := problem_sheets(listed):
        st.html(sheets)
    st.html(problem_table(listed))
    rest = len(listed.problems) - FIRST
    if rest > 0:
        with st.expander(f"Show the other {rest}", key=f"rest-{item.id}-{listed.severity}"):
            st.html(problem_table(listed, FIRST, None))


def draw_download(item: Item, label: str, where: str) -> None:
    """Draw the button that makes and downloads a file's list of problems."""
    problems = item.outcome.problems if item.outcome else ()
    st.download_button(
        label, partial(_list, item.name, problems), file_name=f"problems in {item.name}.xlsx", mime=XLSX,
        on_click="ignore", key=f"list-{where}-{item.id}",
    )  # fmt: skip


def _list(name: str, problems: tuple[Problem, ...]) -> bytes:
    return problem_list(name, problems)


def with_problems(items: Sequence[Item]) -> tuple[Item, ...]:
    """The files of which there is something to list."""
    return tuple(item for item in items if item.outcome and item.outcome.problems)
