"""Receiving files: read one, keep it or refuse it, and read kept ones again when the warehouse asks."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from loaders.intake import Intake, Outcome
from loaders.reading.layout import Keeps
from loaders.reading.parsed import ParsedFile
from warehouse.errors import PersonalWordsError, UnfitFileError, WarehouseError
from warehouse.store import Warehouse
from warehouse.submissions import AlreadyReceived, Submission


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one file: `submission` where it is kept (or was kept before: `already`), None where it is refused.

    `refusal` says why the warehouse did not take a file that could be read, or the words beside it.
    """

    outcome: Outcome
    submission: Submission | None
    already: bool = False
    refusal: str = ""


class _Workspace:
    """A private folder for what the child process writes; gone when it is left."""

    def __init__(self) -> None:
        self._folders: list[Path] = []

    def fresh(self) -> Path:
        """An empty folder, readable by this user alone; the one before is removed."""
        self.clear()
        self._folders.append(Path(tempfile.mkdtemp(prefix="safer-")))
        return self._folders[-1]

    def clear(self) -> None:
        """Remove what was written."""
        while self._folders:
            shutil.rmtree(self._folders.pop(), ignore_errors=True)


@dataclass
class Receiving:
    """A warehouse that can be handed files. Use it as a context: what reading writes is removed when it is left."""

    folder: Path
    intake: Intake
    _again: _Workspace = field(default_factory=_Workspace)

    def __post_init__(self) -> None:
        self.warehouse = Warehouse(self.folder, self._read_again)

    def __enter__(self) -> Self:
        self.warehouse.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._again.clear()
        self.warehouse.close()

    def receive(
        self, outcome: Outcome, *, received: datetime, recorded: datetime, by: str, on_behalf: str = "", note: str = ""
    ) -> Received:
        """Keep a file that was read, or note its refusal. Nothing else is left behind either way."""
        if outcome.parsed is None:
            self._refused(outcome, recorded, by, on_behalf)
            return Received(outcome, None)
        try:
            kept = self.warehouse.accept(
                outcome.parsed, received=received, recorded=recorded, by=by, on_behalf=on_behalf, note=note
            )
        except PersonalWordsError as error:  # what was written beside the file is refused, not the file
            return Received(outcome, None, refusal=str(error))
        except WarehouseError as error:
            self._refused(outcome, recorded, by, on_behalf)
            return Received(outcome, None, refusal=str(error))
        if isinstance(kept, AlreadyReceived):
            return Received(outcome, kept.submission, already=True)
        return Received(outcome, kept)

    def around(self, submission: str, sheet: str, cells: tuple[str, ...]) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """The rows around some cells of a kept file: (row, texts of its columns), counted from 0.

        Nothing for a file of which only a reduced copy is kept: its neighbouring cells were never ours to show.
        """
        known = self.warehouse.submission(submission)
        if known is None or known.kept_as is not Keeps.AS_RECEIVED:
            return ()
        with tempfile.TemporaryDirectory(prefix="safer-") as workspace:
            kept = self.warehouse.file_of(known)
            return self.intake.around(kept, known.file, sheet, cells, Path(workspace)).rows

    def rebuild(self) -> list[str]:
        """Project everything from the journal once more; what differs, in words."""
        return self.warehouse.rebuild()

    def _refused(self, outcome: Outcome, recorded: datetime, by: str, on_behalf: str) -> None:
        self.warehouse.refuse(
            file=outcome.file,
            sha256=outcome.sha256,
            source=outcome.source,
            layout=outcome.layout,
            problems=len(outcome.problems),
            by=by,
            recorded=recorded,
            on_behalf=on_behalf,
        )

    def _read_again(self, submission: Submission, kept: Path) -> ParsedFile:
        nothing = Path()
        original = ParsedFile(
            submission.file, submission.sha256, submission.source, submission.layout, submission.partner,
            submission.period_start, submission.period_end, (), nothing, nothing, submission.observations, kept,
            submission.kept_as, submission.told,
        )  # fmt: skip
        outcome = self.intake.read_kept(kept, original, self._again.fresh())
        if outcome.parsed is None:
            reasons = "; ".join(problem.message for problem in outcome.problems)
            raise UnfitFileError(f"{submission.file} ({submission.submission}) can no longer be read: {reasons}")
        return outcome.parsed
