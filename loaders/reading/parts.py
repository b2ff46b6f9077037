"""The parts of a workbook's zip archive, unpacked no further than its directory says."""

from __future__ import annotations

import zipfile
import zlib

# What the standard library raises where an archive is cut short, lies, or is packed in a way it does not know.
BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, EOFError, OSError, RuntimeError)


def unpacked(archive: zipfile.ZipFile, part: str) -> bytes:
    """A part. `archive.read` would unpack all there is before it compares: a gigabyte, where the directory lies.

    Raises one of BROKEN.
    """
    with archive.open(part) as packed:
        return packed.read(archive.getinfo(part).file_size + 1)
