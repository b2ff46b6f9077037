"""The foot of the shared screen, and every key of it: a small component of our own.

`st.button(shortcut=…)` takes one key a button; a slide is turned by Right, PageDown, the space bar and clickers alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

_KEY = "slide-controls"
_SCRIPT, _HTML = Path(__file__).with_suffix(".js"), Path(__file__).with_suffix(".html")


def draw_controls(shown: Mapping[str, Any], go: Callable[[Mapping[str, Any]], None]) -> None:
    """Draw the foot of what is shown; `go` is called with the place that was asked for before the page runs again."""

    def asked() -> None:
        place = st.session_state[_KEY].get("go")
        if isinstance(place, Mapping):
            go(place)

    _component()(data=dict(shown), key=_KEY, on_go_change=asked, height="content")


@cache
def _component() -> ComponentRenderer:
    html, script = (path.read_text(encoding="utf-8") for path in (_HTML, _SCRIPT))
    return st.components.v2.component("slide_controls", html=html, js=script, isolate_styles=False)
