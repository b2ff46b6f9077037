"""The style sheet of our own HTML (`sheet.css`), with the colours of one palette; on paper always the light ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from charts.theme import Hue, Palette, palette

_SHEET = Path(__file__).with_name("sheet.css")


@cache
def style(colours: Palette) -> str:
    """The style sheet of a page as a `<style>` element; a rating's name stands for the colour of its word."""
    paper = palette("light")
    # A chart is drawn for the screen: a dark one is turned round, in lightness only, so that its hues stay.
    turned = "none" if colours == paper else "invert(1) hue-rotate(180deg)"
    on_paper = f"@media print{{.sp{{{_properties(paper)}}}:root{{--sp-paper:{turned}}}}}"
    root = f":root{{--sp-bg:{colours.bg}}}"
    return f"<style>{root}.sp{{{_properties(colours)}}}\n{_SHEET.read_text(encoding='utf-8')}\n{on_paper}</style>"


def _properties(colours: Palette) -> str:
    named = (
        (name, value.text if isinstance(value, Hue) else value)
        for name, value in colours._asdict().items()
        if not isinstance(value, tuple) or isinstance(value, Hue)
    )
    return ";".join(f"--{name}:{value}" for name, value in named if name != "name")
