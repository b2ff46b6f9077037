"""Remembering what partners' words mean, and forgetting it: events of the journal, no part of the figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loaders.reading.told import Wording
from warehouse.errors import UnknownWordingError
from warehouse.events import Kind
from warehouse.free_text import check_wording
from warehouse.record import Record
from warehouse.remembered import Memory, Remembered, forgetting, remembering


class Remembering(Record):
    """The part of the warehouse that remembers wordings."""

    def remember(
        self, partner: str, source: str, layout: str, wordings: Iterable[Wording], *, by: str, recorded: datetime
    ) -> tuple[Remembered, ...]:
        """Remember what words mean in a partner's files of one layout; gives what is remembered of each.

        What is remembered already stays as it is; another meaning takes the place of the one before.
        Raises PersonalWordsError where words seem to be personal data, NotWrittenError where the disk is full.
        """
        wordings = dict.fromkeys(wordings)
        for wording in wordings:
            check_wording(wording)
        found = []
        with self._lock:
            memory = self._memory()
            for wording in wordings:
                one = Remembered(f"W{memory.count + 1:04}", partner, source, layout, wording, by, recorded)
                known = memory.same(one)
                if known is None:
                    self._note(remembering(one))
                    memory.add(one)
                found.append(known or one)
        return tuple(found)

    def forget(self, wording: str, *, by: str, recorded: datetime) -> None:
        """Forget a remembered wording; files already accepted with it stay as they are.

        Raises UnknownWordingError, NotWrittenError.
        """
        with self._lock:
            if not self._memory().knows(wording):
                raise UnknownWordingError(f"{wording} is not remembered (any more).")
            self._note(forgetting(wording, by=by, recorded=recorded))

    def remembered(self) -> tuple[Remembered, ...]:
        """What is remembered, the oldest first."""
        return self._memory().standing()

    def _memory(self) -> Memory:
        return Memory(self._happened(Kind.REMEMBERED, Kind.FORGOTTEN))
