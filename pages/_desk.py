"""The desk of this session: the files dropped here, held outside Streamlit until they are accepted or discarded."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from loaders.desk import Desk
from loaders.reading.told import NOTHING_TOLD, Told
from pages._desk_sweeping import SWEEPING
from pages._room import Room

_DESK, _TURN = "desk", "turn"


def desk_of(room: Room) -> Desk:
    """The session's desk; it goes when the session does, and with it every file on it."""
    kept = st.session_state.get(_DESK)
    if not isinstance(kept, Desk):
        kept = st.session_state[_DESK] = Desk(room.receiving.folder, room.receiving.intake)
        if context := get_script_run_ctx():
            SWEEPING.watch(context.session_id, kept)
    kept.read_with(room.receiving.intake)
    return kept


def lay_down(room: Room, name: str, data: bytes, told: Told = NOTHING_TOLD) -> str:
    """Put a file on the session's desk, as if it had been dropped on the page of uploads; its id."""
    return desk_of(room).add(name, data, told)


def take_in(desk: Desk) -> bool:
    """Draw the place to drop files; whether some came. They go to the desk, and Streamlit keeps no copy."""
    turn = st.session_state.setdefault(_TURN, 0)
    given = st.file_uploader(
        "Files as the partners sent them: xlsx, xls, ods or csv, up to 20 MB each, any number at once",
        accept_multiple_files=True, key=f"dropped-{turn}",
    )  # fmt: skip
    for one in given:
        desk.add(one.name, one.getvalue())
        _forget(one)
    if given:
        st.session_state[_TURN] = turn + 1
    return bool(given)


def _forget(one: UploadedFile) -> None:
    """Streamlit holds what was uploaded in memory until the session ends; the desk has it now."""
    context = get_script_run_ctx()
    if context is not None and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(session_id=context.session_id, file_id=one.file_id)
