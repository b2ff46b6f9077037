"""A warehouse that keeps what it is asked, so that a page's queries can be counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from warehouse import Warehouse
from warehouse.connections import Connection


class Counting(Warehouse):
    """The warehouse of a folder; `asked` are the queries so far."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked: list[str] = []

    @contextmanager
    def _cursor(self) -> Iterator[Connection]:
        with super()._cursor() as cursor:
            yield _Cursor(cursor, self.asked)  # type: ignore[misc]  it answers as the one it holds


class _Cursor:
    """A cursor that notes each query before it asks it."""

    def __init__(self, cursor: Connection, asked: list[str]) -> None:
        self._cursor, self._asked = cursor, asked

    def execute(self, query: str, *more: Any) -> Any:  # noqa: ANN401  as DuckDB's own
        self._asked.append(query)
        return self._cursor.execute(query, *more)


def readings(queries: list[str]) -> list[str]:
    """Those that read figures or look which file answers; the rest reads short lists of files and corrections."""
    return [query for query in queries if "standing AS (" in query]
