"""In which order changes of rating stand: what has got worse first, improvements last."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from performance.rating import Rating
from performance.rehearsal.changes import RatingChange

_RED, _AMBER, _GREEN = Rating.RED, Rating.AMBER, Rating.GREEN
_NO_TARGET, _NOTHING = Rating.NO_TARGET, Rating.NO_DATA

# (after, before). Red first, and of reds the one that was best before; then what was amber or had a colour and loses
# it; then first figures; improvements last, the greatest at the very end.
_ORDER = (
    (_RED, _GREEN), (_RED, _AMBER), (_RED, _NOTHING), (_RED, _NO_TARGET),
    (_AMBER, _GREEN),
    (_NOTHING, _GREEN), (_NOTHING, _AMBER), (_NOTHING, _RED), (_NOTHING, _NO_TARGET),
    (_NO_TARGET, _GREEN), (_NO_TARGET, _AMBER), (_NO_TARGET, _RED),
    (_AMBER, _NOTHING), (_AMBER, _NO_TARGET),
    (_NO_TARGET, _NOTHING),
    (_GREEN, _NOTHING), (_GREEN, _NO_TARGET),
    (_AMBER, _RED), (_GREEN, _AMBER), (_GREEN, _RED),
)  # fmt: skip


class Turn(StrEnum):
    """What becomes of a rating, in the word its sentence is made of."""

    RED = "red"
    AMBER = "amber"
    LOST = "lost"
    UNTARGETED = "untargeted"
    GREEN = "green"
    IMPROVES = "improves"


def turn_of(change: RatingChange) -> Turn:
    """What becomes of a rating. From red to amber and from either to green it improves; green may also be its first."""
    before, after = change.before.rating, change.after.rating
    if after is _RED:
        return Turn.RED
    if (after is _AMBER and before is _RED) or (after is _GREEN and before in {_RED, _AMBER}):
        return Turn.IMPROVES
    if after is _NOTHING:
        return Turn.LOST
    return {_AMBER: Turn.AMBER, _GREEN: Turn.GREEN}.get(after, Turn.UNTARGETED)


def worst_first(changes: Iterable[RatingChange]) -> tuple[RatingChange, ...]:
    """Changes of one quarter, worst first; of equal ones the agenda's order stays."""
    return tuple(sorted(changes, key=_place))


def newest_first(changes: Iterable[RatingChange]) -> tuple[RatingChange, ...]:
    """Changes of several quarters: the newest quarter first, and worst first within it."""
    return tuple(sorted(changes, key=lambda change: (-change.quarter.year, -change.quarter.number, _place(change))))


def _place(change: RatingChange) -> int:
    return _ORDER.index((change.after.rating, change.before.rating))
