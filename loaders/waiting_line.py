"""Files waiting to be read, one after another, each in its own folder."""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path, PurePath
from threading import RLock, Thread

from loaders.begun import Begun, cancelled
from loaders.intake import Intake, refused_at_the_gate
from loaders.item import Item, ItemState
from loaders.outcome import Outcome, refused
from loaders.private_folder import PrivateFolder
from loaders.progress import Progress
from loaders.reading.told import Told
from loaders.turnstile import Turnstile

_ONE_AT_A_TIME = Turnstile()  # for all desks of this server: a child may need a gigabyte


@dataclass(slots=True, eq=False)
class _File:
    """What is known of a file. `turn` counts its readings; without a `folder` none of its bytes were stored."""

    id: str
    name: str
    size: int
    told: Told
    folder: Path | None
    state: ItemState
    outcome: Outcome | None = None
    begun: Begun | None = None
    turn: int = 0
    cleaning: bool = False
    cleaned: bool = False

    def seen(self) -> Item:
        """The file as others see it."""
        progress = Progress(self.state.value, None if self.state is ItemState.WAITING else 1.0)
        if self.state is ItemState.READING:
            progress = self.begun.progress() if self.begun else Progress("starting")
        return Item(self.id, self.name, self.size, self.state, progress, self.outcome, self.told, self.cleaned)


class WaitingLine:
    """Reads files in their order, in a thread that lives only while some are waiting."""

    def __init__(self, folder: PrivateFolder, intake: Intake) -> None:
        self._folder, self._intake = folder, intake
        self._files: dict[str, _File] = {}
        self._count = 0
        self._thread: Thread | None = None
        self._closed = False
        self._lock = RLock()

    def add(self, name: str, data: bytes, told: Told) -> str:
        """Put a file at the end of the line and return its id; what may not be read is refused and not stored."""
        outcome = refused_at_the_gate(name, data, hashlib.sha256(data).hexdigest(), told)
        with self._lock:
            self._count += 1
            one = _File(str(self._count), name, len(data), told, None, ItemState.WAITING)
            if not outcome:
                outcome = self._store(one, data)
            if outcome:
                one.state, one.outcome = ItemState.READ, outcome
            self._files[one.id] = one
        self._go_on()
        return one.id

    def again(self, item: str, told: Told) -> None:
        """Have a file read again, with this said of it."""
        with self._lock:
            if one := self._stored(item):
                one.told = told
                self._wait(one)
        self._go_on()

    def read_with(self, intake: Intake) -> None:
        """Read with this from now on, and again whatever was read with another."""
        with self._lock:
            if intake == self._intake:
                return
            self._intake = intake
            for one in self._files.values():
                if one.folder and one.state is not ItemState.CANCELLED:
                    self._wait(one)
        self._go_on()

    def clean(self, item: str) -> None:
        """Have a file replaced by its clean copy."""
        with self._lock:
            if one := self._stored(item):
                one.cleaning = True
                self._wait(one)
        self._go_on()

    def cancel(self, item: str) -> None:
        """Stop the reading of a file."""
        with self._lock:
            one = self._files.get(item)
            if one and one.state in {ItemState.WAITING, ItemState.READING}:
                self._stop(one)
                one.state, one.outcome, one.cleaning = ItemState.CANCELLED, cancelled(one.name), False

    def remove(self, item: str) -> None:
        """Forget and delete a file."""
        with self._lock:
            if one := self._files.pop(item, None):
                self._stop(one)
                if one.folder:
                    shutil.rmtree(one.folder, ignore_errors=True)

    def items(self) -> tuple[Item, ...]:
        """Every file as it stands."""
        with self._lock:
            return tuple(one.seen() for one in self._files.values())

    def close(self) -> None:
        """Stop, and delete everything. The thread, should it be waiting for its turn, finds nothing to read."""
        with self._lock:
            self._closed = True
            for one in self._files.values():
                self._stop(one)
            self._files.clear()
            self._folder.remove()

    def _store(self, one: _File, data: bytes) -> Outcome | None:
        """Write a file's bytes for this user alone; why they could not be written, or None."""
        folder = self._folder.path / one.id
        try:
            folder.mkdir(mode=0o700)
            handle = os.open(folder / "file", os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
        except OSError as error:
            shutil.rmtree(folder, ignore_errors=True)
            return _unstored(one.name, error)
        one.folder = folder
        return None

    def _stored(self, item: str) -> _File | None:
        one = self._files.get(item)
        return one if one and one.folder else None

    def _wait(self, one: _File) -> None:
        self._stop(one)
        one.state, one.outcome = ItemState.WAITING, None

    def _stop(self, one: _File) -> None:
        """End a reading that may be going on; what it finds counts no more."""
        one.turn += 1
        if one.begun:
            one.begun.cancel()
            one.begun = None

    def _go_on(self) -> None:
        """Have a thread where there is something to read."""
        with self._lock:
            if not self._closed and self._thread is None and self._next():
                self._thread = Thread(target=self._run, name="desk", daemon=True)
                self._thread.start()

    def _next(self) -> _File | None:
        return next((one for one in self._files.values() if one.state is ItemState.WAITING), None)

    def _run(self) -> None:
        while True:
            with _ONE_AT_A_TIME:
                if not self._read_next():
                    return

    def _read_next(self) -> bool:
        """Read the first file that waits; False, and the thread is over, where none does."""
        with self._lock:
            one = None if self._closed else self._next()
            if one is None:
                self._thread = None
                return False
            one.turn += 1
            turn, one.state = one.turn, ItemState.READING
            begun = self._begin(one)
            if isinstance(begun, Outcome):
                one.state, one.outcome = ItemState.READ, begun
                return True
            one.begun = begun
        try:
            outcome = begun.outcome()
        except Exception as error:  # whatever it is, the files behind must not wait for ever
            outcome = _unread(one.name, error)
        with self._lock:
            if one.turn == turn:
                one.begun = None
                self._finish(one, outcome)
        return True

    def _begin(self, one: _File) -> Begun | Outcome:
        folder = one.folder or self._folder.path
        try:
            for last in folder.glob("read-*"):
                shutil.rmtree(last, ignore_errors=True)
            space = folder / f"read-{one.turn}"
            space.mkdir(mode=0o700)
            return self._intake.begin(
                folder / "file", space, told=one.told, name=one.name, clean=one.cleaning, gentle=True
            )
        except OSError as error:
            return _unstored(one.name, error)

    def _finish(self, one: _File, outcome: Outcome) -> None:
        """Note what came of a file; where a clean copy of it came, that takes its place and is read next."""
        if one.cleaning and outcome.clean and one.folder:
            outcome.clean.replace(one.folder / "file")
            one.name, one.size = f"{PurePath(one.name).stem} (clean copy).xlsx", (one.folder / "file").stat().st_size
            one.cleaned = True
            self._wait(one)
        else:
            one.state, one.outcome = ItemState.READ, outcome
        one.cleaning = False


def _unread(name: str, error: Exception) -> Outcome:
    words = f"{name} could not be read: the reader failed ({type(error).__name__}). Tell the administrator."
    return refused(name, "", words, found="a failure of the reader")


def _unstored(name: str, error: OSError) -> Outcome:
    words = f"{name} could not be stored for reading: {error.strerror or 'the disk failed'}. Tell the administrator."
    return refused(name, "", words, found="no room", expected="room to store the file")
