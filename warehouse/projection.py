"""From an event of the journal to rows of the warehouse."""

# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

from __future__ import annotations

import duckdb

from loaders.reading.parsed import ParsedFile
from warehouse import arrival, correction_register, literals
from warehouse.acceptance import written_report
from warehouse.connections import Connection
from warehouse.correction_events import correction_of
from warehouse.errors import UnfitFileError
from warehouse.events import START, Event, Kind, Tip
from warehouse.schema import FORMAT, TABLES
from warehouse.submissions import Submission


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
        arrival.append(connection, submission.seq, parsed)
    except (duckdb.ConversionException, duckdb.InvalidInputException, duckdb.ConstraintException) as error:
        raise UnfitFileError(f"{parsed.file}: what was read cannot be kept. {error}") from error
    _add_submission(connection, submission)


def happen(connection: Connection, *, seq: int, event: Event) -> None:
    """Change what an event that brings no file changes; `seq` is its line in the journal."""
    if event.kind is Kind.WITHDRAWN:
        _withdraw(connection, event)
    elif event.kind is Kind.CORRECTED:
        correction_register.add(connection, correction_of(seq, event))
    elif event.kind is Kind.CORRECTION_ENDED:
        correction_register.end(connection, event)
    else:
        raise ValueError(f"{event.kind} changes no figures, or brings a file")


def _withdraw(connection: Connection, event: Event) -> None:
    """Note that a submission was withdrawn, when, by whom and why."""
    connection.execute(
        f"UPDATE submissions SET withdrawn = {literals.instant(event.at)}, withdrawn_by = {literals.text(event.who)}, "
        f"reason = {literals.text(str(event.facts['reason']))} "
        f"WHERE submission = {literals.text(str(event.facts['submission']))}"
    )


def _add_submission(connection: Connection, one: Submission) -> None:
    values = [
        *(literals.text(one.submission), str(one.seq)),
        *(literals.text(words) for words in (one.file, one.sha256, one.source, one.layout, one.partner)),
        *(literals.instant(each) for each in (one.received, one.recorded)),
        *(literals.text(words) for words in (one.by, one.on_behalf)),
        *(literals.day(each) for each in (one.period_start, one.period_end)),
        *(str(count) for count in (one.observations, one.warnings)),
        *(literals.text(words) for words in (one.kept, one.kept_sha256, one.kept_as.value)),
        *(literals.text(words) for words in (one.note, one.told.to_json(), written_report(one.report))),
    ]
    connection.execute(f"INSERT INTO submissions VALUES ({', '.join(values)}, NULL, NULL, NULL)")
