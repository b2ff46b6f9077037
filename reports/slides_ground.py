"""What a template's theme says of the ground its slides stand on and of its letters."""

from __future__ import annotations

import re
from xml.sax.saxutils import unescape

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.slide import SlideLayout

_LIGHT = 0.8  # relative luminance; on a lighter ground our greys still reach 4.5
_AS_ARIAL = {"arial", "helvetica", "liberation sans"}
_WIDEST = {"montserrat": 1.28, "poppins": 1.25}
_REPLACED = 1.22  # the width of Verdana's and DejaVu's letters: one of them comes where a template's font is missing


def letters_wide_as(layout: SlideLayout) -> float:
    """How much wider than Arial the letters of a template may be, also on a machine that has not got its font."""
    names = re.findall(rb'<a:(?:major|minor)Font>\s*<a:latin typeface="([^"]*)"', _theme(layout))
    return max((_wide(name.decode("utf-8", "replace").lower()) for name in names), default=_REPLACED)


def _wide(font: str) -> float:
    return 1.0 if font in _AS_ARIAL else _WIDEST.get(font, _REPLACED)


def font_of(layout: SlideLayout) -> str:
    """The template's font for words."""
    found = re.search(rb'<a:minorFont>\s*<a:latin typeface="([^"]+)"', _theme(layout))
    return unescape(found[1].decode("utf-8", "replace")) if found else "Arial"


def is_light(layout: SlideLayout) -> bool:
    """Whether the ground is known to be light. A picture, a gradient or a changed colour is not."""
    for one in (layout, layout.slide_master):
        ground = one._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        if ground is not None:
            return _luminance(_colour(layout, ground)) >= _LIGHT
    return True


def _colour(layout: SlideLayout, ground: etree._Element) -> str:
    """The plain colour of a ground as six digits; "000000" where it has none that we can read."""
    colour = ground.find(f"{qn('p:bgPr')}/{qn('a:solidFill')}/*")
    if colour is None:
        named = ground.find(qn("p:bgRef"))
        colour = named.find("*") if named is not None and named.get("idx") == "1001" else None
    if colour is None or len(colour):
        return "000000"
    if colour.tag == qn("a:srgbClr"):
        return str(colour.get("val", "000000"))
    return _of_theme(layout, str(colour.get("val", "")))


def _of_theme(layout: SlideLayout, name: str) -> str:
    mapped = layout.slide_master._element.find(qn("p:clrMap")).get(name, name)
    pattern = rf'<a:{re.escape(mapped)}>\s*<a:\w+ (?:val="[A-Za-z]+" lastClr|val)="([0-9A-Fa-f]{{6}})"'
    found = re.search(pattern.encode(), _theme(layout))
    return found[1].decode() if found else "000000"


def _theme(layout: SlideLayout) -> bytes:
    return bytes(layout.slide_master.part.part_related_by(RT.THEME).blob)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
