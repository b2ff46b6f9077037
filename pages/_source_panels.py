"""Panels side by side, two in a row, the odd one first and alone; one below the other where the page is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from charts.panel import Panel
from pages._panel import draw_panel
from pages._words import draw_words


def draw_panels(panels: Sequence[Panel | None], level: int = 2) -> None:
    """Draw the panels there are."""
    for row in _rows([one for one in panels if one]):
        for column, panel in zip(st.columns(len(row), gap="large"), row, strict=True):
            with column:
                draw_panel(panel, level=level)


def _rows(panels: Sequence[Panel]) -> list[Sequence[Panel]]:
    odd = len(panels) % 2
    return [panels[:1]] * odd + [panels[place : place + 2] for place in range(odd, len(panels), 2)]


def draw_part_head(title: str, lead: str = "") -> None:
    """Draw the heading of a part of the page, and what is said first."""
    said = f'<p class="sp-line">{escape(lead)}</p>' if lead else ""
    draw_words(f'<div class="sp sp-section"><h2>{escape(title)}</h2>{said}</div>')
