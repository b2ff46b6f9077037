"""The mark of a rating as native shapes, grouped: diamond, triangle, circle with their letters, grey squares."""

from __future__ import annotations

import re

from lxml import etree
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import nsdecls
from pptx.util import Inches, Pt

from charts.marks import LETTERS, MIDDLES
from charts.theme import LIGHT, Hue
from performance.rating import Rating
from reports.slides_box import Box
from reports.slides_draw import describe, emu, rgb
from reports.slides_native import Native

_UNITS = 24  # a mark is drawn on a square of so many units
_FINE = 100  # parts of a unit that PowerPoint counts in
_SHAPES = {
    Rating.RED: (MSO_SHAPE.DIAMOND, Box(0.9, 0.9, 22.2, 22.2)),
    Rating.AMBER: (MSO_SHAPE.ISOSCELES_TRIANGLE, Box(1, 1.6, 22, 20.2)),
    Rating.GREEN: (MSO_SHAPE.OVAL, Box(1.4, 1.4, 21.2, 21.2)),
    Rating.NO_TARGET: (MSO_SHAPE.ROUNDED_RECTANGLE, Box(3, 3, 18, 18)),
    Rating.NO_DATA: (MSO_SHAPE.ROUNDED_RECTANGLE, Box(3, 3, 18, 18)),
}
_TOKEN = re.compile(r"[MVHQLZ]|-?\d*\.?\d+")


def mark(
    shapes: Native, rating: Rating, corner: tuple[float, float], size: float, alt: str, *, hatched: bool = False
) -> None:
    """Draw a mark of `size` inches with its top left corner here. `hatched`: what is rated is provisional."""
    hue, hatched = LIGHT.hue(rating), hatched and rating in LETTERS
    group = shapes.add_group_shape()
    group.name = f"Rating: {alt}"
    kind, box = _SHAPES[rating]
    base = group.shapes.add_shape(kind, *emu(_at(box, corner, size)))
    base.name, base.shadow.inherit = "Shape", False
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
    shape = group.shapes.add_shape(MSO_SHAPE.RECTANGLE, *emu(Box(*at, size, size)))
    shape.name, shape.shadow.inherit = "Letter", False
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    if halo:
        shape.line.color.rgb, shape.line.width = rgb(halo), Pt(max(0.5, size * 72 / _UNITS))
    else:
        shape.line.fill.background()
    properties = shape._element.spPr
    plain = properties.find(f"{{{properties.nsmap['a']}}}prstGeom")
    properties.replace(plain, etree.fromstring(_outline(rating)))


def _outline(rating: Rating) -> str:
    """The letter's path as PowerPoint writes one; coordinates are hundredths of the mark's units."""
    across, down, scale = MIDDLES[rating]
    whole = _UNITS * _FINE
    drawn = "".join(_drawn(_TOKEN.findall(LETTERS[rating]), across, down, scale))
    return (
        f"<a:custGeom {nsdecls('a')}><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{whole}" h="{whole}">{drawn}</a:path></a:pathLst>'
        "</a:custGeom>"
    )


def _drawn(tokens: list[str], across: float, down: float, scale: float) -> list[str]:
    """The steps of an SVG path of M, L, H, V, Q and Z with absolute places."""
    steps, at, command = [], 0, "M"
    x = y = 0.0
    names = {"M": "moveTo", "L": "lnTo", "H": "lnTo", "V": "lnTo", "Q": "quadBezTo"}
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
            if command == "Z":
                steps.append("<a:close/>")
                continue
        needed = {"H": 1, "V": 1, "Q": 4}.get(command, 2)
        read = [float(token) for token in tokens[at : at + needed]]
        at += needed
        places = {"H": [*read, y], "V": [x, *read]}.get(command, read)
        x, y = places[-2:]
        pairs = zip(places[::2], places[1::2], strict=True)
        points = "".join(
            f'<a:pt x="{round((one * scale + across) * _FINE)}" y="{round((two * scale + down) * _FINE)}"/>'
            for one, two in pairs
        )
        steps.append(f"<a:{names[command]}>{points}</a:{names[command]}>")
        command = "L" if command == "M" else command
    return steps


def _add_dash(group: Native, corner: tuple[float, float], size: float, colour: str) -> None:
    one = size / _UNITS
    ends = (corner[0] + 8.2 * one, corner[1] + 12 * one, corner[0] + 15.8 * one, corner[1] + 12 * one)
    dash = group.shapes.add_connector(1, *(Inches(end) for end in ends))
    dash.name = "Dash"
    dash.line.color.rgb, dash.line.width = rgb(colour), Pt(max(0.75, 2 * size * 72 / _UNITS))
