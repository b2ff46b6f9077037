"""What changed of an indicator since the meeting before, in sentences."""

from __future__ import annotations

from performance.pack.pack import Before
from performance.rating import Rating
from performance.row import Row
from performance.wording import day, number

_COLOURS = {Rating.RED, Rating.AMBER, Rating.GREEN}


def changes_of(row: Row, before: Before | None) -> tuple[str, ...]:
    """Its colour beside the one it was shown with, and what became of the figure it was shown with.

    Nothing of a figure that is hidden, nor of one that was hidden or not known then: that is new, not changed.
    """
    if before is None or row.suppressed:
        return ()
    told = [_colour(row, before)] if before.rating in _COLOURS and row.rating is not before.rating else []
    return (*told, _revision(row, before)) if before.revised else tuple(told)


def _colour(row: Row, before: Before) -> str:
    was = f"{before.rating.value.capitalize()} for {before.quarter.shown} at the meeting of {day(before.on)}"
    if row.rating in _COLOURS:
        return f"{was}, {row.rating.value} now."
    return f"{was}, {'no figure' if row.rating is Rating.NO_DATA else 'no target'} now."


def _revision(row: Row, before: Before) -> str:
    unit = row.indicator.unit
    shown = "" if before.value is None else number(before.value, unit)
    was = f"The figure for {before.quarter.shown} was {shown} when it was shown"
    return f"{was}; there is none now." if before.now is None else f"{was}; it is {number(before.now, unit)} now."
