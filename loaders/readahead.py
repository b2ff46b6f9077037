"""Reading several files in order, one ahead: while one is being kept, the next is already being parsed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from loaders.intake import Begun, Intake, Outcome
from loaders.reading.told import NOTHING_TOLD, Told

AHEAD = 1


class Readahead:
    """The outcomes of some files, in their order; `told` is said of each. The first is being read from the start.

    Iterate it inside a `with`: what reading a file wrote is there until the next one is asked for, and all of it is
    gone at the end.
    """

    def __init__(self, intake: Intake, files: Sequence[Path], told: Told = NOTHING_TOLD) -> None:
        self._intake, self._told = intake, told
        self._waiting = list(files)
        self._begun: list[tuple[Path, Begun]] = []
        self._folders: list[Path] = []
        self._begin()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for _, begun in self._begun:
            begun.cancel()
            begun.outcome()
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)

    def __iter__(self) -> Iterator[Outcome]:
        while self._begun:
            folder, begun = self._begun.pop(0)
            self._begin()
            yield begun.outcome()
            shutil.rmtree(folder, ignore_errors=True)
            self._folders.remove(folder)

    def _begin(self) -> None:
        while self._waiting and len(self._begun) < AHEAD:
            folder = Path(tempfile.mkdtemp(prefix="safer-"))  # readable by this user alone
            self._folders.append(folder)
            self._begun.append((folder, self._intake.begin(self._waiting.pop(0), folder, told=self._told)))
