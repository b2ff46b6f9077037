"""The indicators in the order of the agenda: by priority, and inside a priority as the definitions have them."""

from __future__ import annotations

from typing import NamedTuple

from performance.definitions.definitions import Definitions
from performance.definitions.indicator import Indicator


class Neighbours(NamedTuple):
    """The indicators before and after one; None at either end."""

    before: Indicator | None
    after: Indicator | None


def in_agenda_order(definitions: Definitions) -> tuple[Indicator, ...]:
    """Every indicator, as the scorecard lists them."""
    places = {priority.id: place for place, priority in enumerate(definitions.priorities)}
    return tuple(sorted(definitions.indicators, key=lambda one: places[one.priority]))


def neighbours(definitions: Definitions, name: str) -> Neighbours:
    """Those beside an indicator. Raises ValueError for an id there is none of."""
    ordered = in_agenda_order(definitions)
    place = [one.id for one in ordered].index(name)
    before = ordered[place - 1] if place else None
    return Neighbours(before, ordered[place + 1] if place + 1 < len(ordered) else None)
