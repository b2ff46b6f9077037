"""What a shared screen shows: the deck of a pack, its slides drawn, and what is newer. Always the public's pack."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from charts.course_figure import Chart, course_chart
from charts.slide import Drawn, Overlay, draw_slide, overlays
from charts.slide_newer import Newer, newer_than
from charts.slide_strip import strip
from charts.slide_text import cut
from charts.theme import palette
from pages._compared import keys_of
from pages._memo import kept
from pages._packs import pack_shown
from pages._presenting import Place, this_instant
from pages._room import Room
from pages._slide_controls import Entry, Foot
from performance.pack.deck import Deck, deck_of
from performance.pack.pack import Stage

_ITEM = 44  # letters of an item's title in the list


class Shown(NamedTuple):
    """A slide as it is drawn, its chart, and what the foot is told of it."""

    drawn: Drawn
    chart: Chart | None
    foot: Foot


def shown_at(room: Room, place: Place, theme: str) -> Shown:
    """What the screen shows. A slide beyond the last is the last. Raises NoPackError where there is no such pack."""
    return _shown(room, place.meeting, place.figures, _state(room, place.figures), place.slide, place.show, theme)


def newer_at(room: Room, place: Place) -> Newer:
    """What is newer than what is shown."""
    now = pack_shown(room, place.meeting, this_instant())
    return newer_than(deck_shown(room, place).pack, now)


def deck_shown(room: Room, place: Place) -> Deck:
    """The deck of a place."""
    return _deck(room, place.meeting, place.figures, _state(room, place.figures))


def _state(room: Room, figures: str) -> tuple[int, ...]:
    """What else a deck depends on: of a stage, what was frozen last. Figures as at an instant stay as they are."""
    return keys_of(room) if figures in set(Stage) else ()


@kept(4)
def _deck(room: Room, meeting: date, figures: str, state: tuple[int, ...]) -> Deck:  # noqa: ARG001
    return deck_of(pack_shown(room, meeting, figures))


@kept(256)
def _shown(
    room: Room, meeting: date, figures: str, state: tuple[int, ...], wanted: int, show: str, theme: str
) -> Shown:
    deck, colours = _deck(room, meeting, figures, state), palette(theme)
    at = max(1, min(wanted, len(deck.slides)))
    slide = deck.slides[at - 1]
    drawn = draw_slide(deck, slide, Overlay(show) if show in set(Overlay) else None, colours)
    foot = Foot(
        at, len(deck.slides), slide.title, show, slide.item.number if slide.item else 0, _items(deck),
        tuple(one.value for one in overlays(slide)), strip(deck, slide, colours),
    )  # fmt: skip
    return Shown(drawn, course_chart(drawn.course, colours) if drawn.course else None, foot)


def _items(deck: Deck) -> tuple[Entry, ...]:
    return tuple(Entry(one.number, cut(one.title, _ITEM), deck.first_of(one.number)) for one in deck.pack.items)
