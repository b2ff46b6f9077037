"""What the parts of a source's page say alike: where figures come from, periods in brief, lists of names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from charts.heading import Known
from loaders.reading.periods import Grain, Period, grain_or_none, year_name
from performance.wording import instant, period


class Origin(NamedTuple):
    """Where the figures of a panel come from, in one line, and whether any is a sample."""

    source: str
    samples: bool


def origin_of(partner: str, known: Known) -> Origin:
    """Whose figures, and as known on which day."""
    return Origin(f"{partner}; figures as known on {instant(known.as_at)}", known.samples)


def short_period(span: Period) -> str:
    """2016/17, Q3 2017/18, Apr–Dec 2017."""
    return year_name(span.start.year) if grain_or_none(span) is Grain.YEAR else period(span)


def listed(names: Sequence[str]) -> str:
    """One, two and three.

    >>> listed(["education", "MASH", "other"])
    'education, MASH and other'
    """
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def fitted(*options: str, most: int) -> str:
    """The first of some wordings that has no more than so many words; the last where none has."""
    return next((one for one in options if len(one.split()) <= most), options[-1])
