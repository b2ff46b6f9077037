"""A remembered wording: what an officer said that a partner's words mean in one layout, to be used from then on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from loaders.reading.text import key
from loaders.reading.told import Wording
from warehouse.events import Event, Fact, Kind


class Remembered(NamedTuple):
    """One wording, who said so and when."""

    id: str
    partner: str
    source: str
    layout: str
    wording: Wording
    by: str
    recorded: datetime


class _Place(NamedTuple):
    """Where one meaning stands at a time: these words there, or (words "") this column that is not provided."""

    partner: str
    source: str
    layout: str
    words: str
    column: str


def remembering(one: Remembered) -> Event:
    """The event of remembering a wording."""
    facts: dict[str, Fact] = {
        "wording": one.id,
        "partner": one.partner,
        "source": one.source,
        "layout": one.layout,
        "words": one.wording.words,
        "means": one.wording.means,
        "column": one.wording.column,
    }
    return Event(Kind.REMEMBERED, one.by, one.recorded, "", MappingProxyType(facts))


def forgetting(wording: str, *, by: str, recorded: datetime) -> Event:
    """The event of forgetting a wording."""
    return Event(Kind.FORGOTTEN, by, recorded, "", MappingProxyType({"wording": wording}))


class Memory:
    """What is remembered after some events: the oldest first, and how many wordings there ever were."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._standing: dict[_Place, Remembered] = {}
        self.count = 0
        for event in events:
            if event.kind is Kind.REMEMBERED:
                self.add(_remembered(event))
            elif event.kind is Kind.FORGOTTEN:
                self._forget(str(event.facts["wording"]))

    def add(self, one: Remembered) -> None:
        """Put a wording in the place of what its words meant before.

        A column that words stand for is provided, whatever was said before.
        """
        self.count += 1
        place = _place(one)
        self._standing.pop(place, None)
        self._standing.pop(place._replace(words="", column=one.wording.means), None)
        self._standing[place] = one

    def same(self, one: Remembered) -> Remembered | None:
        """The wording that says the same already."""
        known = self._standing.get(_place(one))
        return known if known and known.wording.means == one.wording.means else None

    def standing(self) -> tuple[Remembered, ...]:
        """All that is remembered."""
        return tuple(sorted(self._standing.values(), key=lambda one: one.id))

    def knows(self, wording: str) -> bool:
        """Whether a wording with this id is remembered."""
        return any(one.id == wording for one in self._standing.values())

    def _forget(self, wording: str) -> None:
        self._standing = {place: one for place, one in self._standing.items() if one.id != wording}


def _place(one: Remembered) -> _Place:
    words, means, column = one.wording
    return _Place(one.partner, one.source, one.layout, key(words) or words, column if words else means)


def _remembered(event: Event) -> Remembered:
    facts = {name: str(fact) for name, fact in event.facts.items()}
    wording = Wording(facts["words"], facts["means"], facts["column"])
    return Remembered(
        facts["wording"], facts["partner"], facts["source"], facts["layout"], wording, event.who, event.at
    )
