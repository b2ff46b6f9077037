"""The tables of a warehouse file."""

# ruff: noqa: S608  values reach SQL text through warehouse.literals alone, which says why

from __future__ import annotations

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain
from warehouse import literals

FORMAT = 5  # a file of another format is made again from the journal

_SUBMISSIONS = """
CREATE TABLE submissions (
    submission VARCHAR NOT NULL,
    seq INTEGER NOT NULL,           -- the journal's line; the other tables name their submission by it
    file VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    layout VARCHAR NOT NULL,
    partner VARCHAR NOT NULL,
    received TIMESTAMP NOT NULL,    -- instants are in UTC
    recorded TIMESTAMP NOT NULL,
    by_whom VARCHAR NOT NULL,
    on_behalf VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    observations INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    kept VARCHAR NOT NULL,
    kept_sha256 VARCHAR NOT NULL,
    kept_as VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    told VARCHAR NOT NULL,          -- JSON, as in the journal
    report VARCHAR NOT NULL,
    withdrawn TIMESTAMP,
    withdrawn_by VARCHAR,
    reason VARCHAR
)"""

# What a figure is of is kept once, not in words with every figure: so appending a police file of 245,000 figures takes
# a third and summing all boroughs a fifth of the time (measured). A subject is what coverage speaks of; a kind is
# one set of dimensions, NULL where one does not apply.
_SUBJECTS = """
CREATE TABLE subjects (
    subject INTEGER NOT NULL,
    area_level VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    measure VARCHAR NOT NULL,
    slice VARCHAR NOT NULL
)"""

_KINDS = f"""
CREATE TABLE kinds (
    kind INTEGER NOT NULL,
    {", ".join(f"{name} VARCHAR" for name in DIMENSIONS)}
)"""

_GRAIN = f"CREATE TYPE grain AS ENUM ({', '.join(literals.text(grain.value) for grain in Grain)})"

_OBSERVATIONS = """
CREATE TABLE observations (
    seq INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    area_name VARCHAR,
    grain grain NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    value DOUBLE,
    sheet VARCHAR,
    cell VARCHAR,
    marker VARCHAR,
    note VARCHAR
)"""

_COVERAGE = """
CREATE TABLE coverage (
    seq INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    grain grain NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    complete BOOLEAN NOT NULL
)"""

# A correction is of one figure: a subject and a kind, in one period.
_CORRECTIONS = """
CREATE TABLE corrections (
    correction VARCHAR NOT NULL,
    seq INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    grain grain NOT NULL,
    period_start DATE NOT NULL,
    act VARCHAR NOT NULL,           -- the action; a dimension has that name
    amount DOUBLE,
    expect DOUBLE,
    reason VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    by_whom VARCHAR NOT NULL,
    recorded TIMESTAMP NOT NULL,
    ended TIMESTAMP,
    ended_by VARCHAR,
    end_reason VARCHAR
)"""

# How far the journal had come when this file was published.
_META = """
CREATE TABLE meta (
    format INTEGER NOT NULL,
    journal_seq INTEGER NOT NULL,
    journal_hash VARCHAR NOT NULL,
    journal_size BIGINT NOT NULL
)"""

# The same in one table each, for whoever opens a warehouse file with DuckDB alone, and for comparing two files.
_WHOLE_OBSERVATIONS = f"""
CREATE VIEW whole_observations AS
SELECT submission, measure, slice, area_level, area, area_name, CAST(grain AS VARCHAR) AS grain,
    observations.period_start, observations.period_end,
    {", ".join(DIMENSIONS)}, value, marker, observations.note, sheet, cell
FROM observations JOIN subjects USING (subject) JOIN kinds USING (kind) JOIN submissions USING (seq)"""

_WHOLE_COVERAGE = """
CREATE VIEW whole_coverage AS
SELECT submission, measure, slice, area_level, area, CAST(grain AS VARCHAR) AS grain,
    coverage.period_start, coverage.period_end, complete
FROM coverage JOIN subjects USING (subject) JOIN submissions USING (seq)"""

TABLES = (
    _GRAIN,
    _SUBMISSIONS,
    _SUBJECTS,
    _KINDS,
    _OBSERVATIONS,
    _COVERAGE,
    _CORRECTIONS,
    _META,
    _WHOLE_OBSERVATIONS,
    _WHOLE_COVERAGE,
)

TYPES = {
    "series": "INTEGER",
    "period_start": "DATE",
    "period_end": "DATE",
    "value": "DOUBLE",
    "complete": "BOOLEAN",
}
