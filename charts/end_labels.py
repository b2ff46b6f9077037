"""Labels at the right ends of lines, moved apart so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

LINE_HEIGHT = 19.0  # pixels of a line of text, of 14 px: plotly sets lines 1.3 em apart, and two labels need a gap


class EndLabel(NamedTuple):
    """A label: the height of its line on the axis, its text, its colour, how many lines it has.

    `early`: it stands where the data end, before what is projected, and may reach over the end on a phone.
    """

    at: float
    text: str
    colour: str
    lines: int = 1
    early: bool = False


def placed(labels: Sequence[EndLabel], low: float, high: float, per_pixel: float) -> list[EndLabel]:
    """The labels from the lowest up, each as near to its line as its neighbours let it, all inside the axis.

    `per_pixel` is how much of the axis one pixel is.
    """
    rising = sorted(labels, key=lambda label: label.at)
    sizes = [label.lines * LINE_HEIGHT * per_pixel for label in rising]
    middles = [label.at for label in rising]
    floor = low
    for place, size in enumerate(sizes):
        middles[place] = max(middles[place], floor + size / 2)
        floor = middles[place] + size / 2
    ceiling = max(high, low + sum(sizes))
    for place in range(len(sizes) - 1, -1, -1):
        middles[place] = min(middles[place], ceiling - sizes[place] / 2)
        ceiling = middles[place] - sizes[place] / 2
    return [label._replace(at=middle) for label, middle in zip(rising, middles, strict=True)]
