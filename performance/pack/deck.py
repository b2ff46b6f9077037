"""The slides of a pack, in the order in which a presenter walks through them; the screen and the PPTX show the same."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from performance.pack.pack import Arising, Figure, Item, Pack


class SlideKind(StrEnum):
    """What a slide shows. OPENING: the agenda. ARISING: matters arising. ITEM: an item in summary. FIGURE: one
    indicator. REST: the item's other indicators, in a table. REPORT: a sub-group's report. CLOSING: the end.
    """

    OPENING = "opening"
    ARISING = "arising"
    ITEM = "item"
    FIGURE = "figure"
    REST = "rest"
    REPORT = "report"
    CLOSING = "closing"


class Why(StrEnum):
    """Why an indicator has a slide of its own; in the order in which they are shown."""

    RED = "Red"
    AMBER = "Amber"
    CONCERN = "Worsening"
    CHANGED = "Changed"


class Slide(NamedTuple):
    """One slide. `item` is None outside the agenda's items; `why` and `place` say which exception of its item a
    FIGURE slide is ("Red 2 of 6"); `figures` are those of an ITEM (its exceptions) or of a REST slide; `words` the
    paragraphs of a REPORT; `part` "2 of 3" where one thing takes several slides.
    """

    kind: SlideKind
    title: str
    item: Item | None = None
    figure: Figure | None = None
    why: Why | None = None
    place: str = ""
    figures: tuple[Figure, ...] = ()
    arising: tuple[Arising, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    part: str = ""


class Deck(NamedTuple):
    """All slides of a pack, the first one first."""

    pack: Pack
    slides: tuple[Slide, ...]

    def first_of(self, item: int) -> int:
        """The place (from 1) of the first slide of an item. Raises KeyError for an item there is none of."""
        for place, slide in enumerate(self.slides, 1):
            if slide.item and slide.item.number == item:
                return place
        raise KeyError(item)
