"""A person's desk: files handed in together, lying in a private folder, read one after another, gone at the end."""

from __future__ import annotations

import unicodedata
import weakref
from pathlib import Path, PurePath

from loaders.intake import Intake
from loaders.item import Item, ItemState
from loaders.private_folder import PrivateFolder, sweep
from loaders.reading.told import NOTHING_TOLD, Told
from loaders.waiting_line import WaitingLine

__all__ = ["Desk", "Item", "ItemState", "clear_desks"]


_DESKS = "desk"
_LONGEST_NAME = 120  # letters; a page and a journal have to show it


def clear_desks(folder: Path) -> None:
    """Delete what desks of processes that were killed left in the data folder; desks in use stay."""
    sweep(folder / _DESKS)


class Desk:
    """Files handed in by one person. `folder` is the data folder; nothing of the desk outlives `close`.

    Any thread may call, and no call waits for a file: reading goes on in a thread of its own; look at `items`. A call
    that names a file which is no longer there does nothing.
    """

    def __init__(self, folder: Path, intake: Intake) -> None:
        self._line = WaitingLine(PrivateFolder(folder / _DESKS), intake)
        self._closing = weakref.finalize(self, self._line.close)  # at the latest when Python ends

    def add(self, name: str, data: bytes, told: Told = NOTHING_TOLD) -> str:
        """Put a file on the desk to be read, and return its id. What its bytes forbid is refused and not stored."""
        return self._line.add(_plain_name(name), data, told)

    def read_with(self, intake: Intake) -> None:
        """From now on read with this; where it is another than before (the definitions were edited), all files again.

        What lies here is accepted into a warehouse of the edited definitions, so it must have been read by them.
        """
        self._line.read_with(intake)

    def tell(self, item: str, told: Told) -> None:
        """Say something of a file, in place of what was said before, and have it read again."""
        self._line.again(item, told)

    def clean(self, item: str) -> None:
        """Have a file replaced by a copy without its personal data, and that read; the original is then gone."""
        self._line.clean(item)

    def cancel(self, item: str) -> None:
        """Stop the reading of a file at once; it stays on the desk."""
        self._line.cancel(item)

    def remove(self, item: str) -> None:
        """Take a file from the desk and delete it."""
        self._line.remove(item)

    def items(self) -> tuple[Item, ...]:
        """The files on the desk as they stand now, in the order in which they were handed in."""
        return self._line.items()

    def close(self) -> None:
        """Stop reading and delete everything. May be called again."""
        self._closing()


def _plain_name(name: str) -> str:
    """The last part of a file's name as it can be shown: no control or direction marks, on one line, not too long."""
    last = PurePath(name.replace("\\", "/")).name
    seen = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in last)
    path = PurePath(" ".join(seen.split()) or "file")
    ending = path.suffix[:10]
    return path.name if len(path.name) <= _LONGEST_NAME else path.stem[: _LONGEST_NAME - len(ending) - 1] + "…" + ending
