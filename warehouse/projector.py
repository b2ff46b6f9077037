"""Bringing the warehouse up to the journal: what a crash interrupted, and all of it from the beginning."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import duckdb

from loaders.reading.parsed import ParsedFile, files_of
from warehouse import projection
from warehouse.acceptance import accepted_submission
from warehouse.archive import Archive
from warehouse.condition import Condition
from warehouse.connections import Connection
from warehouse.errors import (
    CannotReadAgainError,
    NotWrittenError,
    UnfitFileError,
)
from warehouse.events import CHANGING, Kind, Line
from warehouse.journal import Journal
from warehouse.publishing import Pointer, Publishing
from warehouse.submissions import Submission

ReadAgain = Callable[[Submission, Path], ParsedFile]


def cannot_read_again(submission: Submission, path: Path) -> ParsedFile:  # noqa: ARG001  the shape of a ReadAgain
    """What stands for a reader where none was given."""
    raise CannotReadAgainError(f"{submission.file} would have to be read again, and nothing that can was given.")


class Projector:
    """Turns lines of the journal into published files. The caller holds the folder's lock."""

    def __init__(self, journal: Journal, archive: Archive, publishing: Publishing, read_again: ReadAgain) -> None:
        self._condition = Condition(journal, publishing)
        self._journal = journal
        self._archive = archive
        self._publishing = publishing
        self._read_again = read_again

    def open(self) -> None:
        """Make sure that a sound file is published and has seen all of the journal; clear up after a crash."""
        self._archive.clean()
        if not self._condition.sound():
            self._set_damaged_aside()
            self._publishing.publish(self.build_all())
        self.catch_up()
        self._publishing.clean()

    def catch_up(self) -> None:
        """Publish the lines of the journal that the current file has not seen.

        A crash after the line was written left the finished file under the next number: it only has to be published.
        """
        number = self._publishing.number()
        tip = self._condition.tip(number)
        self._journal.begin_at(tip)
        pending = _changing(self._journal.lines(tip))
        if not pending:
            return
        if self._condition.prepared(number + 1, pending[0].tip):
            self._publishing.publish(self._publishing.finish(number + 1))
            self.catch_up()
            return
        self._publishing.begin(number + 1)
        self._publishing.publish(self._build(number + 1, pending))

    def prepare(self, line: Line, change: Callable[[Connection], None], reads: Sequence[Path] = ()) -> Pointer:
        """Make the next file with one change, finished and on the disk, but not published: nothing of it shows.

        Raises NotWrittenError where the disk will not take it; whatever is raised, no file is left.
        """
        number = self._publishing.number()
        try:
            self._publishing.begin(number + 1)
            self._publishing.change(number + 1, change, line.tip, reads)
            return self._publishing.finish(number + 1)
        except BaseException as error:
            self._publishing.discard(number + 1)
            if isinstance(error, duckdb.Error | OSError):
                raise NotWrittenError(f"The warehouse could not be written: {error}") from error
            raise

    def build_all(self) -> Pointer:
        """Make a file from the whole journal, finished but not published."""
        number = self._condition.last_number() + 1
        lines = _changing(self._journal.lines())
        try:
            self._publishing.begin_empty(number)
            return self._build(number, lines)
        except BaseException:
            self._publishing.discard(number)
            raise

    def _build(self, number: int, lines: Iterable[Line]) -> Pointer:
        for line in lines:
            self._project(number, line)
        return self._publishing.finish(number)

    def _project(self, number: int, line: Line) -> None:
        if line.event.kind is not Kind.ACCEPTED:
            self._publishing.change(number, partial(projection.happen, seq=line.seq, event=line.event), line.tip)
            return
        submission = accepted_submission(line.seq, line.event)
        path = self._archive.file(submission.kept, submission.kept_sha256)
        try:
            parsed = self._read_again(submission, path)
            self._publishing.change(
                number,
                lambda connection: projection.add(connection, submission, parsed),
                line.tip,
                files_of(parsed),
            )
        except UnfitFileError as error:
            raise CannotReadAgainError(f"{submission.submission} cannot be read again. {error}") from error

    def _set_damaged_aside(self) -> None:
        """Keep the file that cannot be used, under another name, for whoever wants to know what happened."""
        self._condition.check_journal_is_there()
        path = self._publishing.path(self._condition.last_number())
        if path.exists():
            path.replace(path.with_suffix(".damaged"))


def _changing(lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if line.event.kind in CHANGING]
