"""Files made one after the other when they are asked for, with how long each took, and then offered."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from charts.pack_files import made_list, made_words
from reports.pack_files import PackFile
from reports.pack_slides import TemplateError


class Made(NamedTuple):
    """A file that was made, and in how many seconds."""

    content: bytes
    seconds: float


def draw_files(key: str, state: str, files: Sequence[PackFile]) -> None:
    """Draw a way to make each file, or to take it once it is made. What was made of another `state` is forgotten."""
    made = _made(key, state)
    with st.container(horizontal=True):
        wanted = [one for one in files if _draw(one, made)]
        rest = [one for one in files if one.name not in made]
        if len(rest) > 1 and st.button(f"Make all {len(rest)}", key=f"make-all-{key}"):
            wanted = rest
    if made:
        st.html(made_list([(one.label, made[one.name].seconds) for one in files if one.name in made]))
    if wanted:
        _make(wanted, made)


def _draw(one: PackFile, made: dict[str, Made]) -> bool:
    """Draw the button of a file; whether it is to be made."""
    if one.name not in made:
        return st.button(f"Make: {one.label}", key=f"make-{one.name}", wrap=True)
    content = made[one.name].content
    words = made_words(one.label, len(content))
    st.download_button(words, content, one.name, one.mime, on_click="ignore", key=f"take-{one.name}", wrap=True)
    return False


def _made(key: str, state: str) -> dict[str, Made]:
    """What this session made so far of one state of things; only the newest state is kept."""
    kept_as = f"made-{key}"
    if st.session_state.get(kept_as, ("", {}))[0] != state:
        st.session_state[kept_as] = (state, {})
    found: dict[str, Made] = st.session_state[kept_as][1]
    return found


def _make(wanted: Sequence[PackFile], made: dict[str, Made]) -> None:
    """Make the files, a line for each; then the page is drawn again with them."""
    with st.status(f"Making {wanted[0].label}", expanded=True) as status:
        for place, one in enumerate(wanted, 1):
            status.update(label=f"Making {one.label}, {place} of {len(wanted)}")
            if refused := _make_one(one, made):
                status.update(label=f"{one.label} was not made", state="error")
                st.error(refused)
                return
    st.rerun()


def _make_one(one: PackFile, made: dict[str, Made]) -> str:
    """Make a file and say how long it took; why not, in words, where the template cannot be used."""
    begun = time.perf_counter()
    try:
        made[one.name] = Made(one.make(), time.perf_counter() - begun)
    except TemplateError as error:
        return str(error)
    st.html(made_list([(one.label, made[one.name].seconds)]))
    return ""
