"""The presentation that slides are drawn into where no template is given: white, 16:9, in Arial and our own colours."""

from __future__ import annotations

import re

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Presented
from pptx.shapes.placeholder import LayoutPlaceholder, MasterPlaceholder
from pptx.util import Inches, Pt

from charts.theme import LIGHT
from reports.slides_box import FOOT, HIGH, MARGIN, TITLE, WIDE, Box

FONT = "Arial"  # every council's machine has it
_TITLE_SIZE = 36
_LATIN = re.compile(rb'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*(")')
_THEME_COLOURS = {
    "dk1": LIGHT.ink,
    "lt1": LIGHT.bg,
    "dk2": LIGHT.series,
    "lt2": LIGHT.surface,
    "accent1": LIGHT.series,
    "accent2": LIGHT.target,
    "accent3": LIGHT.better,
    "accent4": LIGHT.worse,
    "accent5": LIGHT.limits,
    "accent6": LIGHT.primary,
    "hlink": LIGHT.primary,
    "folHlink": LIGHT.target,
}


def blank() -> Presented:
    """A presentation without slides, with one layout: a title and nothing else."""
    made = Presentation()
    made.slide_width, made.slide_height = Inches(WIDE), Inches(HIGH)
    for layout in [one for one in made.slide_layouts if one.name != "Title Only"]:
        made.slide_layouts.remove(layout)
    master = made.slide_master
    _recolour(master.part.part_related_by(RT.THEME))
    for shapes in (master.placeholders, made.slide_layouts[0].placeholders):
        for holder in shapes:
            _placed(holder)
    style = master._element.find(f"{qn('p:txStyles')}/{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    style.find(qn("a:defRPr")).set("sz", str(Pt(_TITLE_SIZE).centipoints))
    style.find(qn("a:defRPr")).set("b", "1")
    return made


def _placed(holder: LayoutPlaceholder | MasterPlaceholder) -> None:
    """A placeholder where our slides have it; the master's own stood on a narrower slide."""
    third = (WIDE - 2 * MARGIN) / 3
    boxes = {
        "title": TITLE,
        "body": Box(MARGIN, TITLE.bottom, WIDE - 2 * MARGIN, FOOT.top - TITLE.bottom),
        "dt": Box(MARGIN, FOOT.top, third, FOOT.height),
        "ftr": Box(MARGIN + 2 * third, FOOT.top, third, FOOT.height),
        "sldNum": Box(MARGIN + third, FOOT.top, third, FOOT.height),
    }
    kind = holder._element.ph.get("type", "")
    holder.left, holder.top, holder.width, holder.height = (Inches(one) for one in boxes[kind])
    if kind == "title":
        frame = holder._element.txBody.bodyPr
        for name in ("lIns", "tIns", "rIns", "bIns"):
            frame.set(name, "0")
        frame.set("anchor", "t")


def _recolour(theme: Part) -> None:
    """Our colours and font in the theme, so that what is added by hand matches."""
    words = _LATIN.sub(rb"\g<1>" + FONT.encode() + rb"\g<2>", theme.blob)
    for name, colour in _THEME_COLOURS.items():
        new = f'<a:{name}><a:srgbClr val="{colour[1:]}"/></a:{name}>'.encode()
        words = re.sub(rf"<a:{name}>.*?</a:{name}>".encode(), new, words, flags=re.DOTALL)
    theme.blob = words
