"""A file that has been read: what the child process that parsed it hands over, as files and a few facts."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from loaders.reading.layout import Keeps
from loaders.reading.observation import Coverage, Observation
from loaders.reading.problem import Problem


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """One partner file that may be loaded.

    `file` is its name as received, `sha256` the hash of its bytes as received. `observations` and `coverage` are CSV
    files as `write_observations` and `write_coverage` write them; `keep` is what the archive shall hold: the
    file itself, or (`kept_as`) the reduced copy of it. `problems` are warnings only: an error refuses the file.
    """

    file: str
    sha256: str
    source: str
    layout: str
    partner: str
    period_start: date
    period_end: date
    problems: tuple[Problem, ...]
    observations: Path
    coverage: Path
    observation_count: int
    keep: Path
    kept_as: Keeps = Keeps.AS_RECEIVED


def write_observations(path: Path, observations: Sequence[Observation]) -> None:
    """Write observations as CSV: UTF-8, a header, ISO dates, nothing between the commas where there is nothing."""
    _write(path, Observation._fields, observations)


def write_coverage(path: Path, coverage: Sequence[Coverage]) -> None:
    """Write coverage as CSV: UTF-8, a header, ISO dates, True or False."""
    _write(path, Coverage._fields, coverage)


def _write(path: Path, fields: tuple[str, ...], rows: Sequence[tuple[Any, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(fields)
        writer.writerows(rows)
