"""Two warehouse files compared, submission by submission: what `rebuild` reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from warehouse import correction_register, register
from warehouse.connections import Connection
from warehouse.corrections import Correction
from warehouse.submissions import Submission

_OBSERVATIONS = "SELECT submission, count(*), sum(hash(w)) FROM whole_observations w GROUP BY submission"
_COVERAGE = "SELECT submission, count(*), sum(hash(w)) FROM whole_coverage w GROUP BY submission"

_Entry = Submission | Correction


class _Rows(NamedTuple):
    """How many rows there are and a number made of all of them, in whatever order they stand."""

    number: int
    content: int


_NONE = _Rows(0, 0)


def differences(present: Connection, made: Connection) -> list[str]:
    """What differs between the present warehouse and one made again, in words; nothing where they are equal."""
    return [
        *_told(register.submissions(present), register.submissions(made), "submission"),
        *_told(correction_register.corrections(present), correction_register.corrections(made), "id"),
        *_rows(present, made, _OBSERVATIONS, "figures"),
        *_rows(present, made, _COVERAGE, "periods it answers for"),
    ]


def _told(present: Iterable[_Entry], made: Iterable[_Entry], key: str) -> Iterator[str]:
    """What differs between the entries of two registers, each known by the field `key`."""
    old, new = ({getattr(one, key): one for one in entries} for entries in (present, made))
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield f"{name}: is in the warehouse, but not in the journal."
        elif name not in old:
            yield f"{name}: is in the journal, but was not in the warehouse."
        elif old[name] != new[name]:
            yield f"{name}: {_fields(old[name], new[name])} differs from the journal."


def _fields(old: _Entry, new: _Entry) -> str:
    return ", ".join(name for name in old.__slots__ if getattr(old, name) != getattr(new, name))


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
