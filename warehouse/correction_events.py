"""Corrections as events: what the journal says of making and ending one, and what that makes of it."""

from __future__ import annotations

import json
from datetime import date, datetime
from types import MappingProxyType

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain
from warehouse.corrections import Action, Correction, FigureKey
from warehouse.events import Event, Fact, Kind


def corrected(one: Correction) -> Event:
    """The event of making a correction, with everything needed to make it again."""
    figure = one.figure
    dimensions = {name: value for name, value in zip(DIMENSIONS, figure.dimensions, strict=True) if value}
    facts: dict[str, Fact] = {
        "correction": one.id,
        "measure": figure.measure,
        "slice": figure.slice,
        "dimensions": json.dumps(dimensions, ensure_ascii=False),
        "area_level": figure.area_level,
        "area": figure.area,
        "grain": figure.grain.value,
        "period_start": figure.period_start.isoformat(),
        "action": one.action.value,
        "amount": _written(one.amount),
        "expect": _written(one.expect),
        "reason": one.reason,
        "status": one.status,
    }
    return Event(Kind.CORRECTED, one.by, one.recorded, "", MappingProxyType(facts))


def correction_of(seq: int, event: Event) -> Correction:
    """The correction that an event speaks of."""
    facts = {name: str(fact) for name, fact in event.facts.items()}
    dimensions = json.loads(facts["dimensions"])
    figure = FigureKey(
        facts["measure"],
        facts["slice"],
        tuple(dimensions.get(name, "") for name in DIMENSIONS),
        facts["area_level"],
        facts["area"],
        Grain(facts["grain"]),
        date.fromisoformat(facts["period_start"]),
    )
    return Correction(
        facts["correction"],
        seq,
        figure,
        Action(facts["action"]),
        _number(event.facts["amount"]),
        _number(event.facts["expect"]),
        facts["reason"],
        facts["status"],
        event.who,
        event.at,
    )


def correction_ended(correction: str, *, reason: str, by: str, recorded: datetime) -> Event:
    """The event of ending a correction."""
    facts: dict[str, Fact] = {"correction": correction, "reason": reason}
    return Event(Kind.CORRECTION_ENDED, by, recorded, "", MappingProxyType(facts))


def _written(number: float | None) -> str | None:
    """In the shortest way that is read back as the same number; journals hold no fractions of their own."""
    return None if number is None else repr(float(number))


def _number(fact: Fact) -> float | None:
    return None if fact is None else float(fact)
