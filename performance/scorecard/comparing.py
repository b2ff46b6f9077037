"""What two boards are compared by: which measures and places can differ between them, and the figures of those."""

from __future__ import annotations

from performance.scorecard.board import Board
from performance.scorecard.listing import Listing, Numbered, list_own, number_others
from warehouse.fingerprints import About


def touched(before: Board, after: Board) -> frozenset[About]:
    """The measures and places of the submissions that stand on one board alone: nothing else can differ."""
    ones, others = _standing(before), _standing(after)
    found = before.reading.spoken_of(ones - others) if ones - others else []
    return frozenset((*found, *after.reading.spoken_of(others - ones))) if others - ones else frozenset(found)


def _standing(board: Board) -> frozenset[str]:
    return frozenset(one.submission.submission for one in board.submissions if one.submission.withdrawn is None)


def own_figures(board: Board, about: frozenset[About]) -> Listing:
    """The figures of the partnership's own area and its wards, not yet disclosed."""
    return list_own(board.reading, board.as_at, board.area, about)


def other_figures(board: Board, about: frozenset[About]) -> Numbered:
    """The figures of all other areas, as numbers."""
    return number_others(board.reading, board.as_at, board.area, about)
