# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

"""The figures and the coverage of one file arriving in the warehouse, from the CSV files they were written to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from loaders.reading.observation import DIMENSIONS, Coverage
from loaders.reading.parsed import FIGURES, SERIES, ParsedFile, series_beside
from loaders.reading.periods import Period, grain_of
from warehouse import literals
from warehouse.connections import Connection
from warehouse.errors import UnfitFileError
from warehouse.schema import TYPES

LARGEST = 1e15  # past this a double no longer counts in ones, and no partner counts that far

SUBJECT = ("area_level", "area", "measure", "slice")
# A list of cells (every second row of 200,000) can make a line of 1.5 million characters; DuckDB's limit is 2 million.
_LONG_LINES = "max_line_size = 8000000, buffer_size = 32000000"
_CSV = f"header = true, auto_detect = false, nullstr = '', new_line = '\\r\\n', {_LONG_LINES}"


def append(connection: Connection, seq: int, parsed: ParsedFile) -> None:
    """Append the rows of a file; raises UnfitFileError where they contradict each other.

    Raises DuckDB's ConversionException, InvalidInputException or ConstraintException for files that are not as
    `loaders.reading.parsed` writes them.
    """
    _add_coverage(connection, seq, parsed)
    _add_observations(connection, seq, parsed.observations)
    _check_count(connection, seq, parsed)
    _check_values(connection, seq, parsed)
    _check_covered(connection, seq, parsed)
    for table in ("claims", "periods", "series", "known"):
        connection.execute(f"DROP TABLE {table}")


def _add_coverage(connection: Connection, seq: int, parsed: ParsedFile) -> None:
    connection.execute(
        "CREATE TEMP TABLE claims AS SELECT * REPLACE (coalesce(slice, '') AS slice) "
        f"FROM {_csv(parsed.coverage, Coverage._fields)}"
    )
    _add_periods(connection, parsed)
    add_new(connection, "subjects", "subject", SUBJECT, "claims")
    connection.execute(
        f"INSERT INTO coverage SELECT {seq}, subject, grain, period_start, period_end, complete "
        f"FROM claims JOIN periods USING (period_start, period_end) JOIN subjects USING ({', '.join(SUBJECT)}) "
        "ORDER BY subject, grain, period_start"
    )


def _add_periods(connection: Connection, parsed: ParsedFile) -> None:
    found = connection.execute("SELECT DISTINCT period_start, period_end FROM claims").fetchall()
    connection.execute("CREATE TEMP TABLE periods (period_start DATE, period_end DATE, grain grain)")
    if found:
        connection.execute("INSERT INTO periods VALUES " + ", ".join(_period(parsed, *each) for each in found))


def _period(parsed: ParsedFile, start: date, end: date) -> str:
    try:
        grain = grain_of(Period(start, end))
    except ValueError as error:
        raise UnfitFileError(
            f"{parsed.file}: a file may answer for months, quarters and years only: {error}."
        ) from error
    return f"({literals.day(start)}, {literals.day(end)}, {literals.text(grain.value)})"


def add_new(connection: Connection, table: str, number: str, fields: tuple[str, ...], source: str) -> None:
    """Add the combinations of fields that a table has not yet, numbered on from those it has."""
    names = ", ".join(fields)
    same = " AND ".join(f"known.{name} IS NOT DISTINCT FROM new.{name}" for name in fields)
    connection.execute(
        f"INSERT INTO {table} SELECT (SELECT coalesce(max({number}), 0) FROM {table}) "
        f"+ row_number() OVER (ORDER BY {names}), {names} FROM (SELECT DISTINCT {names} FROM {source}) new "
        f"WHERE NOT EXISTS (SELECT 1 FROM {table} known WHERE {same})"
    )


def _add_observations(connection: Connection, seq: int, path: Path) -> None:
    """Sorted by place, because a reading asks for one, and because DuckDB then writes whole row groups at once."""
    source = _csv(series_beside(path), SERIES)
    connection.execute(f"CREATE TEMP TABLE series AS SELECT * REPLACE (coalesce(slice, '') AS slice) FROM {source}")
    add_new(connection, "kinds", "kind", DIMENSIONS, "series")
    same = " AND ".join(f"kinds.{name} IS NOT DISTINCT FROM series.{name}" for name in DIMENSIONS)
    connection.execute(
        "CREATE TEMP TABLE known AS SELECT series, subject, kind, area_name, sheet FROM series "
        f"JOIN subjects USING ({', '.join(SUBJECT)}) JOIN kinds ON {same}"
    )
    connection.execute(
        f"INSERT INTO observations SELECT {seq}, subject, kind, area_name, grain, period_start, period_end, value, "
        f"sheet, cell, marker, note FROM {_csv(path, FIGURES)} JOIN known USING (series) "
        "JOIN periods USING (period_start, period_end) ORDER BY subject, kind, period_start"
    )


def _csv(path: Path, fields: tuple[str, ...]) -> str:
    columns = ", ".join(f"'{name}': '{TYPES.get(name, 'VARCHAR')}'" for name in fields)
    return f"read_csv({literals.text(str(path))}, columns = {{{columns}}}, {_CSV})"


def _check_count(connection: Connection, seq: int, parsed: ParsedFile) -> None:
    row = connection.execute(f"SELECT count(*) FROM observations WHERE seq = {seq}").fetchone()
    if row == (parsed.observation_count,):
        return
    stray = connection.execute(
        f"SELECT sheet, cell, measure, slice, area, period_start FROM {_csv(parsed.observations, FIGURES)} "
        f"JOIN series USING (series) ANTI JOIN claims USING ({', '.join(SUBJECT)}, period_start, period_end) LIMIT 1"
    ).fetchone()
    if stray:
        raise _uncovered(parsed, stray)
    arrived = row[0] if row else 0
    raise UnfitFileError(f"{parsed.file}: {parsed.observation_count:,} figures were read, but {arrived:,} arrived.")


def _check_values(connection: Connection, seq: int, parsed: ParsedFile) -> None:
    beyond = connection.execute(
        "SELECT coalesce(sheet, ''), cell, value FROM observations "
        f"WHERE seq = {seq} AND NOT abs(value) < {LARGEST} LIMIT 1"
    ).fetchone()
    if beyond:
        sheet, cell, value = beyond
        raise UnfitFileError(f"{parsed.file} › {sheet} › {cell}: {value} is too large a figure to be one.")


def _check_covered(connection: Connection, seq: int, parsed: ParsedFile) -> None:
    stray = connection.execute(
        "SELECT sheet, cell, measure, slice, area, period_start FROM observations ANTI JOIN coverage "
        f"USING (seq, subject, grain, period_start) JOIN subjects USING (subject) WHERE seq = {seq} LIMIT 1"
    ).fetchone()
    if stray:
        raise _uncovered(parsed, stray)


def _uncovered(parsed: ParsedFile, stray: tuple[object, ...]) -> UnfitFileError:
    sheet, cell, *what = stray
    words = ", ".join(str(each) for each in what if each)
    return UnfitFileError(f"{parsed.file} › {sheet or ''} › {cell}: the file does not say that it answers for {words}.")
