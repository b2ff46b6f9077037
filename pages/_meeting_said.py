"""What is on the record of one meeting at an instant: decisions, actions, reports, and what was kept of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from pages._meeting_chosen import Held
from pages._memo import kept
from pages._room import Room
from performance.commentary_actions import Action
from performance.pack.pack import Decision, SubGroupReport
from performance.scorecard.recorded import actions_known, decisions_known, reports_known
from warehouse.freezing import Frozen


class Said(NamedTuple):
    """All of one meeting: what it decided, the actions it agreed, its reports, and its frozen packs, oldest first."""

    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
    reports: tuple[SubGroupReport, ...]
    frozen: tuple[Frozen, ...]

    def report_of(self, item: str) -> SubGroupReport | None:
        """The report that stands for an item, by its title."""
        return next((one for one in self.reports if one.item == item), None)

    def newest(self, stage: str, *markings: str) -> Frozen | None:
        """What was frozen last at a stage, with any marking or one of some."""
        found = (one for one in reversed(self.frozen) if one.stage == stage)
        return next((one for one in found if not markings or one.marking in markings), None)


def said_of(held: Held) -> Said:
    """What is on the record of a meeting. Raises WarehouseError where that is damaged."""
    return _said(held.room, held.on, held.as_at, held.room.receiving.warehouse.spoken)


@kept(32)
def _said(room: Room, on: date, as_at: datetime, spoken: int) -> Said:  # noqa: ARG001  what was said since
    warehouse = room.receiving.warehouse
    return Said(
        tuple(one for one in decisions_known(warehouse, as_at) if one.meeting == on),
        tuple(one for one in actions_known(warehouse, as_at) if one.meeting == on),
        tuple(one for one in reports_known(warehouse, as_at) if one.meeting == on),
        tuple(one for one in warehouse.frozen(as_at) if one.meeting == on),
    )
