"""Actions: what was agreed about an indicator, who does it, until when, and what became of it."""

from __future__ import annotations

from datetime import date, datetime

from warehouse.actions_events import AgreedAction, Step, Turn, actions_of, event_of
from warehouse.agenda import said_item, said_minute
from warehouse.errors import EntryEndedError, NoConcernError, UnknownEntryError
from warehouse.events import Kind
from warehouse.record import Record
from warehouse.said_words import known_quarter, one_line, said, said_by_the_way, said_for, said_why

LONGEST_ACTION = 400
LONGEST_OWNER = 80
LONGEST_UPDATE = 600


class Acting(Record):
    """The part of the warehouse that knows the actions."""

    def act(
        self, indicator: str, quarter: str, words: str, owner: str, due: date, *, by: str, recorded: datetime,
        on_behalf: str = "", meeting: date | None = None, item: str = "", minute: str = "",
    ) -> AgreedAction:  # fmt: skip
        """Record an action with its owner (an organisation or a role) and the day by which it is due.

        `indicator` may be "" where a meeting agreed it under an item of its agenda.
        Where the same is open already it is given back and nothing is written (a second click).
        Raises NoConcernError, NoWordsError, TooLongError, PersonalWordsError, NotWrittenError.
        """
        step = Step(Turn.SET, *_agreed(words, owner), due, by, said_for(on_behalf), recorded)
        about = (meeting, _concerned(indicator, meeting, item), said_minute(minute))
        with self._lock:
            known = self.actions()
            one = AgreedAction(f"A{len(known) + 1:04}", indicator, known_quarter(quarter), (step,), *about)
            same = next((each for each in known if _about(each) == _about(one) and not each.ended), None)
            if same:
                return same
            self._note(event_of(one, step))
        return one

    def change_action(
        self, action: str, words: str, owner: str, due: date, *, reason: str, by: str, recorded: datetime,
        minute: str | None = None,
    ) -> AgreedAction:  # fmt: skip
        """Change what an open action says, its owner or its day; what it said before stays in its history.

        With `minute` it is numbered in the minutes; None leaves the number as it is.
        Raises UnknownEntryError, EntryEndedError, NoReasonError, NoWordsError, TooLongError, PersonalWordsError,
        NotWrittenError.
        """
        why, number = said_why("the action is changed", reason), None if minute is None else said_minute(minute)
        return self._step(action, Step(Turn.CHANGED, *_agreed(words, owner), due, by, "", recorded, why), number)

    def update_action(
        self, action: str, words: str, *, by: str, recorded: datetime, on_behalf: str = ""
    ) -> AgreedAction:
        """Say how an open action stands; what is to be done, by whom and when stays as it is.

        Where that was said last already, nothing is written (a second click).
        Raises UnknownEntryError, EntryEndedError, NoWordsError, TooLongError, PersonalWordsError, NotWrittenError.
        """
        note, for_whom = said("update", words, LONGEST_UPDATE, "Say how the action stands."), said_for(on_behalf)
        with self._lock:
            known = self._open(action)
            last = known.steps[-1]
            if (last.turn, last.note, last.on_behalf) == (Turn.UPDATED, note, for_whom):
                return known
            return self._step(action, Step(Turn.UPDATED, *last[1:4], by, for_whom, recorded, note))

    def finish_action(self, action: str, *, note: str, by: str, recorded: datetime) -> AgreedAction:
        """Note that an action was done, with what came of it. Raises as `change_action`, but a note may be empty."""
        return self._end(action, Turn.DONE, said_by_the_way("note", note), by, recorded)

    def drop_action(self, action: str, *, reason: str, by: str, recorded: datetime) -> AgreedAction:
        """Note that an action will not be done, and why. Raises as `change_action`."""
        return self._end(action, Turn.DROPPED, said_why("the action is dropped", reason), by, recorded)

    def actions(self, as_at: datetime | None = None) -> tuple[AgreedAction, ...]:
        """Every action as known at an instant (None: now), with the steps up to then, in the order of the journal."""
        events = self._happened(Kind.ACTION_SET, Kind.ACTION_CHANGED, Kind.ACTION_UPDATED, Kind.ACTION_ENDED)
        return actions_of(event for event in events if as_at is None or event.at <= as_at)

    def _end(self, action: str, turn: Turn, note: str, by: str, recorded: datetime) -> AgreedAction:
        with self._lock:
            last = self._open(action).steps[-1]
            return self._step(action, Step(turn, last.words, last.owner, last.due, by, "", recorded, note))

    def _step(self, action: str, step: Step, minute: str | None = None) -> AgreedAction:
        with self._lock:
            known = self._open(action)
            known = known if minute is None else known._replace(minute=minute)
            self._note(event_of(known, step))
        return known._replace(steps=(*known.steps, step))

    def _open(self, action: str) -> AgreedAction:
        known = next((one for one in self.actions() if one.id == action), None)
        if known is None:
            raise UnknownEntryError(f"There is no action {action}.")
        if known.ended:
            raise EntryEndedError(f"This action was {known.steps[-1].turn} before, by {known.steps[-1].by}.")
        return known


def _agreed(words: str, owner: str) -> tuple[str, str]:
    action = said("action", one_line(words), LONGEST_ACTION, "Say what is to be done.")
    missing = "Say who does it: an organisation or a role."
    return action, said("owner", one_line(owner), LONGEST_OWNER, missing)


def _about(one: AgreedAction) -> tuple[object, ...]:
    return one[1:3], one.steps[-1][1:4], one[4:]


def _concerned(indicator: str, meeting: date | None, item: str) -> str:
    """The item of the agenda that an action belongs to, "" where it concerns an indicator alone."""
    title = said_item(item)
    if title and not meeting:
        raise NoConcernError("Say on which meeting's agenda the item stands.")
    if not title and not indicator:
        raise NoConcernError("Say what it concerns: an indicator or an item of the agenda.")
    return title
