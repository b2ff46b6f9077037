"""The key of a map: what each of its four classes holds, drawn under the map itself so that a picture has it too."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from plotly import graph_objects as go

from charts.theme import Palette
from performance.map_classes import MapClasses

KEY = 60  # pixels of the two lines of a key
ABSENT = 23  # and of a line for what has no figure

Shown = Callable[[Fraction], str]


def class_words(classes: MapClasses, shown: Shown, *, whole: bool) -> tuple[str, str, str, str]:
    """What each class holds, the deepest last; of `whole` figures without a doubt where an edge belongs.

    >>> from performance.wording import number
    >>> class_words(MapClasses((Fraction(5), Fraction(10), Fraction(11))), number, whole=True)
    ('under 5', '5 to 9', '10', '11 or more')
    """
    if not whole or classes.deep_low or any(cut.denominator != 1 for cut in classes.cuts):
        return classes.words(shown)
    first, middle, last = classes.cuts
    return f"under {shown(first)}", _to(first, middle, shown), _to(middle, last, shown), f"{shown(last)} or more"


def _to(start: Fraction, beyond: Fraction, shown: Shown) -> str:
    end = beyond - 1
    return shown(start) if end == start else f"{shown(start)} to {shown(end)}"


def add_key(figure: go.Figure, words: tuple[str, str, str, str], foot: float, colours: Palette, absent: str) -> None:
    """Draw the key under `foot`, a height on the vertical axis; `absent` says what the hatched areas are, "" none."""
    for place, (fill, text) in enumerate(zip(reversed(colours.maps), reversed(words), strict=True)):
        _entry(figure, foot, place // 2 * 0.5, 10 + place % 2 * 23, text, fill, colours)
    if absent:
        _entry(figure, foot, 0.0, 10 + 46, absent, "", colours)


def _entry(figure: go.Figure, foot: float, across: float, down: int, text: str, fill: str, colours: Palette) -> None:
    line = {"color": colours.edge, "width": 1} | ({} if fill else {"dash": "dot"})
    figure.add_shape(
        type="rect", xref="paper", xsizemode="pixel", xanchor=across, x0=2, x1=20, ysizemode="pixel", yanchor=foot,
        y0=-down - 14, y1=-down, fillcolor=fill or "rgba(0,0,0,0)", line=line,
    )  # fmt: skip
    figure.add_annotation(
        xref="paper", x=across, xanchor="left", xshift=25, y=foot, yanchor="middle", yshift=-down - 7, text=text,
        font={"color": colours.ink2, "size": 14},
    )  # fmt: skip
