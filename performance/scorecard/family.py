"""The figures of a family of indicators: its rows, each beside another area, in every borough, per 1,000 people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from loaders.reading.periods import financial_year, first_of_month, months_from, year_name
from performance.basis import Flows
from performance.beside import Beside, beside
from performance.contribution import Contributions, Part, contributions
from performance.definitions.indicator import Indicator
from performance.definitions.target import ChangeTarget, LevelTarget
from performance.family import Family, family_of
from performance.flow import Flow
from performance.multiples import Multiple, Scale, multiple, worst_first
from performance.per_head import rank_per_head
from performance.quarter import Quarter
from performance.ranking import LONDON_NAME, RankedBy, Ranking, rank
from performance.row import Row
from performance.scorecard.board import Board
from performance.scorecard.boroughs import boroughs_of
from performance.scorecard.people import people_of
from performance.scorecard.places import dimensions_of
from performance.subject import value_over
from performance.together import london_of
from performance.wording import LONDON, span_name

YEAR_BEFORE = "before"  # the twelve months before, as the address says it


class Waterfall(NamedTuple):
    """Contributions with the names of the two times. `told` is None where too little is known."""

    told: Contributions | None
    before: str
    now: str


class FamilyFigures:
    """What a page about the parts of one measure asks of a board; the boroughs are read once, on first use."""

    def __init__(self, board: Board, measure: str) -> None:
        self.board, self.measure = board, measure
        self.family: Family = family_of(board.definitions.indicators, measure)
        self._london: dict[str, Flows | None] = {}
        self._boroughs: Mapping[str, Flows] | None = None
        self._rows: dict[tuple[str, Quarter], Row] = {}

    def rows(self, quarter: Quarter) -> tuple[Row, ...]:
        """The rows of the parts."""
        return tuple(self._row(one, quarter) for one in self.family.parts)

    def total(self, quarter: Quarter) -> Row | None:
        """The row of the indicator that adds the parts up."""
        return self._row(self.family.total, quarter) if self.family.total else None

    def flows_in(self, indicator: Indicator, area: str) -> Flows | None:
        """An indicator in another area: a borough, or London; None where nothing is known or may be shown."""
        if self.board.hides(self.measure):
            return None
        if area == LONDON_NAME:
            return self._in_london(indicator)
        measures = frozenset(part.measure for part in indicator.selections)
        places = self.board.places("borough", measures, dimensions_of(indicator.selections))
        found = places.flows(area, indicator.selections)
        return found if found.numerator.points else None

    def multiples(self, quarter: Quarter, scale: Scale, area: str) -> tuple[Multiple, ...]:
        """The small charts of the parts, the worst first, each beside another area."""
        people = self.people if scale is Scale.PER_HEAD else {}
        found = [
            multiple(
                self.board.alone(row.indicator), row, quarter, scale, people=people.get(self.board.area),
                other=self.flows_in(row.indicator, area), other_people=self._people_in(people, area),
            )
            for row in self.rows(quarter)
        ]  # fmt: skip
        return worst_first(found)

    def besides(self, quarter: Quarter, area: str) -> tuple[Beside | None, tuple[Beside, ...]]:
        """The total's change and those of its parts here and in another area."""
        told = [
            beside(self.board.alone(row.indicator), row, self.flows_in(row.indicator, area))
            for row in filter(None, (self.total(quarter), *self.rows(quarter)))
        ]
        return (told[0], tuple(told[1:])) if self.family.total else (None, tuple(told))

    def ranking(self, quarter: Quarter, *, per_head: bool) -> Ranking | None:
        """The boroughs by the total's change, or by its figure per 1,000 people; None where there is no total."""
        total = self.family.total
        if total is None:
            return None
        flows = self._in_boroughs(total)
        if per_head:
            return rank_per_head(total, flows, self.people, quarter, self.board.area)
        known_by = self.board.as_at.astimezone(LONDON).date()
        return rank(total, flows, quarter, self.board.area, by=RankedBy.CHANGE, known_by=known_by)

    def opening(self, quarter: Quarter) -> str:
        """The year the total's target counts from; without one the twelve months before."""
        total = self.total(quarter)
        year = _baseline_year(total) if total else None
        return year_name(year) if year is not None else YEAR_BEFORE

    def years(self, quarter: Quarter) -> tuple[str, ...]:
        """The times a figure can be compared with: the twelve months before, and financial years, the newest first."""
        indicator = self.family.total or next(iter(self.family.parts), None)
        names = [self.opening(quarter), YEAR_BEFORE]
        if indicator:
            flow = self.board.alone(indicator).flows.numerator
            first = quarter.rolling_year().start
            starts = {point.period.start.year for points in flow.points.values() for point in points.values()}
            for year in sorted(starts, reverse=True):
                point = flow.year(financial_year(year).start)
                if point and point.known and point.period.end < first:
                    names.append(year_name(year))
        return tuple(dict.fromkeys(names))

    def waterfall(self, quarter: Quarter, since: str) -> Waterfall:
        """What each part added to the change of the total since a financial year, or on the twelve months before."""
        span = quarter.rolling_year()
        parts = [self._part(row, since, quarter) for row in self.rows(quarter) if row.indicator in self._adding]
        row = self.total(quarter)
        whole = self._part(row, since, quarter) if row else None
        told = None if self.board.hides(self.measure) else contributions(whole, parts)
        before = months_from(first_of_month(span.start, -12), 12)
        return Waterfall(told, span_name(before) if since == YEAR_BEFORE else since, span_name(span))

    def received(self, quarter: Quarter) -> datetime | None:
        """When the newest file was received that answers for the twelve months up to a quarter."""
        span = quarter.rolling_year()
        covers = self.board.figures().covers(self.measure)
        return max((one.received for one in covers if span.start <= one.period_start <= span.end), default=None)

    def _row(self, indicator: Indicator, quarter: Quarter) -> Row:
        """A row, kept: every part of a page asks for it."""
        if (key := (indicator.id, quarter)) not in self._rows:
            self._rows[key] = self.board.row(*key)
        return self._rows[key]

    @cached_property
    def people(self) -> Mapping[str, Flow]:
        """The people of each borough, by year."""
        return people_of(self.board)

    def _in_boroughs(self, total: Indicator) -> Mapping[str, Flows]:
        """The total in every borough, kept: it is ranked in two ways."""
        if self._boroughs is None:
            self._boroughs = {} if self.board.hides(self.measure) else boroughs_of(self.board, total.id)
        return self._boroughs

    @cached_property
    def _adding(self) -> tuple[Indicator, ...]:
        return self.family.adding or self.family.parts

    def _part(self, row: Row, since: str, quarter: Quarter) -> Part:
        subject, span = self.board.alone(row.indicator), quarter.rolling_year()
        now = value_over(subject, span)
        if since == YEAR_BEFORE:
            return Part(row.indicator.title, value_over(subject, months_from(first_of_month(span.start, -12), 12)), now)
        year, target = int(since[:4]), row.target
        if isinstance(target, ChangeTarget | LevelTarget) and target.baseline.year == year and target.baseline.value:
            return Part(row.indicator.title, target.baseline.value, now)
        return Part(row.indicator.title, value_over(subject, financial_year(year)), now)

    def _in_london(self, indicator: Indicator) -> Flows | None:
        if indicator.id not in self._london:
            if self.board.definitions.partnership.compared_with == LONDON_NAME:
                flows = self.board.figures(beside=True).flows(indicator)
                self._london[indicator.id] = flows if flows.numerator.points else None
            else:
                self._london[indicator.id] = london_of(boroughs_of(self.board, indicator.id))
        return self._london[indicator.id]

    def _people_in(self, people: Mapping[str, Flow], area: str) -> Flow | None:
        if area != LONDON_NAME:
            return people.get(area)
        found = london_of({borough: Flows(flow, None) for borough, flow in people.items()})
        return found.numerator if found else None


def _baseline_year(row: Row) -> int | None:
    target = row.target
    return target.baseline.year if isinstance(target, ChangeTarget | LevelTarget) else None
