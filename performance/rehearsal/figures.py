"""Which single figures would be new, revised or gone: those of our own area by name, those of others counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from loaders.reading.measure import Measure
from loaders.reading.periods import Period, financial_year
from performance.disclosure import HIDDEN
from performance.quarter import Quarter
from performance.rehearsal.changes import FigureChange, Kind, Tally
from performance.rehearsal.naming import detail_of, title_of, unit_of
from performance.scorecard.listing import NOUGHT, Key, Listing, Numbered, Place, Said

_SHOWN_FIRST = (Kind.VANISHING, Kind.REVISED, Kind.NEW)


class Words(NamedTuple):
    """What figures are called, and which of them the reader may not see."""

    measures: Mapping[str, Measure]
    hides: Callable[[str], bool]


def changes_of(before: Listing, after: Listing, words: Words) -> tuple[FigureChange, ...]:
    """The figures that differ: vanishing, revised, new; of each kind the newest period first, then by name.

    Where a period is covered and no figure stands in it, it counts as 0. So a figure that appears there is a revision
    of that 0, and one whose row is gone while its period stays covered vanishes, and leaves a 0.

    Hidden figures of a source stand as one of each kind, for whole financial years. Listed one by one they would say in
    which months there is anybody at all: four such months of a year that is known to have at most four people have one
    each.
    """
    found, unseen = [], []
    for key in before.figures.keys() | after.figures.keys():
        old, new = _said(before, key), _said(after, key)
        if old == new:
            continue
        if words.hides(key.place.measure):
            unseen.append((_kind_of_place(key, before, after), key.place))
        else:
            kind = Kind.VANISHING if key not in after.figures else Kind.NEW if old is None else Kind.REVISED
            found.append(_told(kind, key, old, new, words))
    return tuple(sorted([*found, *_together(unseen)], key=_place))


def _kind_of_place(key: Key, before: Listing, after: Listing) -> Kind:
    """What becomes of a hidden figure by what the files cover, which does not hang on whether it is 0."""
    stood, stands = (key in one.figures or key.place in one.covered for one in (before, after))
    return Kind.REVISED if stood and stands else Kind.NEW if stands else Kind.VANISHING


def _together(unseen: Iterable[tuple[Kind, Place]]) -> Iterator[FigureChange]:
    """The hidden figures of each source and kind as one, over the financial years that hold them."""
    spans: dict[tuple[Kind, str], list[Period]] = defaultdict(list)
    for kind, place in unseen:
        spans[kind, place.measure.partition(".")[0]].append(place.period)
    for (kind, source), periods in spans.items():
        first, last = min(one.start for one in periods), max(one.end for one in periods)
        span = Period(financial_year(Quarter.of(first).year).start, financial_year(Quarter.of(last).year).end)
        marks = ("" if kind is Kind.NEW else HIDDEN, "" if kind is Kind.VANISHING else HIDDEN)
        title = f"Counts of people, source “{source.replace('_', ' ')}”"
        yield FigureChange(kind, source, title, "", span, None, None, *marks, hidden=True)


def _said(listing: Listing, key: Key) -> Said | None:
    return listing.figures.get(key) or (NOUGHT if key.place in listing.covered else None)


def _told(kind: Kind, key: Key, old: Said | None, new: Said | None, words: Words) -> FigureChange:
    measure = key.place.measure
    return FigureChange(
        kind,
        measure,
        title_of(measure, words.measures),
        detail_of(key),
        key.place.period,
        old.value if old else None,
        new.value if new else None,
        old.marker if old else "",
        new.marker if new else "",
        unit=unit_of(measure, words.measures),
    )


def _place(change: FigureChange) -> tuple[int, int, str, str]:
    return _SHOWN_FIRST.index(change.kind), -change.period.end.toordinal(), change.title, change.detail


def tally_of(changes: Iterable[FigureChange]) -> Tally:
    """How many there are of each kind."""
    counts = Counter(change.kind for change in changes)
    return Tally(counts[Kind.NEW], counts[Kind.REVISED], counts[Kind.VANISHING])


def tally_of_others(before: Numbered, after: Numbered) -> Tally:
    """How many figures of other areas differ, counted by the same rules."""
    counts = Counter(_kinds(before, after))
    return Tally(counts[Kind.NEW], counts[Kind.REVISED], counts[Kind.VANISHING])


def _kinds(before: Numbered, after: Numbered) -> Iterator[Kind]:
    gone, came = before.figures - after.figures, after.figures - before.figures
    were, are = {figure for _, figure, _ in gone}, {figure for _, figure, _ in came}
    for place, figure, says in came:
        if figure in were or (place in before.covered and says):
            yield Kind.REVISED
        elif place not in before.covered:
            yield Kind.NEW
    for place, figure, said in gone:
        if figure not in are and (said or place not in after.covered):
            yield Kind.VANISHING
