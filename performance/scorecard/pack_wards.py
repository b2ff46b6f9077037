"""Which ward: the counts of a figure in every ward, where the partners' files hold wards for what it counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from loaders.reading.periods import Period
from loaders.reading.places import WARDS_SINCE_MAY_2022, WARDS_UNTIL_MAY_2022
from performance.definitions.indicator import Indicator, Selection
from performance.disclosure import counts_people
from performance.flow import Answered, Covering, Flow, build_flow
from performance.over import year_before
from performance.pack.pack import WardFigure, Wards
from performance.row import Row
from performance.scorecard.board import Board
from performance.scorecard.offences import OUR_WARDS
from performance.scorecard.places import dimensions_of
from performance.wording import number

_NAMES = {ward.code: ward.name for ward in (*WARDS_UNTIL_MAY_2022, *WARDS_SINCE_MAY_2022)}


class WardsOf:
    """The wards of a board's area, for every count of things that may be seen; two queries, on first use.

    Nothing is given of measures whose single figures are hidden from the board's asker, nor of people: the few of a
    ward are fewer than those of a borough.
    """

    def __init__(self, board: Board) -> None:
        self._board = board
        indicators = [one for one in board.definitions.indicators if not one.sensitive and not counts_people(one.unit)]
        counted = [one.counts for one in indicators if one.counts]
        self._selections = tuple(part for part in counted if not board.hides(part.measure))

    def wards_of(self, row: Row) -> Wards | None:
        """The count of a row in each ward, over the row's own months, the ward with most first; None where no file
        holds all of these months of any ward, and for rates and shares.
        """
        indicator, span = row.indicator, row.period
        if row.value is None or span is None or indicator.counts not in self._selections or indicator.counts is None:
            return None
        flows = {code: self._flow(code, indicator.counts) for code in self._codes_of(indicator.counts.measure)}
        found = [figure for code, flow in flows.items() if (figure := self._figure(code, flow, span))]
        if not any(one.value for one in found):
            return None
        told = tuple(sorted(found, key=lambda one: (-one.value, one.name)))
        return Wards(indicator.title, span, told, _left_out(row.value, told, indicator))

    def _figure(self, code: str, flow: Flow, span: Period) -> WardFigure | None:
        now, before = (flow.over(months) for months in (span, year_before(span)))
        if now is None or not now.known or now.value is None:
            return None
        return WardFigure(self._names.get(code) or code, now.value, before.value if before and before.known else None)

    def _flow(self, code: str, selection: Selection) -> Flow:
        key = code, selection.measure
        return build_flow(selection, self._answers.get(key, []), self._covered.get(key, []))

    def _codes_of(self, measure: str) -> list[str]:
        return [code for code, name in self._covered if name == measure]

    @cached_property
    def _answers(self) -> Mapping[tuple[str, str], Sequence[Answered]]:
        found: dict[tuple[str, str], list[Answered]] = defaultdict(list)
        by = dimensions_of(self._selections)
        for row in self._board.reading.sums(self._board.as_at, "ward", self._codes, self._measures, by):
            found[row.area, row.measure].append(row)
        return found

    @cached_property
    def _covered(self) -> Mapping[tuple[str, str], Sequence[Covering]]:
        found: dict[tuple[str, str], list[Covering]] = defaultdict(list)
        if self._measures:
            for row in self._board.reading.covered(self._board.as_at, "ward", self._codes, self._measures):
                found[row.area, row.measure].append(row)
        return found

    @property
    def _measures(self) -> frozenset[str]:
        return frozenset(part.measure for part in self._selections)

    @property
    def _codes(self) -> frozenset[str] | None:
        return frozenset(_NAMES) if self._board.area == OUR_WARDS else None

    @cached_property
    def _names(self) -> Mapping[str, str]:
        if self._codes is not None:
            return _NAMES
        return _NAMES | {one.area: one.name for one in self._board.reading.areas(self._board.as_at, "ward")}


def _left_out(whole: Fraction, wards: Sequence[WardFigure], indicator: Indicator) -> str:
    """How many of the borough's are of no ward that is named."""
    rest = whole - sum((one.value for one in wards), Fraction(0))
    if rest <= 0:
        return ""
    return f"{number(rest, indicator.unit)} of {number(whole, indicator.unit)} are recorded without a ward."
