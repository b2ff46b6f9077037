"""Annotations: what happened when, and which indicators' charts it concerns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from loaders.reading.periods import Grain, Period, day, find_month, grain_or_none
from performance.definitions.indicator import Indicator
from performance.wording import day as day_words
from performance.wording import full_month, month

_EARLIEST, _LATEST = 2000, 2100
_ONE_MONTH = re.compile(r"[A-Za-z]{3,9}\.?[ \-']+\d{2,4}|\d{4}-\d\d")  # and nothing else: no 32 March 2018
_NUMBERED = re.compile(r"(\d\d?)/(\d{4})")


class Annotation(NamedTuple):
    """Something that happened on a day or in a month.

    `scope` says what `names` are: "indicators", a "priority", a "source" (the first part of its measures), or "all".
    `ended` is None while it stands.
    """

    id: str
    period: Period
    title: str
    scope: str
    names: tuple[str, ...]
    by: str
    on_behalf: str
    recorded: datetime
    ended: datetime | None = None
    ended_by: str = ""
    end_reason: str = ""

    @property
    def when(self) -> str:
        """Its day or month in few letters: 20 Nov 2014, Nov 2014."""
        start = self.period.start
        return month(start) if grain_or_none(self.period) is Grain.MONTH else f"{start.day} {month(start)}"

    @property
    def when_in_full(self) -> str:
        """Its day or month as people say it: 20 November 2014, November 2014."""
        start = self.period.start
        return full_month(start) if grain_or_none(self.period) is Grain.MONTH else day_words(start)


def concerns(annotation: Annotation, indicator: Indicator) -> bool:
    """Whether an annotation belongs on an indicator's charts."""
    return _names(annotation.scope, annotation.names, indicator)


def owners_concerned(indicators: Iterable[Indicator], scope: str, names: tuple[str, ...]) -> frozenset[str]:
    """Whose indicators an annotation of this scope and these names concerns."""
    return frozenset(one.owner for one in indicators if _names(scope, names, one))


def _names(scope: str, names: tuple[str, ...], indicator: Indicator) -> bool:
    if scope == "indicators":
        return indicator.id in names
    if scope == "priority":
        return indicator.priority in names
    if scope == "source":
        return any(source_of(part.measure) in names for part in indicator.selections)
    return True


def source_of(measure: str) -> str:
    """The source that a measure comes from.

    >>> source_of("crime.offences")
    'crime'
    """
    return measure.partition(".")[0]


def annotations_on(annotations: Iterable[Annotation], indicator: Indicator) -> tuple[Annotation, ...]:
    """The annotations that stand and concern an indicator, the newest event first."""
    about = (one for one in annotations if one.ended is None and concerns(one, indicator))
    return tuple(sorted(about, key=lambda one: (one.period.start, one.period.end, one.id), reverse=True))


def read_when(words: str) -> Period:
    """A day or a month as people write it. Raises ValueError with how to write it.

    >>> read_when("14 March 2018").start.isoformat(), read_when("November 2014").end.isoformat()
    ('2018-03-14', '2014-11-30')
    """
    told = " ".join(words.split())
    on = day(told)
    numbered = _NUMBERED.sub(lambda match: f"{match[2]}-{int(match[1]):02}", told)
    found = Period(on, on) if on else find_month(numbered) if _ONE_MONTH.fullmatch(numbered) else None
    if found is None:
        said = f"“{told}” names no day and no month" if told else "When did it happen"
        end = "; write" if told else "? Write"
        raise ValueError(f"{said}{end} it like 14 March 2018, or March 2018 for the whole month.")
    return _likely(found)


def _likely(found: Period) -> Period:
    if not date(_EARLIEST, 1, 1) <= found.start < date(_LATEST, 1, 1):
        raise ValueError(f"{found.start.year} cannot be meant: write a year from {_EARLIEST} on, in full.")
    return found
