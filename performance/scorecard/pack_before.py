"""What the meeting before was shown of an indicator, and what is known now of that same quarter."""

from __future__ import annotations

from typing import NamedTuple

from performance.composition import outline
from performance.definitions.indicator import Indicator
from performance.definitions.meeting import Meeting
from performance.pack.pack import Before
from performance.scorecard.board import Board


class Earlier(NamedTuple):
    """The meeting before, and its board: what was known at its end, as the reader of this one sees it."""

    meeting: Meeting
    board: Board


def before_of(indicator: Indicator, earlier: Earlier, now: Board) -> Before | None:
    """What was shown then; None where nothing was known then and nothing is now."""
    quarter = earlier.meeting.quarter
    then, again = (outline(board.alone(indicator), quarter) for board in (earlier.board, now))
    if then.data_to is None and again.data_to is None:
        return None
    hidden = then.suppressed or again.suppressed
    values = (None, None) if hidden else (then.value, again.value)
    return Before(earlier.meeting.on, quarter, values[0], hidden, then.rating, values[1], again.rating)
