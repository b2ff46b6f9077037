"""From the rows of a return to observations, and to the periods for which the return answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from loaders.marac.fields import BY_NAME, ETHNICITY_NAMES, FIELDS, SOURCE_NAMES
from loaders.marac.rows import Entry, parts_complete
from loaders.reading.observation import Contents, Coverage, Observation
from loaders.reading.periods import Period

_PARTS = {"marac.referrals": (SOURCE_NAMES, "cases"), "marac.ethnicity": (ETHNICITY_NAMES, "minoritised_ethnic")}
_SINGLE = [field for field in FIELDS if field.measure not in _PARTS]
MEETINGS = "marac.meetings"


def contents(entries: Sequence[Entry], periods: dict[str, tuple[Period, ...]], *, meetings: str = "") -> Contents:
    """Observations and coverage. `periods` are, for each area, those the file answers for, in order.

    With `meetings`, the name of the column of dates, each row is counted as a meeting too.
    """
    observations = [one for entry in entries if not entry.empty for one in _observations(entry, meetings)]
    coverage: list[Coverage] = []
    for area, run in periods.items():
        own = [entry for entry in entries if entry.area == area]
        names = [*(field.measure for field in _SINGLE), *_PARTS, *([MEETINGS] if meetings else [])]
        coverage.extend(cover for name in names for cover in _coverage(name, area, own, run))
    return Contents(observations, coverage)


def _observations(entry: Entry, meetings: str) -> list[Observation]:
    found = []
    for name, count in entry.counts.items():
        if not count.figure.blank:
            field = BY_NAME[name]
            found.append(
                Observation(
                    field.measure,
                    *entry.period,
                    count.figure.value,
                    entry.table.sheet.name,
                    entry.table.cell(entry.row, name),
                    entry.area,
                    marker=count.figure.marker,
                    note=count.note,
                    agency=field.agency,
                    category=field.category,
                )
            )
    if meetings:
        cell = entry.table.cell(entry.row, meetings)
        found.append(Observation(MEETINGS, *entry.period, 1, entry.table.sheet.name, cell, entry.area))
    return found


def _coverage(measure: str, area: str, entries: Sequence[Entry], run: tuple[Period, ...]) -> list[Coverage]:
    """Where a measure is collected at all: periods with its figures, and periods without a meeting, which are 0."""
    states: dict[Period, list[str]] = defaultdict(list)
    for entry in entries:
        states[entry.period].append(_state(measure, entry))
    if not any(state != "blank" for given in states.values() for state in given):
        return []
    coverage = []
    for period in run:
        given = states.get(period, [])
        if not given or any(state != "blank" for state in given):
            whole = all(state == "whole" for state in given)
            coverage.append(Coverage(measure, area, *period, complete=whole))
    return coverage


def _state(measure: str, entry: Entry) -> str:
    """Whether a row gives all of a measure, part of it, or nothing."""
    if entry.empty:
        return "blank"
    if measure == MEETINGS:
        return "whole"
    if measure in _PARTS:
        names, whole = _PARTS[measure]
        if not any(not entry.figure(name).blank for name in names):
            return "blank"
        return "whole" if parts_complete(entry, names, whole) else "part"
    name = next(field.name for field in _SINGLE if field.measure == measure)
    return "blank" if entry.figure(name).blank else "whole"
