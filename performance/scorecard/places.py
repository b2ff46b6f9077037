"""The figures of many places at once, as an indicator's flows: boroughs beside ours, or wards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from loaders.reading.observation import DIMENSIONS
from loaders.reading.places import BOROUGHS
from performance.basis import Flows
from performance.definitions.indicator import Selection
from performance.flow import Answered, Covering, Flow, build_flow
from warehouse.reading import Reading

_LONDON = frozenset(BOROUGHS)


class Places:
    """The figures of some measures in every place of a level (London's boroughs, wards) that a file answers for.

    Two queries, on first use, however many places there are. `by` names the dimensions that are kept apart; those
    that a selection speaks of have to be among them. Not yet disclosed: who shows it asks `Board.hides` first.
    """

    def __init__(
        self, reading: Reading, as_at: datetime, level: str, measures: frozenset[str], by: frozenset[str]
    ) -> None:
        self._reading, self._by = reading, by
        self._asked = as_at, level, _LONDON if level == "borough" else None, measures

    @property
    def names(self) -> tuple[str, ...]:
        """The places there are: boroughs by name, wards by code."""
        return tuple(sorted({area for area, _ in self._covered}))

    def values(self, measure: str, dimension: str) -> tuple[str, ...]:
        """The values that a dimension kept apart has anywhere."""
        rows = (row for (_, name), rows in self._answers.items() if name == measure for row in rows)
        return tuple(sorted({getattr(row, dimension) for row in rows} - {""}))

    def flow(self, area: str, selection: Selection) -> Flow:
        """What a selection adds up to in one place, by period. Raises ValueError where it speaks of more than `by`."""
        if not {part.dimension for part in selection.filters} <= self._by:
            raise ValueError(f"{selection} speaks of dimensions that are summed up here: {sorted(self._by)} are not")
        key = area, selection.measure
        return build_flow(selection, self._answers.get(key, []), self._covered.get(key, []))

    def flows(self, area: str, selections: tuple[Selection, ...]) -> Flows:
        """The one or two flows of an indicator in one place."""
        top, *below = (self.flow(area, selection) for selection in selections)
        return Flows(top, below[0] if below else None)

    @cached_property
    def _answers(self) -> Mapping[tuple[str, str], list[Answered]]:
        found: dict[tuple[str, str], list[Answered]] = defaultdict(list)
        for row in self._reading.sums(*self._asked, self._by):
            found[row.area, row.measure].append(row)
        return found

    @cached_property
    def _covered(self) -> Mapping[tuple[str, str], list[Covering]]:
        found: dict[tuple[str, str], list[Covering]] = defaultdict(list)
        for row in self._reading.covered(*self._asked):
            found[row.area, row.measure].append(row)
        return found


def dimensions_of(selections: tuple[Selection, ...]) -> frozenset[str]:
    """The dimensions that selections speak of, in no order."""
    return frozenset(part.dimension for selection in selections for part in selection.filters) & set(DIMENSIONS)
