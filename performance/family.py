"""A family of indicators: those of one measure that each count one part of it, and the one that adds them up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from performance.definitions.indicator import Filter, Indicator


class Family(NamedTuple):
    """The parts in the order of the definitions. `total` is None where no indicator adds several of them up.

    `adding` are the parts that belong to the total; an indicator of some other kind of part is a part too.
    """

    total: Indicator | None
    parts: tuple[Indicator, ...]
    adding: tuple[Indicator, ...]


def family_of(indicators: Iterable[Indicator], measure: str) -> Family:
    """The indicators that count a measure by exactly one condition: one value makes a part, several make a total."""
    told = [(one, found) for one in indicators if (found := _condition(one, measure))]
    parts = [(one, found) for one, found in told if len(found.values) == 1]
    kinds = Counter(found.dimension for _, found in parts)
    totals = [(one, found) for one, found in told if len(found.values) > 1 and found.dimension in kinds]
    if not totals:
        return Family(None, tuple(one for one, _ in parts), ())
    total, whole = max(totals, key=lambda pair: (kinds[pair[1].dimension], len(pair[1].values)))
    adding = (one for one, found in parts if found.dimension == whole.dimension and found.values <= whole.values)
    return Family(total, tuple(one for one, _ in parts), tuple(adding))


def _condition(indicator: Indicator, measure: str) -> Filter | None:
    """The one condition of a count of this measure; None where it has none, several, or leaves something out."""
    if indicator.counts is None or indicator.counts.measure != measure:
        return None
    found = indicator.counts.filters
    return found[0] if len(found) == 1 and not found[0].exclude else None
