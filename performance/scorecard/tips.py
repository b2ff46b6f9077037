"""Reading fly-tips: the council's register by month, ward and kind, FixMyStreet beside it, and the annual return."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from loaders.fly_tipping.measures import MEASURES
from loaders.reading.periods import Grain
from loaders.reading.places import BOROUGHS
from performance.cross_filter import Counts
from performance.definitions.definitions import Definitions
from performance.definitions.indicator import Indicator, Selection
from performance.flow import Answered, Covering, Flow, build_flow, exact
from performance.quarter import Quarter
from performance.scorecard.board import Board
from performance.scorecard.figures import Figures, areas_beside
from performance.tips import DETAILS, DIMENSIONS, NO_WARD, NOT_RECORDED, Register, month_name
from performance.tips_return import KINDS, Kinds, Return, Together, Year, together
from warehouse.figures import Answer, Covered

_BY_TYPE = "fly_tipping.reports_by_type"
_CLEARING = ("fly_tipping.cleared", "fly_tipping.days_to_clear", "fly_tipping.clearance_cost")
_REPORTS, _BESIDE = "fly_tipping.reports", "fixmystreet.reports"
_INCIDENTS, _ACTIONS, _COST, _PEOPLE = (
    f"fly_tipping_return.{name}" for name in ("incidents", "actions", "cost", "population")
)
_COURTS = ("fly_tipping_return.outcomes", "fly_tipping_return.prosecutions")
_TOGETHER = (_INCIDENTS, _ACTIONS, _COST, _PEOPLE)
_OF_PLACES = frozenset({_BY_TYPE, *_CLEARING})
_OWN = frozenset({_REPORTS, _BESIDE, *_CLEARING})


def read_register(board: Board) -> Register | None:
    """The register as known at the board's instant; None where there is none, or its single figures are hidden."""
    if any(map(board.hides, _OF_PLACES | _OWN)):
        return None
    asked = board.as_at, "ward", None, _OF_PLACES
    covered = board.reading.covered(*asked)
    if not any(one.measure == _BY_TYPE for one in covered):
        return None
    rows = board.reading.sums(*asked, frozenset(DETAILS))
    own = Figures(board.reading, board.as_at, frozenset({board.area}), _OWN)
    flows = {name: own.flow(Selection(measure=name)) for name in _OWN}
    known, partly = _known(covered)
    return Register(
        _counts(rows), known, partly,
        {one.area: one.name for one in board.reading.areas(board.as_at, "ward")},
        _by_ward(rows, covered),
        flows[_REPORTS], flows[_BESIDE],
        (flows[_CLEARING[0]], flows[_CLEARING[1]], flows[_CLEARING[2]]),
    )  # fmt: skip


def _counts(rows: Iterable[Answer]) -> Counts:
    """The months' reports; a detail that the file does not have is not recorded."""
    found: dict[tuple[str, ...], int] = defaultdict(int)
    for row in rows:
        if row.measure == _BY_TYPE and row.grain is Grain.MONTH and row.value is not None:
            details = (getattr(row, name) or NOT_RECORDED for name in DETAILS)
            found[(month_name(row.period_start), row.area, *details)] += round(row.value)
    return Counts(DIMENSIONS, tuple(found.items()))


def _known(covered: Iterable[Covered]) -> tuple[Mapping[date, frozenset[str]], frozenset[date]]:
    places: dict[date, set[str]] = defaultdict(set)
    partly = set()
    for one in covered:
        if one.measure == _BY_TYPE and one.grain is Grain.MONTH:
            places[one.period_start].add(one.area)
            if not one.complete:
                partly.add(one.period_start)
    return {start: frozenset(areas) for start, areas in sorted(places.items())}, frozenset(partly)


