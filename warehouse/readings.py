"""Reading the warehouse as at an instant."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import starmap

from loaders.reading.periods import Grain
from warehouse import correction_register, queries
from warehouse.claims import Question
from warehouse.connections import Connection
from warehouse.corrected import any_standing, stands
from warehouse.corrections import Corrected, as_known
from warehouse.figures import Answer, Area, Cell, Counted, Covered, Noted, Total
from warehouse.queries import Selection

_GRAINS = {grain.value: grain for grain in Grain}


def answers(cursor: Connection, question: Question) -> list[Answer]:
    """See Warehouse.answers."""
    return _answers(cursor, queries.answers(_looked(cursor, question)))


def sums(cursor: Connection, question: Question, by: frozenset[str]) -> list[Answer]:
    """See Warehouse.sums."""
    return _answers(cursor, queries.sums(_looked(cursor, question), by))


def _answers(cursor: Connection, query: str) -> list[Answer]:
    names = _names(cursor)
    rows = cursor.execute(query).fetchall()
    return [Answer._make((*row[:15], _GRAINS[row[15]], *row[16:-2], names[row[-1]], row[-2])) for row in rows]


def totals(cursor: Connection, question: Question) -> list[Total]:
    """See Warehouse.totals."""
    rows = cursor.execute(queries.totals(_looked(cursor, question))).fetchall()
    return [Total._make((*row[:14], _GRAINS[row[14]], *row[15:])) for row in rows]


def covered(cursor: Connection, question: Question) -> list[Covered]:
    """See Warehouse.covered."""
    known = {seq: (one[0], one[3], seq) for seq, one in _files(cursor).items()}
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
    known = _files(cursor)
    asked = queries.cells(_looked(cursor, question), selection, start, end, grain)
    rows = cursor.execute(asked).fetchall()
    return [Cell._make((*known[row[0]], *row[1:])) for row in rows]


def every_cell(cursor: Connection, question: Question, start: date, end: date) -> list[tuple[str, Grain, Cell]]:
    """See Warehouse.every_cell."""
    known = _files(cursor)
    rows = cursor.execute(queries.every_cell(_looked(cursor, question), start, end)).fetchall()
    return [(row[0], _GRAINS[row[1]], Cell._make((*known[row[2]], *row[3:]))) for row in rows]


def notes(cursor: Connection, question: Question) -> list[Noted]:
    """See Warehouse.notes."""
    names = _names(cursor)
    rows = cursor.execute(queries.notes(_looked(cursor, question))).fetchall()
    return [Noted._make((row[0], _GRAINS[row[1]], *row[2:-1], names[row[-1]])) for row in rows]


def corrections(cursor: Connection, as_at: datetime) -> list[Corrected]:
    """See Warehouse.corrections."""
    known = [as_known(one, as_at) for one in correction_register.corrections(cursor) if one.recorded <= as_at]
    sent = dict(cursor.execute(stands(as_at)).fetchall()) if known else {}
    return [
        Corrected(one, sent.get(one.id), fixed=one.ended is None and sent.get(one.id) != one.expect) for one in known
    ]


def areas(cursor: Connection, question: Question) -> list[Area]:
    """See Warehouse.areas."""
    return list(starmap(Area, cursor.execute(queries.areas(question)).fetchall()))


def measures(cursor: Connection, as_at: datetime) -> list[str]:
    """See Warehouse.measures."""
    return [name for (name,) in cursor.execute(queries.measures(as_at)).fetchall()]


def dimension_values(cursor: Connection, as_at: datetime, measure: str, dimension: str) -> list[str]:
    """See Warehouse.dimension_values."""
    return [name for (name,) in cursor.execute(queries.dimension_values(as_at, measure, dimension)).fetchall()]


def _looked(cursor: Connection, question: Question) -> Question:
    """The question, with whether corrections matter to it."""
    return question._replace(corrected=cursor.execute(any_standing(question.as_at)).fetchone() != (False,))


def _files(cursor: Connection) -> dict[int, tuple[str, str, str, datetime]]:
    """By line of the journal: submission, file, hash and when it was received; the rest takes longer to read."""
    rows = cursor.execute("SELECT seq, submission, file, sha256, received FROM submissions").fetchall()
    return {seq: (*words, received.replace(tzinfo=UTC)) for seq, *words, received in rows}


def _names(cursor: Connection) -> dict[int, str]:
    return dict(cursor.execute("SELECT seq, submission FROM submissions").fetchall())
