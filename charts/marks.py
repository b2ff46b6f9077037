"""Small drawings, each a value → an SVG string: the rating's mark and the signal's icon.

A mark never stands alone: its word is beside it, so the image that holds it has an empty alt.
"""

from __future__ import annotations

import base64
from collections.abc import Callable

from charts.theme import Hue, Palette
from performance.rating import Rating
from performance.signal import Signal

# The letters R, A and G of Source Sans at weight 700 (OFL), ten units to a capital, about their own middle: as paths
# they look alike in a browser, a PDF and a slide, whatever fonts are there.
LETTERS = {
    Rating.RED: "M-3.92 4.94V-4.94H-0.37Q0.68-4.94 1.55-4.66Q2.41-4.38 2.93-3.71Q3.45-3.04 3.45-1.86Q3.45-0.73 "
    "2.93-0.02Q2.41 0.7 1.55 1.04Q0.68 1.38-0.37 1.38H-1.69V4.94ZM-1.69-0.39H-0.55Q0.33-0.39 0.8-0.76Q1.26-1.14 "
    "1.26-1.86Q1.26-2.59 0.8-2.88Q0.33-3.17-0.55-3.17H-1.69ZM1.42 4.94-0.77 0.8 0.77-0.63 3.92 4.94Z",
    Rating.AMBER: "M-4.44 4.94-1.34-4.94H1.34L4.44 4.94H2.08L0.78-0.06Q0.58-0.81 0.38-1.64Q0.18-2.48-0.02-3.25H-0.08"
    "Q-0.25-2.47-0.45-1.64Q-0.65-0.81-0.85-0.06L-2.16 4.94ZM-2.39 2.59V0.85H2.36V2.59Z",
    Rating.GREEN: "M0.79 5.12Q-0.57 5.12-1.67 4.55Q-2.76 3.98-3.41 2.85Q-4.05 1.72-4.05 0.06Q-4.05-1.17-3.67-2.13"
    "Q-3.29-3.09-2.63-3.76Q-1.96-4.43-1.09-4.78Q-0.22-5.12 0.77-5.12Q1.84-5.12 2.62-4.74Q3.39-4.36 3.88-3.84L2.7-2.48"
    "Q2.34-2.82 1.91-3.01Q1.48-3.19 0.84-3.19Q0.08-3.19-0.51-2.81Q-1.1-2.43-1.43-1.72Q-1.76-1.01-1.76-0.02Q-1.76 1"
    "-1.45 1.72Q-1.14 2.43-0.53 2.81Q0.09 3.19 1.02 3.19Q1.32 3.19 1.6 3.12Q1.89 3.04 2.06 2.9V1.19H0.43V-0.63H4.05"
    "V3.92Q3.54 4.42 2.68 4.77Q1.82 5.12 0.79 5.12Z",
}
_SHAPES = {
    Rating.RED: '<path d="M12 .9 23.1 12 12 23.1.9 12Z" stroke-linejoin="round" ',
    Rating.AMBER: '<path d="M12 1.6 23 21.8H1Z" stroke-linejoin="round" ',
    Rating.GREEN: '<circle cx="12" cy="12" r="10.6" ',
    Rating.NO_TARGET: '<rect x="3" y="3" width="18" height="18" rx="3" ',
    Rating.NO_DATA: '<rect x="3" y="3" width="18" height="18" rx="3" stroke-dasharray="3.2 2.6" ',
}
MIDDLES = {Rating.RED: (12, 12, 0.92), Rating.AMBER: (12, 15.2, 0.86), Rating.GREEN: (12, 12, 1.06)}


