"""Freezing packs: what went out with an agenda or was shown in a meeting, kept to the byte."""

from __future__ import annotations

from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from warehouse.errors import NotWrittenError, UnknownEntryError
from warehouse.events import Event, Fact, Kind, written
from warehouse.said_words import said_for
from warehouse.writing import Writing


class Frozen(NamedTuple):
    """A pack that was kept: of which meeting, at which stage ("published", "closed"), and the hash of its bytes.

    `as_at` is the instant of its figures, `marking` who may see it ("public", "restricted").
    """

    id: str
    meeting: date
    stage: str
    sha256: str
    as_at: datetime
    marking: str
    by: str
    on_behalf: str
    recorded: datetime


class Freezing(Writing):
    """The part of the warehouse that keeps packs."""

    def freeze(
        self, meeting: date, stage: str, content: bytes, *, as_at: datetime, marking: str, by: str,
        recorded: datetime, on_behalf: str = "",
    ) -> Frozen:  # fmt: skip
        """Keep a pack for good: its bytes are on the disk before the journal says so, and then it has happened.

        Where the newest of the meeting and stage has the same bytes, it is given back and nothing is written.
        Raises TooLongError, PersonalWordsError, NotWrittenError.
        """
        for_whom = said_for(on_behalf)
        with self._lock:
            known = self.frozen()
            sha256 = self._store(content)
            about = (meeting, f"{stage}", sha256, as_at, f"{marking}")
            newest = next((one for one in reversed(known) if one[1:3] == about[:2]), None)
            if newest and newest[1:6] == about:
                return newest
            one = Frozen(f"F{len(known) + 1:04}", *about, by, for_whom, recorded)
            self._note(_froze(one))
        return one

    def frozen(self, as_at: datetime | None = None) -> tuple[Frozen, ...]:
        """Every pack kept by an instant (None: now), in the order of the journal."""
        return tuple(_frozen(event) for event in self._happened(Kind.FROZEN) if as_at is None or event.at <= as_at)

    def frozen_content(self, sha256: str) -> bytes:
        """The bytes of a frozen pack, checked.

        Raises UnknownEntryError where none has this hash, ArchiveDamagedError where it is missing or was changed.
        """
        if not any(one.sha256 == sha256 for one in self.frozen()):
            raise UnknownEntryError("No pack was kept under this name.")
        return self._packs.content(sha256)

    def _store(self, content: bytes) -> str:
        try:
            return self._packs.keep(content)
        except OSError as error:
            raise NotWrittenError(f"The pack could not be kept: {error.strerror}.") from error


def _froze(one: Frozen) -> Event:
    facts: dict[str, Fact] = {
        "pack": one.id,
        "meeting": one.meeting.isoformat(),
        "stage": one.stage,
        "sha256": one.sha256,
        "as_at": written(one.as_at),
        "marking": one.marking,
    }
    return Event(Kind.FROZEN, one.by, one.recorded, one.on_behalf, MappingProxyType(facts))


def _frozen(event: Event) -> Frozen:
    facts = {name: str(fact) for name, fact in event.facts.items()}
    about = (date.fromisoformat(facts["meeting"]), facts["stage"], facts["sha256"])
    told = (datetime.fromisoformat(facts["as_at"]), facts["marking"])
    return Frozen(facts["pack"], *about, *told, event.who, event.on_behalf, event.at)
