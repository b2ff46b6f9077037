"""What two boards are compared by: which measures and places can differ between them, and the figures of those."""

from __future__ import annotations

from performance.scorecard.board import Board
from performance.scorecard.listing import Listing, Numbered, list_own, number_others
from warehouse.fingerprints import About


def touched(before: Board, after: Board) -> frozenset[About]:
    """The measures and places of submissions and corrections that stand on one board alone: no other can differ."""
    ones, others = _standing(before), _standing(after)
    found = set(before.reading.spoken_of(ones - others) if ones - others else ())
    found |= set(after.reading.spoken_of(others - ones) if others - ones else ())
    figures = {one.correction.figure for one in {*before.corrections} ^ {*after.corrections}}
    return frozenset(found | {About(one.measure, one.area_level, one.area) for one in figures})


def _standing(board: Board) -> frozenset[str]:
    return frozenset(one.submission.submission for one in board.submissions if one.submission.withdrawn is None)


def own_figures(board: Board, about: frozenset[About]) -> Listing:
    """The figures of the partnership's own area and its wards, not yet disclosed."""
    return list_own(board.reading, board.as_at, board.area, about)


def other_figures(board: Board, about: frozenset[About]) -> Numbered:
    """The figures of all other areas, as numbers."""
    return number_others(board.reading, board.as_at, board.area, about)
