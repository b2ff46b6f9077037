"""How an indicator can be looked at over time: by which grains, and whether from before the tested months."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from loaders.reading.periods import Grain
from performance.subject import Subject
from performance.variation import starts_at, tested_grain

_GRAINS = (Grain.MONTH, Grain.QUARTER, Grain.YEAR)


class Timescale(NamedTuple):
    """The grains there are figures at, the finest first, and the one a chart opens with.

    `since` is the month from which is tested; `earliest` the first day of any figure before it, None where there is
    none.
    """

    grains: tuple[Grain, ...]
    opening: Grain
    since: date | None
    earliest: date | None


def timescale(subject: Subject) -> Timescale:
    """The choices there are. A grain of a single period is none."""
    starts = {grain: starts_at(subject.flows, grain) for grain in _GRAINS}
    opening = tested_grain(subject.flows) or Grain.YEAR
    grains = tuple(grain for grain, found in starts.items() if grain is opening or len(found) > 1)
    first = min((min(found) for found in starts.values() if found), default=None)
    since = subject.tested_from
    return Timescale(grains, opening, since, first if first and since and first < since else None)
