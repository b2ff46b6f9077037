"""Our place among London's boroughs: an indicator's figure in each, how it changed, and who comes before whom.

Every borough, ours too, is compared with its own earlier figure as now recorded, never with a baseline that was agreed
for one of them: only like is ranked with like.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Period, financial_year, first_of_month, months_from, year_name
from loaders.reading.places import BOROUGHS
from performance.basis import Amount, Flows, on_basis, window
from performance.comparison import change_of
from performance.definitions.indicator import Basis, Direction, Indicator, SeriesBreak
from performance.definitions.target import ChangeTarget, LevelTarget, Target
from performance.expected import expect, part_of_a_year, target_for
from performance.quarter import Quarter, months_between
from performance.wording import full_month, span_name

LONDON_NAME = "London"
POLICED_BY_THE_MET = frozenset(BOROUGHS) - {"City of London"}  # the City has its own police force


class RankedBy(StrEnum):
    """What boroughs are ranked by; the value is the word in the address."""

    CHANGE = "change"
    VALUE = "value"


class Standing(NamedTuple):
    """One area. `value` is its figure, `before` the one it is compared with, `change` a fraction of it (points of a
    share); None where unknown. `place` is 1 for the best, `tied` whether another area shares it."""

    area: str
    value: Fraction | None
    before: Fraction | None
    change: Fraction | None
    place: int | None = None
    tied: bool = False


class Ranking(NamedTuple):
    """The boroughs of London, the best first, those without a figure last.

    `period` is the run of time of every figure, `compared` that of the earlier ones, `compared_name` its name in words.
    `london` is the sum of the Metropolitan Police's 32, None where one of them has no figure. `goal` is the change a
    target asks for by then. `withheld` says why nothing is compared, where nothing is. `per_head` is the year of the
    population estimates where figures are counts per 1,000 people, else "".
    """

    indicator: Indicator
    by: RankedBy
    period: Period | None
    compared: Period | None
    compared_name: str
    standings: tuple[Standing, ...]
    ours: str
    london: Standing | None
    goal: Fraction | None = None
    withheld: str = ""
    per_head: str = ""

    @property
    def of(self) -> int:
        """How many have a place."""
        return sum(1 for one in self.standings if one.place is not None)

    @property
    def our(self) -> Standing | None:
        """The partnership's own area; None where nothing is known of it."""
        return next((one for one in self.standings if one.area == self.ours), None)

    @property
    def unit(self) -> str:
        """The unit of the figures."""
        return "per_1000" if self.per_head else self.indicator.unit

    @property
    def comparable(self) -> bool:
        """Whether areas of different size can be set beside each other: changes, shares and rates, not counts."""
        return self.by is RankedBy.CHANGE or self.indicator.is_ratio or bool(self.per_head)

    def ranked(self, standing: Standing) -> Fraction | None:
        """What an area is ranked by."""
        return _figure(standing, self.by)


class Spans(NamedTuple):
    """The two runs of time compared, and what brings the earlier figure to the length of the later."""

    now: Period
    before: Period | None
    brought: Fraction


def rank(
    indicator: Indicator,
    flows: Mapping[str, Flows],
    quarter: Quarter,
    ours: str,
    *,
    by: RankedBy = RankedBy.CHANGE,
    known_by: date = date.max,
) -> Ranking:
    """Rank boroughs by an indicator's change (since the target's baseline year, else on the year) or by its figure.

    `flows` are an indicator's flows in each borough; targets agreed after `known_by` are not yet known.
    """
    span = _period(indicator, flows, quarter, ours)
    if span is None:
        return Ranking(indicator, by, None, None, "", (), ours, None)
    target = target_for(indicator, quarter, known_by)
    before, name = _compared(target, span)
    broken = None if _of_a_year(target) else _break_inside(indicator, before, span)
    spans = Spans(span, None if broken else before, _brought(indicator, before, span))
    told = [_standing(area, indicator, one, spans) for area, one in flows.items()]
    together = _london(indicator, flows, spans)
    withheld = f"not compared across {full_month(broken.month)}: {broken.reason}" if broken else ""
    placed = placed_by(told, by, lowest_first=indicator.better is Direction.LOWER)
    goal = _goal(indicator, target, span, flows.get(ours))
    return Ranking(indicator, by, span, before, name, placed, ours, together, goal, withheld)


def standing_of(area: str, indicator: Indicator, now: Fraction | None, before: Fraction | None) -> Standing:
    """An area with its change, not yet placed."""
    change = change_of(indicator, now, before) if now is not None and before is not None else None
    return Standing(area, now, before, change)