def _by_ward(rows: Iterable[Answer], covered: Iterable[Covered]) -> Mapping[str, tuple[Flow, Flow, Flow]]:
    answers: dict[tuple[str, str], list[Answered]] = defaultdict(list)
    covers: dict[tuple[str, str], list[Covering]] = defaultdict(list)
    for row in rows:
        answers[row.area, row.measure].append(row)
    for one in covered:
        covers[one.area, one.measure].append(one)

    def flow(ward: str, measure: str) -> Flow:
        return build_flow(Selection(measure=measure), answers[ward, measure], covers[ward, measure])

    wards = sorted({area for area, measure in covers if measure in _CLEARING} - {NO_WARD})
    return {ward: (flow(ward, _CLEARING[0]), flow(ward, _CLEARING[1]), flow(ward, _CLEARING[2])) for ward in wards}


def read_return(board: Board) -> Return | None:
    """The annual return: ours by kind, the area beside ours by kind, and rates of ours, theirs and all authorities.

    None where there is none, or its single figures are hidden.
    """
    measures = frozenset(kind.measure for kind in KINDS)
    if any(map(board.hides, measures | set(_TOGETHER))):
        return None
    rates = _rates(board)
    if not rates:
        return None
    ours = Figures(board.reading, board.as_at, frozenset({board.area}), measures)
    beside = Figures(board.reading, board.as_at, areas_beside(board.definitions), measures)
    name = board.definitions.partnership.compared_with
    return Return(board.area, name, rates, *(tuple(_kinds(one)) for one in (ours, beside)))


def _kinds(figures: Figures) -> Iterable[Kinds]:
    for kind in KINDS:
        flows = {
            word: figures.flow(Selection(measure=kind.measure, where={kind.dimension: (word,)})) for word in kind.words
        }
        years = sorted({point.period.start for flow in flows.values() for point in flow.of(Grain.YEAR) if point.known})
        found = {word: {start: _value(flow, start) for start in years} for word, flow in flows.items()}
        yield Kinds(kind, found)


def _value(flow: Flow, start: date) -> Fraction | None:
    point = flow.year(start)
    return point.value if point and point.known else None


def _rates(board: Board) -> tuple[Year, ...]:
    """Each year's incidents, actions, cost and people of every authority, brought together."""
    rows = board.reading.sums(board.as_at, "borough", None, frozenset(_TOGETHER), frozenset())
    years: dict[date, dict[str, dict[str, Fraction]]] = defaultdict(lambda: defaultdict(dict))
    for row in rows:
        if row.grain is Grain.YEAR and row.value is not None and not row.missing:
            years[row.period_start][row.area][row.measure] = exact(row.value)
    beside = areas_beside(board.definitions)
    return tuple(
        Year(
            start,
            _together(places, {board.area}, all_of_them=True),
            _together(places, beside, all_of_them=True) if beside <= places.keys() else None,
            _together(places, places, all_of_them=False) if places.keys() - BOROUGHS.keys() else None,
        )
        for start, places in sorted(years.items())
    )


def _together(
    places: Mapping[str, Mapping[str, Fraction]], wanted: Iterable[str], *, all_of_them: bool
) -> Together | None:
    found = [tuple(places[name].get(measure) for measure in _TOGETHER) for name in wanted if name in places]
    return together(found, all_of_them=all_of_them) if found else None


def tips_indicators(definitions: Definitions) -> tuple[str, ...]:
    """The ids of the indicators that are made of fly-tipping figures, in the order of the definitions."""
    prefixes = {measure.name.partition(".")[0] for measure in MEASURES}
    return tuple(
        indicator.id
        for indicator in definitions.indicators
        if any(part.measure.partition(".")[0] in prefixes for part in indicator.selections)
    )


Points = tuple[tuple[date, Fraction | None], ...]


def court_series(board: Board, quarter: Quarter) -> tuple[tuple[Indicator, Points], ...]:
    """The indicators that count prosecutions and what came of them, year by year up to a quarter; outcomes first."""
    found = [
        indicator
        for measure in _COURTS
        for indicator in board.definitions.indicators
        if indicator.counts and indicator.counts.measure == measure
    ]
    return tuple((indicator, _years(board, indicator, quarter)) for indicator in found)


def _years(board: Board, indicator: Indicator, quarter: Quarter) -> Points:
    amounts = board.series(indicator.id, Grain.YEAR)
    return tuple(
        (amount.period.start, amount.value if amount.complete and not unseen else None)
        for amount, unseen in amounts
        if amount.period.end <= quarter.end
    )
