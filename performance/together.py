"""The flows of several places as one: London from its boroughs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from loaders.reading.periods import Grain
from performance.basis import Flows
from performance.flow import Flow, Point
from performance.ranking import POLICED_BY_THE_MET


def london_of(flows: Mapping[str, Flows]) -> Flows | None:
    """The Metropolitan Police's 32 boroughs added up; None where one of them has no figures at all."""
    if not flows.keys() >= POLICED_BY_THE_MET:
        return None
    every = [flows[area] for area in sorted(POLICED_BY_THE_MET)]
    below = [one.denominator for one in every if one.denominator]
    return Flows(added(tuple(one.numerator for one in every)), added(tuple(below)) if below else None)


def added(flows: Sequence[Flow]) -> Flow:
    """Flows added up period by period; a period counts only where each of them has it."""
    points: dict[Grain, dict[date, Point]] = {}
    first, *others = flows
    for grain, told in first.points.items():
        for start in told:
            found = [one.points.get(grain, {}).get(start) for one in flows]
            if whole := _added([point for point in found if point], len(others) + 1):
                points.setdefault(grain, {})[start] = whole
    return Flow(points, {})


def _added(points: Sequence[Point], wanted: int) -> Point | None:
    if len(points) < wanted:
        return None
    values = [point.value for point in points]
    return points[0]._replace(
        value=None if None in values else sum((value for value in values if value is not None), Fraction(0)),
        complete=all(point.complete for point in points),
        marker="".join(dict.fromkeys(point.marker for point in points if point.marker)),
        provisional=any(point.provisional for point in points),
        order=max(point.order for point in points),
    )
