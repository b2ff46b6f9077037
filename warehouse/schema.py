"""The tables of a warehouse file."""

from __future__ import annotations

from loaders.reading.observation import DIMENSIONS

FORMAT = 1  # a file of another format is made again from the journal

_SUBMISSIONS = """
CREATE TABLE submissions (
    submission VARCHAR NOT NULL,
    seq INTEGER NOT NULL,           -- the journal's line; observations and coverage name their submission by it
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
    withdrawn TIMESTAMP,
    withdrawn_by VARCHAR,
    reason VARCHAR
)"""

_OBSERVATIONS = f"""
CREATE TABLE observations (
    seq INTEGER NOT NULL,
    measure VARCHAR NOT NULL,
    slice VARCHAR NOT NULL,
    area_level VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    area_name VARCHAR,
    grain VARCHAR,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    value DOUBLE,
    sheet VARCHAR,
    cell VARCHAR,
    marker VARCHAR,
    note VARCHAR,
    {", ".join(f"{name} VARCHAR" for name in DIMENSIONS)}
)"""

_COVERAGE = """
CREATE TABLE coverage (
    seq INTEGER NOT NULL,
    measure VARCHAR NOT NULL,
    slice VARCHAR NOT NULL,
    area_level VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    grain VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    complete BOOLEAN NOT NULL
)"""

# How far the journal had come when this file was published.
_META = """
CREATE TABLE meta (
    format INTEGER NOT NULL,
    journal_seq INTEGER NOT NULL,
    journal_hash VARCHAR NOT NULL,
    journal_size BIGINT NOT NULL
)"""

TABLES = (_SUBMISSIONS, _OBSERVATIONS, _COVERAGE, _META)

OBSERVATION_TYPES = {
    "period_start": "DATE",
    "period_end": "DATE",
    "value": "DOUBLE",
}
COVERAGE_TYPES = {"period_start": "DATE", "period_end": "DATE", "complete": "BOOLEAN"}
