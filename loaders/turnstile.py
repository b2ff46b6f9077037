"""A turnstile: one at a time, in the order of coming."""

from __future__ import annotations

from collections import deque
from threading import Condition
from types import TracebackType


class Turnstile:
    """Lets one thread through at a time, whoever came first; a plain lock favours the one that has just left it."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._line: deque[object] = deque()

    def __enter__(self) -> None:
        ticket = object()
        with self._changed:
            self._line.append(ticket)
            self._changed.wait_for(lambda: self._line[0] is ticket)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._changed:
            self._line.popleft()
            self._changed.notify_all()
