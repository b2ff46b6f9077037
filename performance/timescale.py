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
    opening = tested_grain(subject.flows) or Grain.YEAR
    grains = tuple(grain for grain in _GRAINS if grain is opening or _several(subject, grain))
    given = subject.flows.numerator.points.values()
    first = min((start for points in given for start in points), default=None)
    since = subject.tested_from
    return Timescale(grains, opening, since, first if first and since and first < since else None)


def _several(subject: Subject, grain: Grain) -> bool:
    """Whether there are two whole figures or more at a grain."""
    found = (subject.flows.at(grain, start, subject.indicator.per) for start in starts_at(subject.flows, grain))
    return sum(1 for amount in found if amount and amount.known) > 1
