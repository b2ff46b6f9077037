"""A source's figures by their dimensions, and those that no indicator counts, read in two questions.

For those who may not see small numbers a breakdown of people is published for one fixed kind of period only (see
`performance.small_table`), with a total that they may see anyway, and with whatever an indicator of the same measure
hides from them: where the cases not referred by the police are hidden for a year, so is every table by agency of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property

from loaders.reading.measure import Measure
from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain, Period, first_of_month, months_from
from performance.definitions.indicator import Selection
from performance.disclosure import counts_people
from performance.flow import Answered, Covering, Flow, Point, build_flow
from performance.quarter import Quarter
from performance.scorecard.board import Board
from performance.small_table import guarded, protect
from performance.source import Source, indicators_of
from performance.source_figures import REST, Breakdown, LineOf, LinePoint, Part, Table
from performance.subject import Subject

_FEW, _FEWER, _MOST = 18, 5, 12  # of so many months whole quarters are shown, of fewer the months themselves


class SourceFigures:
    """What a board knows of one source, for the board's reader."""

    def __init__(self, board: Board, source: Source) -> None:
        self._board, self.source = board, source
        self._indicators = indicators_of(source, board.definitions)
        self._names = frozenset(measure.name for measure in source.measures)

    def breakdown(self, measure: str, dimension: str, whole: str = "") -> Breakdown | None:
        """A measure by a dimension; None where no figure of it has one. `whole` names the measure that is the total,
        where it is not the breakdown's own sum."""
        found, total = self.source.measure(measure), self.source.measure(whole or self._whole(measure))
        if found is None or total is None:
            return None
        names = self._values(found, dimension)
        if not names:
            return None
        protected = self.protects(found)
        flows = {name: self._flow(found.name, dimension, name) for name in names}
        periods = self._periods(total.name, found.name, protected=protected)
        tables = [self._table(found, dimension, total, flows, period, protected=protected) for period in periods]
        return Breakdown(found, dimension, total, tuple(one for one in tables if one), protected)

    @cached_property
    def breakdowns(self) -> tuple[Breakdown, ...]:
        """Every breakdown that the declared dimensions allow and the files hold."""
        asked = [(one.name, dimension.name) for one in self.source.measures for dimension in one.dimensions]
        found = (self.breakdown(measure, dimension) for measure, dimension in asked)
        return tuple(one for one in found if one and one.tables)

    @cached_property
    def lines(self) -> tuple[LineOf, ...]:
        """The measures without dimensions that no indicator is made of, where a file holds any figure of them."""
        used = {part.measure for one in self._board.definitions.indicators for part in one.selections}
        spare = [one for one in self.source.measures if one.name not in used and not self._has_values(one)]
        return tuple(self._guarded([line for one in spare if (line := self.line(one)).points]))

    def line(self, measure: Measure) -> LineOf:
        """A measure added up over its dimensions, as the files have it: not yet hidden where it is small."""
        protected = self.protects(measure)
        flow = self._total(measure.name)
        points = [point for period in self._periods(measure.name, protected=protected) if (point := flow.over(period))]
        told = [LinePoint(one.period, one.value, one.provisional) for one in points if one.complete]
        return LineOf(measure, tuple(told), protected)

    def protects(self, measure: Measure) -> bool:
        """Whether small counts of a measure are hidden from the reader: those of people of a source with a sensitive
        indicator, and those of people that no indicator says may be shown."""
        return counts_people(measure.unit) and self._board.hides(measure.name)

    def published(self, measure: str, period: Period) -> Fraction | None:
        """The figure of a whole measure in a period, where its reader may see it; None where not."""
        if not self.protects(self._measure(measure)):
            point = self._total(measure).over(period)
            return point.value if point and point.complete else None
        for indicator in self._indicators:
            for place, part in enumerate(indicator.selections):
                if part.measure == measure and not part.filters and (place or indicator.counts):
                    value = self._seen(self._board.alone(indicator), period, place)
                    if value is not None:
                        return value
        if self.source.by_quarter:  # its lines hang on its breakdowns, so these cannot hang on its lines
            return None
        line = next((line for line in self.lines if line.measure.name == measure), None)
        told = line.at(period) if line else None
        return told.value if told else None

    def _table(
        self,
        measure: Measure,
        dimension: str,
        whole: Measure,
        flows: Mapping[str, Flow],
        period: Period,
        *,
        protected: bool,
    ) -> Table | None:
        points = {name: flow.over(period) for name, flow in flows.items()}
        known = {name: one.value for name, one in points.items() if one and one.complete and one.value is not None}
        own = self._total(measure.name).over(period)
        if own is None or not own.complete or (own.value is None and not known):
            return None
        total = self._total(whole.name).over(period)
        value = total.value if total and total.complete else None
        table = _with_rest(points, value, period, own)
        if not protected:
            return table
        return self._hidden(table, measure, dimension, whole)

    def _hidden(self, table: Table, measure: Measure, dimension: str, whole: Measure) -> Table:
        """The table as far as its reader may see it."""
        blank = Table(table.period, (), None)
        total = self.published(whole.name, table.period)
        if total is None:
            return blank._replace(withheld="its total is hidden, or not published by itself")
        if table.total != total or any(one.value is None or one.value < 0 for one in table.parts):
            return blank._replace(withheld="its parts and the total do not fit together")
        groups = self._groups(measure, dimension, table)
        if groups is None:
            return blank._replace(withheld="a part of it is hidden as an indicator of its own")
        found = protect({one.name: _people(one.value) for one in table.parts}, groups)
        if found.withheld:
            return blank._replace(withheld="too few people stand in too many rows")
        parts = [one._replace(value=None, hidden=True) if one.name in found.hidden else one for one in table.parts]
        return table._replace(parts=tuple(parts))

    def _groups(self, measure: Measure, dimension: str, table: Table) -> list[frozenset[str]] | None:
        """The categories whose sum an indicator publishes for the same period; None where one hides it."""
        found = []
        for indicator in self._indicators:
            for place, part in enumerate(indicator.selections):
                if part.measure != measure.name or {one.dimension for one in part.filters} != {dimension}:
                    continue
                if self._seen(self._board.alone(indicator), table.period, place) is None:
                    return None
                names = (one.name for one in table.parts)
                found.append(frozenset(name for name in names if all(one.keeps(name) for one in part.filters)))
        return found

    def _seen(self, subject: Subject, period: Period, place: int) -> Fraction | None:
        """A part of an indicator's figure (its count or numerator first) where its reader may see it."""
        amount = subject.flows.over(period, 1)
        if amount is None or not amount.complete or amount.period in subject.hidden:
            return None
        return amount.denominator if place else amount.numerator

    def _guarded(self, lines: Sequence[LineOf]) -> list[LineOf]:
        """The lines with small counts hidden, and counts that leave a small rest of anything they may be a part of.

        The lines of a report add up to one another in ways nobody declared (accepted and declined make the referrals):
        there a quarter in which any of them, or any breakdown, hides something shows none.
        """
        protected = [line for line in lines if line.protected]
        hidden: dict[Period, set[str]] = defaultdict(set)
        for period in {point.period for line in protected for point in line.points}:
            counts = {line.measure: _people(at.value) for line in protected if (at := line.at(period))}
            hidden[period] = {one.name for one, count in counts.items() if self._is_guarded(one, count, counts, period)}
            if hidden[period] and self.source.by_quarter:
                hidden[period] = {one.name for one in counts}
        return [_blanked(line, hidden) if line.protected else line for line in lines]

    def _is_guarded(self, measure: Measure, count: int, counts: Mapping[Measure, int], period: Period) -> bool:
        if self.source.by_quarter and self._any_hidden(period):
            return True
        beside = [_people(one) for one in self._wholes(measure.unit, period)]
        return guarded(count, [*beside, *(other for one, other in counts.items() if one.unit == measure.unit)])

    def _any_hidden(self, period: Period) -> bool:
        tables = (table for one in self.breakdowns for table in one.tables if table.period == period)
        return any(table.withheld or any(part.hidden for part in table.parts) for table in tables)

    def _wholes(self, unit: str, period: Period) -> list[Fraction]:
        """The figures of indicators that count in the same unit, which a line may be a part of."""
        found = []
        for indicator in self._indicators:
            if indicator.counts and self._measure(indicator.counts.measure).unit == unit:
                value = self._seen(self._board.alone(indicator), period, 0)
                found += [value] if value is not None else []
        return found

    def _whole(self, measure: str) -> str:
        """The measure that a list of a return adds up to; itself where nothing says."""
        for layout in self.source.layouts:
            for listed in layout.rows.lists if layout.rows else ():
                if listed.measure == measure and listed.adds_up_to:
                    return listed.adds_up_to
        return measure

    def _measure(self, name: str) -> Measure:
        return self.source.measure(name) or Measure(name, name, "")

    def _periods(self, *measures: str, protected: bool) -> list[Period]:
        """The periods to show, of those for which a file answers for every measure."""
        flows = [self._total(measure) for measure in dict.fromkeys(measures)]
        given = flows[-1].points
        if protected:
            grain = Grain.QUARTER if self.source.by_quarter else Grain.YEAR
            return _whole_periods(flows[-1], grain)
        for grain in (Grain.TWELVE_MONTHS, Grain.YEAR, Grain.QUARTER):
            if given.get(grain) and not given.get(Grain.MONTH):
                return [point.period for point in flows[-1].of(grain) if point.complete][-_MOST:]
        months = [point.period for point in flows[-1].of(Grain.MONTH) if point.complete]
        if len(months) <= _FEWER:
            return months
        if len(months) <= _FEW and (quarters := _whole_periods(flows[-1], Grain.QUARTER)):
            return quarters[-_MOST:]
        return _with_this_year(_whole_periods(flows[-1], Grain.YEAR)[-_MOST:], months)

    def _values(self, measure: Measure, dimension: str) -> tuple[str, ...]:
        """The categories of a dimension: those declared in their order, where any is there; else those there are."""
        there = {getattr(row, dimension) for row in self._answers.get(measure.name, [])} - {""}
        declared = next((one.values for one in measure.dimensions if one.name == dimension), ())
        if not there:
            return ()
        return (*declared, *sorted(there - set(declared)))

    def _has_values(self, measure: Measure) -> bool:
        return any(self._values(measure, dimension.name) for dimension in measure.dimensions)

    def _total(self, measure: str) -> Flow:
        if measure not in self._totals:
            self._totals[measure] = self._build(Selection(measure=measure))
        return self._totals[measure]

    def _flow(self, measure: str, dimension: str, value: str) -> Flow:
        return self._build(Selection(measure=measure, where={dimension: (value,)}))

    def _build(self, selection: Selection) -> Flow:
        measure = selection.measure
        return build_flow(selection, self._answers.get(measure, []), self._covered.get(measure, []))

    @cached_property
    def _totals(self) -> dict[str, Flow]:
        return {}

    @cached_property
    def _answers(self) -> Mapping[str, list[Answered]]:
        by = frozenset(dimension.name for one in self.source.measures for dimension in one.dimensions)
        asked = self._board.as_at, "borough", frozenset({self._board.area}), self._names
        found: dict[str, list[Answered]] = defaultdict(list)
        for row in self._board.reading.sums(*asked, by & set(DIMENSIONS)):
            found[row.measure].append(row)
        return found

    @cached_property
    def _covered(self) -> Mapping[str, list[Covering]]:
        asked = self._board.as_at, "borough", frozenset({self._board.area}), self._names
        found: dict[str, list[Covering]] = defaultdict(list)
        for row in self._board.reading.covered(*asked):
            found[row.measure].append(row)
        return found


