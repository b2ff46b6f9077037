"""Figures per 1,000 people: which year's estimate of the population a run of time is divided by, and the rates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Grain, Period, financial_year, financial_year_of, year_name
from performance.basis import Flows, window
from performance.definitions.indicator import Direction, Indicator
from performance.flow import Flow
from performance.quarter import Quarter
from performance.ranking import LONDON_NAME, POLICED_BY_THE_MET, RankedBy, Ranking, Standing, placed_by

PER = 1000
NO_ESTIMATE = "no file received by then says how many people live in the boroughs"


class People(NamedTuple):
    """How many people live in an area, by the estimate given for a financial year."""

    living: Fraction
    year: int

    @property
    def name(self) -> str:
        """The year as people write it: 2015/16."""
        return year_name(self.year)


def people_at(flow: Flow, end: date) -> People | None:
    """The estimate for the financial year in which a run of time ends, else the nearest, of two the earlier."""
    wanted = financial_year_of(end)
    known = [financial_year_of(one.period.start) for one in flow.of(Grain.YEAR) if one.known and one.value]
    if not known:
        return None
    year = min(known, key=lambda one: (abs(one - wanted), one))
    point = flow.year(financial_year(year).start)
    return People(point.value, year) if point and point.value else None


def per_head(count: Fraction | None, people: People | None) -> Fraction | None:
    """So many per 1,000 people; None where either is unknown."""
    return count / people.living * PER if count is not None and people else None


def rank_per_head(
    indicator: Indicator, flows: Mapping[str, Flows], people: Mapping[str, Flow], quarter: Quarter, ours: str
) -> Ranking:
    """Boroughs by an indicator's count per 1,000 people; the place is by direction. London's is of all 32 added up."""
    span = window(indicator, quarter)
    counts = {area: _count(one, span) for area, one in flows.items()}
    found = {area: people_at(people[area], span.end) for area in flows if area in people}
    told = [Standing(area, per_head(counts[area], found.get(area)), None, None) for area in flows]
    placed = placed_by(told, RankedBy.VALUE, lowest_first=indicator.better is Direction.LOWER)
    together, years = _london(counts, found), _years(found, ours)
    withheld = "" if years else NO_ESTIMATE
    return Ranking(
        indicator, RankedBy.VALUE, span, None, "", placed, ours, together, withheld=withheld, per_head=years or "none"
    )


def _count(flows: Flows, span: Period) -> Fraction | None:
    amount = flows.over(span, 1)
    return amount.value if amount and amount.known else None


def _london(counts: Mapping[str, Fraction | None], people: Mapping[str, People | None]) -> Standing | None:
    known = [(counts.get(area), people.get(area)) for area in POLICED_BY_THE_MET]
    if any(count is None or one is None for count, one in known):
        return None
    offences = sum((count for count, _ in known if count is not None), Fraction(0))
    living = sum((one.living for _, one in known if one), Fraction(0))
    return Standing(LONDON_NAME, offences / living * PER, None, None)


def _years(found: Mapping[str, People | None], ours: str) -> str:
    """The year of the estimates, said even where it is not the figures' own."""
    mine = found.get(ours)
    years = sorted({one.name for one in found.values() if one})
    return mine.name if mine else ", ".join(years)
