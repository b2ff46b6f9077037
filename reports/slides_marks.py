"""The mark of a rating as native shapes, grouped: diamond, triangle, circle with their letters, grey squares."""

from __future__ import annotations

from lxml import etree
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from charts.marks import LETTERS
from charts.theme import LIGHT, Hue
from performance.rating import Rating
from reports.slides_box import Box
from reports.slides_draw import bare, describe, emu, rgb
from reports.slides_letters import outline
from reports.slides_native import Native

_UNITS = 24  # a mark is drawn on a square of so many units
_SHAPES = {
    Rating.RED: (MSO_SHAPE.DIAMOND, Box(0.9, 0.9, 22.2, 22.2)),
    Rating.AMBER: (MSO_SHAPE.ISOSCELES_TRIANGLE, Box(1, 1.6, 22, 20.2)),
    Rating.GREEN: (MSO_SHAPE.OVAL, Box(1.4, 1.4, 21.2, 21.2)),
    Rating.NO_TARGET: (MSO_SHAPE.ROUNDED_RECTANGLE, Box(3, 3, 18, 18)),
    Rating.NO_DATA: (MSO_SHAPE.ROUNDED_RECTANGLE, Box(3, 3, 18, 18)),
}


def mark(
    shapes: Native, rating: Rating, corner: tuple[float, float], size: float, alt: str, *, hatched: bool = False
) -> None:
    """Draw a mark of `size` inches with its top left corner here. `hatched`: what is rated is provisional."""
    hue, hatched = LIGHT.hue(rating), hatched and rating in LETTERS
    group = shapes.add_group_shape()
    group.name = f"Rating: {alt}"
    kind, box = _SHAPES[rating]
    base = group.shapes.add_shape(kind, *emu(_at(box, corner, size)))
    base.name = "Shape"
    bare(base)
    _filled(base, hue, rating, hatched=hatched)
    base.line.color.rgb = rgb(hue.outline)
    base.line.width = Pt(max(0.75, 1.6 * size * 72 / _UNITS))
    if rating is Rating.NO_DATA:
        base.line.dash_style = MSO_LINE.DASH
    if rating in LETTERS:
        letter = hue.text if hatched else hue.letter
        _add_letter(group, rating, corner, size, letter, hue.tint if hatched else "")
    elif rating is Rating.NO_TARGET:
        _add_dash(group, corner, size, hue.outline)
    describe(group, alt)


def _at(box: Box, corner: tuple[float, float], size: float) -> Box:
    one = size / _UNITS
    return Box(corner[0] + box.left * one, corner[1] + box.top * one, box.width * one, box.height * one)


def _filled(shape: Native, hue: Hue, rating: Rating, *, hatched: bool) -> None:
    if hatched:
        shape.fill.patterned()
        shape.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        shape.fill.fore_color.rgb, shape.fill.back_color.rgb = rgb(hue.outline), rgb(hue.tint)
    elif rating in LETTERS:
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(hue.fill)
    else:
        shape.fill.background()


def _add_letter(group: Native, rating: Rating, at: tuple[float, float], size: float, colour: str, halo: str) -> None:
    """The letter as an outline, so that it looks alike whatever fonts are there; on a hatch with a light edge."""
    if halo:
        edge = _letter(group, rating, at, size, halo)
        edge.line.color.rgb, edge.line.width = rgb(halo), Pt(max(1.0, 2.4 * size * 72 / _UNITS))
    _letter(group, rating, at, size, colour)


def _letter(group: Native, rating: Rating, at: tuple[float, float], size: float, colour: str) -> Native:
    shape = group.shapes.add_shape(MSO_SHAPE.RECTANGLE, *emu(Box(*at, size, size)))
    shape.name = "Letter"
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.fill.background()
    bare(shape)
    properties = shape._element.spPr
    properties.replace(properties.find(qn("a:prstGeom")), etree.fromstring(outline(rating)))
    return shape


def _add_dash(group: Native, corner: tuple[float, float], size: float, colour: str) -> None:
    one = size / _UNITS
    ends = (corner[0] + 8.2 * one, corner[1] + 12 * one, corner[0] + 15.8 * one, corner[1] + 12 * one)
    dash = group.shapes.add_connector(1, *(Inches(end) for end in ends))
    dash.name = "Dash"
    bare(dash)
    dash.line.color.rgb, dash.line.width = rgb(colour), Pt(max(0.75, 2 * size * 72 / _UNITS))
