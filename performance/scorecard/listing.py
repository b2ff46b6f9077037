"""Single figures as they stand in one reading: those of our own area and its wards listed, those of others as numbers.

Two boards' listings are compared to say what a rehearsal would change. What is listed here is not yet disclosed: who
shows it asks `Board.hides` first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from operator import attrgetter
from typing import NamedTuple

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain, Period
from loaders.reading.places import ward
from warehouse.figures import Answer, Covered
from warehouse.fingerprints import About, Fingerprint
from warehouse.reading import Reading

_BOROUGH, _WARD = "borough", "ward"
_dimensions_of = attrgetter(*DIMENSIONS)  # a fifth of the time that asking for each by its name takes
_WARDED = "Bromley"  # the one borough whose wards are known by name, see loaders.reading.places


class Place(NamedTuple):
    """What coverage speaks of: a measure and slice, in one place, for one period."""

    measure: str
    slice: str
    area_level: str
    area: str
    grain: Grain
    period: Period


class Key(NamedTuple):
    """Which figure: its place and the values of its dimensions, in the order of DIMENSIONS, "" where one is none."""

    place: Place
    dimensions: tuple[str, ...]


class Said(NamedTuple):
    """What is said of a figure: `value` None where there is no number."""

    value: float | None
    marker: str
    provisional: bool


NOUGHT = Said(0.0, "", provisional=False)  # what a period says that is covered and has no such figure


class Listing(NamedTuple):
    """Figures by what they are, and every place and period that is covered."""

    figures: Mapping[Key, Said]
    covered: frozenset[Place]


def list_own(reading: Reading, as_at: datetime, area: str, about: Iterable[About], span: Period) -> Listing:
    """The figures of an area and its wards, of the measures asked for, of periods that begin in a span of days."""
    figures: dict[Key, Said] = {}
    covered: set[Place] = set()
    own = [one for one in about if is_own(one, area)]
    for level in (_BOROUGH, _WARD):
        areas = frozenset(one.area for one in own if one.area_level == level)
        measures = frozenset(one.measure for one in own if one.area_level == level)
        if not areas:
            continue
        for answer in reading.answers(as_at, level, areas, measures):
            if span.start <= answer.period_start <= span.end:
                figures[Key(_place(answer, level), _dimensions_of(answer))] = _said(answer)
        claims = reading.covered(as_at, level, areas, measures)
        covered |= {_place(one, level) for one in claims if span.start <= one.period_start <= span.end}
    return Listing(figures, frozenset(covered))


def _place(one: Answer | Covered, level: str) -> Place:
    return Place(one.measure, one.slice, level, one.area, one.grain, Period(one.period_start, one.period_end))


def _said(answer: Answer) -> Said:
    return Said(None if answer.missing else answer.value, answer.markers, answer.provisional)


class Numbered(NamedTuple):
    """Figures as numbers (where, which, what it says, 0 for a plain nought), and all that is covered."""

    figures: AbstractSet[Fingerprint]
    covered: AbstractSet[int]


def number_others(reading: Reading, as_at: datetime, area: str, about: Iterable[About], span: Period) -> Numbered:
    """The figures of all other areas, of the measures asked for, of periods that begin in a span of days."""
    figures: set[Fingerprint] = set()
    covered: set[int] = set()
    others = [one for one in about if not is_own(one, area)]
    for level in {one.area_level for one in others}:
        areas = frozenset(one.area for one in others if one.area_level == level)
        measures = frozenset(one.measure for one in others if one.area_level == level)
        found = reading.fingerprints(as_at, level, areas, measures, span)
        figures.update(found.figures)
        covered |= found.covered
    return Numbered(figures, covered)


def is_own(one: About, area: str) -> bool:
    """Whether a place is the area itself or one of its wards."""
    return one.area == area if one.area_level == _BOROUGH else ward_name(one.area) != "" and area == _WARDED


def ward_name(code: str) -> str:
    """What people call a ward; "" for a code that is none of ours."""
    found = ward(code, date.max)  # a code says its own vintage, whatever the day
    return found.name if found and code != found.name else ""
