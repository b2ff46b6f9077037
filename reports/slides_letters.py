"""The letters of the marks as PowerPoint draws a free shape, from the same paths as on the page."""

from __future__ import annotations

import re
from typing import NamedTuple

from charts.marks import LETTERS, MIDDLES
from performance.rating import Rating

_UNITS, _FINE = 24, 100  # a mark is drawn on a square of so many units; PowerPoint counts in hundredths of one
_TOKEN = re.compile(r"[MVHQLZ]|-?\d*\.?\d+")
_NAMES = {"M": "moveTo", "L": "lnTo", "H": "lnTo", "V": "lnTo", "Q": "quadBezTo"}
_NEEDED = {"H": 1, "V": 1, "Q": 4}  # numbers of a step; 2 of the others


class _Contour(NamedTuple):
    """A closed line: its steps as XML, and the corners it goes through."""

    steps: tuple[str, ...]
    corners: tuple[tuple[float, float], ...]

    @property
    def clockwise(self) -> bool:
        """Which way it runs: the hole of a letter runs against its outer line."""
        pairs = zip(self.corners, (*self.corners[1:], self.corners[0]), strict=True)
        return sum(x * then_y - then_x * y for (x, y), (then_x, then_y) in pairs) > 0


def outline(rating: Rating) -> str:
    """The letter of a rating as `a:custGeom`.

    PowerPoint leaves out what two lines of one path enclose together: a line that overlaps another has a path of its
    own, and a hole shares the path of the line around it.
    """
    paths: list[list[_Contour]] = []
    for contour in _contours(rating):
        if paths and contour.clockwise is not paths[0][0].clockwise:
            paths[-1].append(contour)
        else:
            paths.append([contour])
    whole = _UNITS * _FINE
    drawn = "".join(
        f'<a:path w="{whole}" h="{whole}">{"".join(step for one in path for step in one.steps)}</a:path>'
        for path in paths
    )
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{drawn}</a:pathLst></a:custGeom>'
    )


def _contours(rating: Rating) -> list[_Contour]:
    """The closed lines of an SVG path of M, L, H, V, Q and Z with absolute places."""
    return [_contour(_TOKEN.findall(part), *MIDDLES[rating]) for part in LETTERS[rating].split("Z") if part]


def _contour(tokens: list[str], across: float, down: float, scale: float) -> _Contour:
    steps, corners, command, at = [], [(0.0, 0.0)], "M", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        size = _NEEDED.get(command, 2)
        places = _places(command, [float(token) for token in tokens[at : at + size]], corners[-1])
        at += size
        corners.append(places[-1])
        points = "".join(
            f'<a:pt x="{round((x * scale + across) * _FINE)}" y="{round((y * scale + down) * _FINE)}"/>'
            for x, y in places
        )
        steps.append(f"<a:{_NAMES[command]}>{points}</a:{_NAMES[command]}>")
        command = "L" if command == "M" else command
    return _Contour((*steps, "<a:close/>"), tuple(corners[1:]))


def _places(command: str, read: list[float], last: tuple[float, float]) -> list[tuple[float, float]]:
    """The points of a step; H and V keep one coordinate of the last."""
    if command == "H":
        return [(read[0], last[1])]
    if command == "V":
        return [(last[0], read[0])]
    return list(zip(read[::2], read[1::2], strict=True))
