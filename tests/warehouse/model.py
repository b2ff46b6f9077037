"""The warehouse's rule of who answers, written as slowly and obviously as it can be: the same question, no database."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import NamedTuple

from loaders.reading.observation import Coverage, Observation
from loaders.reading.periods import Period, grain_of


class Loaded(NamedTuple):
    """A file that was accepted, in the order of the journal."""

    name: str
    received: datetime
    observations: tuple[Observation, ...]
    coverage: tuple[Coverage, ...]
    withdrawn: datetime | None = None


def winners(history: list[Loaded], as_at: datetime) -> dict[tuple, tuple[bool, Loaded]]:
    """For each measure, slice, level, place and period: whether it is covered whole, and the file that answers."""
    best: dict[tuple, tuple] = {}
    for line, loaded in enumerate(history):
        if loaded.received > as_at or (loaded.withdrawn is not None and loaded.withdrawn <= as_at):
            continue
        for claim in loaded.coverage:
            key = _key(claim)
            rank = (claim.complete, loaded.received, line)
            if key not in best or rank > best[key][0]:
                best[key] = (rank, loaded)
    return {key: (rank[0], loaded) for key, (rank, loaded) in best.items()}


def answers(history: list[Loaded], as_at: datetime) -> dict[tuple, tuple]:
    """By subject, period and agency: the sum (None where there is no value), how many are missing, the markers."""
    found = defaultdict(list)
    for key, (_, loaded) in winners(history, as_at).items():
        for one in loaded.observations:
            if _key(one) == key:
                found[(*key, one.agency, loaded.name)].append(one)
    return {key: _figure(rows) for key, rows in found.items()}


def _figure(rows: list[Observation]) -> tuple:
    values = [row.value for row in rows if row.value is not None]
    markers = " ".join(sorted({row.marker for row in rows if row.marker}))
    return sum(values) if values else None, len(rows) - len(values), markers


def _key(one: Coverage | Observation) -> tuple:
    period = Period(one.period_start, one.period_end)
    return (one.measure, one.slice, one.area_level, one.area, grain_of(period), *period)
