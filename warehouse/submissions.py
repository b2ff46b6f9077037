"""A submission: one file a partner sent, as it was accepted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from loaders.reading.layout import Keeps
from loaders.reading.parsed import ParsedFile
from loaders.reading.problem import Problem
from loaders.reading.told import NOTHING_TOLD, Told
from warehouse.errors import AlreadyWithdrawnError, UnfitFileError, UnknownSubmissionError


class Status(StrEnum):
    """SUPERSEDED stands, but no period of it answers any more: later files cover all of them."""

    STANDING = "standing"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Submission:
    """One accepted file.

    `sha256` is of the bytes as received; `kept` is the file's name in the archive, `kept_sha256` the hash of what is
    kept there and `kept_as` whether that is a reduced copy. `received` may be set back, `recorded` is when it was
    loaded. `seq` is the journal's line. `withdrawn` is the instant of the withdrawal, None while it stands. `note` and
    `told` are what the officer said of the file, `report` the warnings with which it was accepted.
    """

    submission: str
    seq: int
    file: str
    sha256: str
    source: str
    layout: str
    partner: str
    received: datetime
    recorded: datetime
    by: str
    on_behalf: str
    period_start: date
    period_end: date
    observations: int
    warnings: int
    kept: str
    kept_sha256: str
    kept_as: Keeps
    note: str = ""
    told: Told = NOTHING_TOLD
    report: tuple[Problem, ...] = ()
    withdrawn: datetime | None = None
    withdrawn_by: str = ""
    reason: str = ""


class Kept(NamedTuple):
    """A file in the archive: its name there, the hash of what is kept, and whether it was new."""

    name: str
    sha256: str
    new: bool


class AlreadyReceived(NamedTuple):
    """The same bytes came again while a submission of them stands; nothing was written."""

    submission: Submission


class SubmissionStatus(NamedTuple):
    """A submission as it stood at an instant."""

    submission: Submission
    status: Status


class Loading(NamedTuple):
    """Who loads a file, for whom, when it was received, when it is recorded, and what is to be remembered of it."""

    received: datetime
    recorded: datetime
    by: str
    on_behalf: str = ""
    note: str = ""


def submission_of(number: int, seq: int, parsed: ParsedFile, kept: Kept, loading: Loading) -> Submission:
    """The submission a parsed file becomes; `number` counts submissions from 1."""
    return Submission(
        submission=f"S{number:04}-{parsed.source}-{parsed.sha256[:6]}",
        seq=seq,
        file=parsed.file,
        sha256=parsed.sha256,
        source=parsed.source,
        layout=parsed.layout,
        partner=parsed.partner,
        received=loading.received,
        recorded=loading.recorded,
        by=loading.by,
        on_behalf=loading.on_behalf,
        period_start=parsed.period_start,
        period_end=parsed.period_end,
        observations=parsed.observation_count,
        warnings=len(parsed.problems),
        kept=kept.name,
        kept_sha256=kept.sha256,
        kept_as=parsed.kept_as,
        note=loading.note,
        told=parsed.told,
        report=report_of(parsed),
    )


def report_of(parsed: ParsedFile) -> tuple[Problem, ...]:
    """The warnings to keep of a file; of one with a row a person without what was found in its cells."""
    if parsed.kept_as is Keeps.FIGURES:
        return tuple(problem._replace(found="") for problem in parsed.problems)
    return parsed.problems


def to_withdraw(known: Submission | None, name: str) -> Submission:
    """The submission, if it can be withdrawn; raises UnknownSubmissionError or AlreadyWithdrawnError."""
    if known is None:
        raise UnknownSubmissionError(f"There is no submission {name}; `list` shows the ones there are.")
    if known.withdrawn:
        raise AlreadyWithdrawnError(
            f"{name} was withdrawn on {known.withdrawn:%d %B %Y} by {known.withdrawn_by}: {known.reason}"
        )
    return known


def not_yet_to_come(parsed: ParsedFile, loading: Loading) -> None:
    """Raises UnfitFileError for a file said to be received after it is recorded."""
    if loading.received > loading.recorded:
        raise UnfitFileError(
            f"{parsed.file} cannot have been received on {loading.received:%d %B %Y}: that is yet to come."
        )


def as_known(one: Submission, as_at: datetime) -> Submission:
    """The submission as it was known at an instant: a withdrawal that came later is not known yet."""
    if one.withdrawn is None or one.withdrawn <= as_at:
        return one
    return replace(one, withdrawn=None, withdrawn_by="", reason="")
