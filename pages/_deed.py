"""Doing something that may be refused: the right is checked in the act, and what comes of it is told in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from performance.wording import LONDON
from warehouse.errors import WarehouseError


def attempt(deed: Callable[[datetime], object], *, allowed: bool, refusal: str) -> str:
    """Do it at the present instant; why not, in words, where it is not allowed or is refused; "" once it is done."""
    if not allowed:
        return refusal
    try:
        deed(datetime.now(LONDON))
    except WarehouseError as error:
        return str(error)
    return ""


def ask(name: str, about: str) -> None:
    """Write into the address what is asked about under a name ("": nothing any more), and draw the page again."""
    if about:
        st.query_params[name] = about
    else:
        st.query_params.pop(name, None)
    st.rerun()
