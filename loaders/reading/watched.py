"""Going through many rows so that others can see how far one has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_STEP = 2048  # rows between two words of it: some milliseconds of work
_Row = TypeVar("_Row")
Done = Callable[[float], None]  # takes the share that is done, 0 to 1


def unwatched(_share: float) -> None:
    """Nobody asks how far it has come."""


def watched(rows: Sequence[_Row], done: Done, start: float = 0.0, end: float = 1.0) -> Iterator[_Row]:
    """The same rows; now and then it is said which share is done, from `start` to `end`."""
    for at in range(0, len(rows), _STEP):
        done(start + (end - start) * at / len(rows))
        yield from rows[at : at + _STEP]
    done(end)
