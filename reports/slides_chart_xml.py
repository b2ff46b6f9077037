"""What python-pptx has no word for in a chart: where its lines stand, gaps, thinned names, labels that are moved."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import escape

from lxml import etree
from pptx.oxml.ns import nsdecls, qn

from reports.slides_box import Box
from reports.slides_labels import BOTTOM, TOP
from reports.slides_measure import SMALLEST
from reports.slides_native import Native

_FONT = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'


class Room(NamedTuple):
    """Where the lines of a chart stand on the slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    def across(self, place: int, count: int) -> float:
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


def words_of(chart: Native) -> None:
    """Let the words of a chart be in the theme's own font."""
    look = chart._chartSpace.find(f"{qn('c:txPr')}/{qn('a:p')}/{qn('a:pPr')}/{qn('a:defRPr')}")
    for font in etree.fromstring(f"<x {nsdecls('a')}>{_FONT}</x>"):
        look.append(font)


def every(axis: Native, count: int, width: float, label: float) -> None:
    """Name so many periods that their names fit: evenly, the last one always, none turned on its side."""
    needed = max(1, -(-label * count // width)) if count else 1
    step = next((each for each in range(int(needed), count) if (count - 1) % each == 0), max(count - 1, 1))
    element = axis._element
    for name in ("tickLblSkip", "tickMarkSkip"):
        for old in element.findall(qn(f"c:{name}")):
            element.remove(old)
    before = element.find(qn("c:noMultiLvlLbl"))
    for name, value in (("tickLblSkip", step), ("tickMarkSkip", 1)):
        before.addprevious(etree.fromstring(f'<c:{name} {nsdecls("c")} val="{value}"/>'))
    axis.tick_labels.font.size = None
    body = element.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}")
    body.set("rot", "0")
    body.set("vert", "horz")


def label(
    series: Native, place: int, shift: float, colour: str, number_format: str = "", *, lines: tuple[str, ...] = ()
) -> None:
    """A label right of a point, moved down by a share of the chart's height: its value, or these lines of words."""
    look = (
        f'<a:defRPr sz="{int(SMALLEST * 100)}" b="1"><a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'
        f"{_FONT}</a:defRPr>"
    )
    written = _rich(lines, look) if lines else _number(number_format)
    text = f'<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr>{look}</a:pPr></a:p></c:txPr>'
    moved = f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{shift:.5f}"/></c:manualLayout></c:layout>'
    shown = "".join(
        f'<c:{name} val="{value}"/>'
        for name, value in (
            ("showLegendKey", 0), ("showVal", 1), ("showCatName", 0), ("showSerName", 0), ("showPercent", 0),
            ("showBubbleSize", 0),
        )
    )  # fmt: skip
    one = (
        f'<c:dLbl><c:idx val="{place}"/>{moved if abs(shift) > 1e-4 else ""}{written}<c:spPr><a:noFill/></c:spPr>'
        f'{"" if lines else text}<c:dLblPos val="r"/>{shown}</c:dLbl>'
    )
    none = shown.replace('showVal" val="1"', 'showVal" val="0"').replace('<c:showVal val="1"/>', '<c:showVal val="0"/>')
    labels = etree.fromstring(f"<c:dLbls {nsdecls('c', 'a')}>{one}{none}</c:dLbls>")
    element = series._element
    for old in element.findall(qn("c:dLbls")):
        element.remove(old)
    element.find(qn("c:cat")).addprevious(labels)


def _number(number_format: str) -> str:
    return f'<c:numFmt formatCode="{escape(number_format, {chr(34): "&quot;"})}" sourceLinked="0"/>'


def _rich(lines: tuple[str, ...], look: str) -> str:
    run = look.replace("a:defRPr", "a:rPr").replace("<a:rPr ", '<a:rPr lang="en-GB" ')
    said = "".join(f"<a:p><a:pPr>{look}</a:pPr><a:r>{run}<a:t>{escape(line)}</a:t></a:r></a:p>" for line in lines)
    return f'<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>{said}</c:rich></c:tx>'
