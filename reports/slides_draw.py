"""Words, lines and grounds on a slide, as native shapes; what only decorates is marked so, for screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from reports.slides_box import Box
from reports.slides_measure import LEADING, SMALLEST, Paragraph
from reports.slides_native import Native

_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
LEFT, RIGHT, CENTRE = PP_ALIGN.LEFT, PP_ALIGN.RIGHT, PP_ALIGN.CENTER
_LANGUAGE = "en-GB"


def rgb(colour: str) -> RGBColor:
    """A colour of the theme (#1F3B57) as PowerPoint takes it."""
    return RGBColor.from_string(colour[1:])


def emu(box: Box) -> tuple[Inches, Inches, Inches, Inches]:
    """A rectangle in PowerPoint's own unit."""
    return Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)


def write(
    shapes: Native,
    box: Box,
    paragraphs: Sequence[Paragraph],
    name: str,
    *,
    align: PP_ALIGN = LEFT,
    middle: bool = False,
) -> None:
    """Words in a box of exactly this size. They must have been measured: nothing shrinks or grows by itself."""
    shape = shapes.add_textbox(*emu(box))
    shape.name = name
    frame = shape.text_frame
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if middle else MSO_ANCHOR.TOP
    fill_frame(frame, paragraphs, align=align)


def fill_frame(frame: TextFrame, paragraphs: Sequence[Paragraph], *, align: PP_ALIGN | None = LEFT) -> None:
    """The paragraphs in a text frame, without insets."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for place, one in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = align
        paragraph.space_before = Pt(one.gap)
        paragraph.space_after = Pt(0)
        paragraph.line_spacing = Pt(one.size * LEADING)
        for part in one.runs:
            _add_run(paragraph, part.words, part.colour, one.size, bold=part.bold)


def _add_run(paragraph: Native, words: str, colour: str, size: float, *, bold: bool) -> None:
    run = paragraph.add_run()
    run.text = words
    run.font.size = Pt(size)
    run.font.bold = bold
    if colour:
        run.font.color.rgb = rgb(colour)
    run._r.get_or_add_rPr().set("lang", _LANGUAGE)


def add_number(paragraph: Native, place: int, colour: str) -> None:
    """The slide's number as a field: it stays right when slides are moved."""
    field = etree.SubElement(paragraph._p, qn("a:fld"))
    field.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
    field.set("type", "slidenum")
    look = etree.SubElement(field, qn("a:rPr"))
    look.set("lang", _LANGUAGE)
    look.set("sz", str(int(SMALLEST * 100)))
    if colour:
        etree.SubElement(etree.SubElement(look, qn("a:solidFill")), qn("a:srgbClr")).set("val", colour[1:])
    etree.SubElement(field, qn("a:t")).text = str(place)


def ground(shapes: Native, box: Box, colour: str, name: str) -> None:
    """A plain rectangle behind other things."""
    shape = shapes.add_shape(MSO_SHAPE.RECTANGLE, *emu(box))
    shape.name = name
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.fill.background()
    bare(shape)
    decorative(shape)


def rule(shapes: Native, left: float, top: float, right: float, colour: str, *, points: float = 1.0) -> None:
    """A horizontal line."""
    _line(shapes, (left, top, right, top), colour, points, "Rule")


def upright(shapes: Native, across: float, top: float, bottom: float, colour: str, name: str) -> Native:
    """A vertical line."""
    return _line(shapes, (across, top, across, bottom), colour, 1.3, name)


def _line(shapes: Native, ends: tuple[float, float, float, float], colour: str, points: float, name: str) -> Native:
    shape = shapes.add_connector(1, *(Inches(end) for end in ends))
    shape.name = name
    shape.line.color.rgb = rgb(colour)
    shape.line.width = Pt(points)
    bare(shape)
    decorative(shape)
    return shape


def bare(shape: Native) -> None:
    """Without the shadows and colours that a theme gives to shapes."""
    for style in shape._element.xpath("./p:style"):
        shape._element.remove(style)


def decorative(shape: Native) -> None:
    """Say that a shape tells nothing that is not said elsewhere."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.append(etree.fromstring(_DECORATIVE))


def describe(shape: Native, words: str) -> None:
    """Give a shape its text alternative."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)
