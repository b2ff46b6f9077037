"""The folder `packs`: the bytes of every frozen pack under their own hash, for their owner alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from warehouse.disk import private_folder, write_durably
from warehouse.errors import ArchiveDamagedError

ENDING = ".pack"


class PackStore:
    """The frozen packs of one data folder. The caller of `keep` and `clean` holds the folder's lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "packs"

    def keep(self, content: bytes) -> str:
        """Store bytes under their SHA-256, which is given back; they are on the disk, and were read back, by then."""
        private_folder(self.folder)
        sha256 = hashlib.sha256(content).hexdigest()
        try:
            self.content(sha256)
        except ArchiveDamagedError:
            write_durably(self._path(sha256), content)
            self.content(sha256)
        return sha256

    def content(self, sha256: str) -> bytes:
        """The bytes; raises ArchiveDamagedError where they are missing or are not those that were stored."""
        path = self._path(sha256)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise ArchiveDamagedError(f"The pack {path.name} is missing; restore it from a backup.") from None
        except OSError as error:
            words = f"The pack {path.name} cannot be read ({error.strerror}); mend the folder, or restore a backup."
            raise ArchiveDamagedError(words) from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise ArchiveDamagedError(f"The pack {path.name} was changed; restore it from a backup.")
        return content

    def verify(self, packs: Iterable[str]) -> str:
        """What is wrong with the first pack that is missing or changed; "" where all are as they were stored."""
        try:
            for sha256 in packs:
                self.content(sha256)
        except ArchiveDamagedError as error:
            return str(error)
        return ""

    def clean(self) -> None:
        """Remove what a crash left half written."""
        for part in self.folder.glob("*.part"):
            part.unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path:
        return self.folder / f"{sha256}{ENDING}"
