"""How many figures changed, by what is counted: the way into the list of single ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from charts.data_table import Column, DataTable, Entry, figure, hidden, words
from performance.rehearsal.changes import FigureChange, Kind, Tally
from performance.spoken_numbers import spelt

_HEADS = ("What is counted", "Revised", "No longer there", "New")
_COLUMNS = (Kind.REVISED, Kind.VANISHING, Kind.NEW)
_WORDS = {Kind.REVISED: "Revised", Kind.VANISHING: "No longer there", Kind.NEW: "New"}


def figures_title(tally: Tally) -> str:
    """The heading: "86 figures revised, 5,361 new"."""
    counts = ((tally.revised, "revised"), (tally.vanishing, "no longer there"), (tally.new, "new"))
    told = [(count, word) for count, word in counts if count]
    if not told:
        return "No figure changed"
    (count, word), *others = told
    first = f"{spelt(count).capitalize()} figure{'' if count == 1 else 's'} {word}"
    return ", ".join([first, *(f"{spelt(many)} {said}" for many, said in others)])


def by_measure(changes: Sequence[FigureChange]) -> DataTable:
    """How many of each kind, by what is counted; the most revised first. How many are hidden is not said."""
    unseen = {one.title for one in changes if one.hidden}
    counts = Counter((one.title, one.kind) for one in changes)
    titles = sorted({one.title for one in changes}, key=lambda title: [-counts[title, kind] for kind in _COLUMNS])
    rows = tuple(
        (words(title), *(_count(counts[title, kind], title in unseen) for kind in _COLUMNS)) for title in titles
    )
    heads = (Column(_HEADS[0], numeric=False), *map(Column, _HEADS[1:]))
    return DataTable("Figures that changed, by what is counted", heads, rows)


def _count(many: int, unseen: bool) -> Entry:  # noqa: FBT001  a fact of the title beside the count
    return hidden() if many and unseen else figure(Fraction(many))


def kinds_of(tally: Tally) -> dict[Kind, str]:
    """The choices of a filter with their counts; a kind of which there is none is left out."""
    counts = {Kind.REVISED: tally.revised, Kind.VANISHING: tally.vanishing, Kind.NEW: tally.new}
    return {kind: f"{_WORDS[kind]} {counts[kind]:,}" for kind in _COLUMNS if counts[kind]}
