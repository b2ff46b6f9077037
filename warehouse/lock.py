"""The one lock that everything that writes takes: the journal and the publishing share it."""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path
from types import TracebackType

from warehouse.errors import BusyError

PATIENCE = 120.0  # seconds; the longest thing done under the lock is copying and appending, about a second
PAUSE = 0.01

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _give_back(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _give_back(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


class FileLock:
    """Held by one thread of one process at a time; that thread may take it again. The system frees it on a kill."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = threading.RLock()
        self._depth = 0
        self._handle = -1

    def __enter__(self) -> FileLock:
        if not self._thread.acquire(timeout=PATIENCE):
            raise BusyError(_BUSY)
        try:
            if self._depth == 0:
                self._handle = self._open()
            self._depth += 1
        except BaseException:
            self._thread.release()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._depth -= 1
        if self._depth == 0:
            _give_back(self._handle)
            os.close(self._handle)
        self._thread.release()

    def _open(self) -> int:
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        until = time.monotonic() + PATIENCE
        while True:
            try:
                _take(handle)
            except OSError:
                if time.monotonic() > until:
                    os.close(handle)
                    raise BusyError(_BUSY) from None
                time.sleep(PAUSE)
            else:
                return handle


_BUSY = "Another program has been writing to this data for two minutes. Wait for it to finish, then try again."
