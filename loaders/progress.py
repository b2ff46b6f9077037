"""How far the reading of a file has come: written by the child, read by whoever waits for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

OPENING, LOOKING, READING, WRITING = "opening", "looking for personal data", "reading", "writing"
NAME = "progress"
_SECONDS = 0.3  # between two notes: a page looks about once a second


class Progress(NamedTuple):
    """A stage in plain words, and the share of that stage which is done, 0 to 1; None where it cannot be known.

    `seconds` since the reading began: a large workbook takes some to open, and nothing can be told meanwhile.
    """

    stage: str
    share: float | None = None
    seconds: float = 0.0


class Stages:
    """Notes in a file how far the reading has come, each time replacing it whole; in none where `path` is None."""

    def __init__(self, path: Path | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._path, self._clock = path, clock
        self._stage, self._share, self._noted = "", 0.0, 0.0

    def begin(self, stage: str) -> None:
        """A new stage."""
        self._stage, self._share = stage, 0.0
        self._note(None)

    def done(self, share: float) -> None:
        """So much of the stage is done, from 0 to 1; noted where the last note is a while ago. It never goes back."""
        self._share = max(self._share, min(share, 1.0))
        if self._path and self._clock() - self._noted >= _SECONDS:
            self._note(self._share)

    def _note(self, share: float | None) -> None:
        if self._path is None:
            return
        self._noted = self._clock()
        beside = self._path.with_name(f"{self._path.name}.new")
        try:
            beside.write_text(f"{self._stage}\n{'' if share is None else f'{share:.4f}'}", encoding="utf-8")
            beside.replace(self._path)
        except OSError:  # a full disk stops the reading where it writes figures, not here
            return


def read_progress(folder: Path) -> Progress:
    """What the child last noted in its folder; "starting" where it has noted nothing yet."""
    try:
        stage, _, share = (folder / NAME).read_text(encoding="utf-8").partition("\n")
    except OSError:
        return Progress("starting")
    return Progress(stage, float(share) if share else None)
