"""Slides of another height than 7.5 inches: drawn as if they had it, then brought to their size, type and all.

So what is 18 points high on a slide of 7.5 inches is as high on the wall, whatever the size of the template.
"""

from __future__ import annotations

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from reports.slides_native import Native

# What is measured in PowerPoint's own unit or in points, by element.
_MEASURES = {
    "a:off": ("x", "y"), "a:ext": ("cx", "cy"), "a:chOff": ("x", "y"), "a:chExt": ("cx", "cy"), "a:ln": ("w",),
    "a:lnB": ("w",), "a:gridCol": ("w",), "a:tr": ("h",), "a:tcPr": ("marL", "marR", "marT", "marB"), "a:rPr": ("sz",),
    "a:endParaRPr": ("sz",), "a:defRPr": ("sz",), "a:spcPts": ("val",),
}  # fmt: skip
_SHAPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes"
_LEAST_MARKER = 2


def scale(native: Native, by: float) -> None:
    """Bring what was drawn on a slide to its size."""
    _scaled(native._element, by)
    for relation in native.part.rels.values():
        if relation.reltype == RT.CHART:
            chart = relation.target_part
            _scaled(chart._element, by)
            for inner in chart.rels.values():
                if inner.reltype == _SHAPES:
                    drawing = etree.fromstring(inner.target_part.blob)
                    _scaled(drawing, by)
                    inner.target_part.blob = etree.tostring(drawing)


def _scaled(root: etree._Element, by: float) -> None:
    for name, measures in _MEASURES.items():
        for element in root.iter(qn(name)):
            for measure in measures:
                if (value := element.get(measure)) is not None:
                    element.set(measure, str(round(int(value) * by)))
    for size in root.iter(qn("c:size")):
        size.set("val", str(max(_LEAST_MARKER, round(int(size.get("val")) * by))))
