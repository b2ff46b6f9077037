"""How many people live in an area, from the partnership's own files: what counts are divided by for comparison."""

from __future__ import annotations

from collections.abc import Mapping

from performance.definitions.definitions import Definitions
from performance.definitions.indicator import Selection
from performance.flow import Flow
from performance.scorecard.board import Board
from performance.scorecard.places import dimensions_of

_PER_PEOPLE = "per_1000"  # the unit of an indicator whose denominator counts people


def people_in(definitions: Definitions) -> Selection | None:
    """The figures that count people: what a rate per 1,000 people divides by. None where there is no such rate."""
    rates = (one for one in definitions.indicators if one.unit == _PER_PEOPLE and one.denominator)
    return next((one.denominator for one in rates), None)


def people_of(board: Board) -> Mapping[str, Flow]:
    """The people of each borough, by year; empty where no file gives them, or they may not be seen."""
    selection = people_in(board.definitions)
    if selection is None or board.hides(selection.measure):
        return {}
    places = board.places("borough", frozenset({selection.measure}), dimensions_of((selection,)))
    return {area: places.flow(area, selection) for area in places.names}
