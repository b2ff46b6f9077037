"""What python-pptx has no word for in a chart: where its lines stand, gaps, its font."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from lxml import etree
from pptx.oxml.ns import nsdecls, qn

from reports.slides_box import Box
from reports.slides_labels import BOTTOM, TOP
from reports.slides_native import Native


class Room(NamedTuple):
    """Where the lines of a chart stand on the slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    def across(self, place: float, count: int) -> float:
        """Where a point stands; each has the same part of the width."""
        return self.left + self.width * (place + 0.5) / count


def plot_area(chart: Native, box: Box, left: float, right: float) -> Room:
    """Fix where the lines stand, with so much room beside them, so that labels fit and neighbours know."""
    room = Room(box.left + left, box.top + TOP, box.width - left - right, box.height - TOP - BOTTOM)
    shares = (
        (room.left - box.left) / box.width,
        (room.top - box.top) / box.height,
        room.width / box.width,
        room.height / box.height,
    )
    parts = "".join(f'<c:{name} val="{share:.5f}"/>' for name, share in zip("xywh", shares, strict=True))
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    layout = f"<c:layout {nsdecls('c')}><c:manualLayout>{modes}{parts}</c:manualLayout></c:layout>"
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, etree.fromstring(layout))
    return room


def gaps(chart: Native) -> None:
    """A value that is unknown is a gap, never a nought and never bridged."""
    inner = chart._chartSpace.chart
    for old in inner.findall(qn("c:dispBlanksAs")):
        inner.remove(old)
    blank = etree.fromstring(f'<c:dispBlanksAs {nsdecls("c")} val="gap"/>')
    inner.find(qn("c:plotVisOnly")).addnext(blank)


def set_font(chart: Native, font: str) -> None:
    """Name the font of a chart's words: LibreOffice knows no "font of the theme" in a chart."""
    look = chart._chartSpace.find(f"{qn('c:txPr')}/{qn('a:p')}/{qn('a:pPr')}/{qn('a:defRPr')}")
    look.append(etree.fromstring(f"<a:latin {nsdecls('a')} typeface={quoteattr(font)}/>"))
