"""The record of what happened: the journal as the door sees it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from warehouse.errors import NotWrittenError
from warehouse.events import CHANGING, Event, Fact, Kind
from warehouse.journal import Journal
from warehouse.lock import FileLock

_NOTHING: Mapping[str, Fact] = MappingProxyType({})


class Record:
    """Writes down what happens in one data folder, one at a time, and reads it back."""

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / "warehouse.lock")
        self._journal = Journal(folder)

    def refuse(
        self, *, file: str, sha256: str, source: str, layout: str, problems: int, by: str, recorded: datetime,
        on_behalf: str = "",
    ) -> None:  # fmt: skip
        """Note that a file was refused, without a word of what it holds."""
        facts: dict[str, Fact] = {
            "file": file,
            "sha256": sha256,
            "source": source,
            "layout": layout,
            "problems": problems,
        }
        self.record(Kind.REFUSED, by=by, recorded=recorded, on_behalf=on_behalf, facts=facts)

    def record(
        self, kind: Kind, *, by: str, recorded: datetime, on_behalf: str = "", facts: Mapping[str, Fact] = _NOTHING
    ) -> None:
        """Write an event down that does not change the figures: an export, a sign-in, edited definitions.

        Raises ValueError for a kind that does, NotWrittenError where the disk is full.
        """
        if kind in CHANGING:
            raise ValueError(f"{kind} is written by accept and withdraw alone")
        event = Event(kind, by, recorded, on_behalf, MappingProxyType(dict(facts)))
        with self._lock:
            try:
                self._journal.append(event)
            except OSError as error:
                raise NotWrittenError(f"This could not be written to the journal: {error.strerror}.") from error

    def events(self) -> list[Event]:
        """Everything that happened, oldest first. Raises JournalDamagedError."""
        return [line.event for line in self._journal.lines()]
