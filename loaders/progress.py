"""How far the reading of a file has come: written by the child, read by whoever waits for it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

OPENING, LOOKING, READING, WRITING = "opening", "looking for personal data", "reading", "writing"
NAME = "progress"
_SECONDS = 0.4  # between two notes: a page looks about once a second
_STEP = 4096  # rows between two looks at the clock: a few milliseconds of work
_Row = TypeVar("_Row")


class Progress(NamedTuple):
    """A stage in plain words, and the share of that stage which is done, 0 to 1; None where it cannot be known."""

    stage: str
    share: float | None = None


class Stages:
    """Notes in a file how far the reading has come, each time replacing it whole."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._path, self._clock = path, clock
        self._stage, self._noted = "", float("-inf")

    def stage(self, words: str) -> None:
        """A new stage begins."""
        self._stage = words
        self._note(None)

    def step(self, done: int, of: int) -> None:
        """So much of the stage is done; noted where the last note is a while ago."""
        if of and self._clock() - self._noted >= _SECONDS:
            self._note(min(done / of, 1.0))

    def watch(self, rows: Sequence[_Row]) -> Iterator[_Row]:
        """The same rows, and a note of how many are done now and then."""
        total = len(rows)
        for start in range(0, total, _STEP):
            self.step(start, total)
            yield from rows[start : start + _STEP]

    def _note(self, share: float | None) -> None:
        self._noted = self._clock()
        beside = self._path.with_name(f"{self._path.name}.new")
        try:
            beside.write_text(f"{self._stage}\n{'' if share is None else f'{share:.4f}'}", encoding="utf-8")
            os.replace(beside, self._path)
        except OSError:  # a full disk stops the reading where it writes, not here
            return


def read_progress(folder: Path) -> Progress:
    """What the child last noted in its folder; "starting" where it has noted nothing yet."""
    try:
        stage, _, share = (folder / NAME).read_text(encoding="utf-8").partition("\n")
    except OSError:
        return Progress("starting")
    return Progress(stage, float(share) if share else None)
