"""Actions: how each stands on a day, and which belong beside a quarter's figure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from performance.quarter import Quarter
from performance.wording import LONDON


class Status(StrEnum):
    """How an action stands; in the order in which a page lists them."""

    OVERDUE = "overdue"
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Step(NamedTuple):
    """One step of an action: as it was from then on, who took the step, and a note.

    `turn` is "set", "changed", "updated" (it was said how things stand, and nothing else), "done" or "dropped".
    """

    turn: str
    words: str
    owner: str
    due: date
    by: str
    on_behalf: str
    recorded: datetime
    note: str = ""


class Action(NamedTuple):
    """An action as known at an instant, set in a quarter. `recorded` is when it was set; `steps` its whole history.

    `meeting` is the day of the meeting that agreed it (None: agreed between meetings), `item` the title of the item of
    its agenda, under which it may concern no indicator (""), `minute` its number in the minutes, "" while it has none.
    """

    id: str
    indicator: str
    quarter: Quarter
    words: str
    owner: str
    due: date
    status: Status
    recorded: datetime
    steps: tuple[Step, ...]
    meeting: date | None = None
    item: str = ""
    minute: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it has still to be done."""
        return self.status in {Status.OPEN, Status.OVERDUE}


def action_of(
    name: str, indicator: str, quarter: Quarter, steps: tuple[Step, ...], today: date, meeting: date | None = None,
    item: str = "", minute: str = "",
) -> Action:  # fmt: skip
    """An action with what its steps made of it, and its status on a day. There is at least the step that set it."""
    last = steps[-1]
    stands = (last.words, last.owner, last.due, status_of(last, today))
    return Action(name, indicator, quarter, *stands, steps[0].recorded, steps, meeting, item, minute)


def status_of(last: Step, today: date) -> Status:
    """How an action stands after its last step; it is overdue from the day after it was due."""
    ended = {"done": Status.DONE, "dropped": Status.DROPPED}.get(last.turn)
    return ended or (Status.OVERDUE if today > last.due else Status.OPEN)


def actions_on(actions: Iterable[Action], indicator: str, quarter: Quarter) -> tuple[Action, ...]:
    """The actions beside a quarter's figure: those set in it, and earlier ones still open when it ended.

    What is overdue comes first, then what is open, each by the day it is due; then what was done or dropped.
    """
    about = (one for one in actions if one.indicator == indicator and _belongs(one, quarter))
    return tuple(sorted(about, key=_urgency))


def open_actions(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Those still to be done, the most urgent first."""
    return tuple(sorted((one for one in actions if one.is_open), key=_urgency))


def _belongs(one: Action, quarter: Quarter) -> bool:
    if one.quarter == quarter:
        return True
    ended = one.steps[-1].recorded.astimezone(LONDON).date()
    return one.quarter < quarter and (one.is_open or ended > quarter.end)


def _urgency(one: Action) -> tuple[int, date, str]:
    return [*Status].index(one.status), one.due, one.id
