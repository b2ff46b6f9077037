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
    UPDATED = "updated"
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
    """An action about an indicator, set in a quarter ("2017/18 Q3"), with its steps, the first of which set it.

    `meeting` is the day of the meeting that agreed it (None: agreed between meetings), `item` the title of the item of
    its agenda, under which it may concern no indicator (""), `minute` its number in the minutes, "" while it has none.
    """

    id: str
    indicator: str
    quarter: str
    steps: tuple[Step, ...]
    meeting: date | None = None
    item: str = ""
    minute: str = ""

    @property
    def ended(self) -> bool:
        """Whether it was done or dropped."""
        return self.steps[-1].turn in _ENDS


_KINDS = {Turn.SET: Kind.ACTION_SET, Turn.CHANGED: Kind.ACTION_CHANGED, Turn.UPDATED: Kind.ACTION_UPDATED}


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
        "meeting": one.meeting.isoformat() if one.meeting else "",
        "item": one.item,
        "minute": one.minute,
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
            found[name] = _set(facts, step)
        elif name in found:  # by a clock put back, a step may have been known before the action was
            minute = facts.get("minute", "")
            found[name] = found[name]._replace(steps=(*found[name].steps, step), minute=minute)
    return tuple(found.values())


def _set(facts: dict[str, str], step: Step) -> AgreedAction:
    """The action that a step sets. Journals of earlier versions know nothing of meetings."""
    agreed = facts.get("meeting", "")
    meeting = date.fromisoformat(agreed) if agreed else None
    about = (facts["action"], facts["indicator"], facts["quarter"])
    return AgreedAction(*about, (step,), meeting, facts.get("item", ""), facts.get("minute", ""))


def _step_of(facts: dict[str, str], event: Event) -> Step:
    agreed = (facts["words"], facts["owner"], date.fromisoformat(facts["due"]))
    return Step(Turn(facts["turn"]), *agreed, event.who, event.on_behalf, event.at, facts["note"])
