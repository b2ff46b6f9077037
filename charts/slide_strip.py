"""The strip of marks at the foot of a slide: an item's indicators in the order of the slides, and which is shown."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.marks import image, rating_mark
from charts.theme import WORDS, Palette
from performance.pack.deck import Deck, Slide, SlideKind
from performance.pack.pack import Figure

_MOST = 9  # marks that the foot has room for


def strip(deck: Deck, slide: Slide, colours: Palette) -> str:
    """The strip of a slide; nothing outside the items of the agenda. What has no room is counted at its ends."""
    figures = _in_order(deck, slide)
    now = {place for place, one in enumerate(figures) if _is_shown(one, slide)}
    first = max(0, min(min(now, default=0) - _MOST // 2, len(figures) - _MOST))
    last = min(first + _MOST, len(figures))
    marks = "".join(_mark(figures[place], colours, shown=place in now) for place in range(first, last))
    parts = (_more(first), marks, _more(len(figures) - last), _words(figures, sorted(now)))
    return "".join(parts) if figures else ""


def _in_order(deck: Deck, slide: Slide) -> list[Figure]:
    """Those with a slide of their own, then those in the tables."""
    if slide.item is None:
        return []
    inside = [one for one in deck.slides if one.item and one.item.number == slide.item.number]
    alone = [one.figure for one in inside if one.figure]
    return alone + [figure for one in inside if one.kind is SlideKind.REST for figure in one.figures]


def _is_shown(figure: Figure, slide: Slide) -> bool:
    shown = [slide.figure] if slide.figure else slide.figures if slide.kind is SlideKind.REST else ()
    return any(figure.row.indicator.id == one.row.indicator.id for one in shown)


def _mark(figure: Figure, colours: Palette, *, shown: bool) -> str:
    drawing = rating_mark(figure.row.rating, colours, size=26, provisional=figure.row.provisional)
    return image(drawing, "pr-now" if shown else "")


def _more(count: int) -> str:
    return f"<span>+{count}</span>" if count else ""


def _words(figures: Sequence[Figure], now: Sequence[int]) -> str:
    words = f"{len(figures)} indicators"
    if len(now) == 1:
        row = figures[now[0]].row
        words = f"Indicator {now[0] + 1} of {len(figures)}: {row.indicator.title}, {WORDS[row.rating].lower()}"
    return f'<span class="pr-hidden">{escape(words)}</span>'
