"""The warehouse's rules of who answers and what a correction does, as slow and obvious as can be: no database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from loaders.reading.observation import Coverage, Observation
from loaders.reading.periods import Period, grain_of
from warehouse.corrections import Action


class Loaded(NamedTuple):
    """A file that was accepted, in the order of the journal."""

    name: str
    received: datetime
    observations: tuple[Observation, ...]
    coverage: tuple[Coverage, ...]
    withdrawn: datetime | None = None
    content: int = 0  # which bytes it had


class Fix(NamedTuple):
    """A correction that was made: of which figure (subject, period and agency), what is done, from when until when."""

    name: str
    figure: tuple
    action: Action
    amount: float | None
    recorded: datetime
    ended: datetime | None = None

    def holds(self, as_at: datetime) -> bool:
        return self.recorded <= as_at and (self.ended is None or self.ended > as_at)


def stands(history: list[Loaded], content: int) -> bool:
    """Whether these bytes were accepted and not withdrawn."""
    return any(loaded.content == content and loaded.withdrawn is None for loaded in history)


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


def answers(history: list[Loaded], as_at: datetime, fixes: Iterable[Fix] = ()) -> dict[tuple, tuple]:
    """By subject, period, agency and file: the sum (None without any value), how many are missing, the markers."""
    sent, answering = cells(history, as_at), winners(history, as_at)
    found = {key: _figure(rows) for key, rows in sent.items()}
    for fix in fixes:
        *subject, agency = fix.figure
        if fix.holds(as_at) and tuple(subject) in answering:
            key = (*subject, agency, answering[tuple(subject)][1].name)
            found[key] = _fixed(fix, sent.get(key, []))
    return found


def _fixed(fix: Fix, rows: list[Observation]) -> tuple:
    value, missing, markers = _figure(rows) if rows else (0, 0, "")  # covered and not there is 0
    if fix.action is Action.DROP:
        return None, len(rows) or 1, markers
    if fix.action is Action.OVERRIDE:
        return fix.amount, 0, markers
    return None if value is None else value * fix.amount, missing, markers


def cells(history: list[Loaded], as_at: datetime) -> dict[tuple, list[Observation]]:
    """What the partners' files say, by subject, period, agency and file."""
    found = defaultdict(list)
    for key, (_, loaded) in winners(history, as_at).items():
        for one in loaded.observations:
            if _key(one) == key:
                found[(*key, one.agency, loaded.name)].append(one)
    return found


def _figure(rows: list[Observation]) -> tuple:
    values = [row.value for row in rows if row.value is not None]
    markers = " ".join(sorted({row.marker for row in rows if row.marker}))
    return sum(values) if values else None, len(rows) - len(values), markers


def _key(one: Coverage | Observation) -> tuple:
    period = Period(one.period_start, one.period_end)
    return (one.measure, one.slice, one.area_level, one.area, grain_of(period), *period)
