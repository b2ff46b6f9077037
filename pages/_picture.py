"""The download of a chart as a picture, made in the browser from what it shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from charts.heading import SAMPLES
from charts.panel import Panel, source_said

_SCRIPT = Path(__file__).with_suffix(".js")
_HTML = '<div class="sp-picture"><button type="button">Chart as PNG</button><p role="status"></p></div>'
# As Streamlit draws the two download buttons above it, by the theme's own names.
_STYLE = """
.sp-picture { font: 14px var(--st-font); color: var(--st-text-color) }
.sp-picture button { width: 100%; min-height: 40px; padding: 4px 12px; font: inherit; color: inherit; cursor: pointer;
  background: var(--st-background-color); border: 1px solid var(--st-border-color);
  border-radius: var(--st-button-radius) }
.sp-picture button:hover { background: var(--st-secondary-background-color) }
.sp-picture button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px }
.sp-picture p { margin: 0; overflow-wrap: anywhere }
.sp-picture p:not(:empty) { margin-top: 8px }
"""


def draw_picture_download(panel: Panel, charts: Sequence[str]) -> None:
    """A button that saves what is drawn under the keys `charts` as one PNG with the panel's title and source."""
    data = {
        "charts": [key_class(key) for key in charts], "name": panel.name, "title": panel.title, "under": panel.under,
        "source": source_said(panel), "samples": SAMPLES if panel.samples else "",
    }  # fmt: skip
    _component()(data=data, key=f"{panel.name}-png", height="content")


def key_class(key: str) -> str:
    """A widget's key as Streamlit writes it into its element's class, behind `st-key-`.

    >>> key_class("crime seven/months")
    'crime-seven-months'
    """
    return re.sub(r"[^a-zA-Z0-9_-]", "-", key.strip())


@cache
def _component() -> ComponentRenderer:
    script = _SCRIPT.read_text(encoding="utf-8")
    return st.components.v2.component("picture", html=_HTML, css=_STYLE, js=script, isolate_styles=False)
