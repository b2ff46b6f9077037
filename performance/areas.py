"""Our figure beside that of other areas: by its change or as it stands, per 1,000 people, and over the years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Grain, financial_year_of, year_name
from performance.basis import Flows, on_basis
from performance.comparison import PROVISIONAL
from performance.definitions.indicator import Basis, Direction, Indicator
from performance.flow import Flow
from performance.quarter import Quarter
from performance.ranking import LONDON_NAME, POLICED_BY_THE_MET, RankedBy, Ranking, Standing, summed

PER = 1000
_FAR = 5  # years between a figure and the estimate of people it may be divided by
_FEWEST = 20  # quarters drawn at least


class Area(NamedTuple):
    """An area beside ours. `rate` is its figure per 1,000 people; `difference` what ours is beside it: of what is
    ranked, in points for changes and shares, else a fraction. `better` and `why` as in a comparison with ourselves."""

    standing: Standing
    rate: Fraction | None
    difference: Fraction | None
    better: bool | None
    why: str


class Areas(NamedTuple):
    """Ours first, then the area that is always beside it, then those chosen. `people` names the year of the estimate
    that rates are made with, "" where there are none; `missing` are the areas asked for that have no figure."""

    ranking: Ranking
    lines: tuple[Area, ...]
    people: str
    missing: tuple[str, ...] = ()


class Line(NamedTuple):
    """An area over time: the ends of periods, and what is drawn there (a change, or the figure)."""

    area: str
    points: tuple[tuple[date, Fraction], ...]


def ranked_by(indicator: Indicator) -> RankedBy:
    """Areas of different size are compared by the change of their counts, and by their shares and rates as they are."""
    return RankedBy.VALUE if indicator.is_ratio else RankedBy.CHANGE


def areas_beside(
    ranking: Ranking, flows: Mapping[str, Flows], people: Mapping[str, Flow], beside: str, chosen: Sequence[str]
) -> Areas:
    """Our figure, that of the area always shown beside it, and those of the boroughs chosen."""
    by_name = {one.area: one for one in ranking.standings}
    if ranking.london:
        by_name[LONDON_NAME] = ranking.london
    ours = ranking.our
    asked = dict.fromkeys((ranking.ours, beside, *chosen))
    names = [name for name in asked if name in by_name]
    year = _estimate_year(people, ranking)
    lines = []
    for name in names:
        told = Area(by_name[name], _rate(by_name[name], people, year), None, None, "")
        if ours and name != ranking.ours:
            told = _judged(told, ours, ranking, provisional=_provisional(flows, ranking, (name, ranking.ours)))
        lines.append(told)
    rated = any(line.rate is not None for line in lines)
    missing = tuple(name for name in asked if name not in by_name)
    return Areas(ranking, tuple(lines), year_name(year) if rated and year is not None else "", missing)


def _judged(told: Area, ours: Standing, ranking: Ranking, *, provisional: bool) -> Area:
    mine, other = ranking.ranked(ours), ranking.ranked(told.standing)
    if mine is None or other is None:
        missing = "no figure" if told.standing.value is None else "no earlier figure"
        return told._replace(why=ranking.withheld or missing)
    if ranking.by is RankedBy.CHANGE or ranking.indicator.is_share:
        difference: Fraction | None = mine - other
    else:
        difference = (mine - other) / other if other else None
    if provisional:
        return told._replace(difference=difference, why=PROVISIONAL)
    direction = ranking.indicator.better
    better = None
    if mine != other and direction in {Direction.LOWER, Direction.HIGHER}:
        better = (mine < other) is (direction is Direction.LOWER)
    return told._replace(difference=difference, better=better)


def _provisional(flows: Mapping[str, Flows], ranking: Ranking, names: Sequence[str]) -> bool:
    spans = [span for span in (ranking.period, ranking.compared) if span]
    found = [area for name in names for area in (POLICED_BY_THE_MET if name == LONDON_NAME else (name,))]
    amounts = (flows[area].over(span, ranking.indicator.per) for area in found if area in flows for span in spans)
    return any(amount.provisional for amount in amounts if amount)


def _estimate_year(people: Mapping[str, Flow], ranking: Ranking) -> int | None:
    """The year of the estimate nearest to the figures' own; a ratio is never divided again."""
    if ranking.period is None or ranking.indicator.is_ratio or ranking.ours not in people:
        return None
    wanted = financial_year_of(ranking.period.end)
    known = [financial_year_of(one.period.start) for one in people[ranking.ours].of(Grain.YEAR) if one.known]
    near = [year for year in known if abs(year - wanted) <= _FAR]
    return min(near, key=lambda year: (abs(year - wanted), year), default=None)


def _rate(standing: Standing, people: Mapping[str, Flow], year: int | None) -> Fraction | None:
    if year is None or standing.value is None:
        return None
    areas = POLICED_BY_THE_MET if standing.area == LONDON_NAME else frozenset({standing.area})
    found = [_people(people[area], year) for area in areas if area in people]
    counted = [one for one in found if one is not None]
    together = sum(counted, Fraction(0))
    return standing.value * PER / together if len(counted) == len(areas) and together else None


def _people(flow: Flow, year: int) -> Fraction | None:
    point = flow.year(date(year, 4, 1))
    return point.value if point and point.known else None


def lines_over_time(
    ranking: Ranking, flows: Mapping[str, Flows], names: Sequence[str], quarter: Quarter
) -> tuple[Line, ...]:
    """What is ranked, of each area named, over five years or from what it is compared with; none without two points.

    London's is left out where a borough has no figure at some time.
    """
    shown = _quarters(ranking, quarter)
    standings = {one.area: one for one in (*ranking.standings, *filter(None, [ranking.london]))}
    lines = [Line(name, _points(ranking, standings[name], flows, shown)) for name in names if name in standings]
    return tuple(line for line in lines if len(line.points) > 1)


def _points(
    ranking: Ranking, standing: Standing, flows: Mapping[str, Flows], quarters: Sequence[Quarter]
) -> tuple[tuple[date, Fraction], ...]:
    told: dict[date, Fraction] = {}
    changes = ranking.by is RankedBy.CHANGE
    if changes and (ranking.compared is None or not standing.before):
        return ()
    if changes and ranking.compared:
        told[ranking.compared.end] = Fraction(0)
    for one in quarters:
        end, value = _figure(ranking.indicator, standing.area, flows, one)
        if value is not None:
            told.setdefault(end, value / standing.before - 1 if changes and standing.before else value)
    return tuple(sorted(told.items()))


def _figure(
    indicator: Indicator, area: str, flows: Mapping[str, Flows], quarter: Quarter
) -> tuple[date, Fraction | None]:
    """An area's figure for a quarter and the day it ends; London's from all its boroughs."""
    names = sorted(POLICED_BY_THE_MET) if area == LONDON_NAME else [area]
    found = [on_basis(indicator, flows[name], quarter) if name in flows else None for name in names]
    ends = {one.period.end for one in found if one}
    return (ends.pop(), summed(found, indicator.per)) if len(ends) == 1 else (quarter.end, None)


def _quarters(ranking: Ranking, last: Quarter) -> list[Quarter]:
    """Every quarter of the time drawn; every fourth where the figure only grows in a year, or comes once a year."""
    step = 4 if ranking.indicator.basis in {Basis.YEAR_TO_DATE, Basis.LATEST} else 1
    compared = Quarter.of(ranking.compared.end) if ranking.compared and ranking.by is RankedBy.CHANGE else last
    back = max(_FEWEST, (last.year - compared.year) * 4 + last.number - compared.number)
    return [last.plus(-steps) for steps in range(back - back % step, -1, -step)]
