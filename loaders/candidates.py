"""What a file could be, likeliest first, where nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.likeness import Candidate
from loaders.near_miss import near_misses
from loaders.reading.layout import Layout
from loaders.reading.sheet import Book
from loaders.recognition import Recognised


class _Likeness(NamedTuple):
    """How many of a layout's words stand in a file, the share of those it needs, and which of these it lacks.

    `likely`: they are no words that stand in any file.
    """

    matched: int = 0
    share: float = 0.0
    lacking: tuple[str, ...] = ()
    likely: bool = False
    fits: bool = False


def candidates(book: Book, layouts: Sequence[Layout], fits: Sequence[Recognised]) -> tuple[Candidate, ...]:
    """Every layout: those that fit, then those that nearly do, then those of which nothing was found."""
    fitting = {(fit.layout.source, fit.layout.name): fit.weight for fit in fits}
    ranked = []
    for layout in layouts:
        weight = fitting.get((layout.source, layout.name))
        fits_so_far = _Likeness(weight or 0, likely=True, fits=True)
        ranked.append((layout, _likeness(book, layout) if weight is None else fits_so_far))
    ranked.sort(key=lambda one: (one[1].fits, one[1].likely, one[1].matched, one[1].share), reverse=True)
    return tuple(
        Candidate(
            layout.source, layout.name, layout.title, layout.partner, likeness.lacking, likeness.likely, likeness.fits
        )
        for layout, likeness in ranked
    )


def _likeness(book: Book, layout: Layout) -> _Likeness:
    if layout.rows:
        return _of_rows(book, layout)
    misses = near_misses(book, [layout])
    likely = [miss for miss in misses if miss.likely]
    best = max(likely or misses, key=lambda miss: miss[:2], default=None)
    if best is None:
        return _Likeness(lacking=_needed(layout))
    lacking = tuple(missing.words for missing in best.lacking)
    return _Likeness(best.matched, best.share, lacking, best.likely)


def _of_rows(book: Book, layout: Layout) -> _Likeness:
    tables = layout.find_told(book) if layout.find_told else ()
    found = {name for table in tables for name in table.columns}
    needed = _needed(layout)
    lacking = tuple(words for words in needed if words not in found)
    return _Likeness(len(found), 1 - len(lacking) / len(needed) if needed else 0.0, lacking, bool(found))


def _needed(layout: Layout) -> tuple[str, ...]:
    words = (column.aliases[0] for column in layout.columns if column.required and column.aliases)
    return tuple(dict.fromkeys(words))
