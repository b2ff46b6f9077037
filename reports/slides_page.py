"""One slide while it is drawn: the native slide, what it shows, and the stage it stands on."""

from __future__ import annotations

from typing import NamedTuple

from pptx.oxml.ns import qn

from performance.pack.deck import Deck, Slide
from performance.pack.pack import Pack
from reports.slides_native import Native
from reports.slides_stage import Stage, kind


class Page(NamedTuple):
    """A slide of a deck and the native slide it is drawn on. `place` counts from 1."""

    stage: Stage
    native: Native
    deck: Deck
    place: int

    @property
    def slide(self) -> Slide:
        """What is shown."""
        return self.deck.slides[self.place - 1]

    @property
    def pack(self) -> Pack:
        """Where it comes from."""
        return self.deck.pack

    @property
    def shapes(self) -> Native:
        """What is on the slide; what is added comes last, as it is read."""
        return self.native.shapes


def turned(stage: Stage, deck: Deck, place: int) -> Page:
    """A new native slide with an empty title and nothing else."""
    native = stage.presentation.slides.add_slide(stage.layout)
    for shape in list(native.placeholders):
        if kind(shape) != "title":
            shape._element.getparent().remove(shape._element)
    if native.shapes.title is None:
        _give_title(native)
    return Page(stage, native, deck, place)


def _give_title(native: Native) -> None:
    """A title where the layout has none: a text box that is a title to screen readers and outlines all the same."""
    box = native.shapes.add_textbox(0, 0, 0, 0)
    box.name = "Title"
    box._element.xpath("./p:nvSpPr/p:cNvSpPr")[0].attrib.pop("txBox", None)
    holder = box._element.xpath("./p:nvSpPr/p:nvPr")[0]
    holder.append(holder.makeelement(qn("p:ph"), {"type": "title"}))
