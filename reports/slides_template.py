"""A council's template, opened: its look is kept; its sample slides, names of people and links to elsewhere are not."""

from __future__ import annotations

import io
from collections.abc import Iterable

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Presented
from pptx.slide import SlideMaster

from reports.slides_gate import WHAT, TemplateError, admitted, damaged

_KEPT = {
    RT.SLIDE_MASTER, RT.NOTES_MASTER, RT.HANDOUT_MASTER, RT.THEME, RT.TABLE_STYLES, RT.PRES_PROPS, RT.FONT,
}  # fmt: skip
_DROPPED = ("custShowLst", "photoAlbum", "custDataLst", "smartTags", "modifyVerifier", "extLst")
_OBJECTS = {RT.OLE_OBJECT, RT.CONTROL, RT.PACKAGE, RT.VML_DRAWING}
_WEB = ("http://", "https://", "mailto:")
_NARROWEST, _LOWEST = 9.0, 5.0  # inches


def opened(template: bytes) -> Presented:
    """The template without its slides. Raises TemplateError where it cannot be used; it says what to do."""
    data = admitted(template)
    try:
        given = Presentation(io.BytesIO(data))
        _emptied(given)
        masters = list(given.slide_masters)
        parts = [part for one in masters for part in (one.part, *(each.part for each in one.slide_layouts))]
        for part in parts:
            _cleared(part)
        _whole(masters)
    except TemplateError:
        raise
    except Exception as error:  # the library raises whatever its XML gives rise to
        raise damaged() from error
    return _of_a_size(given)


def _whole(masters: Iterable[SlideMaster]) -> None:
    """Look at what slides are made of; raises whatever the library does where it is missing or is something else."""
    for master in masters:
        parse_xml(master.part.part_related_by(RT.THEME).blob)
        for one in (master, *master.slide_layouts):
            _ = [shape.name for shape in one.shapes]


def _of_a_size(given: Presented) -> Presented:
    if not given.slide_width or not given.slide_height or not any(one.slide_layouts for one in given.slide_masters):
        raise damaged()
    width, height = given.slide_width.inches, given.slide_height.inches
    if width < max(_NARROWEST, 1.2 * height) or height < _LOWEST:
        words = "The slides of the template are too small or stand upright. Choose widescreen (16:9) under Slide size."
        raise TemplateError(f"slides of {width:.1f} by {height:.1f} inches", "slides of 13.3 by 7.5 inches", words)
    return given


def _emptied(given: Presented) -> None:
    """Without slides, sections, shows, names of commentators and whatever else belongs to the sample."""
    root = given.part._element
    for listed in root.findall(qn("p:sldIdLst")):
        root.remove(listed)
    for name in _DROPPED:
        for found in root.findall(qn(f"p:{name}")):
            root.remove(found)
    for name, relation in list(given.part.rels.items()):
        if relation.reltype not in _KEPT:
            given.part.rels.pop(name)
    package = given.part.package
    for name, relation in list(package._rels.items()):
        if relation.reltype != RT.OFFICE_DOCUMENT:
            package.drop_rel(name)


def _cleared(part: XmlPart) -> None:
    """A master or layout without ways to sample slides. Raises TemplateError where it reaches outside."""
    for name, relation in list(part.rels.items()):
        if relation.reltype in _OBJECTS:
            words = "Its master or a layout holds an embedded object. Take it out (View, Slide Master) and save again."
            raise TemplateError("an embedded object", WHAT, words)
        if relation.is_external and not (relation.reltype == RT.HYPERLINK and _on_the_web(relation.target_ref)):
            words = "A picture of its master is linked, not embedded. Insert the picture itself and save again."
            raise TemplateError("a link to a file elsewhere", "pictures inside the template", words)
        if relation.reltype == RT.SLIDE:
            _unlinked(part, name)
            part.rels.pop(name)


def _on_the_web(target: str) -> bool:
    return target.lower().startswith(_WEB)


def _unlinked(part: XmlPart, relation: str) -> None:
    for link in part._element.xpath(f".//*[@r:id='{relation}']"):
        link.getparent().remove(link)
