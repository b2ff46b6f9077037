"""The style sheet of the shared screen (`slide.css`), with the colours of one palette."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from charts.theme import Palette

_SHEET = Path(__file__).with_name("slide.css")
_NAMES = ("bg", "surface", "ink", "ink2", "line", "edge", "primary", "chosen", "better", "worse", "target")


@cache
def slide_style(colours: Palette) -> str:
    """The style sheet as a `<style>` element. The banner is dark in both palettes."""
    named = [f"--{name}:{getattr(colours, name)}" for name in _NAMES]
    named += [f"--{name}:{getattr(colours, name).text}" for name in ("red", "amber", "green", "grey")]
    light = colours.name == "light"
    named += [
        f"--banner:{colours.ink if light else colours.surface}",
        f"--on-banner:{colours.bg if light else colours.ink}",
    ]
    return f"<style>.st-key-slide{{{';'.join(named)}}}\n{_SHEET.read_text(encoding='utf-8')}</style>"