def svg(width: float, height: float, drawing: str, *, shown: float = 1) -> str:
    """An SVG document of this size in units, `shown` pixels to a unit."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width * shown:g}" height="{height * shown:g}">{drawing}</svg>'
    )


def image(drawing: str, css_class: str = "", *, alt: str = "") -> str:
    """An SVG as an `<img>`: `st.html` takes inline SVG out, and images in. `alt` must be plain, escaped words."""
    data = base64.b64encode(drawing.encode()).decode()
    kind = f' class="{css_class}"' if css_class else ""
    return f'<img alt="{alt}"{kind} src="data:image/svg+xml;base64,{data}">'


def rating_mark(rating: Rating, colours: Palette, *, size: int = 24, provisional: bool = False) -> str:
    """The mark of a rating: red diamond, amber triangle, green circle, each with its letter; grey squares beside them.

    A provisional mark keeps shape and letter; its fill is a hatch of its colour on its tint.
    """
    hue = colours.hue(rating)
    hatched = provisional and rating in LETTERS
    fill = 'fill="url(#h)"' if hatched else f'fill="{hue.fill}"'
    drawing = _hatch(hue) if hatched else ""
    drawing += f'{_SHAPES[rating]}{fill} stroke="{hue.outline}" stroke-width="1.6"/>'
    if rating in LETTERS:
        across, down, scale = MIDDLES[rating]
        letter = hue.text if hatched else hue.letter
        halo = f' stroke="{hue.tint}" stroke-width="2.4" paint-order="stroke"' if hatched else ""
        place = f"translate({across} {down}) scale({scale})"
        drawing += f'<path transform="{place}" d="{LETTERS[rating]}" fill="{letter}"{halo}/>'
    elif rating is Rating.NO_TARGET:
        drawing += f'<path d="M8.2 12h7.6" stroke="{hue.outline}" stroke-width="2"/>'
    return svg(24, 24, drawing, shown=size / 24)


def _hatch(hue: Hue) -> str:
    return (
        '<defs><pattern id="h" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="4" height="4" fill="{hue.tint}"/><rect width="1.5" height="4" fill="{hue.outline}"/>'
        "</pattern></defs>"
    )


def signal_icon(signal: Signal | None, colours: Palette, *, downwards: bool = True) -> str:
    """Two dotted limits and a short line: inside them, leaving them, too short to say, or not tested.

    `downwards`: the way the data went where it left the limits.
    """
    draw: dict[Signal | None, Callable[[Palette, bool], str]] = {
        Signal.NEITHER: _inside,
        Signal.IMPROVEMENT: _better,
        Signal.CONCERN: _worse,
        Signal.TOO_FEW_POINTS: _few,
        None: _untested,
    }
    limits = f'<path d="M1 5.5h36M1 18.5h36" stroke="{colours.limits}" stroke-width="1.3" stroke-dasharray="1.5 2.2"/>'
    return svg(38, 24, limits + draw[signal](colours, downwards))


def _inside(colours: Palette, _: bool) -> str:  # noqa: FBT001  all five drawings take the same
    path = "M2 13 7.5 9.5 13 14 18.5 10 24 14 29.5 10 36 12.5"
    return f'<path d="{path}" fill="none" stroke="{colours.normal}" stroke-width="1.7" stroke-linejoin="round"/>'


def _better(colours: Palette, downwards: bool) -> str:  # noqa: FBT001
    return _leaving(colours.better, downwards=downwards)


def _worse(colours: Palette, downwards: bool) -> str:  # noqa: FBT001
    return _leaving(colours.worse, downwards=downwards)


def _leaving(colour: str, *, downwards: bool) -> str:
    points = [(2.0, 8.0), (8.0, 10.5), (14.0, 8.5), (20.0, 13.5), (26.5, 18.0), (34.5, 21.8)]
    if not downwards:
        points = [(across, 24 - down) for across, down in points]
    line = " ".join(f"{across:g} {down:g}" for across, down in points)
    dots = "".join(f'<circle cx="{x:g}" cy="{y:g}" r="2.2" fill="{colour}"/>' for x, y in points[-3:])
    return f'<path d="M{line}" fill="none" stroke="{colour}" stroke-width="1.8" stroke-linejoin="round"/>{dots}'


def _few(colours: Palette, _: bool) -> str:  # noqa: FBT001
    return "".join(
        f'<circle cx="{x}" cy="{y}" r="2.3" fill="none" stroke="{colours.normal}" stroke-width="1.4"/>'
        for x, y in ((9, 13), (19, 10.5), (29, 13))
    )


def _untested(colours: Palette, _: bool) -> str:  # noqa: FBT001
    return f'<path d="M12 12h14" stroke="{colours.normal}" stroke-width="1.7"/>'
