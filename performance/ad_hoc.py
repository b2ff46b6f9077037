"""A figure that no indicator is defined for, followed like one: an offence found by its name."""

from __future__ import annotations

from datetime import date

from performance.basis import Flows
from performance.definitions.indicator import Basis, Direction, Indicator, Selection
from performance.flow import Flow
from performance.subject import Subject

NO_TARGET = "no target is set for a single offence"


def ad_hoc_indicator(title: str, selection: Selection, owner: str, unit: str, definition: str) -> Indicator:
    """Twelve months of what a selection counts. No direction is declared for it, so nothing is called better."""
    return Indicator(
        id="ad_hoc",
        title=title,
        priority="",
        definition=definition,
        owner=owner,
        unit=unit,
        better=Direction.CONTEXTUAL,
        basis=Basis.ROLLING_12_MONTHS,
        counts=selection,
        no_target=NO_TARGET,
    )


def ad_hoc_subject(
    indicator: Indicator, flow: Flow, known_by: date, tested_from: date | None, beside: Flow | None, beside_name: str
) -> Subject:
    """What its row and trend are made from; nothing in it is hidden, so who draws it has asked whether it may be."""
    other = Flows(beside, None) if beside and beside.points else None
    return Subject(indicator, Flows(flow, None), frozenset(), known_by, tested_from, other, beside_name)
