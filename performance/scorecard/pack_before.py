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
    quarter, subjects = earlier.meeting.quarter, [board.alone(indicator) for board in (earlier.board, now)]
    then, again = (outline(subject, quarter) for subject in subjects)
    if then.data_to is None and again.data_to is None:
        return None
    guarded = any(subject.hidden for subject in subjects)
    values = (None, None) if guarded else (then.value, again.value)
    was = again.rating if again.suppressed else then.rating  # a colour bounds the figure, which is hidden now
    return Before(earlier.meeting.on, quarter, values[0], guarded, was, values[1], again.rating)
