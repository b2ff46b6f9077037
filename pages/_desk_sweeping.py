"""Desks whose sessions have ended: their files are deleted although nobody comes back to say so."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock, Thread

from streamlit import runtime

from loaders.desk import Desk

_PATIENCE = 120.0  # seconds: so long Streamlit lets a page that lost its connection come back
_PAUSE = 5.0


def is_active(session: str) -> bool:
    """Whether a page of this session is open."""
    return runtime.exists() and runtime.get_instance().is_active_session(session)


class Sweeping:
    """Closes the desks of sessions whose page is gone.

    Streamlit forgets a session that was left only when something happens in another, and what it held may live on after
    that: a file with personal data would lie in the data folder until the next start (measured).
    """

    def __init__(self, active: Callable[[str], bool] = is_active) -> None:
        self._active = active
        self._desks: dict[str, Desk] = {}
        self._left: dict[str, float] = {}
        self._lock = Lock()
        self._thread: Thread | None = None

    def watch(self, session: str, desk: Desk) -> None:
        """Close this desk once its session has ended."""
        with self._lock:
            self._desks[session] = desk
            if self._thread is None:
                self._thread = Thread(target=self._run, name="desk sweeping", daemon=True)
                self._thread.start()

    def sweep(self, now: float) -> None:
        """Close the desks of sessions that have been gone too long; `now` is in seconds of any clock that runs on."""
        with self._lock:
            for session in [one for one in self._desks if self._is_over(one, now)]:
                self._desks.pop(session).close()
                self._left.pop(session)

    def _is_over(self, session: str, now: float) -> bool:
        if self._active(session):
            self._left.pop(session, None)
            return False
        return now - self._left.setdefault(session, now) >= _PATIENCE

    def _run(self) -> None:
        while True:
            time.sleep(_PAUSE)
            self.sweep(time.monotonic())
            with self._lock:
                if not self._desks:
                    self._thread = None
                    return


SWEEPING = Sweeping()
