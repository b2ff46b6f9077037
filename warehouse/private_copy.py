"""A copy of the published warehouse that one process has for itself for a while; gone when it is left."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.disk import PRIVATE_FILE
from warehouse.errors import WarehouseDamagedError
from warehouse.publishing import MEND, Publishing

_TRIES = 5
_FOLDER = "safer-tried"
_OWNER = re.compile(rf"^{_FOLDER}-(\d+)-")


@contextmanager
def private_copy(publishing: Publishing) -> Iterator[Path]:
    """A copy of the file that holds now, in a folder that only its owner may open. No lock is needed.

    Raises WarehouseDamagedError where there is none, OSError where the disk will not take it.
    """
    _sweep()
    with tempfile.TemporaryDirectory(prefix=f"{_FOLDER}-{os.getpid()}-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "warehouse.duckdb"
        _copy(publishing, path)
        path.chmod(PRIVATE_FILE)
        yield path


def _copy(publishing: Publishing, path: Path) -> None:
    for _ in range(_TRIES):
        pointer = publishing.current()
        if pointer is None:
            raise WarehouseDamagedError("Nothing is kept here yet: the warehouse was not opened.")
        try:
            shutil.copyfile(publishing.path(pointer.number), path)
        except FileNotFoundError:
            continue  # others published meanwhile, and this number was too old to stay
        if path.stat().st_size == pointer.size:
            return
        raise WarehouseDamagedError(f"{publishing.path(pointer.number).name} was changed after publishing. {MEND}")
    raise WarehouseDamagedError(f"The warehouse file that the pointer names is missing. {MEND}")


def _sweep() -> None:
    """Remove what processes left that were killed meanwhile."""
    if sys.platform == "win32":  # there is no asking after a process without perhaps ending it
        return
    for folder in Path(tempfile.gettempdir()).glob(f"{_FOLDER}-*"):
        owner = _OWNER.match(folder.name)
        if owner and not _lives(int(owner[1])):
            shutil.rmtree(folder, ignore_errors=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # somebody else's
        return True
    return True
