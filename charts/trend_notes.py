"""Events on a trend: a leader from the point and a few words where there is room, and all of them for the table."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plotly import graph_objects as go

from charts.chart_text import chart_text
from charts.note_ground import LETTER, LINE, PHONE, Ground, Scale, scale_of
from charts.note_places import Box, Place, Spot, along, place_beside
from charts.theme import FAMILY, Palette
from loaders.reading.periods import first_of_month
from performance.commentary_notes import Annotation
from performance.row import Trend, TrendPoint

_MOST = 3  # more would hide the line they speak of
_WIDTHS = (30, 22, 16)  # letters of a line: in few lines, or narrow where there is more room above than beside
# On a phone the words would run over the edge: the browser itself sets them to nothing there, since the size is given
# in parts of its width, and leaves the date if there is room for it. The words stand in the table and in the list.
_WIDE_ONLY = "font-size:clamp(0px,calc((100vw - 640px) * 100),14px)"


class _Note(NamedTuple):
    """An event's date, its lines (which begin with it), where they stand, and whether a phone has room for the date."""

    when: str
    words: tuple[str, ...]
    place: Place
    dated: bool = False


def add_notes(figure: go.Figure, trend: Trend, annotations: Sequence[Annotation], colours: Palette) -> None:
    """Draw the newest events that there is room for, at most three; call it last, when the axes are set."""
    scale = scale_of(figure)
    inside = [(one, spot) for one in annotations if scale and (spot := _spot_of(one, trend, scale))]
    if scale is None or not inside:
        return
    wide, phone = Ground.of(figure, scale), Ground.of(figure, scale._replace(width=PHONE))
    drawn: list[_Note] = []
    for one, spot in sorted(inside, key=lambda pair: pair[0].period.start, reverse=True):
        note = _note(one, spot, wide) if len(drawn) < _MOST else None
        if note is not None:
            drawn.append(note._replace(dated=_has_date(note, spot, phone)))
            _draw(figure, drawn[-1], spot, scale, colours)


def note_of(point: TrendPoint, annotations: Sequence[Annotation]) -> list[str]:
    """What happened in the period of a point, for the table: "Nov 2014: inspection of crime recording"."""
    return [f"{one.when}: {one.title}" for one in annotations if _is_in(one, point)]


def _is_in(one: Annotation, point: TrendPoint) -> bool:
    return point.period.start <= one.period.start <= point.period.end


def _spot_of(one: Annotation, trend: Trend, scale: Scale) -> tuple[date, float] | None:
    """The point that an event belongs to: its day and figure, or the foot of the chart where no figure may be drawn."""
    point = next((point for point in trend.points if _is_in(one, point)), None)
    if point is None:
        ends = [day for point in trend.points for day in point.period]
        inside = ends and min(ends) < one.period.start < max(ends)
        return (first_of_month(one.period.start), scale.low) if inside else None
    known = point.complete and not point.hidden and point.value is not None
    return point.period.start, float(point.value) if known and point.value is not None else scale.low


def _note(one: Annotation, spot: tuple[date, float], ground: Ground) -> _Note | None:
    """The words of an event with their place: over no line at all, else over thin ones; in the width that is nearer."""
    at = ground.scale.spot(*spot)
    for lines in (ground.lines, ground.thick):
        found = []
        for letters in _WIDTHS:
            words = tuple(textwrap.wrap(f"{one.when}: {one.title}", letters))
            if place := place_beside(at, _size(words), ground.plot, lines, ground.taken):
                found.append(_Note(one.when, words, place))
        if found:
            nearest = min(found, key=lambda note: (abs(note.place.edge - at[1]), not note.place.right))
            ground.taken.append(nearest.place.box)
            leader = tuple(along([at, (at[0], nearest.place.edge)]))
            ground.lines.extend(leader)
            ground.thick.extend(leader)
            return nearest
    return None


def _has_date(note: _Note, spot: tuple[date, float], ground: Ground) -> bool:
    """Whether the date alone, where it stands, covers nothing on a phone either."""
    x, (width, height) = ground.scale.spot(*spot)[0], _size([note.when])
    left, high = (x if note.place.right else x - width), note.place.box.high
    box = Box(left, high - height, left + width, high)
    inside = box.left >= ground.plot.left and box.right <= ground.plot.right
    free = inside and not any(map(box.meets, ground.taken)) and not any(map(box.holds, ground.thick))
    ground.taken.extend([box] if free else [])
    return free


def _size(words: Sequence[str]) -> Spot:
    return max(map(len, words)) * LETTER, len(words) * LINE


def _draw(figure: go.Figure, note: _Note, spot: tuple[date, float], scale: Scale, colours: Palette) -> None:
    place = note.place
    at, end = spot[0], scale.figure(place.edge)
    start = scale.pixels(spot[1]) + (6 if place.above else -6)
    line = {"color": colours.ink2, "width": 1}
    figure.add_shape(type="line", x0=at, x1=at, y0=scale.figure(start), y1=end, line=line)
    figure.add_annotation(
        x=at, y=end, text=_text(note), font={"color": colours.ink2, "size": 14, "family": FAMILY},
        align="left" if place.right else "right", xanchor="left" if place.right else "right",
        xshift=-2 if place.right else 2, yanchor="bottom" if place.above else "top", borderpad=0,
    )  # fmt: skip


def _text(note: _Note) -> str:
    """The lines, what has no room on a phone in a size that is nothing there."""
    first, *others = note.words
    date_part = note.when if note.dated else ""
    rest = [first.removeprefix(date_part), *others]
    return chart_text(date_part) + "<br>".join(f'<span style="{_WIDE_ONLY}">{chart_text(line)}</span>' for line in rest)
