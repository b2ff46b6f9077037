"""What the warehouse knows of returns beside its submissions: which figures stand in part or provisionally."""

from __future__ import annotations

from datetime import datetime

from loaders.reading.periods import Period
from performance.receipts.arrival import Part
from warehouse.reading import Reading


def parts_of(reading: Reading, as_at: datetime, area: str) -> frozenset[Part]:
    """The figures of an area that their submission gives for part of the period only, or marked [p], as at an instant.

    Only what answers is looked at: a month that a later file gave whole is whole.
    """
    places = frozenset({area})
    in_part = (one for one in reading.covered(as_at, "borough", places, None) if not one.complete)
    marked = (one for one in reading.answers(as_at, "borough", places, None) if one.provisional)
    found = {Part(one.submission, Period(one.period_start, one.period_end)) for one in in_part}
    return frozenset(found | {Part(one.submission, Period(one.period_start, one.period_end)) for one in marked})
