"""From an event of the journal to rows of the warehouse: the only code that writes them."""

# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb

from loaders.reading.observation import DIMENSIONS, Coverage, Observation
from loaders.reading.parsed import ParsedFile
from loaders.reading.periods import Period, grain_of
from warehouse import literals
from warehouse.connections import Connection
from warehouse.errors import UnfitFileError
from warehouse.events import START, Event, Tip
from warehouse.schema import COVERAGE_TYPES, FORMAT, OBSERVATION_TYPES, TABLES
from warehouse.submissions import Submission

LARGEST = 1e15  # past this a double no longer counts in ones, and no partner counts that far

_KEYS = ("measure", "slice", "area_level", "area", "period_start", "period_end")
# A list of cells (every second row of 200,000) can make a line of 1.5 million characters; DuckDB's limit is 2 million.
_CSV = "header = true, auto_detect = false, nullstr = '', max_line_size = 8000000, buffer_size = 32000000"


def create(connection: Connection) -> None:
    """Make the tables of an empty warehouse."""
    for table in TABLES:
        connection.execute(table)
    connection.execute(f"INSERT INTO meta VALUES ({FORMAT}, {START.seq}, {literals.text(START.hash)}, {START.size})")


def note_tip(connection: Connection, tip: Tip) -> None:
    """Note how far the journal has come."""
    connection.execute(
        f"UPDATE meta SET journal_seq = {tip.seq}, journal_hash = {literals.text(tip.hash)}, journal_size = {tip.size}"
    )


def add(connection: Connection, submission: Submission, parsed: ParsedFile) -> None:
    """Append what a file says; raises UnfitFileError where it contradicts itself."""
    try:
        _add_coverage(connection, submission.seq, parsed.coverage)
        _add_observations(connection, submission.seq, parsed.observations)
    except (duckdb.ConversionException, duckdb.InvalidInputException, duckdb.ConstraintException) as error:
        raise UnfitFileError(f"{parsed.file}: what was read cannot be kept. {error}") from error
    _check(connection, submission, parsed)
    _add_submission(connection, submission)


def withdraw(connection: Connection, event: Event) -> None:
    """Note that a submission was withdrawn, when, by whom and why."""
    connection.execute(
        f"UPDATE submissions SET withdrawn = {literals.instant(event.at)}, withdrawn_by = {literals.text(event.who)}, "
        f"reason = {literals.text(str(event.facts['reason']))} "
        f"WHERE submission = {literals.text(str(event.facts['submission']))}"
    )


def _add_coverage(connection: Connection, seq: int, path: Path) -> None:
    connection.execute(f"CREATE TEMP TABLE claims AS FROM {_csv(path, Coverage._fields, COVERAGE_TYPES)}")
    found = connection.execute("SELECT DISTINCT period_start, period_end FROM claims").fetchall()
    connection.execute("CREATE TEMP TABLE periods (period_start DATE, period_end DATE, grain VARCHAR)")
    if found:
        connection.execute("INSERT INTO periods VALUES " + ", ".join(_period(start, end) for start, end in found))
    connection.execute(
        f"INSERT INTO coverage SELECT {seq}, measure, coalesce(slice, ''), area_level, area, grain, "
        "period_start, period_end, complete FROM claims JOIN periods USING (period_start, period_end) "
        "ORDER BY area_level, area, measure, slice, grain, period_start"
    )


def _period(start: date, end: date) -> str:
    try:
        grain = grain_of(Period(start, end))
    except ValueError as error:
        raise UnfitFileError(f"A file may answer for months, quarters and years only: {error}.") from error
    return f"({literals.day(start)}, {literals.day(end)}, {literals.text(grain.value)})"


def _add_observations(connection: Connection, seq: int, path: Path) -> None:
    """Sorted by place and measure, because a reading asks for one place: DuckDB then skips the rest of the file."""
    connection.execute(
        f"INSERT INTO observations SELECT {seq}, measure, coalesce(slice, ''), area_level, area, area_name, "
        f"grain, period_start, period_end, value, sheet, cell, marker, note, {', '.join(DIMENSIONS)} "
        f"FROM {_csv(path, Observation._fields, OBSERVATION_TYPES)} LEFT JOIN periods USING (period_start, period_end) "
        "ORDER BY area_level, area, measure, slice, grain, period_start"
    )


def _csv(path: Path, fields: tuple[str, ...], types: dict[str, str]) -> str:
    columns = ", ".join(f"'{name}': '{types.get(name, 'VARCHAR')}'" for name in fields)
    return f"read_csv({literals.text(str(path))}, columns = {{{columns}}}, {_CSV})"


def _check(connection: Connection, submission: Submission, parsed: ParsedFile) -> None:
    seq = submission.seq
    counted = connection.execute(f"SELECT count(*) FROM observations WHERE seq = {seq}").fetchone()
    if counted != (parsed.observation_count,):
        raise UnfitFileError(
            f"{parsed.file}: {parsed.observation_count:,} figures were read, but {counted and counted[0]:,} arrived."
        )
    beyond = connection.execute(
        f"SELECT sheet, cell, value FROM observations WHERE seq = {seq} AND NOT abs(value) < {LARGEST} LIMIT 1"
    ).fetchone()
    if beyond:
        raise UnfitFileError(f"{parsed.file} › {beyond[0] or ''} › {beyond[1]}: {beyond[2]} is no figure we can keep.")
    same = " AND ".join(f"c.{name} = o.{name}" for name in _KEYS)
    uncovered = connection.execute(
        f"SELECT sheet, cell, measure, slice, area, period_start FROM observations o WHERE seq = {seq} "
        f"AND NOT EXISTS (SELECT 1 FROM coverage c WHERE c.seq = {seq} AND {same}) LIMIT 1"
    ).fetchone()
    if uncovered:
        sheet, cell, *what = uncovered
        words = ", ".join(str(each) for each in what if each)
        raise UnfitFileError(f"{parsed.file} › {sheet or ''} › {cell}: the file does not say it answers for {words}.")


def _add_submission(connection: Connection, one: Submission) -> None:
    values = [
        *(literals.text(one.submission), str(one.seq)),
        *(literals.text(words) for words in (one.file, one.sha256, one.source, one.layout, one.partner)),
        *(literals.instant(each) for each in (one.received, one.recorded)),
        *(literals.text(words) for words in (one.by, one.on_behalf)),
        *(literals.day(each) for each in (one.period_start, one.period_end)),
        *(str(count) for count in (one.observations, one.warnings)),
        *(literals.text(words) for words in (one.kept, one.kept_sha256, one.kept_as.value)),
    ]
    connection.execute(f"INSERT INTO submissions VALUES ({', '.join(values)}, NULL, NULL, NULL)")
