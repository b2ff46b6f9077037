"""The head of every slide: marking, as at when, to when its data run, where in the agenda, and the finding."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from charts.slide_text import cut, lines_of
from charts.wording import period_words
from performance.pack.deck import Slide, SlideKind
from performance.pack.pack import Figure, Pack
from performance.wording import instant, month

_LINE = 98  # letters of a line across the slide
_TITLE = 74  # letters of a line of the title
_LONG = 2 * _TITLE - 4  # letters of a title that fits into two lines; a longer one is set smaller


def slide_head(pack: Pack, slide: Slide, title: str, lead: str = "") -> str:
    """Banner, place, title and the sentence under it; `title` is the slide's own, or an overlay's."""
    long = ' class="pr-long"' if len(title) > _LONG else ""
    under = f'<p class="pr-lead">{escape(lead)}</p>' if lead else ""
    return (
        f'<div class="pr">{_banner(pack)}{_place(pack, slide)}<h1{long} tabindex="-1">{escape(title)}</h1>{under}</div>'
    )


def title_lines(title: str) -> int:
    """How many lines a title takes."""
    return 3 if len(title) > _LONG else lines_of(title, _TITLE)


def _banner(pack: Pack) -> str:
    samples = " · sample data" if pack.samples else ""
    return (
        f'<div class="pr-banner"><span><b>{pack.marking.value.capitalize()}</b>{samples}</span>'
        f"<span>Small numbers are hidden on this screen</span><span>As at {instant(pack.as_at)}</span></div>"
    )


def _place(pack: Pack, slide: Slide) -> str:
    told = data_words(slide, pack)
    after = " · ".join(filter(None, (slide.place, slide.part)))
    room = _LINE - len(told) - len(after) - 3
    where = f"Item {slide.item.number} · {slide.item.title}" if slide.item else _outside(pack, slide)
    strong = f" · <b>{escape(after)}</b>" if after else ""
    return f'<div class="pr-place"><span>{escape(cut(where, room))}{strong}</span><span>{escape(told)}</span></div>'


def _outside(pack: Pack, slide: Slide) -> str:
    """Where one is outside the agenda's items; the opening title names the partnership itself."""
    if slide.kind is not SlideKind.OPENING:
        return pack.partnership
    return "Agenda · matters arising come first" if pack.arising else "Agenda"


def data_words(slide: Slide, pack: Pack) -> str:
    """To when the data of a slide run; of a slide without figures of its own, those of its item or the whole pack."""
    if slide.figure:
        row = slide.figure.row
        return period_words(row) if row.period else f"{row.quarter.shown}: no figure"
    shown = slide.figures or (slide.item.figures if slide.item else pack.figures)
    return _run(shown) if slide.kind is not SlideKind.REPORT else _handed_in(slide)


def _run(figures: Iterable[Figure]) -> str:
    ends = sorted({one.row.data_to for one in figures if one.row.data_to})
    if not ends:
        return "no figures"
    return f"data to {month(ends[-1])}" if len(ends) == 1 else f"data to {month(ends[0])}–{month(ends[-1])}"


def _handed_in(slide: Slide) -> str:
    report = slide.item.report if slide.item else None
    return f"report of {instant(report.filed)}" if report else "no report received"
