"""A slide of a deck as the shared screen shows it: HTML for its head and body, and the course beside it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from charts.course import Course, course_of
from charts.course_words import no_course_words
from charts.slide_agenda import agenda_body
from charts.slide_arising import arising_body
from charts.slide_figure import figure_body, figure_lead
from charts.slide_head import slide_head, title_lines
from charts.slide_item import item_body, item_lead
from charts.slide_report import report_body
from charts.slide_rows import figure_rows
from charts.slide_series import series_body
from charts.slide_text import cut, sentence
from charts.slide_wards import wards_body, wards_lead
from charts.slide_why import why_body, why_words
from charts.theme import Palette
from performance.pack.deck import Deck, Slide, SlideKind
from performance.pack.pack import Figure

_ROOM = 452  # pixels for a table under a title of one line and its sentence
_NAME = 58  # letters of an indicator's name in the title of an overlay, which takes one line


class Overlay(StrEnum):
    """What can be laid over a slide: the figures behind its chart, the reason of its colour, the wards."""

    TABLE = "table"
    WHY = "why"
    WARDS = "wards"


class Drawn(NamedTuple):
    """A slide: `head` and `body` as HTML; `course` to be drawn beside the body, `beside` what stands there without one.

    A slide with neither has its body across the whole width.
    """

    head: str
    body: str
    course: Course | None = None
    beside: str = ""


def draw_slide(deck: Deck, slide: Slide, over: Overlay | None, colours: Palette) -> Drawn:
    """A slide, or what is laid over it; an overlay that the slide does not have leaves the slide."""
    if slide.figure and over in overlays(slide):
        return _overlay(deck, slide, slide.figure, over)
    head = slide_head(deck.pack, slide, *_said(slide))
    body = _body(deck, slide, colours)
    if slide.figure is None:
        return Drawn(head, body)
    course = course_of(slide.figure)
    nothing = "" if course else f'<div class="pr"><p class="pr-soft">{no_course_words(slide.figure)}</p></div>'
    return Drawn(head, body, course, nothing)


def overlays(slide: Slide) -> tuple[Overlay, ...]:
    """What can be laid over a slide."""
    if slide.figure is None:
        return ()
    return tuple(Overlay) if slide.figure.wards else (Overlay.TABLE, Overlay.WHY)


def _overlay(deck: Deck, slide: Slide, figure: Figure, over: Overlay | None) -> Drawn:
    name = cut(figure.row.indicator.title, _NAME)
    if over is Overlay.TABLE:
        course = course_of(figure)
        lead = course.under if course else no_course_words(figure)
        return Drawn(slide_head(deck.pack, slide, f"{name}: the figures", lead), series_body(figure, course))
    if over is Overlay.WARDS and figure.wards:
        head = slide_head(deck.pack, slide, f"{name}: which ward", wards_lead(figure.wards))
        return Drawn(head, wards_body(figure.wards))
    return Drawn(slide_head(deck.pack, slide, f"{name}: {why_words(figure.row)}"), why_body(figure))


def _said(slide: Slide) -> tuple[str, str]:
    """Title and the sentence under it. An item that only its lead speaks to has its own name as title."""
    if slide.figure:
        return slide.title, figure_lead(slide.figure)
    if slide.item and slide.kind is SlideKind.ITEM and not slide.item.figures:
        return slide.item.title, sentence(slide.title)
    return slide.title, item_lead(slide.item) if slide.item else ""


def _body(deck: Deck, slide: Slide, colours: Palette) -> str:
    if slide.figure:
        return figure_body(slide.figure, colours, title_lines(slide.title))
    if slide.kind is SlideKind.ITEM and slide.item:
        return item_body(slide, slide.item, colours)
    if slide.kind is SlideKind.REST:
        return f'<div class="pr">{figure_rows(slide.figures, slide.title, colours, _ROOM)}</div>'
    if slide.kind is SlideKind.ARISING:
        return arising_body(slide.arising)
    return agenda_body(deck.pack, colours) if slide.kind is SlideKind.OPENING else report_body(slide.words)