def _people(count: Fraction | None) -> int:
    # A part of a person (a case referred by two services counts half for each) is hidden as one would be.
    return -int(-(count or 0) // 1)


def _with_rest(points: Mapping[str, Point | None], total: Fraction | None, period: Period, own: Point) -> Table:
    """The categories of a period and what no category holds; one not covered there is not known."""
    parts = [Part(name, point.value if point and point.complete else None) for name, point in points.items()]
    known = [one.value for one in parts if one.value is not None]
    if total is not None and len(known) == len(parts) and (rest := total - sum(known, Fraction(0))):
        parts.append(Part(REST, rest))
    return Table(period, tuple(parts), total, own.provisional)


def _blanked(line: LineOf, hidden: Mapping[Period, Collection[str]]) -> LineOf:
    points = (
        one._replace(value=None, hidden=True) if line.measure.name in hidden[one.period] else one for one in line.points
    )
    return line._replace(points=tuple(points))


def _whole_periods(flow: Flow, grain: Grain) -> list[Period]:
    """The quarters or financial years that are known whole, earliest first."""
    starts = sorted({_start(point.period.start, grain) for grain_ in Grain for point in flow.of(grain_)})
    months = 3 if grain is Grain.QUARTER else 12
    spans = [months_from(start, months) for start in starts]
    return [span for span in spans if (point := flow.over(span)) and point.complete]


def _start(day: date, grain: Grain) -> date:
    quarter = Quarter.of(day)
    return quarter.period.start if grain is Grain.QUARTER else Quarter(quarter.year, 1).period.start


def _with_this_year(years: list[Period], months: list[Period]) -> list[Period]:
    """The whole years, and of the newest one what there is of it."""
    first = _start(months[-1].start, Grain.YEAR)
    part = Period(first, months[-1].end)
    whole = part.end >= first_of_month(first, 11)
    return years if whole or months_from(first, 12) in years else [*years, part]


def source_figures(board: Board, source: Source) -> SourceFigures:
    """The figures of a source, read once."""
    return SourceFigures(board, source)
