"""The archive: every file as it was received, or the reduced copy of it, under the hash of its bytes."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from loaders.reading.layout import Keeps
from loaders.reading.parsed import ParsedFile
from warehouse.disk import PRIVATE_FILE, private_folder, replace_durably, sha256_of
from warehouse.errors import ArchiveDamagedError, UnfitFileError
from warehouse.submissions import Kept, Submission

_EXTENSION = re.compile(r"^\.[A-Za-z0-9]{1,8}$")


class Archive:
    """The folder `submissions` of one data folder. The caller of `keep` holds the folder's lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "submissions"

    def keep(self, parsed: ParsedFile) -> Kept:
        """Store what is to be kept of a file; it is on the disk, and was read back, when this returns."""
        private_folder(self.folder)
        part = self.folder / f"{parsed.sha256}.{os.getpid()}.part"
        try:
            part.touch(PRIVATE_FILE)  # before the first byte: a folder that was restored may stand open
            part.chmod(PRIVATE_FILE)
            shutil.copyfile(parsed.keep, part)
            kept = sha256_of(part)
            if parsed.kept_as is Keeps.AS_RECEIVED and kept != parsed.sha256:
                raise UnfitFileError(f"{parsed.file} changed while it was being loaded. Load it again.")
            name = _name(parsed, kept)
            path = self.folder / name
            if path.exists() and sha256_of(path) == kept:
                return Kept(name, kept, new=False)
            replace_durably(part, path)
        finally:
            part.unlink(missing_ok=True)
        self.file(name, kept)
        return Kept(name, kept, new=True)

    def file(self, name: str, sha256: str) -> Path:
        """Where a kept file lies; raises ArchiveDamagedError where it is missing or is not what was stored."""
        path = self.folder / name
        if not path.exists():
            raise ArchiveDamagedError(f"{name} is missing from the archive; restore it from a backup.")
        if sha256_of(path) != sha256:
            raise ArchiveDamagedError(f"{name} in the archive was changed; restore it from a backup.")
        return path

    def verify(self, submissions: Iterable[Submission]) -> str:
        """What is wrong with the first file that is missing or changed; "" where all are as they were stored."""
        try:
            for one in submissions:
                self.file(one.kept, one.kept_sha256)
        except ArchiveDamagedError as error:
            return str(error)
        return ""

    def forget(self, kept: Kept) -> None:
        """Take back a file that was stored for a submission that then could not be accepted."""
        if kept.new:
            (self.folder / kept.name).unlink(missing_ok=True)

    def clean(self) -> None:
        """Remove what a crash left half copied. The caller holds the lock, so nobody is copying."""
        for part in self.folder.glob("*.part"):
            part.unlink(missing_ok=True)


def kept_as_named(parsed: ParsedFile) -> Kept:
    """What the archive would say of a file if it kept it."""
    kept = parsed.sha256 if parsed.kept_as is Keeps.AS_RECEIVED else sha256_of(parsed.keep)
    return Kept(_name(parsed, kept), kept, new=True)


def _name(parsed: ParsedFile, kept: str) -> str:
    """`<sha256>.xlsx`; a reduced copy says so, and by its own hash too: a later program may reduce differently."""
    extension = parsed.keep.suffix if _EXTENSION.match(parsed.keep.suffix) else ""
    if parsed.kept_as is Keeps.AS_RECEIVED:
        received = Path(parsed.file).suffix
        return parsed.sha256 + (received.lower() if _EXTENSION.match(received) else extension)
    return f"{parsed.sha256}-{parsed.kept_as.value}-{kept[:12]}{extension}"
