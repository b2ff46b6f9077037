"""What two boards are compared by: which measures and places can differ between them, and the figures of those."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from loaders.reading.periods import Period
from performance.scorecard.board import Board
from performance.scorecard.listing import Listing, Numbered, list_own, number_others
from warehouse.fingerprints import About


class Touched(NamedTuple):
    """What can differ between two boards: measures in places, in periods that begin in a span of days."""

    about: frozenset[About]
    span: Period

    @property
    def measures(self) -> frozenset[str]:
        """The measures alone."""
        return frozenset(one.measure for one in self.about)


def touched(before: Board, after: Board) -> Touched:
    """What submissions and corrections speak of that stand on one board alone: nothing else can differ."""
    ones, others = _standing(before), _standing(after)
    found = set(before.reading.spoken_of(ones.keys() - others.keys()))
    found |= set(after.reading.spoken_of(others.keys() - ones.keys()))
    spans = [(ones | others)[name] for name in ones.keys() ^ others.keys()]
    for figure in (one.correction.figure for one in {*before.corrections} ^ {*after.corrections}):
        found.add(About(figure.measure, figure.area_level, figure.area))
        spans.append(figure.period)
    if not spans:
        return Touched(frozenset(), Period(date.max, date.min))
    return Touched(frozenset(found), Period(min(one.start for one in spans), max(one.end for one in spans)))


def _standing(board: Board) -> dict[str, Period]:
    """The submissions that stand, each with the days it covers."""
    standing = (one.submission for one in board.submissions if one.submission.withdrawn is None)
    return {one.submission: Period(one.period_start, one.period_end) for one in standing}


def own_figures(board: Board, what: Touched) -> Listing:
    """The figures of the partnership's own area and its wards that can differ, not yet disclosed."""
    return list_own(board.reading, board.as_at, board.area, what.about, what.span)


def other_figures(board: Board, what: Touched) -> Numbered:
    """The figures of all other areas, as numbers."""
    return number_others(board.reading, board.as_at, board.area, what.about, what.span)
