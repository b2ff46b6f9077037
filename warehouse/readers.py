"""Reading connections: one a published file, a cursor a call, closed when nobody reads it any more."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb

from warehouse.connections import Connection, open_to_read
from warehouse.errors import WarehouseDamagedError
from warehouse.publishing import Publishing

TRIES = 5


@dataclass
class _Open:
    connection: Connection
    users: int = 0


class Readers:
    """The connections of one process to the published files.

    Every call gets a cursor of its own: in DuckDB 1.5 a connection shared by threads silently gives one thread the rows
    of another (measured).
    """

    def __init__(self, publishing: Publishing) -> None:
        self._publishing = publishing
        self._guard = threading.Lock()
        self._open: dict[int, _Open] = {}

    @property
    def version(self) -> int:
        """The number of the file that holds now."""
        return self._publishing.number()

    @contextmanager
    def cursor(self) -> Iterator[Connection]:
        """A cursor on the file that holds now; it goes on reading that file even when the pointer moves."""
        number, opened = self._take()
        try:
            with opened.connection.cursor() as cursor:
                yield cursor
        except (duckdb.IOException, duckdb.InternalException, duckdb.FatalException) as error:
            self._forget(number, opened)
            raise WarehouseDamagedError(f"The warehouse cannot be read: {error}") from error
        finally:
            self._give_back(number, opened)

    def close(self) -> None:
        """Close everything; readers in other threads get an error."""
        with self._guard:
            for opened in self._open.values():
                opened.connection.close()
            self._open.clear()

    def _take(self) -> tuple[int, _Open]:
        for left in reversed(range(TRIES)):
            number = self._publishing.number()
            if number == 0:
                raise WarehouseDamagedError("Nothing is kept here yet: the warehouse was not opened.")
            with self._guard:
                try:
                    opened = self._opened(number)
                except duckdb.Error as error:
                    if left and not self._publishing.path(number).exists():
                        continue  # the pointer moved on while we looked, and the file was too old to stay
                    raise WarehouseDamagedError(f"The warehouse cannot be opened: {error}") from error
                opened.users += 1
                self._close_unused(number)
                return number, opened
        raise WarehouseDamagedError("The warehouse file that the pointer names is missing.")

    def _opened(self, number: int) -> _Open:
        if number not in self._open:
            self._open[number] = _Open(open_to_read(self._publishing.path(number)))
        return self._open[number]

    def _forget(self, number: int, opened: _Open) -> None:
        """After such an error DuckDB answers nothing more on a connection; the next reading opens the file anew."""
        with self._guard:
            if self._open.get(number) is opened:
                del self._open[number]

    def _give_back(self, number: int, opened: _Open) -> None:
        with self._guard:
            opened.users -= 1
            if self._open.get(number) is opened and opened.users == 0 and max(self._open) > number:
                self._close_unused(max(self._open))

    def _close_unused(self, current: int) -> None:
        for number in [each for each, opened in self._open.items() if each != current and opened.users == 0]:
            self._open.pop(number).connection.close()
