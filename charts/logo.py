"""The sign at the top of every page: a falling line on a plate, and the partnership's name."""

from __future__ import annotations

from html import escape

from charts.marks import svg
from charts.theme import FAMILY, Palette


def logo(name: str, colours: Palette) -> str:
    """Sign and name as an SVG."""
    plate = f'<rect width="28" height="28" rx="4" fill="{colours.primary}"/>'
    line = (
        f'<path d="M5 20.5 11 13.5l4.5 4L23 8" fill="none" stroke="{colours.bg}" stroke-width="2.4" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
        f'<path d="M5 23.6h18" stroke="{colours.bg}" stroke-width="1.6" stroke-dasharray="3 2.4"/>'
    )
    words = (
        f'<text x="38" y="19.6" font-family="{FAMILY}" font-size="16" font-weight="600" '
        f'fill="{colours.ink}">{escape(name)}</text>'
    )
    return svg(38 + 8.6 * len(name), 28, plate + line + words)
