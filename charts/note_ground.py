"""What is on a chart already, in pixels: the ground on which a few more words may find room."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from plotly import graph_objects as go

from charts.note_places import Box, Spot, along
from charts.trend_axes import BOTTOM, HEIGHT, TOP

WIDE, PHONE = 520.0, 150.0  # pixels of the plot at a window of some 1,200 and of 320; mostly there is more room
LETTER, LINE = 6.7, 18.2  # pixels of 14 px text
_TAG = re.compile(r"<[^>]+>")
_MEASURES = {"Lower limit", "Upper limit", "Mean"}  # thin lines that words may cross where nothing else is free


class Scale(NamedTuple):
    """From dates and figures to pixels of the plot."""

    first: date
    last: date
    low: float
    high: float
    width: float

    def spot(self, at: object, value: float) -> Spot:
        """Where a figure of a day stands."""
        days = (_day(at) - self.first).days / max((self.last - self.first).days, 1)
        return days * self.width, self.pixels(value)

    def pixels(self, value: float) -> float:
        """How high a figure stands."""
        return (value - self.low) / (self.high - self.low) * _height()

    def figure(self, pixels: float) -> float:
        """The figure that stands so high."""
        return self.low + pixels / _height() * (self.high - self.low)


class Ground(NamedTuple):
    """What is on the plot already at one of its widths: all its lines, those that no words may cross, and its words."""

    scale: Scale
    plot: Box
    lines: list[Spot]
    thick: list[Spot]
    taken: list[Box]

    @classmethod
    def of(cls, figure: go.Figure, scale: Scale) -> Ground:
        """What a figure holds so far."""
        lines, thick = list(_lines(figure, scale)), list(_lines(figure, scale, besides=_MEASURES))
        return cls(scale, Box(0, 0, scale.width, _height()), lines, thick, list(_words(figure, scale)))


def scale_of(figure: go.Figure) -> Scale | None:
    """The scale of a figure whose axes are set, at its usual width; None where they span nothing."""
    across, up = figure.layout.xaxis.range, figure.layout.yaxis.range
    if not across or not up or up[0] == up[1]:
        return None
    return Scale(_day(across[0]), _day(across[1]), float(up[0]), float(up[1]), WIDE)


def _lines(figure: go.Figure, scale: Scale, besides: Collection[str] = ()) -> Iterator[Spot]:
    """Spots along every line that is drawn, `besides` those of some names; a band is no line."""
    for trace in figure.data:
        if trace.name not in besides and trace.type == "scatter" and trace.fill is None and trace.x is not None:
            pairs = zip(trace.x, trace.y, strict=True)
            yield from along(None if _gap(x, y) else scale.spot(x, float(y)) for x, y in pairs)
    for shape in figure.layout.shapes:
        if shape.type == "line" and shape.yref == "paper":
            x = scale.spot(shape.x0, 0)[0]
            yield from along([(x, 0.0), (x, _height())])


def _gap(x: Any, y: Any) -> bool:  # noqa: ANN401  what plotly holds of a point
    return x is None or y is None or y != y


def _words(figure: go.Figure, scale: Scale) -> Iterator[Box]:
    """The boxes of the words that stand in the plot already."""
    for one in figure.layout.annotations:
        if one.xref in {None, "x"} and one.yref in {None, "y"} and one.text and one.y is not None:
            x, y = scale.spot(one.x, float(one.y))
            yield _box(one, x + (one.xshift or 0), y + (one.yshift or 0))


def _box(one: go.layout.Annotation, x: float, y: float) -> Box:
    """The box of words anchored at a spot."""
    lines = _TAG.sub("", one.text.replace("<br>", "\n")).split("\n")
    width, height = max(map(len, lines)) * LETTER, len(lines) * LINE
    left = x - width * {"left": 0.0, "right": 1.0}.get(one.xanchor, 0.5)
    low = y - height * {"bottom": 0.0, "top": 1.0}.get(one.yanchor, 0.5)
    return Box(left, low, left + width, low + height)


def _day(at: object) -> date:
    if isinstance(at, datetime):
        return at.date()
    return at if isinstance(at, date) else date.fromisoformat(str(at)[:10])


def _height() -> float:
    return float(HEIGHT - TOP - BOTTOM)
