"""The strip at the foot of a slide: the marks of the item's indicators in order, the one that is shown underlined."""

from __future__ import annotations

from charts.theme import LIGHT, WORDS
from performance.pack.deck import SlideKind
from performance.pack.pack import Figure
from reports.slides_box import Box
from reports.slides_draw import next_number, place, rule_xml
from reports.slides_marks import PIECES, group, mark
from reports.slides_page import Page

_SIZE, _STEP = 0.25, 0.35  # inches of a mark, and from one to the next


def add_strip(page: Page, box: Box) -> None:
    """Draw it; nothing outside the items of the agenda."""
    figures = _in_order(page)
    room = max(1, int(box.width / _STEP))
    now = [at for at, one in enumerate(figures) if _is_shown(one, page)]
    first = max(0, min((now[0] if now else 0) - room // 2, len(figures) - room))
    window = figures[first : first + room]
    if not window:
        return
    number = next_number(page.shapes)
    drawn = []
    for at, one in enumerate(window):
        square = Box(box.left + at * _STEP, box.top + 0.03, _SIZE, _SIZE)
        drawn.append(mark(number + 1 + at * (PIECES + 1), one.row.rating, square, "", hatched=one.row.provisional))
        if first + at in now:
            line_number = number + (at + 1) * (PIECES + 1)
            drawn.append(rule_xml(line_number, square.left, box.top + 0.34, square.right, LIGHT.ink, 2.5))
    whole = Box(box.left, box.top, _STEP * len(window), box.height)
    place(page.shapes, group(number, "Indicators of this item", _words(figures, now), whole, drawn))


def _in_order(page: Page) -> list[Figure]:
    """Those with a slide of their own, then those in the tables."""
    item = page.slide.item
    if item is None:
        return []
    inside = [one for one in page.deck.slides if one.item and one.item.number == item.number]
    alone = [one.figure for one in inside if one.figure]
    return alone + [figure for one in inside if one.kind is SlideKind.REST for figure in one.figures]


def _is_shown(figure: Figure, page: Page) -> bool:
    slide = page.slide
    shown = (slide.figure,) if slide.figure else slide.figures if slide.kind is SlideKind.REST else ()
    return any(figure.row.indicator.id == one.row.indicator.id for one in shown)


def _words(figures: list[Figure], now: list[int]) -> str:
    if len(now) == 1:
        row = figures[now[0]].row
        return f"Indicator {now[0] + 1} of {len(figures)}: {row.indicator.title}, {WORDS[row.rating].lower()}"
    return f"{len(figures)} indicators in this item"
