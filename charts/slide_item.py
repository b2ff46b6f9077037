"""An item of the agenda in summary: how many of each colour, what calls for the meeting's time, its report."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.marks import image, rating_mark
from charts.slide_rows import EDGE, LINE, figure_rows
from charts.slide_text import cut, sentence
from charts.theme import WORDS, Palette
from performance.pack.deck import Slide
from performance.pack.item_words import report_words
from performance.pack.pack import Figure, Item
from performance.rating import Rating

_ROOM = 452  # pixels under a title of one line and its sentence
_LEAD = 96
_ORDER = (Rating.RED, Rating.AMBER, Rating.GREEN, Rating.NO_TARGET, Rating.NO_DATA)


def item_lead(item: Item) -> str:
    """Who leads it, and the note of its priority; nothing where the whole slide says so."""
    if not item.figures:
        return ""
    lead = f"Lead: {item.lead}." if item.lead else "No lead is named."
    return cut(f"{lead} {sentence(item.note)}".strip(), _LEAD)


def item_body(slide: Slide, item: Item, colours: Palette) -> str:
    """Counts, the exceptions in a table, and how its report stands; of an item without figures who speaks to it."""
    said = sentence(report_words(item))
    if not item.figures:
        return f'<div class="pr">{_spoken(item, said)}</div>'
    room = _ROOM - (LINE + EDGE) * (1 + bool(said))
    report = f'<p class="pr-more">{escape(said)}</p>' if said else ""
    return f'<div class="pr">{counts(item.figures, colours)}{_exceptions(slide, item, colours, room)}{report}</div>'


def _spoken(item: Item, said: str) -> str:
    lead = escape(item.lead) if item.lead else "nobody is named"
    report = f'<p class="pr-none">{escape(said)}</p>' if said else ""
    return f'<p class="pr-soft">Lead</p><p class="pr-word">{lead}</p>{report}'


def _exceptions(slide: Slide, item: Item, colours: Palette, room: int) -> str:
    if not slide.figures:
        return '<p class="pr-none">Nothing here is red or amber, worsening, or changed since the meeting before.</p>'
    return figure_rows(slide.figures, f"{item.title}: what to look at first", colours, room)


def counts(figures: Sequence[Figure], colours: Palette, *, words: bool = True) -> str:
    """How many figures have each rating, the worst first; with their words, or marks and numbers alone."""
    rows = [one.row for one in figures]
    found = [(one, WORDS[one], sum(row.rating is one and not row.suppressed for row in rows)) for one in _ORDER]
    found.append((Rating.NO_TARGET, "Hidden", sum(row.suppressed for row in rows)))
    shown = "".join(_count(rating, word, count, colours, words=words) for rating, word, count in found if count)
    return f'<span class="pr-marks">{shown}</span>'


def _count(rating: Rating, word: str, count: int, colours: Palette, *, words: bool) -> str:
    mark = image(rating_mark(rating, colours, size=26), alt="" if words else word)
    name = word.lower() if words else ""
    return f'<span class="pr-mark">{mark}<span><b>{count}</b> {name}</span></span>'
