"""What became of a rating, in the word that sentences and lists are made of; the worst first."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from performance.rating import Rating
from performance.rehearsal.changes import RatingChange

_RATED = {Rating.RED, Rating.AMBER, Rating.GREEN}


class Became(StrEnum):
    """What became of a rating: it turned red or amber, has no figure now, or no target; it turned green or improved
    (from red to amber, or from either to green); or a figure without a target came."""

    RED = "red"
    AMBER = "amber"
    NO_FIGURE = "no_figure"
    NO_TARGET = "no_target"
    GREEN = "green"
    IMPROVED = "improved"
    FIRST = "first"


WORSE = (Became.RED, Became.AMBER, Became.NO_FIGURE)
BETTER = (Became.GREEN, Became.IMPROVED)


def became(change: RatingChange) -> Became:
    """What became of one rating."""
    before, after = change.before.rating, change.after.rating
    if after is Rating.RED:
        return Became.RED
    if after is Rating.NO_DATA:
        return Became.NO_FIGURE
    if after is Rating.NO_TARGET:
        return Became.NO_TARGET if before in _RATED else Became.FIRST
    if before is Rating.RED or (before is Rating.AMBER and after is Rating.GREEN):
        return Became.IMPROVED
    return Became.AMBER if after is Rating.AMBER else Became.GREEN


def those(changes: Iterable[RatingChange], *kinds: Became) -> tuple[RatingChange, ...]:
    """The changes of some kinds, in their order."""
    return tuple(change for change in changes if became(change) in kinds)
