"""The record of what happened: the journal as the door sees it."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from warehouse.errors import NotWrittenError
from warehouse.events import CHANGING, SPOKEN, START, Event, Fact, Kind
from warehouse.free_text import nameable
from warehouse.journal import Journal
from warehouse.lock import FileLock

_WRITTEN_BY_ITS_OWN = SPOKEN | {Kind.REFUSED, Kind.REMEMBERED, Kind.FORGOTTEN, Kind.REPORT_RECEIVED}
_LOOKED_FOR = _WRITTEN_BY_ITS_OWN | {Kind.DEFINITIONS_CHANGED}
_NOTHING: Mapping[str, Fact] = MappingProxyType({})


class Record:
    """Writes down what happens in one data folder, one at a time, and reads it back."""

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / "warehouse.lock")
        self._journal = Journal(folder)
        self._guard = threading.Lock()
        self._read_to = START
        self._looked_for: list[Event] = []

    def refuse(
        self, *, file: str, sha256: str, source: str, layout: str, problems: int, by: str, recorded: datetime,
        on_behalf: str = "",
    ) -> None:  # fmt: skip
        """Note that a file was refused, without a word of what it holds."""
        facts: dict[str, Fact] = {
            "file": nameable(file),
            "sha256": sha256,
            "source": source,
            "layout": layout,
            "problems": problems,
        }
        self._note(Event(Kind.REFUSED, by, recorded, on_behalf, MappingProxyType(facts)))

    def refused(self) -> list[Event]:
        """The files that were refused, oldest first. Raises JournalDamagedError."""
        return self._happened(Kind.REFUSED)

    def edits(self) -> list[Event]:
        """The definitions as they were noted, oldest first: see warehouse.definitions_log."""
        return self._happened(Kind.DEFINITIONS_CHANGED)

    def record(
        self, kind: Kind, *, by: str, recorded: datetime, on_behalf: str = "", facts: Mapping[str, Fact] = _NOTHING
    ) -> None:
        """Write an event down that nothing hangs on: an export, a sign-in, edited definitions.

        Raises ValueError for the other kinds, NotWrittenError where the disk is full.
        """
        if kind in CHANGING or kind in _WRITTEN_BY_ITS_OWN:
            raise ValueError(f"{kind} is written by what does it, with the facts that belong to it")
        self._note(Event(kind, by, recorded, on_behalf, MappingProxyType(dict(facts))))

    def _note(self, event: Event) -> None:
        with self._lock:
            try:
                self._journal.append(event)
            except OSError as error:
                raise NotWrittenError(f"This could not be written to the journal: {error.strerror}.") from error

    def _happened(self, *kinds: Kind) -> list[Event]:
        """The events of some kinds among those that are looked for often; of the journal only new lines are read."""
        with self._guard:
            for line in self._journal.lines(self._read_to):
                if line.event.kind in _LOOKED_FOR:
                    self._looked_for.append(line.event)
                self._read_to = line.tip
            return [event for event in self._looked_for if event.kind in kinds]

    @property
    def spoken(self) -> int:
        """How often anything was said beside the figures or of a meeting: the key of what shows any of it.

        Raises JournalDamagedError.
        """
        return len(self._happened(*SPOKEN))

    def events(self) -> list[Event]:
        """Everything that happened, oldest first. Raises JournalDamagedError."""
        return [line.event for line in self._journal.lines()]
