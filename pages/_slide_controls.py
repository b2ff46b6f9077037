"""The foot of the shared screen, and every key of it: a small component of our own.

`st.button(shortcut=…)` takes one key a button; a slide is turned by Right, PageDown, the space bar and clickers alike.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from charts.slide_newer import Newer

_KEY = "slide-controls"
_SCRIPT, _HTML = Path(__file__).with_suffix(".js"), Path(__file__).with_suffix(".html")


class Entry(NamedTuple):
    """An item of the agenda in the list of items, and the place of its first slide."""

    number: int
    title: str
    slide: int


class Foot(NamedTuple):
    """What the foot shows and leads to. `show` is what lies over the slide, `over` what can be laid over it.

    `item` is the number of its item, 0 outside the agenda; `strip` the strip of marks as HTML; `newer` what is newer,
    None where that is not asked.
    """

    slide: int
    total: int
    title: str
    show: str
    item: int
    items: tuple[Entry, ...]
    over: tuple[str, ...]
    strip: str
    newer: Newer | None = None


def draw_controls(foot: Foot, go: Callable[[Mapping[str, Any]], None]) -> None:
    """Draw the foot of what is shown; `go` is called with the place that was asked for before the page runs again.

    It is told when it was drawn: Streamlit may hand a component what it was given before once more.
    """
    data = foot._asdict() | {"items": [one._asdict() for one in foot.items]}
    data |= {"newer": foot.newer._asdict() if foot.newer else None, "drawn": time.time()}

    def asked() -> None:
        place = st.session_state[_KEY].get("go")
        if isinstance(place, Mapping):
            go(place)

    _component()(data=data, key=_KEY, on_go_change=asked, height="content")


@cache
def _component() -> ComponentRenderer:
    html, script = (path.read_text(encoding="utf-8") for path in (_HTML, _SCRIPT))
    return st.components.v2.component("slide_controls", html=html, js=script, isolate_styles=False)
