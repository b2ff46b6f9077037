"""The key of a map: what each of its four classes holds, drawn under the map itself so that a picture has it too."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from plotly import graph_objects as go

from charts.theme import Palette
from performance.map_classes import MapClasses

LINE = 23  # pixels of a line of a key
KEY = 60  # and of a key of two lines

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
    return (
        "0" if first == 1 else f"under {shown(first)}",
        _to(first, middle, shown),
        _to(middle, last, shown),
        f"{shown(last)} or more",
    )


def _to(start: Fraction, beyond: Fraction, shown: Shown) -> str:
    end = beyond - 1
    return shown(start) if end == start else f"{shown(start)} to {shown(end)}"


def add_key(
    figure: go.Figure, words: tuple[str, str, str, str], foot: float, colours: Palette, *, absent: str = "",
    deep: int = 2,
) -> None:  # fmt: skip
    """Draw the key under `foot`, a height on the vertical axis, in columns `deep` lines long.

    `absent` says what the hatched areas are, "" where there are none.
    """
    entries = [
        (place // deep * 0.5, 10 + place % deep * LINE, text, fill)
        for place, (fill, text) in enumerate(zip(reversed(colours.maps), reversed(words), strict=True))
    ]
    entries += [(0.0, 10 + deep * LINE, absent, "")] * bool(absent)
    # all at once: plotly checks every annotation there is again for each one that is added
    told = [part for entry in entries for part in _entry(foot, *entry, colours)]
    figure.update_layout(annotations=[*figure.layout.annotations, *told])


def _entry(foot: float, across: float, down: int, text: str, fill: str, colours: Palette) -> list[dict[str, object]]:
    """A swatch and its words. The swatch is an annotation too: shapes are cut off where the axes end."""
    place = {"xref": "paper", "x": across, "xanchor": "left", "y": foot, "yanchor": "middle", "yshift": -down - 7}
    font = {"color": colours.ink2, "size": 14}
    swatch = {
        "xshift": 1, "width": 16, "height": 11, "borderpad": 0, "borderwidth": 1, "bordercolor": colours.edge,
        "bgcolor": fill or "rgba(0,0,0,0)", "text": " " if fill else "//", "align": "center",
    }  # fmt: skip
    return [place | swatch | {"font": font}, place | {"xshift": 25, "text": text, "font": font}]
