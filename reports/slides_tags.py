"""Labels at the points of a native chart: a value as the chart's own workbook has it, or words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from pptx.oxml.ns import nsdecls, qn

from reports.slides_measure import SMALLEST
from reports.slides_native import Native

RIGHT, ABOVE, BELOW = "r", "t", "b"
_FLAGS = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")


class Tag(NamedTuple):
    """A label at a point (`place`): its value in a number format, or `lines` of words.

    `shift` moves it down, as a share of the chart's height.
    """

    place: int
    colour: str
    number_format: str = ""
    lines: tuple[str, ...] = ()
    side: str = RIGHT
    shift: float = 0.0
    bold: bool = True


def add_tags(series: Native, tags: Sequence[Tag], font: str) -> None:
    """Label these points of a series, and no others."""
    drawn = "".join(_drawn(tag, font) for tag in sorted(tags, key=lambda tag: tag.place))
    labels = etree.fromstring(f"<c:dLbls {nsdecls('c', 'a')}>{drawn}{_shown(value=False)}</c:dLbls>")
    element = series._element
    for old in element.findall(qn("c:dLbls")):
        element.remove(old)
    element.find(qn("c:cat")).addprevious(labels)


def _drawn(tag: Tag, font: str) -> str:
    moved = f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{tag.shift:.5f}"/></c:manualLayout></c:layout>'
    place = f'<c:idx val="{tag.place}"/>{moved if abs(tag.shift) > 1e-4 else ""}'
    look = _look(tag, font)
    ground = "<c:spPr><a:noFill/></c:spPr>"
    ends = f'<c:dLblPos val="{tag.side}"/>{_shown(value=True)}'
    if tag.lines:
        return f"<c:dLbl>{place}{_words(tag.lines, look)}{ground}{ends}</c:dLbl>"
    written = f'<c:numFmt formatCode={quoteattr(tag.number_format)} sourceLinked="0"/>'
    style = (
        f'<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr {look}</a:defRPr></a:pPr></a:p></c:txPr>'
    )
    return f"<c:dLbl>{place}{written}{ground}{style}{ends}</c:dLbl>"


def _look(tag: Tag, font: str) -> str:
    colour = f'<a:solidFill><a:srgbClr val="{tag.colour[1:]}"/></a:solidFill>'
    return f'sz="{int(SMALLEST * 100)}" b="{int(tag.bold)}">{colour}<a:latin typeface={quoteattr(font)}/>'


def _words(lines: Sequence[str], look: str) -> str:
    said = "".join(
        f'<a:p><a:pPr><a:defRPr {look}</a:defRPr></a:pPr><a:r><a:rPr lang="en-GB" {look}</a:rPr>'
        f"<a:t>{escape(line)}</a:t></a:r></a:p>"
        for line in lines
    )
    return f'<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>{said}</c:rich></c:tx>'


def _shown(*, value: bool) -> str:
    return "".join(f'<c:{flag} val="{int(value and flag == "showVal")}"/>' for flag in _FLAGS)
