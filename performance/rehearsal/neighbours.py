"""Other figures of the same source and period that say the same number: a row read one too high or too low."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Period
from performance.definitions.indicator import Indicator, Selection
from performance.rehearsal.figures import Words
from performance.rehearsal.naming import detail_of, title_of
from performance.scorecard.listing import Key, Listing


class Neighbours:
    """The figures of our own area by period and number; looked up for the few that leap."""

    def __init__(self, listing: Listing, words: Words) -> None:
        self._listing, self._words = listing, words

    def with_the_same(self, indicator: Indicator, period: Period, value: Fraction) -> str:
        """What else has this number in this period, in words; "" where nothing has that the reader may see."""
        if indicator.counts is None:
            return ""
        for key in self._by_number.get((period, float(value)), []):
            measure, own = key.place.measure, indicator.counts
            if _source(measure) == _source(own.measure) and not _part_of(key, own) and not self._words.hides(measure):
                return ", ".join(filter(None, [title_of(measure, self._words.measures), detail_of(key)]))
        return ""

    @cached_property
    def _by_number(self) -> dict[tuple[Period, float], list[Key]]:
        found: dict[tuple[Period, float], list[Key]] = {}
        for key, said in self._listing.figures.items():
            if said.value is not None:
                found.setdefault((key.place.period, said.value), []).append(key)
        return found


def _source(measure: str) -> str:
    return measure.partition(".")[0]


def _part_of(key: Key, own: Selection) -> bool:
    values = dict(zip(DIMENSIONS, key.dimensions, strict=True))
    return key.place.measure == own.measure and all(part.keeps(values[part.dimension]) for part in own.filters)
