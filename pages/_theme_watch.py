"""Drawing the page again when a person, or the system at dusk, changes from light to dark."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

_SCRIPT = Path(__file__).with_suffix(".js")


def watch_theme(drawn: str) -> None:
    """Ask for another run when the page is no longer shown in the theme it was `drawn` in (light or dark)."""
    _component()(data={"drawn": drawn}, key="theme", on_theme_change=_drawn_again, height=1)


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("theme_watch", js=_SCRIPT.read_text(encoding="utf-8"), isolate_styles=False)


def _drawn_again() -> None:
    """Nothing to do: the run that follows draws in the theme the page now has."""
