"""What is drawn inside a chart over its lines: the names of its periods, where the series breaks, hidden figures.

They are shapes of the chart itself, so they move and grow with it. The periods are named here and not by the axis:
LibreOffice has no way to name every fourth of them, and breaks or turns the names instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import nsdecls

from charts.course import Course
from charts.theme import LIGHT
from reports.slides_box import Box
from reports.slides_chart_xml import Room
from reports.slides_draw import frame
from reports.slides_measure import LEADING, SMALLEST, Ruler
from reports.slides_native import Native

_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes"
_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"
_HIGH = SMALLEST * LEADING / 72
_DOT = 0.075  # inches of the white inside of a provisional point
_BREAK, _HIDDEN = "Series break", "[c]"


class Piece(NamedTuple):
    """Something drawn in a chart: its place on the slide, a name, and its shape or its words as XML."""

    box: Box
    name: str
    inside: str


def add_drawing(chart: Native, course: Course, box: Box, room: Room, heights: Native, ruler: Ruler) -> None:
    """Draw them into a chart that stands in `box`; `heights` gives how far down a value stands."""
    pieces = [*_names(course, box, room, ruler), *_breaks(course, room, ruler), *_hidden(course, room, ruler)]
    pieces += _hollow(course, room, heights)
    drawn = "".join(_anchored(number, piece, box) for number, piece in enumerate(pieces, 2))
    words = f'<c:userShapes {nsdecls("c", "a")} xmlns:cdr="{_SPACE}">{drawn}</c:userShapes>'
    package = chart.part.package
    name = PackURI(str(chart.part.partname).replace("/charts/chart", "/drawings/drawing"))
    relation = chart.part.relate_to(Part(name, _TYPE, package, words.encode()), _RELATION)
    space = chart._chartSpace
    space.append(etree.fromstring(f'<c:userShapes {nsdecls("c", "r")} r:id="{relation}"/>'))


def _names(course: Course, whole: Box, room: Room, ruler: Ruler) -> Iterator[Piece]:
    """As many periods as have room for their names: evenly, the last one always."""
    count = len(course.points)
    widest = max(ruler.width(point.label, SMALLEST) for point in course.points) + 0.12
    step = next(
        (each for each in range(1, count) if (count - 1) % each == 0 and each * room.width / count >= widest), count - 1
    )
    if step * room.width / count < widest:
        step = count  # there is room for one name alone
    for place in reversed(range(count - 1, -1, -max(step, 1))):
        left = min(max(room.across(place, count) - widest / 2, whole.left), whole.right - widest)
        box = Box(left, room.top + room.height + 0.13, widest, _HIGH)
        yield Piece(box, "Period", _words(course.points[place].label, LIGHT.ink2, "ctr", ruler))


def _breaks(course: Course, room: Room, ruler: Ruler) -> Iterator[Piece]:
    """A line from top to bottom before the first point after a break, and its name above the lines."""
    names, count = [point.label for point in course.points], len(course.points)
    wide = ruler.width(_BREAK, SMALLEST) + 0.1
    for name in (name for name, _ in course.breaks if name in names):
        across = room.across(names.index(name), count) - room.width / count / 2
        line = f'<a:ln w="16510"><a:solidFill><a:srgbClr val="{LIGHT.ink[1:]}"/></a:solidFill></a:ln>'
        yield Piece(Box(across, room.top - _HIGH, 0.0, room.height + _HIGH), _BREAK, _shape("line", line))
        before = across + wide + 0.1 > room.left + room.width
        left = across - wide - 0.06 if before else across + 0.06
        yield Piece(
            Box(left, room.top - _HIGH, wide, _HIGH), _BREAK, _words(_BREAK, LIGHT.ink, "r" if before else "l", ruler)
        )


def _hidden(course: Course, room: Room, ruler: Ruler) -> Iterator[Piece]:
    """[c] over the axis where a figure is hidden; of neighbours without room for all, the first."""
    wide, last = ruler.width(_HIDDEN, SMALLEST) + 0.05, room.left - 1.0
    for place, point in enumerate(course.points):
        across = room.across(place, len(course.points))
        if point.hidden and across - last >= wide:
            box = Box(across - wide / 2, room.top + room.height - _HIGH, wide, _HIGH)
            yield Piece(box, "Hidden figure", _words(_HIDDEN, LIGHT.ink2, "ctr", ruler))
            last = across


def _hollow(course: Course, room: Room, heights: Native) -> Iterator[Piece]:
    """White insides of provisional points, for programs that draw every point of a line alike."""
    for place, point in enumerate(course.points):
        if point.provisional and point.value is not None:
            across, down = room.across(place, len(course.points)), heights(float(point.value))
            fill = f'<a:solidFill><a:srgbClr val="{LIGHT.bg[1:]}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
            box = Box(across - _DOT / 2, down - _DOT / 2, _DOT, _DOT)
            yield Piece(box, "Provisional", _shape("ellipse", fill))


def _anchored(number: int, piece: Piece, whole: Box) -> str:
    """A piece held at shares of the chart's width and height."""
    box, name = piece.box, quoteattr(f"{piece.name} {number}")
    left, right = ((across - whole.left) / whole.width for across in (box.left, box.right))
    top, bottom = ((down - whole.top) / whole.height for down in (box.top, box.bottom))
    return (
        f"<cdr:relSizeAnchor><cdr:from><cdr:x>{left:.5f}</cdr:x><cdr:y>{top:.5f}</cdr:y></cdr:from>"
        f"<cdr:to><cdr:x>{right:.5f}</cdr:x><cdr:y>{bottom:.5f}</cdr:y></cdr:to>"
        f'<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="{number}" name={name}/><cdr:cNvSpPr/></cdr:nvSpPr>'
        f"<cdr:spPr>{_placed(box, whole)}{piece.inside}</cdr:sp></cdr:relSizeAnchor>"
    )


def _placed(box: Box, whole: Box) -> str:
    """The same place in PowerPoint's own unit, from the chart's corner."""
    return frame(Box(box.left - whole.left, box.top - whole.top, box.width, box.height))


def _shape(kind: str, look: str) -> str:
    return f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>{look}</cdr:spPr>'


def _words(words: str, colour: str, align: str, ruler: Ruler) -> str:
    look = (
        f'<a:rPr lang="en-GB" sz="{int(SMALLEST * 100)}"><a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'
        f"<a:latin typeface={quoteattr(ruler.font)}/></a:rPr>"
    )
    return (
        f"{_shape('rect', '<a:noFill/><a:ln><a:noFill/></a:ln>')}"
        '<cdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle/>'
        f'<a:p><a:pPr algn="{align}"/><a:r>{look}<a:t>{escape(words)}</a:t></a:r></a:p></cdr:txBody>'
    )
