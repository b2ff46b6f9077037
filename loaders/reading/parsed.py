"""A file that has been read: what the child process that parsed it hands over, as files and a few facts."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from loaders.reading.layout import Keeps
from loaders.reading.observation import DIMENSIONS, Coverage, Observation
from loaders.reading.problem import Problem
from loaders.reading.told import NOTHING_TOLD, Told


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """One partner file that may be loaded.

    `file` is its name as received, `sha256` the hash of its bytes as received. `observations` and `coverage` are
    what `write_observations` and `write_coverage` wrote; `keep` is what the archive shall hold: the
    file itself, or (`kept_as`) the reduced copy of it. `problems` are warnings only: an error refuses the file.
    `told` is what was said of it when it was read; the partner told stands in `partner`.
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
    told: Told = NOTHING_TOLD


SERIES = ("series", "measure", "sheet", "area", "area_level", "area_name", "slice", *DIMENSIONS)
FIGURES = ("series", "period_start", "period_end", "value", "cell", "marker", "note")


def series_beside(observations: Path) -> Path:
    """Where `write_observations` writes what the figures are of."""
    return observations.with_name(f"{observations.name}.series")


def files_of(parsed: ParsedFile) -> tuple[Path, ...]:
    """The files that hold what was read."""
    return parsed.observations, series_beside(parsed.observations), parsed.coverage


def write_observations(path: Path, observations: Sequence[Observation]) -> None:
    """Write observations as two CSV files: what they are of (SERIES), and their figures (FIGURES) with its number.

    A police file holds 245,000 figures of 1,700 series: written so it is a seventh of the bytes, half the time to
    write and a sixth to read of one line with all fields a figure (measured). UTF-8, a header, ISO dates,
    nothing between the commas where there is nothing.
    """
    numbers: dict[tuple[Any, ...], int] = {}
    _write(path, FIGURES, _figures(observations, numbers))
    # A key holds fields 0 (measure), 4 (sheet), 6 to 8 (area, its level and name) and 11 on (slice and dimensions).
    series = ((number, key[0], key[1], *key[2], *key[3]) for key, number in numbers.items())
    _write(series_beside(path), SERIES, series)


def write_coverage(path: Path, coverage: Sequence[Coverage]) -> None:
    """Write coverage as CSV: UTF-8, a header, ISO dates, True or False."""
    _write(path, Coverage._fields, coverage)


def _figures(observations: Sequence[Observation], numbers: dict[tuple[Any, ...], int]) -> Iterator[tuple[Any, ...]]:
    days: dict[date, str] = {}
    for one in observations:
        number = numbers.setdefault((one[0], one[4], one[6:9], one[11:]), len(numbers))
        start, end, value, cell = one[1], one[2], one[3], one[5]
        if start not in days or end not in days:
            days[start], days[end] = start.isoformat(), end.isoformat()
        yield number, days[start], days[end], value, cell, one[9], one[10]


def _write(path: Path, fields: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")  # so that a lone \r or \n in a cell is quoted (Python 3.11)
        writer.writerow(fields)
        writer.writerows(rows)
