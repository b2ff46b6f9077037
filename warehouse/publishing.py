"""Publishing: numbered warehouse files that are never edited, and a pointer to the one that holds.

A file is made under the next number, whole and on the disk, before the pointer moves to it. Readers may still have
older numbers open, and nobody can know which; so the last few stay, and a reader that finds its number gone
looks at the pointer again.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from warehouse import projection
from warehouse.connections import Connection, open_to_write
from warehouse.disk import PRIVATE_FILE, sha256_of, sync_file, sync_folder, write_durably
from warehouse.errors import WarehouseDamagedError
from warehouse.events import Tip

KEPT = 3
MEND = "Make the warehouse again from the journal: `cli.py rebuild`."
_NAME = re.compile(r"^warehouse-(\d+)\.duckdb$")


class Pointer(NamedTuple):
    """The warehouse file that holds: its number, its size in bytes and the hash of them."""

    number: int
    size: int
    sha256: str


class Publishing:
    """The numbered files of one data folder. Whoever makes or moves holds the folder's lock."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pointer = folder / "warehouse.current"

    def path(self, number: int) -> Path:
        """Where the file of a number lies."""
        return self._folder / f"warehouse-{number}.duckdb"

    def current(self) -> Pointer | None:
        """The file that holds; None before the first. Raises WarehouseDamagedError for an unreadable pointer."""
        try:
            number, size, sha256 = self._pointer.read_text(encoding="ascii").split()
            return Pointer(int(number), int(size), sha256)
        except FileNotFoundError:
            return None
        except ValueError:
            raise WarehouseDamagedError(f"{self._pointer.name} cannot be read.") from None

    def number(self) -> int:
        """The number that holds, 0 before the first."""
        pointer = self.current()
        return pointer.number if pointer else 0

    def verify(self) -> str:
        """What is wrong with the file that holds, compared byte by byte with when it was published; or ""."""
        try:
            pointer = self.current()
            if pointer and self._said_of(pointer.number) != pointer:
                return f"{self.path(pointer.number).name} was changed after it was published."
        except (OSError, WarehouseDamagedError) as error:
            return f"The warehouse cannot be read: {error}"
        return ""

    def begin_empty(self, number: int) -> None:
        """Make the file of a number: an empty warehouse."""
        self.discard(number)
        self.change(number, projection.create, None)
        self.path(number).chmod(PRIVATE_FILE)

    def begin(self, number: int) -> None:
        """Make the file of a number: a copy of the one that holds.

        Raises WarehouseDamagedError rather than copy damage into what would then be a published file.
        """
        self.discard(number)
        pointer = self.current()
        if pointer is None:
            raise WarehouseDamagedError(f"{self._pointer.name} is missing. {MEND}")
        shutil.copyfile(self.path(pointer.number), self.path(number))
        self.path(number).chmod(PRIVATE_FILE)
        if self._said_of(number) != pointer._replace(number=number):
            raise WarehouseDamagedError(f"{self.path(pointer.number).name} was changed after it was published. {MEND}")

    def change(
        self, number: int, change: Callable[[Connection], None], tip: Tip | None, reads: Sequence[Path] = ()
    ) -> None:
        """Change a file that is not published yet, in one transaction, up to a place in the journal."""
        connection = open_to_write(self.path(number), reads)
        try:
            connection.execute("BEGIN")
            change(connection)
            if tip:
                projection.note_tip(connection, tip)
            connection.execute("COMMIT")
            connection.execute("CHECKPOINT")
        finally:
            connection.close()

    def finish(self, number: int) -> Pointer:
        """Return when a file is on the disk, with what the pointer will say of it."""
        sync_file(self.path(number))
        sync_folder(self._folder)
        return self._said_of(number)

    def _said_of(self, number: int) -> Pointer:
        path = self.path(number)
        return Pointer(number, path.stat().st_size, sha256_of(path))

    def publish(self, pointer: Pointer) -> None:
        """Move the pointer to a finished file, then remove what is too old."""
        write_durably(self._pointer, f"{pointer.number} {pointer.size} {pointer.sha256}\n".encode())
        for number in self.numbers():
            if number <= pointer.number - KEPT:
                self.discard(number)

    def numbers(self) -> list[int]:
        """The numbers there are files of, rising."""
        names = (_NAME.match(path.name) for path in self._folder.iterdir())
        return sorted(int(match[1]) for match in names if match)

    def discard(self, number: int) -> None:
        """Remove a file and its log. One that Windows will not remove while it is read goes another time."""
        path = self.path(number)
        for each in (path, path.with_name(f"{path.name}.wal")):
            try:
                each.unlink(missing_ok=True)
            except PermissionError:
                continue

    def clean(self) -> None:
        """Remove what a crash left: files past the pointer, half-written pointers."""
        number = self.number()
        for each in self.numbers():
            if each > number:
                self.discard(each)
        for part in self._folder.glob("*.part"):
            part.unlink(missing_ok=True)
