"""From which day on the ratings of an indicator can differ: those before it need not be worked out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from loaders.reading.periods import financial_year
from performance.definitions.indicator import Basis
from performance.definitions.target import ChangeTarget, LevelTarget
from performance.flow import Flow
from performance.subject import Subject


def first_reached(old: Subject, new: Subject) -> date:
    """The first day of the earliest figure that differs; of all time where something else reaches back before it.

    A quarter's figure and what is expected of it rest on what came before its end, with these exceptions: what is
    hidden, targets that become known, a baseline in the data, and a first yearly figure, after which the latest is one.
    """
    if old.hidden != new.hidden or old.known_by != new.known_by or new.indicator.basis is Basis.LATEST:
        return date.min
    earliest = min(_starts(old.flows.numerator, new.flows.numerator), default=date.max)
    if old.flows.denominator and new.flows.denominator:
        earliest = min((earliest, *_starts(old.flows.denominator, new.flows.denominator)))
    looked_up = any(financial_year(year).end >= earliest for year in _years_looked_up(new))
    return date.min if looked_up else earliest


def _starts(old: Flow, new: Flow) -> Iterator[date]:
    """The first days of the points that differ."""
    for grain in old.points.keys() | new.points.keys():
        before, after = old.points.get(grain, {}), new.points.get(grain, {})
        yield from (start for start in before.keys() | after.keys() if before.get(start) != after.get(start))


def _years_looked_up(subject: Subject) -> Iterator[int]:
    """The years whose figures set a target, whichever quarter it is of."""
    for target in subject.indicator.targets:
        if isinstance(target, ChangeTarget | LevelTarget) and target.baseline.value is None:
            yield target.baseline.year
        if isinstance(target, LevelTarget) and target.path_from is not None:
            yield target.path_from
