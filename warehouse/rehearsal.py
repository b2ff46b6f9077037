"""Trying it first: what the warehouse would say with these files accepted and those submissions withdrawn."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import duckdb

from loaders.reading.parsed import ParsedFile, files_of
from warehouse import projection, register
from warehouse.acceptance import withdrawal
from warehouse.archive import kept_as_named
from warehouse.connections import Connection, open_to_try
from warehouse.errors import NotWrittenError, WarehouseDamagedError
from warehouse.reading import Reading
from warehouse.submissions import Loading, submission_of, to_withdraw

_COUNT = itertools.count(1)


class Plan(NamedTuple):
    """What is to be tried, after the line `seq` of the journal: first these withdrawn, then those accepted."""

    seq: int
    without: Sequence[str]
    parsed: Sequence[ParsedFile]
    loading: Loading


class _Tried:
    """The connection to the copy. Its version is that of no published file, and of no other rehearsal here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._version = -next(_COUNT)

    @property
    def version(self) -> int:
        return self._version

    @contextmanager
    def cursor(self) -> Iterator[Connection]:
        """A cursor a call, so that threads do not get each other's rows."""
        try:
            with self._connection.cursor() as cursor:
                yield cursor
        except (duckdb.IOException, duckdb.InternalException, duckdb.FatalException) as error:
            raise WarehouseDamagedError(f"What was tried cannot be read: {error}") from error

    def close(self) -> None:
        self._connection.close()


@contextmanager
def rehearse(copy: Path, plan: Plan) -> Iterator[Reading]:
    """Change a private copy of the warehouse as planned, and read it.

    Raises UnfitFileError, UnknownSubmissionError, AlreadyWithdrawnError as the real thing would, NotWrittenError where
    the disk is full.
    """
    reads = [path for parsed in plan.parsed for path in files_of(parsed)]
    connection = open_to_try(copy, reads)
    try:
        try:
            connection.execute("BEGIN")
            _change(connection, plan)
            connection.execute("COMMIT")
        except duckdb.Error as error:
            raise NotWrittenError(f"This could not be tried: {error}") from error
        yield Reading(_Tried(connection))
    finally:
        connection.close()


def _change(connection: Connection, plan: Plan) -> None:
    seq = itertools.count(plan.seq + 1)
    for name in plan.without:
        known = to_withdraw(register.submission(connection, name), name)
        event = withdrawal(known.submission, reason="tried", by="", recorded=plan.loading.recorded)
        projection.happen(connection, seq=next(seq), event=event)
    for parsed in plan.parsed:
        if register.standing_with(connection, parsed.sha256):
            continue
        number = register.count_submissions(connection) + 1
        submission = submission_of(number, next(seq), parsed, kept_as_named(parsed), plan.loading)
        projection.add(connection, submission, parsed)
