"""Reading the warehouse for the scorecard: all figures of one area, and of the area beside it, as at an instant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from typing import NamedTuple

from loaders.reading.periods import Grain
from performance.basis import Flows
from performance.definitions.definitions import Definitions
from performance.definitions.indicator import Indicator, Selection
from performance.flow import Answered, Covering, Flow, build_flow
from performance.ranking import LONDON_NAME, POLICED_BY_THE_MET
from warehouse.reading import Reading


class _Covered(NamedTuple):
    """Coverage of several places at once: there only where every one of them is covered."""

    slice: str
    grain: str
    period_start: date
    period_end: date
    complete: bool
    received: datetime
    seq: int


class Figures:
    """The figures of one area at borough level, by measure; read once, on first use.

    `areas` are summed: one for the partnership's own borough, many for London. Where there are many, a period counts
    only if every one of them has a figure: a London without Croydon is not London.
    """

    def __init__(self, reading: Reading, as_at: datetime, areas: frozenset[str], measures: frozenset[str]) -> None:
        self._reading, self._as_at, self._areas, self._measures = reading, as_at, areas, measures

    @cached_property
    def _answers(self) -> Mapping[str, list[Answered]]:
        if len(self._areas) == 1:
            return _by_measure(self._reading.answers(self._as_at, "borough", self._areas, self._measures))
        return _by_measure(self._reading.totals(self._as_at, "borough", self._areas, self._measures))

    @cached_property
    def _covered(self) -> Mapping[str, list[Covering]]:
        if len(self._areas) == 1:
            return _by_measure(self._reading.covered(self._as_at, "borough", self._areas, self._measures))
        found: dict[str, list[Covering]] = defaultdict(list)
        for one in self._reading.counted(self._as_at, "borough", self._areas, self._measures):
            if one.areas == len(self._areas):
                whole = one.complete == len(self._areas)
                start, end = one.period_start, one.period_end
                found[one.measure].append(_Covered(one.slice, one.grain, start, end, whole, _LONG_AGO, 0))
        return found

    def answers(self, measure: str) -> Sequence[Answered]:
        """The figures of a measure, each with all its dimensions."""
        return self._answers.get(measure, [])

    def covers(self, measure: str) -> Sequence[Covering]:
        """The periods of a measure that files answer for."""
        return self._covered.get(measure, [])

    def flow(self, selection: Selection) -> Flow:
        """What a selection adds up to, by period."""
        measure = selection.measure
        return build_flow(selection, self._answers.get(measure, []), self._covered.get(measure, []))

    def flows(self, indicator: Indicator) -> Flows:
        """The one or two flows of an indicator."""
        if indicator.counts:
            return Flows(self.flow(indicator.counts), None)
        top, below = indicator.selections
        return Flows(self.flow(top), self.flow(below))

    def periods(self) -> set[tuple[Grain, date, date]]:
        """Every period that is covered by anything."""
        covers = (cover for covers in self._covered.values() for cover in covers)
        return {(Grain(cover.grain), cover.period_start, cover.period_end) for cover in covers}


_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


def _by_measure(rows: Iterable) -> Mapping[str, list]:  # type: ignore[type-arg]
    found: dict[str, list] = defaultdict(list)  # type: ignore[type-arg]
    for row in rows:
        found[row.measure].append(row)
    return found


def measures_of(definitions: Definitions) -> frozenset[str]:
    """Every measure that an indicator is made of or shown beside."""
    selections = [part for indicator in definitions.indicators for part in indicator.selections]
    printed = [indicator.as_printed for indicator in definitions.indicators if indicator.as_printed]
    return frozenset(selection.measure for selection in (*selections, *printed))


def areas_beside(definitions: Definitions) -> frozenset[str]:
    """The boroughs that make the area shown beside ours: London's 32, or the one borough it names."""
    named = definitions.partnership.compared_with
    return POLICED_BY_THE_MET if named == LONDON_NAME else frozenset({named})
