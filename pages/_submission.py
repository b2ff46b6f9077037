"""The page of one received file: facts, notes, the file itself, what stands beside it, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from charts.submission import (
    WHY_NO_FILE,
    mapping_table,
    neighbours,
    report_words,
    submission_facts,
    submission_head,
)
from charts.submissions import ReceivedFile
from charts.upload_problems import Listed, problem_sheets, problem_table
from loaders.reading.layout import Keeps
from loaders.reading.problem import Severity
from pages._memo import kept as remembered
from pages._person import person
from pages._received_files import Wanted, beside
from pages._room import Room
from pages._withdrawing import draw_withdrawal
from performance.asker import Asker
from warehouse.submissions import Submission

_MEDIA = {"csv": "text/csv", "xls": "application/vnd.ms-excel", "ods": "application/vnd.oasis.opendocument.spreadsheet"}
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw_submission(room: Room, files: Sequence[ReceivedFile], one: ReceivedFile, asked: Wanted) -> None:
    """Draw everything that is known of one file."""
    kept = room.receiving.warehouse.submission(one.submission)
    if kept is None:
        return
    st.html(submission_head(one, asked.back))
    sha256 = "" if not_for(kept, person().asker) else kept.sha256  # who knows the rest could try what is hidden
    st.html(submission_facts(one, sha256, kept.kept_as, kept.observations, kept.told))
    _draw_file(room, kept)
    st.header("What it was accepted with", anchor=False)
    st.markdown(report_words(kept.warnings, len(kept.report)))
    for part in report(room, kept, person().asker):
        st.html(part)
    if kept.told.wordings:
        st.header("Column names that were explained", anchor=False)
        st.html(mapping_table(kept.told))
    st.header("The same months in other files", anchor=False)
    before, after = beside(files, one)
    st.html(neighbours(before, after, asked.link))
    draw_withdrawal(room, kept, before)


def _draw_file(room: Room, kept: Submission) -> None:
    if kept.kept_as is not Keeps.AS_RECEIVED:
        st.markdown(WHY_NO_FILE[kept.kept_as])
        return
    if refused := not_for(kept, person().asker):
        st.markdown(refused)
        return
    ending = kept.file.rpartition(".")[2].lower()
    st.download_button(
        "Download the file as received",
        partial(bytes_of, room, kept, person().asker),
        file_name=kept.file,
        mime=_MEDIA.get(ending, _WORKBOOK),
        on_click="ignore",
    )


def not_for(kept: Submission, asker: Asker) -> str:
    """Why what stands in a file is not the asker's to see, or ""."""
    if asker.may_hand_in(kept.partner):
        return ""
    return f"Only an officer of {kept.partner} or an administrator may see what stands in this file."


@remembered(32)
def report(room: Room, kept: Submission, asker: Asker) -> tuple[str, ...]:
    """The notes a file was accepted with, and its sheets with their cells marked where the file may be shown.

    Nothing for whom the file is not: notes say what stands in cells, small numbers too.
    """
    if not kept.report or not_for(kept, asker):
        return ()
    named: dict[str, list[str]] = {}
    for one in kept.report:
        if one.cell:
            named.setdefault(one.sheet, []).append(one.cell)
    sheets = {sheet: room.receiving.around(kept.submission, sheet, tuple(cells)) for sheet, cells in named.items()}
    listed = Listed(kept.file, Severity.WARNING, kept.report, sheets, {})
    return tuple(filter(None, (problem_sheets(listed), problem_table(listed, end=None))))


def bytes_of(room: Room, kept: Submission, asker: Asker) -> bytes:
    """The file as received. Raises PermissionError where it is not for the asker."""
    if refused := not_for(kept, asker):
        raise PermissionError(refused)
    return room.receiving.warehouse.file_of(kept).read_bytes()
