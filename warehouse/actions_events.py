"""Actions as events: what the journal says of each step, and what the steps make of an action."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from warehouse.events import Event, Fact, Kind


class Turn(StrEnum):
    """What happened to an action in one step."""

    SET = "set"
    CHANGED = "changed"
    DONE = "done"
    DROPPED = "dropped"


_ENDS = {Turn.DONE, Turn.DROPPED}


class Step(NamedTuple):
    """One step in the life of an action: the action as it was from then on, who took the step when, and a note."""

    turn: Turn
    words: str
    owner: str
    due: date
    by: str
    on_behalf: str
    recorded: datetime
    note: str = ""


class AgreedAction(NamedTuple):
    """An action about an indicator, set in a quarter ("2017/18 Q3"), with its steps, the first of which set it."""

    id: str
    indicator: str
    quarter: str
    steps: tuple[Step, ...]

    @property
    def ended(self) -> bool:
        """Whether it was done or dropped."""
        return self.steps[-1].turn in _ENDS


_KINDS = {Turn.SET: Kind.ACTION_SET, Turn.CHANGED: Kind.ACTION_CHANGED}


def event_of(one: AgreedAction, step: Step) -> Event:
    """The event of a step."""
    facts: dict[str, Fact] = {
        "action": one.id,
        "indicator": one.indicator,
        "quarter": one.quarter,
        "turn": step.turn.value,
        "words": step.words,
        "owner": step.owner,
        "due": step.due.isoformat(),
        "note": step.note,
    }
    kind = _KINDS.get(step.turn, Kind.ACTION_ENDED)
    return Event(kind, step.by, step.recorded, step.on_behalf, MappingProxyType(facts))


def actions_of(events: Iterable[Event]) -> tuple[AgreedAction, ...]:
    """The actions that some events speak of, in the order in which they were set."""
    found: dict[str, AgreedAction] = {}
    for event in events:
        facts = {name: str(fact) for name, fact in event.facts.items()}
        name, step = facts["action"], _step_of(facts, event)
        if step.turn is Turn.SET:
            found[name] = AgreedAction(name, facts["indicator"], facts["quarter"], (step,))
        elif name in found:  # by a clock put back, a step may have been known before the action was
            found[name] = found[name]._replace(steps=(*found[name].steps, step))
    return tuple(found.values())


def _step_of(facts: dict[str, str], event: Event) -> Step:
    agreed = (facts["words"], facts["owner"], date.fromisoformat(facts["due"]))
    return Step(Turn(facts["turn"]), *agreed, event.who, event.on_behalf, event.at, facts["note"])
