"""Small numbers: which figures of a series may be shown, so that none from 1 to 4 can be seen or worked out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from loaders.reading.periods import Period, first_of_month
from performance.onlooker import UNBOUNDED, Onlooker, Range
from performance.quarter import months_between

SMALLEST, LARGEST = 1, 4
HIDDEN = "[c]"
_THINGS = frozenset({"offences", "incidents", "reports", "actions", "meetings", "pounds", "days", "share"})


class Counted(NamedTuple):
    """A count over a run of months, and in the case of a part of a whole (repeats of cases) the whole."""

    period: Period
    people: int
    whole: int | None = None

    @property
    def rest(self) -> int | None:
        """The whole without the part."""
        return None if self.whole is None else self.whole - self.people


def hidden_periods(figures: Sequence[Counted]) -> frozenset[Period]:
    """The periods whose figure may not be shown to those who may not see small numbers.

    Hidden are counts of 1 to 4, parts of a whole of 1 to 4 or all of it but 1 to 4 (all but two are not from the
    police), and whatever else would give one of them back: of that the shortest periods first, so that a month goes
    before the quarter and the year it stands in. Zeros go last: nobody is behind them.
    """
    hidden = {figure.period for figure in figures if figure.whole is not None and is_small(figure.whole)}
    if any(figure.rest is not None and figure.rest < 0 for figure in figures):  # children of cases are no part of them
        figures = [figure._replace(whole=None) for figure in figures]
    hidden |= {figure.period for figure in figures if _small(figure)}
    if not hidden:
        return frozenset()
    rest = [figure._replace(people=figure.rest) for figure in figures if figure.rest is not None]
    for side in filter(None, (figures, rest)):
        consistent = _made_consistent(side)
        hidden, settled = _protected(consistent, hidden, _told_of_small)
        if not settled:
            hidden, _ = _protected(consistent, hidden, _told_nothing)
    return frozenset(hidden)


def is_small(count: int) -> bool:
    """Whether a count is of so few people that it is hidden. 0 is shown: nobody is behind it."""
    return SMALLEST <= count <= LARGEST


def counts_people(unit: str) -> bool:
    """Whether people are behind what is counted in a unit, and not things: nobody is behind a small number of these."""
    return unit not in _THINGS


def _small(figure: Counted) -> bool:
    return is_small(figure.people) or (figure.rest is not None and is_small(figure.rest))


def _gives_away(figure: Counted) -> bool:
    """Whether a figure, once worked out, is a small number or leaves one of a whole that is published."""
    of_published = figure.whole is not None and figure.rest is not None and not is_small(figure.whole)
    return is_small(figure.people) or (of_published and is_small(figure.rest or 0))


Told = Callable[[Counted], Range]


def _protected(figures: Sequence[Counted], hidden: set[Period], told: Told) -> tuple[set[Period], bool]:
    """With further periods hidden, until no small figure is left a single value; and whether none is.

    What rests on hidden figures alone stays: four quarters known to be of 1 to 4 in a year known to be of 1 to 4.
    """
    hidden = set(hidden)
    cost = {figure.period: _cost(figure) for figure in figures}
    small = [figure.period for figure in figures if _gives_away(figure)]
    while True:
        known = {one.period: told(one) if one.period in hidden else Range(one.people, one.people) for one in figures}
        onlooker, more = Onlooker(known), set[Period]()
        worked_out = [period for period in small if onlooker.works_out(period)]
        for chain in map(onlooker.relies_on, worked_out):
            if chain - hidden and not chain & more:
                more.add(min(chain - hidden, key=cost.__getitem__))
        if not more:
            return hidden, not worked_out
        hidden |= more


def _cost(figure: Counted) -> tuple[bool, int, int, Period]:
    return figure.people == 0, _months(figure.period), figure.people, figure.period


def _told_of_small(figure: Counted) -> Range:
    """Of a hidden figure, to one who knows which are hidden for being small, and the whole where that is published."""
    if is_small(figure.people):
        return Range(SMALLEST, LARGEST)
    if figure.whole is None or figure.rest is None:
        return Range(0, UNBOUNDED)
    if is_small(figure.whole):
        return Range(0, LARGEST)
    return Range(figure.whole - LARGEST, figure.whole - SMALLEST) if is_small(figure.rest) else Range(0, figure.whole)


def _told_nothing(figure: Counted) -> Range:
    """Of a hidden figure, to one who knows only that it is a part of its whole."""
    if figure.whole is None or is_small(figure.whole):
        return Range(0, UNBOUNDED)
    return Range(0, figure.whole)


def _months(period: Period) -> int:
    return months_between(period.start, period.end)


def _made_consistent(figures: Sequence[Counted]) -> Sequence[Counted]:
    """The figures as they are where they can all be true; else the longer ones as sums of the shorter inside them.

    A quarter from another file than its months need not be their sum. An onlooker who takes the months away from it
    comes near enough, so it is protected as if it were.
    """
    if not Onlooker({one.period: Range(one.people, one.people) for one in figures}).contradicted():
        return figures
    sums: dict[Period, int] = {}
    for figure in sorted(figures, key=lambda one: (_months(one.period), one.period)):
        total = _summed(figure.period, sums)
        sums[figure.period] = figure.people if total is None else total
    return [one._replace(people=sums[one.period], whole=None) for one in figures]


def _summed(whole: Period, sums: Mapping[Period, int]) -> int | None:
    """The sum of shorter periods that fill a longer one end to end; None where none do."""
    totals, ends = {whole.start: 0}, {period: first_of_month(period.end, 1) for period in sums}
    for period in sorted(sums):
        if period.start in totals and period.end <= whole.end:
            totals.setdefault(ends[period], totals[period.start] + sums[period])
    return totals.get(first_of_month(whole.end, 1))
