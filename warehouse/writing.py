"""Writing to a warehouse: every change is a file made ready, then a line in the journal, then the pointer moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Self

from warehouse import projection
from warehouse.archive import Archive
from warehouse.connections import Connection
from warehouse.disk import private_folder
from warehouse.errors import NotWrittenError
from warehouse.events import Event
from warehouse.pack_store import PackStore
from warehouse.projector import Projector, ReadAgain
from warehouse.publishing import Pointer, Publishing
from warehouse.readers import Readers
from warehouse.reading import Reading
from warehouse.record import Record


class Writing(Reading, Record):
    """One data folder: the archive, the journal and the published file, and how they change together."""

    def __init__(self, folder: Path, read_again: ReadAgain) -> None:
        self._publishing = Publishing(folder)
        Reading.__init__(self, Readers(self._publishing))
        Record.__init__(self, folder)
        self._folder = folder
        self._archive = Archive(folder)
        self._packs = PackStore(folder)
        self._projector = Projector(self._journal, self._archive, self._publishing, read_again)

    def open(self) -> Self:
        """Make the folder ready: finish what a crash interrupted. To be called before anything else.

        Raises JournalDamagedError where the record itself is damaged.
        """
        private_folder(self._folder)
        with self._lock:
            self._projector.open()
            self._packs.clean()
        return self

    @contextmanager
    def _alone(self) -> Iterator[Connection]:
        """A cursor on all that has happened, with nobody else writing meanwhile."""
        with self._lock:
            self._projector.catch_up()
            with self._cursor() as cursor:
                yield cursor

    def _write(self, event: Event, change: Callable[[Connection], None], reads: Sequence[Path] = ()) -> Pointer:
        """Make the changed file, then write the event down. All that can fail comes before the line in the journal:
        once it is there the event has happened, and whoever opens the folder next publishes the finished file."""
        line = self._journal.next_line(event)
        pointer = self._projector.prepare(line, change, reads)
        try:
            self._journal.write(line)
        except Exception:
            self._publishing.discard(pointer.number)
            raise
        return pointer

    def _happen(self, event: Event, what: str) -> None:
        """Write down and publish an event that brings no file; `what` could not be done where the disk is full."""
        seq = self._journal.tip().seq + 1
        try:
            self._publishing.publish(self._write(event, partial(projection.happen, seq=seq, event=event)))
        except OSError as error:
            raise NotWrittenError(f"{what}: {error.strerror}.") from error
