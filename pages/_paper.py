"""Charts that fit the paper they are printed on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

_SCRIPT = Path(__file__).with_suffix(".js")


def fit_paper() -> None:
    """Let the charts of this page scale with the paper when it is printed; `charts/sheet.css` does the rest."""
    _component()(key="paper", height=1)


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("paper", js=_SCRIPT.read_text(encoding="utf-8"), isolate_styles=False)
