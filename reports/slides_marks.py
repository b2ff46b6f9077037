"""The mark of a rating as native shapes, grouped: diamond, triangle, circle with their letters, grey squares."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from charts.marks import LETTERS
from charts.theme import LIGHT, Hue
from performance.rating import Rating
from reports.slides_box import Box
from reports.slides_draw import emu, fill, line, next_number, place, preset, shape
from reports.slides_letters import outline
from reports.slides_native import Native

_UNITS = 24  # a mark is drawn on a square of so many units
_SHAPES = {
    Rating.RED: ("diamond", Box(0.9, 0.9, 22.2, 22.2)),
    Rating.AMBER: ("triangle", Box(1, 1.6, 22, 20.2)),
    Rating.GREEN: ("ellipse", Box(1.4, 1.4, 21.2, 21.2)),
    Rating.NO_TARGET: ("roundRect", Box(3, 3, 18, 18)),
    Rating.NO_DATA: ("roundRect", Box(3, 3, 18, 18)),
}
PIECES = 4  # numbers that a mark takes at most: the group, its shape, the letter and its edge


def add_mark(shapes: Native, rating: Rating, box: Box, alt: str, *, hatched: bool = False) -> None:
    """Draw a mark in a square box. `hatched`: what is rated is provisional."""
    place(shapes, mark(next_number(shapes), rating, box, alt, hatched=hatched))


def mark(number: int, rating: Rating, box: Box, alt: str, *, hatched: bool = False) -> str:
    """A mark as XML; `number` is its own, the next ones are those of its parts."""
    hue, hatched = LIGHT.hue(rating), hatched and rating in LETTERS
    kind, inside = _SHAPES[rating]
    thick = max(0.75, 1.6 * box.width * 72 / _UNITS)
    look = _filled(hue, rating, hatched=hatched) + line(hue.outline, thick, dashed=rating is Rating.NO_DATA)
    drawn = [shape(number + 1, "Shape", _at(inside, box), preset(kind), look)]
    if rating in LETTERS:
        if hatched:
            edge = fill(hue.tint) + line(hue.tint, max(1.0, 1.5 * thick))
            drawn.append(shape(number + 2, "Edge of the letter", box, outline(rating), edge))
        letter = fill(hue.text if hatched else hue.letter) + line("", 0)
        drawn.append(shape(number + 3, "Letter", box, outline(rating), letter))
    elif rating is Rating.NO_TARGET:
        dash = line(hue.outline, max(0.75, 2 * box.width * 72 / _UNITS))
        drawn.append(shape(number + 2, "Dash", _at(Box(8.2, 12, 7.6, 0), box), preset("line"), dash))
    return group(number, f"Rating: {alt}" if alt else "Rating", alt, box, drawn)


def group(number: int, name: str, alt: str, box: Box, drawn: Sequence[str]) -> str:
    """Shapes as one, with one text alternative."""
    left, top, width, height = map(emu, box)
    places = f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
    inner = f'<a:chOff x="{left}" y="{top}"/><a:chExt cx="{width}" cy="{height}"/>'
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{number}" name={quoteattr(name)} descr={quoteattr(alt)}/><p:cNvGrpSpPr/>'
        f"<p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>{places}{inner}</a:xfrm></p:grpSpPr>{''.join(drawn)}</p:grpSp>"
    )


def _at(inside: Box, box: Box) -> Box:
    one = box.width / _UNITS
    return Box(box.left + inside.left * one, box.top + inside.top * one, inside.width * one, inside.height * one)


def _filled(hue: Hue, rating: Rating, *, hatched: bool) -> str:
    """Its colour; a hatch where it is provisional; nothing in the grey squares."""
    if hatched:
        front, back = (f'<a:srgbClr val="{colour[1:]}"/>' for colour in (hue.outline, hue.tint))
        return f'<a:pattFill prst="wdUpDiag"><a:fgClr>{front}</a:fgClr><a:bgClr>{back}</a:bgClr></a:pattFill>'
    return fill(hue.fill if rating in LETTERS else "")
