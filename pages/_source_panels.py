"""Panels side by side, two in a row; one below the other where the page is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from charts.panel import Panel
from pages._panel import draw_panel
from pages._words import draw_words


def draw_panels(panels: Sequence[Panel | None], level: int = 2) -> None:
    """Draw the panels there are."""
    for pair in _pairs([one for one in panels if one]):
        for column, panel in zip(st.columns(2, gap="large"), pair, strict=False):
            with column:
                draw_panel(panel, level=level)


def _pairs(panels: Sequence[Panel]) -> list[Sequence[Panel]]:
    return [panels[place : place + 2] for place in range(0, len(panels), 2)]


def draw_part_head(title: str, lead: str = "") -> None:
    """Draw the heading of a part of the page, and what is said first."""
    said = f'<p class="sp-line">{escape(lead)}</p>' if lead else ""
    draw_words(f'<div class="sp sp-section"><h2>{escape(title)}</h2>{said}</div>')
