"""The address of a page: what its widgets show is what the address says, and a change of a widget changes the address.

Streamlit's own binding writes the words of a choice into the address; ours change ("◆ Red 7"), so a word that stays
stands there instead. The address is the one place where a choice is kept: going back shows the choice before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

import streamlit as st

LONGEST_SEARCH = 100  # characters of what is looked for
_DRAWN = "drawn from: "  # before a widget's name: what the address said when it was drawn, None for nothing


class Bound(NamedTuple):
    """What a widget needs to follow the address: its key, and what to do when it is changed."""

    key: str
    on_change: Callable[[str], None]
    args: tuple[str]


def said(name: str, options: Sequence[str], default: str) -> str:
    """What the address says under a name, if it is one of the options, or else the default."""
    return one_of(st.query_params.get(name), options, default)


def asked_words(name: str) -> str:
    """What an address asks to be found, no longer than the box for it takes."""
    return st.query_params.get(name, "")[:LONGEST_SEARCH]


def one_of(wanted: str | None, options: Sequence[str], default: str) -> str:
    """What is wanted, if it is one of the options, or else the default."""
    return wanted if wanted is not None and wanted in options else default


def follow(name: str, choice: str) -> Bound:
    """Let the widget of this name show a choice that was read from the address."""
    st.session_state[name] = choice
    st.session_state[_DRAWN + name] = st.query_params.get(name)
    return Bound(name, write, (name,))


def write(name: str) -> None:
    """Write a widget's new choice into the address, unless the address moved on from what the widget was drawn from.

    Somebody who goes back twice, quickly, leaves the page before its widgets have heard of the first step: what they
    then say is older than the address, and would throw the reader back to where they came from.
    """
    moved_on = st.query_params.get(name) != st.session_state.get(_DRAWN + name)
    if (choice := st.session_state[name]) is not None and not moved_on:
        st.query_params[name] = str(choice)


def address(page: str, **parts: str) -> str:
    """The address of a page, relative to the page that links to it."""
    kept = {name: words for name, words in parts.items() if words}
    return f"{page}?{urlencode(kept)}" if kept else page
