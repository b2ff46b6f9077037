"""The warehouse of one data folder: the one door to what is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from loaders.reading.parsed import ParsedFile, files_of
from warehouse import projection, register
from warehouse.acceptance import accepted, accepted_submission, withdrawal, withdrawn
from warehouse.actions import Acting
from warehouse.annotations import Annotating
from warehouse.commentary import Commenting
from warehouse.comparison import differences
from warehouse.connections import open_to_read
from warehouse.correcting import Correcting
from warehouse.decisions import Deciding
from warehouse.errors import NoReasonError, NotWrittenError
from warehouse.events import Kind
from warehouse.free_text import check_said, check_words, needed_words
from warehouse.freezing import Freezing
from warehouse.meetings import Convening
from warehouse.noted_reports import NotingReports
from warehouse.private_copy import private_copy
from warehouse.projector import ReadAgain, cannot_read_again
from warehouse.reading import Reading
from warehouse.rehearsal import Plan, rehearse
from warehouse.remembering import Remembering
from warehouse.sub_group_reports import FilingReports
from warehouse.submissions import AlreadyReceived, Loading, Submission, not_yet_to_come, submission_of, to_withdraw


class Warehouse(
    Correcting, Freezing, Remembering, NotingReports, Commenting, Annotating, Acting, Convening, Deciding, FilingReports
):
    """What is kept in one folder: files as received, the journal, and the published warehouse made of both.

    `read_again` parses a file of the archive once more; it is asked when a crash fell between the journal and the
    publishing, when the published file is damaged, and by `rebuild`. The files it names must stay until it is asked
    for the next, or the call is over. Several threads and processes may use the same folder at once.
    """

    def __init__(self, folder: Path, read_again: ReadAgain = cannot_read_again) -> None:
        super().__init__(folder, read_again)

    def accept(
        self, parsed: ParsedFile, *, received: datetime, recorded: datetime, by: str, on_behalf: str = "",
        note: str = "",
    ) -> Submission | AlreadyReceived:  # fmt: skip
        """Keep a file: in the archive, in the journal, in the warehouse. It is on the disk when this returns.

        Raises UnfitFileError where what was read contradicts itself or `received` lies after `recorded`,
        PersonalWordsError where the note, the file's name or what was said of it seems to hold personal data, and
        NotWrittenError where the disk is full; then nothing was changed.
        """
        check_said(parsed)
        for_whom = check_words("person it is handed in for", on_behalf, names=True)
        loading = Loading(received, recorded, by, for_whom, check_words("note", note))
        not_yet_to_come(parsed, loading)
        with self._alone() as cursor:
            standing = register.standing_with(cursor, parsed.sha256)
            number = register.count_submissions(cursor) + 1
            if standing:
                return AlreadyReceived(standing)
            try:
                return self._keep(number, parsed, loading)
            except OSError as error:
                raise NotWrittenError(f"{parsed.file} could not be kept: {error.strerror}.") from error

    def _keep(self, number: int, parsed: ParsedFile, loading: Loading) -> Submission:
        kept = self._archive.keep(parsed)
        try:
            submission = submission_of(number, self._journal.tip().seq + 1, parsed, kept, loading)
            pointer = self._write(
                accepted(submission),
                lambda connection: projection.add(connection, submission, parsed),
                files_of(parsed),
            )
        except Exception:
            self._archive.forget(kept)
            raise
        self._publishing.publish(pointer)
        return submission

    def withdraw(self, submission: str, *, reason: str, by: str, recorded: datetime) -> Submission:
        """Take a submission back: from `recorded` on what it replaced answers again. The file stays in the archive.

        Raises UnknownSubmissionError, AlreadyWithdrawnError, NoReasonError, PersonalWordsError, NotWrittenError.
        """
        missing = NoReasonError("Say why it is withdrawn, for whoever reads the record later.")
        reason = needed_words("reason", reason, missing)
        with self._alone() as cursor:
            known = to_withdraw(register.submission(cursor, submission), submission)
            event = withdrawal(submission, reason=reason, by=by, recorded=recorded)
            self._happen(event, f"{submission} could not be withdrawn")
        return withdrawn(known, event)

    @contextmanager
    def rehearsal(
        self, parsed: Sequence[ParsedFile], *, received: datetime, recorded: datetime, without: Sequence[str] = ()
    ) -> Iterator[Reading]:
        """What the warehouse would say if these submissions were withdrawn and then these files accepted.

        It is a private copy: journal, archive and folder stay as they are, others may go on accepting, and nothing of
        it is left afterwards. A file whose bytes stand already changes nothing.

        Raises UnfitFileError, PersonalWordsError, UnknownSubmissionError and AlreadyWithdrawnError as `accept` and
        `withdraw` would, and NotWrittenError where the disk is full.
        """
        loading = Loading(received, recorded, by="")
        for one in parsed:
            check_said(one)
            not_yet_to_come(one, loading)
        plan = Plan(self._journal.tip().seq, without, parsed, loading)
        with ExitStack() as stack:
            try:
                reading = stack.enter_context(rehearse(stack.enter_context(private_copy(self._publishing)), plan))
            except OSError as error:
                raise NotWrittenError(f"This could not be tried: {error.strerror}.") from error
            yield reading

    def rebuild(self) -> list[str]:
        """Make the warehouse from the journal and the archive alone, publish it, and say in words what differed.

        Nothing differed where the list is empty.

        Raises CannotReadAgainError, ArchiveDamagedError or JournalDamagedError; then the present one stays.
        """
        with self._lock:
            fault = self._publishing.verify()
            if fault:
                self._publishing.publish(self._projector.build_all())
                return [f"{fault} It was made again from the journal."]
            self._projector.catch_up()
            made = self._projector.build_all()
            with self._cursor() as present, open_to_read(self._publishing.path(made.number)) as new:
                found = differences(present, new)
            self._publishing.publish(made)
        return found

    def verify(self) -> str:
        """Look at every byte kept: journal, archive, frozen packs, the published file; what is wrong first, or ""."""
        with self._lock:
            fault = self._journal.verify()
            if fault:
                return fault
            lines = (line for line in self._journal.lines() if line.event.kind is Kind.ACCEPTED)
            kept = (accepted_submission(line.seq, line.event) for line in lines)
            packs = (one.sha256 for one in self.frozen())
            return self._archive.verify(kept) or self._packs.verify(packs) or self._publishing.verify()

    def file_of(self, submission: Submission) -> Path:
        """The file kept of a submission, checked; `kept_as` says whether it is the one received or a reduced copy."""
        return self._archive.file(submission.kept, submission.kept_sha256)
