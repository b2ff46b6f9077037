"""What slides are drawn on: a presentation, the layout they take, and the part of a slide that is free for figures."""

from __future__ import annotations

from typing import NamedTuple

from pptx.presentation import Presentation as Presented
from pptx.shapes.base import BaseShape
from pptx.slide import SlideLayout

from reports.slides_blank import blank
from reports.slides_box import BODY, FOOT, HIGH, MARGIN, WIDE, Box
from reports.slides_ground import font_of, is_light, letters_wide_as
from reports.slides_measure import Ruler
from reports.slides_template import opened

_TITLE, _CENTRE = "title", "ctrTitle"
_FURNITURE = {"dt", "ftr", "sldNum"}


class Stage(NamedTuple):
    """A presentation to draw on. Sizes in inches, on a slide 7.5 inches high: `scale` brings them to the real one.

    `title` is where the template has its titles, None where we place them; `body` is free of the template's own things;
    `foot` is where the line at the foot stands; `white`: the template's ground may be dark, so figures stand on white.
    """

    presentation: Presented
    layout: SlideLayout
    width: float
    height: float
    body: Box
    foot: Box
    title: Box | None = None
    own: bool = True
    white: bool = False
    ruler: Ruler = Ruler()
    scale: float = 1.0


def stage_of(template: bytes | None) -> Stage:
    """Our own stage, or a template's. Raises TemplateError where the template cannot be used."""
    if template is None:
        made = blank()
        return Stage(made, made.slide_layouts[0], WIDE, HIGH, BODY, FOOT)
    given = opened(template)
    layout = _layout(given)
    real = Box(0, 0, given.slide_width.inches, given.slide_height.inches)
    scale = real.height / HIGH
    whole = real.times(1 / scale)
    title = _title(layout, real)
    body = _free(layout, real, title).times(1 / scale)
    foot = Box(body.left, body.bottom - FOOT.height, body.width, FOOT.height)
    body = body._replace(height=body.height - FOOT.height - 0.05)
    white = not is_light(layout) or _covered(layout, real)
    ruler = Ruler(letters_wide_as(layout), font_of(layout))
    title = title.times(1 / scale) if title else None
    return Stage(
        given, layout, whole.width, whole.height, body, foot, title, own=False, white=white, ruler=ruler, scale=scale
    )


def kind(shape: BaseShape) -> str:
    """The kind of a placeholder ("title", "body", "dt", …), "" for a shape that is none; "obj" where none is named."""
    return str(shape._element.ph.get("type", "obj")) if shape.is_placeholder else ""


def _layout(given: Presented) -> SlideLayout:
    """The layout with a title and nothing else; failing that the one with a title and least else; failing that any."""
    layouts = [one for master in given.slide_masters for one in master.slide_layouts]
    return min(layouts, key=_unfit)


def _unfit(layout: SlideLayout) -> tuple[int, int, int]:
    kinds = [kind(shape) for shape in layout.placeholders if kind(shape) not in _FURNITURE]
    titles = kinds.count(_TITLE)
    no_title = 2 if _CENTRE in kinds else int(titles != 1)
    return no_title, len(kinds), int(layout._element.get("type") != "titleOnly")


def _title(layout: SlideLayout, whole: Box) -> Box | None:
    """Where the layout has its title; None where it has none, or one that leaves no room below."""
    found = next((shape for shape in layout.placeholders if kind(shape) == _TITLE), None)
    if found is None or not found.width or not found.height:
        return None
    box = Box(found.left.inches, found.top.inches, found.width.inches, found.height.inches)
    usable = box.width >= 0.5 * whole.width and box.bottom <= 0.4 * whole.height and box.height >= 0.06 * whole.height
    return box if usable else None


def _free(layout: SlideLayout, whole: Box, title: Box | None) -> Box:
    """The part of a slide below its title that nothing of the template stands on."""
    left, right = (title.left, title.right) if title else (MARGIN, whole.width - MARGIN)
    top, bottom = title.bottom + 0.05 if title else MARGIN, whole.height - 0.3
    left, right = max(left, 0.2), min(right, whole.width - 0.2)
    for box in map(_box, _things(layout)):
        if box is None:
            continue
        if box.top > 0.75 * whole.height:
            bottom = min(bottom, box.top - 0.05)
        elif box.bottom < 0.35 * whole.height:
            top = max(top, box.bottom + 0.05)
        elif box.right < 0.2 * whole.width:
            left = max(left, box.right + 0.1)
        elif box.left > 0.8 * whole.width:
            right = min(right, box.left - 0.1)
    return Box(left, top, right - left, bottom - top)


def _things(layout: SlideLayout) -> list[BaseShape]:
    """What the template draws on every slide of a layout: pictures, rules, and the number of the slide."""
    own = [one for one in layout.shapes if not one.is_placeholder or kind(one) == "sldNum"]
    if layout._element.get("showMasterSp") == "0":
        return own
    return own + [one for one in layout.slide_master.shapes if not one.is_placeholder]


def _box(shape: BaseShape) -> Box | None:
    if shape.left is None or shape.width is None or shape.top is None or shape.height is None:
        return None
    return Box(shape.left.inches, shape.top.inches, shape.width.inches, shape.height.inches)


def _covered(layout: SlideLayout, whole: Box) -> bool:
    """Whether something of the template lies behind the figures."""
    boxes = [box for box in map(_box, _things(layout)) if box]
    return any(box.width * box.height > 0.3 * whole.width * whole.height for box in boxes)
