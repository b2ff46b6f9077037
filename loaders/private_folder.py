"""A folder that this user alone can read, that lives no longer than the process which made it."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: leftovers are told by the number of the process alone
    fcntl = None  # type: ignore[assignment]


class PrivateFolder:
    """`<parent>/<pid>-<random>`, and a lock beside it for as long as it is in use.

    Making one removes what dead processes left in the parent. The lock tells them, not the number: in a container
    every start has the same number.
    """

    def __init__(self, parent: Path) -> None:
        for folder in (parent.parent, parent):  # `mkdir` gives its mode to the last alone
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sweep(parent)
        self.path = parent / f"{os.getpid()}-{secrets.token_hex(8)}"
        self._lock: int | None = os.open(_lock_of(self.path), os.O_CREAT | os.O_RDWR, 0o600)
        if fcntl:
            fcntl.flock(self._lock, fcntl.LOCK_EX)  # before the folder is there: a folder nobody locks is a leftover
        self.path.mkdir(mode=0o700)

    def remove(self) -> None:
        """Delete the folder with everything in it. May be called again."""
        if self._lock is not None:
            _remove(self.path)
            os.close(self._lock)
            self._lock = None


def sweep(parent: Path) -> None:
    """Remove what dead processes left in a folder of private folders."""
    for folder in parent.iterdir() if parent.is_dir() else ():
        if folder.is_dir() and _is_left_over(folder):
            _remove(folder)


def _is_left_over(folder: Path) -> bool:
    if not fcntl:
        return not _alive(folder.name.partition("-")[0])
    try:
        lock = os.open(_lock_of(folder), os.O_RDWR)
    except OSError:
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(lock)
    return True


def _alive(number: str) -> bool:
    try:
        os.kill(int(number), 0)
    except (ValueError, OSError):
        return False
    return True


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.lock")


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    with contextlib.suppress(OSError):
        _lock_of(folder).unlink()
