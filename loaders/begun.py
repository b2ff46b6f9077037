"""A file that is being read: how far it has come, stopping it, and what came of it."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from loaders.outcome import Outcome, refused
from loaders.progress import Progress, read_progress

Judge = Callable[[int | None], Outcome]  # from the child's exit code, None where its time was up


class Begun:
    """The reading of one file, begun. Any thread may look, wait or cancel."""

    def __init__(
        self, name: str, child: subprocess.Popen[bytes], workspace: Path, seconds: float, judge: Judge
    ) -> None:
        self._name, self._child, self._workspace = name, child, workspace
        self._seconds, self._judge = seconds, judge
        self._outcome: Outcome | None = None
        self._cancelled = False
        self._waiting, self._since = Lock(), time.monotonic()

    @property
    def done(self) -> bool:
        """Whether nothing is left to wait for."""
        return self._outcome is not None or self._child.poll() is not None

    def progress(self) -> Progress:
        """How far the reading has come."""
        now = Progress("done", 1.0) if self.done else read_progress(self._workspace)
        return now._replace(seconds=time.monotonic() - self._since)

    def cancel(self) -> None:
        """Stop the reading at once, with whatever it started."""
        if not self.done:
            self._cancelled = True
            stop(self._child)

    def outcome(self) -> Outcome:
        """Wait for the end and say what came of it; after a cancellation nothing but one plain error."""
        with self._waiting:
            if self._outcome is None:
                self._outcome = self._wait()
            return self._outcome

    def _wait(self) -> Outcome:
        code = self._child.wait() if _ended(self._child, self._seconds) else None
        if code is None:
            stop(self._child)
        return cancelled(self._name) if self._cancelled else self._judge(code)


class Decided(Begun):
    """The reading of a file that was over before it began: refused by its bytes."""

    def __init__(self, outcome: Outcome) -> None:
        self._decided = outcome

    @property
    def done(self) -> bool:
        """Always: there is nothing to wait for."""
        return True

    def progress(self) -> Progress:
        """Over."""
        return Progress("done", 1.0)

    def cancel(self) -> None:
        """Nothing to stop."""

    def outcome(self) -> Outcome:
        """Why it was refused."""
        return self._decided


def _ended(child: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait for a child to end, so long at the most.

    Where the system can wake us: waiting with a timeout looks only twenty times a second, and most files take less.
    """
    try:
        handle = os.pidfd_open(child.pid)
    except (AttributeError, OSError):  # no Linux, or it has ended
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(timeout=seconds)
        return child.poll() is not None
    try:
        poll = select.poll()
        poll.register(handle, select.POLLIN)
        return bool(poll.poll(seconds * 1000))
    finally:
        os.close(handle)


def stop(child: subprocess.Popen[bytes]) -> None:
    """Kill a child that leads a process group, with the whole group, and take its leave."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
    child.wait()


def cancelled(name: str) -> Outcome:
    """The outcome of a reading that somebody stopped."""
    return refused(name, "", f"The reading of {name} was stopped. Hand it in again to have it read.")
