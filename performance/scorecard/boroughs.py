"""An indicator in every borough of London, for maps, ranks and comparisons."""

from __future__ import annotations

from collections.abc import Mapping

from performance.basis import Flows
from performance.scorecard.board import Board
from performance.scorecard.places import dimensions_of


def boroughs_of(board: Board, name: str) -> Mapping[str, Flows]:
    """The flows of an indicator in each borough that has any; none where its reader may not see single figures.

    Indicators of one measure that speak of the same dimensions share one reading. Raises KeyError for an unknown id.
    """
    indicator = board.definitions.indicator(name)
    measures = frozenset(part.measure for part in indicator.selections)
    if any(map(board.hides, measures)):
        return {}
    places = board.places("borough", measures, dimensions_of(indicator.selections))
    found = {area: places.flows(area, indicator.selections) for area in places.names}
    return {area: flows for area, flows in found.items() if flows.numerator.points}
