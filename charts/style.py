"""The style sheet of our own HTML (`sheet.css`), with the colours of one palette."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from charts.theme import Hue, Palette

_SHEET = Path(__file__).with_name("sheet.css")


@cache
def style(colours: Palette) -> str:
    """The style sheet of a page as a `<style>` element; a rating's name stands for the colour of its word."""
    named = (
        (name, value.text if isinstance(value, Hue) else value)
        for name, value in colours._asdict().items()
        if not isinstance(value, tuple) or isinstance(value, Hue)
    )
    properties = ";".join(f"--{name}:{value}" for name, value in named if name != "name")
    return f"<style>.sp{{{properties}}}\n{_SHEET.read_text(encoding='utf-8')}</style>"