def placed_by(told: Iterable[Standing], by: RankedBy, *, lowest_first: bool) -> tuple[Standing, ...]:
    """Give places: equal figures share one, and the next place is left out, as in sport. Without a figure no place."""
    everyone = sorted(told, key=lambda one: one.area)
    known = {one.area: value for one in everyone if (value := _figure(one, by)) is not None}
    values = sorted(known.values(), reverse=not lowest_first)
    placed = [
        one._replace(place=values.index(known[one.area]) + 1, tied=values.count(known[one.area]) > 1)
        for one in everyone
        if one.area in known
    ]
    without = [one for one in everyone if one.area not in known]
    return (*sorted(placed, key=lambda one: one.place or 0), *without)


def _figure(one: Standing, by: RankedBy) -> Fraction | None:
    return one.change if by is RankedBy.CHANGE else one.value


def summed(amounts: Sequence[Amount | None], per: int) -> Fraction | None:
    """The figure of areas together: numerators and denominators are added up first. None where one is not known."""
    tops = [one.numerator for one in amounts if one and one.known and one.numerator is not None]
    if not amounts or len(tops) < len(amounts):
        return None
    if all(one is not None and one.denominator is None for one in amounts):
        return sum(tops, Fraction(0))
    below = sum((one.denominator for one in amounts if one and one.denominator is not None), Fraction(0))
    return sum(tops, Fraction(0)) / below * per if below else None


def _period(indicator: Indicator, flows: Mapping[str, Flows], quarter: Quarter, ours: str) -> Period | None:
    """The run of time all are compared over: that of our figure, where it is the newest known of any the newest."""
    if indicator.basis is not Basis.LATEST:
        return window(indicator, quarter)
    mine = on_basis(indicator, flows[ours], quarter) if ours in flows else None
    found = [mine] if mine else [on_basis(indicator, one, quarter) for one in flows.values()]
    spans = [one.period for one in found if one]
    return max(spans, key=lambda one: one.end, default=None)


def _of_a_year(target: Target | None) -> bool:
    return isinstance(target, ChangeTarget | LevelTarget)


def _compared(target: Target | None, span: Period) -> tuple[Period, str]:
    """The target's baseline year, else the same time a year before; and its name."""
    if isinstance(target, ChangeTarget | LevelTarget):
        return financial_year(target.baseline.year), year_name(target.baseline.year)
    before = months_from(first_of_month(span.start, -12), months_between(span.start, span.end))
    return before, span_name(before)


def _break_inside(indicator: Indicator, before: Period, now: Period) -> SeriesBreak | None:
    return next((one for one in indicator.series_breaks if before.start < one.month <= now.end), None)


def _whole(amount: Amount | None) -> Fraction | None:
    return amount.value if amount and amount.known else None


def _standing(area: str, indicator: Indicator, flows: Flows, spans: Spans) -> Standing:
    earlier = _whole(flows.over(spans.before, indicator.per)) if spans.before else None
    now = _whole(flows.over(spans.now, indicator.per))
    return standing_of(area, indicator, now, earlier * spans.brought if earlier is not None else None)


def _brought(indicator: Indicator, before: Period, span: Period) -> Fraction:
    """What brings a baseline year to the length of the figure."""
    same = months_between(before.start, before.end) == months_between(span.start, span.end)
    return Fraction(1) if same else part_of_a_year(indicator, span)


def _london(indicator: Indicator, flows: Mapping[str, Flows], spans: Spans) -> Standing | None:
    boroughs = [flows[area] for area in sorted(POLICED_BY_THE_MET) if area in flows]
    if len(boroughs) < len(POLICED_BY_THE_MET):
        return None
    value = summed([one.over(spans.now, indicator.per) for one in boroughs], indicator.per)
    if value is None:
        return None
    earlier = (
        summed([one.over(spans.before, indicator.per) for one in boroughs], indicator.per) if spans.before else None
    )
    return standing_of(LONDON_NAME, indicator, value, earlier * spans.brought if earlier is not None else None)


def _goal(indicator: Indicator, target: Target | None, span: Period, ours: Flows | None) -> Fraction | None:
    """The change that the target's path asks for by the end of the figure."""
    if not isinstance(target, ChangeTarget | LevelTarget) or indicator.is_share:
        return None

    def over(wanted: Period) -> Fraction | None:
        return _whole(ours.over(wanted, indicator.per)) if ours else None

    expected = expect(indicator, target, span, over).by_now
    base = target.baseline.value if target.baseline.value is not None else over(financial_year(target.baseline.year))
    if not isinstance(expected, Fraction) or not base:
        return None
    return expected / (base * part_of_a_year(indicator, span)) - 1
