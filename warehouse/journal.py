"""The journal: the record of everything that happened, appended to and never edited.

Each line carries the hash of the line before it, so that a line edited, deleted or moved is found. The last line
acknowledged is also noted in `journal.tip`, so that a lost tail is found too. (Somebody who can write to the
folder could rewrite all of it; against that only a copy kept elsewhere helps.)
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from warehouse.disk import PRIVATE_FILE, sync_file, sync_folder, write_durably
from warehouse.errors import JournalDamagedError
from warehouse.events import START, Event, Line, Tip, line_after, read_line

NAME = "journal.jsonl"


class Journal:
    """The journal of one data folder. Writing needs the folder's lock, which the caller holds; reading needs none."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._noted = folder / "journal.tip"
        self._torn = folder / "journal.torn"
        self._known = START

    def lines(self, after: Tip = START) -> Iterator[Line]:
        """The lines after a place, oldest first. A line that is just being written is not among them.

        Raises JournalDamagedError at the first that is broken, missing or out of its place.
        """
        acknowledged = self._acknowledged()  # read before the lines: the journal can only be further than that
        tip = after
        for text, last in self._texts(after):
            try:
                line = read_line(text, tip)
            except JournalDamagedError:
                if last and acknowledged.seq <= tip.seq:
                    break  # torn by a crash before it was acknowledged
                raise
            if line.seq == acknowledged.seq and line.tip.hash != acknowledged.hash:
                raise JournalDamagedError(f"Line {line.seq} of the journal is not the one that was acknowledged.")
            tip = line.tip
            yield line
        if tip.seq < acknowledged.seq:
            raise JournalDamagedError(
                f"The journal ends with line {tip.seq}, but {acknowledged.seq} were acknowledged: "
                f"lines at its end are lost. Restore {NAME} from a backup."
            )

    def _texts(self, after: Tip) -> Iterator[tuple[bytes, bool]]:
        """Each line's bytes, and whether it is the last."""
        size = self.path.stat().st_size if self.path.exists() else 0
        if size < after.size:
            raise JournalDamagedError(f"The journal is shorter than it was: line {after.seq} is lost.")
        if size == after.size:
            return
        with self.path.open("rb") as file:
            file.seek(after.size)
            for text in file:
                yield text, file.tell() >= size

    def verify(self) -> str:
        """What is wrong with the first line that is broken, missing or out of its place; "" where all is well."""
        try:
            count = sum(1 for _ in self.lines())
        except JournalDamagedError as error:
            return str(error)
        if count > 1 and not self._noted.exists():
            return f"{self._noted.name} is missing, so lines lost at the end of the journal would not be noticed."
        return ""

    def begin_at(self, tip: Tip) -> None:
        """Trust the journal up to a place that was verified before, so that reading on starts there."""
        self._known = tip

    def tip(self) -> Tip:
        """Where the journal ends now."""
        known = self._known
        for line in self.lines(known):
            known = line.tip
        self._known = known
        return known

    def next_line(self, event: Event) -> Line:
        """The line this event will be, not yet written. The caller holds the lock until it has written it."""
        tip = self.tip()
        self._set_torn_aside(tip)
        return line_after(tip, event)

    def append(self, event: Event) -> Line:
        """Write an event down; it is on the disk when this returns. The caller holds the lock."""
        line = self.next_line(event)
        self.write(line)
        return line

    def write(self, line: Line) -> None:
        """Write a line that `next_line` made; on an error nothing of it stays. The caller holds the lock."""
        new = not self.path.exists()
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE_FILE)
        start = os.fstat(handle).st_size
        try:
            _write_all(handle, line.text)
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, start)
            raise
        finally:
            os.close(handle)
        if new:
            sync_folder(self.path.parent)
        self._known = line.tip
        write_durably(self._noted, f"{line.seq} {line.tip.hash}\n".encode())

    def _acknowledged(self) -> Tip:
        try:
            seq, own = self._noted.read_text(encoding="ascii").split()
            return Tip(int(seq), own, 0)
        except FileNotFoundError:
            return START
        except ValueError:
            raise JournalDamagedError(f"{self._noted.name} cannot be read; restore it from a backup.") from None

    def _set_torn_aside(self, tip: Tip) -> None:
        """Move the beginning of a line that a crash cut off out of the way; it was never acknowledged."""
        if not self.path.exists() or self.path.stat().st_size == tip.size:
            return
        with self.path.open("rb") as file:
            file.seek(tip.size)
            torn = file.read()
        with self._torn.open("ab") as aside:
            aside.write(torn + b"\n")
        sync_file(self._torn)
        sync_folder(self._torn.parent)
        os.truncate(self.path, tip.size)
        sync_file(self.path)


def _write_all(handle: int, text: bytes) -> None:
    while text:
        text = text[os.write(handle, text) :]
