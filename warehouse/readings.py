"""Reading the warehouse as at an instant."""

# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import starmap
from typing import Any, NamedTuple

from loaders.reading.layout import Keeps
from loaders.reading.periods import Grain
from warehouse import literals, queries
from warehouse.connections import Connection
from warehouse.events import Tip
from warehouse.figures import Answer, Area, Cell, Counted, Covered, Total
from warehouse.queries import Question, Selection
from warehouse.submissions import Status, Submission, SubmissionStatus, as_known

_GRAINS = {grain.value: grain for grain in Grain}


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
    winners = f"WITH {queries.winning(as_at)} SELECT DISTINCT seq FROM winning"
    answering = {seq for (seq,) in cursor.execute(winners).fetchall()}
    known = [as_known(one, as_at) for one in submissions(cursor) if one.received <= as_at]
    known.sort(key=lambda one: (one.received, one.seq), reverse=True)
    return [SubmissionStatus(one, _status(one, answering)) for one in known]


def _status(one: Submission, answering: set[int]) -> Status:
    if one.withdrawn:
        return Status.WITHDRAWN
    return Status.STANDING if one.seq in answering else Status.SUPERSEDED


def answers(cursor: Connection, question: Question) -> list[Answer]:
    """See Warehouse.answers."""
    names = _names(cursor)
    rows = cursor.execute(queries.answers(question)).fetchall()
    return [Answer._make((*row[:15], _GRAINS[row[15]], *row[16:-1], names[row[-1]])) for row in rows]


def totals(cursor: Connection, question: Question) -> list[Total]:
    """See Warehouse.totals."""
    rows = cursor.execute(queries.totals(question)).fetchall()
    return [Total._make((*row[:14], _GRAINS[row[14]], *row[15:])) for row in rows]


def covered(cursor: Connection, question: Question) -> list[Covered]:
    """See Warehouse.covered."""
    known = {one.seq: (one.submission, one.received, one.seq) for one in submissions(cursor)}
    rows = cursor.execute(queries.covered(question)).fetchall()
    return [Covered._make((*row[:3], _GRAINS[row[3]], *row[4:-1], *known[row[-1]])) for row in rows]


def counted(cursor: Connection, question: Question) -> list[Counted]:
    """See Warehouse.counted."""
    rows = cursor.execute(queries.counted(question)).fetchall()
    return [Counted._make((*row[:2], _GRAINS[row[2]], *row[3:])) for row in rows]


def cells(
    cursor: Connection, question: Question, selection: Selection, start: date, end: date, grain: Grain
) -> list[Cell]:
    """See Warehouse.cells."""
    known = {one.seq: (one.submission, one.file, one.sha256, one.received) for one in submissions(cursor)}
    rows = cursor.execute(queries.cells(question, selection, start, end, grain)).fetchall()
    return [Cell._make((*known[row[0]], *row[1:])) for row in rows]


def areas(cursor: Connection, question: Question) -> list[Area]:
    """See Warehouse.areas."""
    return list(starmap(Area, cursor.execute(queries.areas(question)).fetchall()))


def measures(cursor: Connection, as_at: datetime) -> list[str]:
    """See Warehouse.measures."""
    return [name for (name,) in cursor.execute(queries.measures(as_at)).fetchall()]


def dimension_values(cursor: Connection, as_at: datetime, measure: str, dimension: str) -> list[str]:
    """See Warehouse.dimension_values."""
    return [name for (name,) in cursor.execute(queries.dimension_values(as_at, measure, dimension)).fetchall()]


def _names(cursor: Connection) -> dict[int, str]:
    return dict(cursor.execute("SELECT seq, submission FROM submissions").fetchall())


def _one(cursor: Connection, query: str) -> tuple[Any, ...]:
    row = cursor.execute(query).fetchone()
    if row is None:
        raise LookupError(f"nothing came of {query}")
    return tuple(row)


def _submission(row: tuple[Any, ...]) -> Submission:
    *texts, by, on_behalf, start, end, observations, warnings, kept, kept_sha256, kept_as, gone, gone_by, reason = row
    name, seq, file, sha256, source, layout, partner, received, recorded = texts
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
        withdrawn=gone.replace(tzinfo=UTC) if gone else None,
        withdrawn_by=gone_by or "",
        reason=reason or "",
    )
