"""The deck of a pack as PowerPoint slides: the same slides, words, figures and colours as on the shared screen."""

from __future__ import annotations

import io
from datetime import UTC

from performance.pack.deck import Deck, SlideKind
from performance.pack.pack import Pack
from performance.wording import day, instant
from reports.book import dateless
from reports.slides_box import Box
from reports.slides_figure import add_figure
from reports.slides_frame import add_frame
from reports.slides_gate import TemplateError as TemplateError
from reports.slides_kinds import add_arising, add_item, add_opening, add_rest, add_words
from reports.slides_notes import notes
from reports.slides_page import Page, turned
from reports.slides_scale import scale
from reports.slides_stage import Stage, stage_of
from reports.word_file import LONGEST_PROPERTY


def slides(deck: Deck, template: bytes | None = None) -> bytes:
    """The deck as .pptx, a slide for each of its slides; the same deck gives the same bytes.

    With a template (.pptx or .potx) its size, master and layouts are used. Raises TemplateError, with words on what was
    found and what to do, where it cannot be.
    """
    stage = stage_of(template)
    for place in range(1, len(deck.slides) + 1):
        page = turned(stage, deck, place)
        _draw(page, add_frame(page))
        if stage.scale != 1:
            scale(page.native, stage.scale)
        page.native.notes_slide.notes_text_frame.text = notes(deck, page.slide)
    _describe(stage, deck.pack)
    return _as_bytes(stage)


def _draw(page: Page, box: Box) -> None:
    slide = page.slide
    if slide.figure:
        add_figure(page, slide.figure, box)
    elif slide.kind is SlideKind.OPENING:
        add_opening(page, box)
    elif slide.kind is SlideKind.ARISING:
        add_arising(page, box)
    elif slide.kind is SlideKind.REST:
        add_rest(page, box)
    elif slide.kind is SlideKind.ITEM and slide.item:
        add_item(page, slide.item, box)
    else:
        add_words(page, box)


def _describe(stage: Stage, pack: Pack) -> None:
    """What the file says of itself; nobody's name, and the pack's own instant."""
    said = stage.presentation.core_properties
    said.title = f"{pack.partnership}, {day(pack.meeting.on)}"[:LONGEST_PROPERTY]
    said.subject = f"Review of {pack.meeting.quarter.shown}; figures as known on {instant(pack.as_at)}"
    said.keywords = pack.marking.value + (", sample data" if pack.samples else "")
    said.author = said.last_modified_by = ""
    said.language = "en-GB"
    said.created = said.modified = pack.made.astimezone(UTC).replace(tzinfo=None)


def _as_bytes(stage: Stage) -> bytes:
    written = io.BytesIO()
    stage.presentation.save(written)
    return dateless(written.getvalue())
