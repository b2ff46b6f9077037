"""Two warehouse files compared, submission by submission: what `rebuild` reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from warehouse import correction_register, register
from warehouse.connections import Connection
from warehouse.submissions import Submission

_OBSERVATIONS = "SELECT submission, count(*), sum(hash(w)) FROM whole_observations w GROUP BY submission"
_COVERAGE = "SELECT submission, count(*), sum(hash(w)) FROM whole_coverage w GROUP BY submission"


class _Rows(NamedTuple):
    """How many rows there are and a number made of all of them, in whatever order they stand."""

    number: int
    content: int


_NONE = _Rows(0, 0)


def differences(present: Connection, made: Connection) -> list[str]:
    """What differs between the present warehouse and one made again, in words; nothing where they are equal."""
    return [
        *_submissions(present, made),
        *_corrections(present, made),
        *_rows(present, made, _OBSERVATIONS, "figures"),
        *_rows(present, made, _COVERAGE, "periods it answers for"),
    ]


def _submissions(present: Connection, made: Connection) -> Iterator[str]:
    old = {one.submission: one for one in register.submissions(present)}
    new = {one.submission: one for one in register.submissions(made)}
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield f"{name}: is in the warehouse, but not in the journal."
        elif name not in old:
            yield f"{name}: is in the journal, but was not in the warehouse."
        elif old[name] != new[name]:
            yield f"{name}: {_fields(old[name], new[name])} differs from the journal."


def _corrections(present: Connection, made: Connection) -> Iterator[str]:
    old = {one.id: one for one in correction_register.corrections(present)}
    new = {one.id: one for one in correction_register.corrections(made)}
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield f"{name}: is in the warehouse, but not in the journal."
        elif name not in old:
            yield f"{name}: is in the journal, but was not in the warehouse."
        elif old[name] != new[name]:
            yield f"{name}: differs from the journal."


def _fields(old: Submission, new: Submission) -> str:
    return ", ".join(name for name in Submission.__slots__ if getattr(old, name) != getattr(new, name))


def _rows(present: Connection, made: Connection, query: str, what: str) -> Iterator[str]:
    old, new = _content(present, query), _content(made, query)
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name, _NONE), new.get(name, _NONE)
        if before.number != after.number:
            yield f"{name}: {before.number:,} {what} in the warehouse, {after.number:,} in the file read again."
        elif before != after:
            yield f"{name}: as many {what} ({after.number:,}) in the file read again, but not the same."


def _content(connection: Connection, query: str) -> dict[str, _Rows]:
    return {name: _Rows(count, content) for name, count, content in connection.execute(query).fetchall()}
