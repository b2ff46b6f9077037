"""The register of submissions in a warehouse file, and what the file says of itself."""

# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, NamedTuple

from loaders.reading.layout import Keeps
from loaders.reading.told import Told
from warehouse import literals
from warehouse.acceptance import read_report
from warehouse.claims import winning
from warehouse.connections import Connection
from warehouse.events import Tip
from warehouse.submissions import Status, Submission, SubmissionStatus, as_known


class Meta(NamedTuple):
    """The format of a warehouse file, and how far the journal had come when it was made."""

    format: int
    tip: Tip


def meta(cursor: Connection) -> Meta:
    """What a file says of itself."""
    form, *tip = _one(cursor, "SELECT format, journal_seq, journal_hash, journal_size FROM meta")
    return Meta(form, Tip(*tip))


def submissions(cursor: Connection) -> list[Submission]:
    """All submissions, oldest first, whatever became of them."""
    return [_submission(row) for row in cursor.execute("SELECT * FROM submissions ORDER BY seq").fetchall()]


def submission(cursor: Connection, name: str) -> Submission | None:
    """The submission with this id."""
    found = cursor.execute(f"SELECT * FROM submissions WHERE submission = {literals.text(name)}").fetchone()
    return _submission(found) if found else None


def standing_with(cursor: Connection, sha256: str) -> Submission | None:
    """The submission of these bytes that was not withdrawn."""
    where = f"sha256 = {literals.text(sha256)} AND withdrawn IS NULL"
    found = cursor.execute(f"SELECT * FROM submissions WHERE {where} ORDER BY seq DESC").fetchone()
    return _submission(found) if found else None


def count_submissions(cursor: Connection) -> int:
    """How many submissions there ever were."""
    return int(_one(cursor, "SELECT count(*) FROM submissions")[0])


def statuses(cursor: Connection, as_at: datetime) -> list[SubmissionStatus]:
    """The submissions received by an instant, the newest first, each with its status then."""
    winners = f"WITH {winning(as_at)} SELECT DISTINCT seq FROM winning"
    answering = {seq for (seq,) in cursor.execute(winners).fetchall()}
    known = [as_known(one, as_at) for one in submissions(cursor) if one.received <= as_at]
    known.sort(key=lambda one: (one.received, one.seq), reverse=True)
    return [SubmissionStatus(one, _status(one, answering)) for one in known]


def _status(one: Submission, answering: set[int]) -> Status:
    if one.withdrawn:
        return Status.WITHDRAWN
    return Status.STANDING if one.seq in answering else Status.SUPERSEDED


def _one(cursor: Connection, query: str) -> tuple[Any, ...]:
    row = cursor.execute(query).fetchone()
    if row is None:
        raise LookupError(f"nothing came of {query}")
    return tuple(row)


def _submission(row: tuple[Any, ...]) -> Submission:
    name, seq, file, sha256, source, layout, partner, received, recorded, by, on_behalf, start, end, *others = row
    observations, warnings, kept, kept_sha256, kept_as, note, told, report, gone, gone_by, reason = others
    return Submission(
        submission=name,
        seq=seq,
        file=file,
        sha256=sha256,
        source=source,
        layout=layout,
        partner=partner,
        received=received.replace(tzinfo=UTC),
        recorded=recorded.replace(tzinfo=UTC),
        by=by,
        on_behalf=on_behalf,
        period_start=start,
        period_end=end,
        observations=observations,
        warnings=warnings,
        kept=kept,
        kept_sha256=kept_sha256,
        kept_as=Keeps(kept_as),
        note=note,
        told=Told.from_json(told),
        report=read_report(report),
        withdrawn=gone.replace(tzinfo=UTC) if gone else None,
        withdrawn_by=gone_by or "",
        reason=reason or "",
    )
