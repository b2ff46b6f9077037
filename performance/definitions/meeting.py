"""A meeting of the strategic group, as indicators.yaml or a page enters it: its day, its quarter and its agenda."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from performance.definitions.fields import Day, MisfitError, Model, NamedQuarter, Words


class AgendaItem(Model):
    """One item of an agenda, and who leads it.

    With `priority` (its id) the item shows that priority's indicators; with `report` its lead hands in a sub-group
    report, and its absence is said.
    """

    title: Words
    lead: Words = ""
    priority: str = ""
    report: bool = False


class Meeting(Model):
    """A meeting: its day, the quarter under review, the day its papers are due, and its agenda in order.

    Without an agenda the priorities are the agenda, in their order.
    """

    on: Day
    quarter: NamedQuarter
    papers_due: Day | None = None
    agenda: tuple[AgendaItem, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.papers_due and self.papers_due > self.on:
            words = f"papers_due ({self.papers_due}) lies after the meeting ({self.on}); write an earlier day"
            raise MisfitError((("papers_due",), words))
        return self
