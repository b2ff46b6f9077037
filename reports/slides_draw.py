"""Words, lines and grounds on a slide, as native shapes; what only decorates is marked so, for screen readers.

Shapes are written as XML: python-pptx looks through the whole slide at each step, and a deck has thousands.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from reports.slides_box import Box
from reports.slides_measure import LEADING, SMALLEST, Paragraph, Run
from reports.slides_native import Native

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
LEFT, RIGHT, CENTRE = "l", "r", "ctr"
_EMU = 914_400  # PowerPoint's own unit: so many to an inch


def emu(inches: float) -> int:
    """Inches in PowerPoint's own unit."""
    return round(inches * _EMU)


def frame(box: Box) -> str:
    """Where a shape stands."""
    left, top, width, height = map(emu, box)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def fill(colour: str) -> str:
    """A plain fill in a colour of the theme (#1F3B57); none for ""."""
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>' if colour else "<a:noFill/>"


def line(colour: str, points: float, *, dashed: bool = False) -> str:
    """A line around or along a shape; none for ""."""
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{round(points * 12_700)}">{fill(colour)}{dash}</a:ln>' if colour else "<a:ln><a:noFill/></a:ln>"


def shape(
    number: int, name: str, box: Box, geometry: str, look: str, *, words: str = "", decorative: bool = False
) -> str:
    """A shape as XML: its geometry, fill and line, and its text body where it has one."""
    holds = ' txBox="1"' if words else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}>{_DECORATIVE if decorative else ""}</p:cNvPr>'
        f"<p:cNvSpPr{holds}/><p:nvPr/></p:nvSpPr><p:spPr>{frame(box)}{geometry}{look}</p:spPr>{words}</p:sp>"
    )


def preset(name: str) -> str:
    """One of PowerPoint's own geometries."""
    return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'


def place(shapes: Native, drawn: str) -> None:
    """Put a shape, written as XML, on top of a slide's shapes."""
    head, _, rest = drawn.partition(">")
    shapes._spTree.append(parse_xml(f"{head} {nsdecls('p', 'a', 'r')}>{rest}"))


def next_number(shapes: Native) -> int:
    """A number that no shape of the slide has."""
    return int(shapes._next_shape_id)


def write(
    shapes: Native, box: Box, paragraphs: Sequence[Paragraph], name: str, *, align: str = LEFT, middle: bool = False
) -> None:
    """Words in a box of exactly this size. They must have been measured: nothing shrinks or grows by itself."""
    body = text_body("p:txBody", paragraphs, align=align, middle=middle)
    place(shapes, shape(next_number(shapes), name, box, preset("rect"), "<a:noFill/>", words=body))


def text_body(tag: str, paragraphs: Sequence[Paragraph], *, align: str = LEFT, middle: bool = False) -> str:
    """The text of a shape or a cell, without insets."""
    anchor = "ctr" if middle else "t"
    return (
        f'<{tag}><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/>'
        f"</a:bodyPr><a:lstStyle/>{''.join(paragraph_xml(one, align) for one in paragraphs)}</{tag}>"
    )


def paragraph_xml(one: Paragraph, align: str) -> str:
    """A paragraph with its runs; the template's own alignment for ""."""
    aligned = f' algn="{align}"' if align else ""
    spaced = (
        f'<a:lnSpc><a:spcPts val="{round(one.size * LEADING * 100)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(one.gap * 100)}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>'
    )
    runs = "".join(run_xml(part, one.size) for part in one.runs if part.words)
    end = f'<a:endParaRPr lang="en-GB" sz="{round(one.size * 100)}"/>'
    return f"<a:p><a:pPr{aligned}>{spaced}<a:buNone/></a:pPr>{runs}{end}</a:p>"


def run_xml(part: Run, size: float) -> str:
    """Words in one look; without a colour they have the template's colour and weight."""
    bold = f' b="{int(part.bold)}"' if part.colour else ""
    colour = fill(part.colour) if part.colour else ""
    return (
        f'<a:r><a:rPr lang="en-GB" sz="{round(size * 100)}"{bold}>{colour}</a:rPr><a:t>{escape(part.words)}</a:t></a:r>'
    )


def number_xml(number: int, colour: str) -> str:
    """The slide's number as a field: it stays right when slides are moved."""
    look = f'<a:rPr lang="en-GB" sz="{round(SMALLEST * 100)}">{fill(colour)}</a:rPr>'
    return f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">{look}<a:t>{number}</a:t></a:fld>'


def ground(shapes: Native, box: Box, colour: str, name: str) -> None:
    """A plain rectangle behind other things."""
    look = fill(colour) + line("", 0)
    place(shapes, shape(next_number(shapes), name, box, preset("rect"), look, decorative=True))


def rule(shapes: Native, left: float, top: float, right: float, colour: str, *, points: float = 1.0) -> None:
    """A horizontal line."""
    place(shapes, rule_xml(next_number(shapes), left, top, right, colour, points))


def rule_xml(number: int, left: float, top: float, right: float, colour: str, points: float) -> str:
    """A horizontal line as XML."""
    return shape(number, "Rule", Box(left, top, right - left, 0), preset("line"), line(colour, points), decorative=True)


def describe(drawn: Native, words: str) -> None:
    """Give a shape its text alternative."""
    drawn._element.xpath(".//p:cNvPr")[0].set("descr", words)


def retext(drawn: Native, paragraphs: Sequence[Paragraph], *, align: str) -> None:
    """Give a placeholder these paragraphs; what its text body says of itself stays."""
    body = drawn._element.txBody
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for one in paragraphs:
        head, _, rest = paragraph_xml(one, align).partition(">")
        body.append(parse_xml(f"{head} {nsdecls('a')}>{rest}"))
