"""Opening a warehouse file: to write by the one who made it, to read by everybody else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from warehouse import literals

Connection = duckdb.DuckDBPyConnection

_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


def open_to_write(path: Path, reads: Sequence[Path] = ()) -> Connection:
    """A connection to a file nobody else knows of yet. Of other files it can read `reads` alone."""
    return _closed_but_for(reads, duckdb.connect(str(path), config=dict(_CLOSED)))


def open_to_try(path: Path, reads: Sequence[Path] = ()) -> Connection:
    """As `open_to_write`, to a file that is soon thrown away: what is written need never be in its last place."""
    connection = duckdb.connect(str(path), config=_CLOSED | {"checkpoint_threshold": "1 TB"})
    connection.execute("PRAGMA disable_checkpoint_on_shutdown")
    return _closed_but_for(reads, connection)


def _closed_but_for(reads: Sequence[Path], connection: Connection) -> Connection:
    allowed = ", ".join(literals.text(str(each)) for each in reads)
    connection.execute(f"SET allowed_paths = [{allowed}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def open_to_read(path: Path) -> Connection:
    """A connection that can read this file and nothing else. Threads take a cursor each: see `readers`."""
    config = _CLOSED | {"enable_external_access": "false", "lock_configuration": "true"}
    return duckdb.connect(str(path), read_only=True, config=config)
