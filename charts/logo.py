"""The sign at the top of every page: a falling line on a plate, and the partnership's name in two lines."""

from __future__ import annotations

from html import escape

from charts.marks import svg
from charts.theme import FAMILY, Palette

_SIZE, _WIDTH = 12.5, 7.4  # of the name's letters, and the most room one of them takes on average


def logo(name: str, colours: Palette) -> str:
    """Sign and name as an SVG, narrow enough to leave room for the navigation of a phone."""
    lines = _two_lines(name)
    words = "".join(
        f'<text x="37" y="{down}" font-family="{FAMILY}" font-size="{_SIZE}" font-weight="600" '
        f'fill="{colours.ink}">{escape(line)}</text>'
        for line, down in zip(lines, (12, 25.5) if len(lines) > 1 else (18.5,), strict=True)
    )
    return svg(37 + _WIDTH * max(map(len, lines)), 28, _sign(colours) + words)


def sign(colours: Palette) -> str:
    """The sign alone, for paper, where the name beside it is text."""
    return svg(28, 28, _sign(colours))


def _two_lines(name: str) -> list[str]:
    """The name, broken at the space nearest to its middle."""
    spaces = [place for place, letter in enumerate(name) if letter == " "]
    if not spaces:
        return [name]
    middle = min(spaces, key=lambda place: abs(place - len(name) / 2))
    return [name[:middle], name[middle + 1 :]]


def _sign(colours: Palette) -> str:
    plate = f'<rect width="28" height="28" rx="4" fill="{colours.primary}"/>'
    line = (
        f'<path d="M5 20.5 11 13.5l4.5 4L23 8" fill="none" stroke="{colours.bg}" stroke-width="2.4" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
        f'<path d="M5 23.6h18" stroke="{colours.bg}" stroke-width="1.6" stroke-dasharray="3 2.4"/>'
    )
    return plate + line
