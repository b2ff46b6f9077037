"""The slides of a pack, in the order in which a presenter walks through them; the screen and the PPTX show the same."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from performance.pack.exceptions import Exceptional, exceptions_of
from performance.pack.exceptions import Why as Why
from performance.pack.headings import arising_title, closing_lines, closing_title, figure_title, opening_title
from performance.pack.item_words import held_words, item_finding, item_lines
from performance.pack.pack import Arising, Figure, Item, Pack
from performance.pack.paging import by_length, by_matters, by_rows


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


class Slide(NamedTuple):
    """One slide. `item` is None outside the agenda's items; `why` and `place` say which exception of its item a
    FIGURE slide is ("Red 2 of 6"); `figures` are those of an ITEM (its exceptions) or of a REST slide. `words` are what
    stands under the title, each with its heading ("" where it goes on): the paragraphs of a REPORT, lead, ratings and
    report of an ITEM, where things will be found on the CLOSING. `part` is "2 of 3" where one thing takes several
    slides.
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


def deck_of(pack: Pack) -> Deck:
    """The slides of a pack: agenda, matters arising, every item with its exceptions first, the end."""
    slides = [
        Slide(SlideKind.OPENING, opening_title(pack)),
        *_arising(pack),
        *(slide for item in pack.items for slide in _item(item, pack)),
        Slide(SlideKind.CLOSING, closing_title(pack), words=closing_lines(pack)),
    ]
    return Deck(pack, tuple(slides))


def _arising(pack: Pack) -> list[Slide]:
    """One slide where nothing arises, for the meeting asks."""
    pages = by_matters(pack.arising) or ((),)
    title = arising_title(pack)
    return [
        Slide(SlideKind.ARISING, title, arising=matters, part=_part(place, len(pages)))
        for place, matters in enumerate(pages, 1)
    ]


def _item(item: Item, pack: Pack) -> Iterator[Slide]:
    exceptions = exceptions_of(item.figures)
    alone = tuple(one.figure for one in exceptions)
    finding = item_finding(item, pack.meeting.quarter)
    yield Slide(SlideKind.ITEM, finding, item, figures=alone, words=item_lines(item))
    yield from (_figure(item, one) for one in exceptions)
    yield from _rest(item, tuple(figure for figure in item.figures if figure not in alone))
    yield from _report(item)


def _figure(item: Item, one: Exceptional) -> Slide:
    return Slide(SlideKind.FIGURE, figure_title(one.figure), item, one.figure, one.why, one.place)


def _rest(item: Item, figures: tuple[Figure, ...]) -> list[Slide]:
    pages = by_rows(figures)
    title = held_words(figures) if figures else ""
    return [
        Slide(SlideKind.REST, title, item, figures=shown, part=_part(place, len(pages)))
        for place, shown in enumerate(pages, 1)
    ]


def _report(item: Item) -> list[Slide]:
    pages = by_length(item.report) if item.report else ()
    title = f"Report of {item.report.author or item.lead}" if item.report else ""
    return [
        Slide(SlideKind.REPORT, title, item, words=words, part=_part(place, len(pages)))
        for place, words in enumerate(pages, 1)
    ]


def _part(place: int, of: int) -> str:
    return f"{place} of {of}" if of > 1 else ""
