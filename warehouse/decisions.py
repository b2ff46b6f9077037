"""Decisions of meetings: noted under an item of the agenda, changed and withdrawn; each step an event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from warehouse.agenda import needed_item, said_minute
from warehouse.errors import EntryEndedError, UnknownEntryError
from warehouse.events import Event, Fact, Kind
from warehouse.record import Record
from warehouse.said_words import said, said_for, said_why

LONGEST_DECISION = 600
_NO_WORDS = "Write the decision first: there are no words yet."


class Wording(NamedTuple):
    """A decision as it was worded from `recorded` on, by whom, and why it was worded anew ("" the first time)."""

    words: str
    minute: str
    by: str
    on_behalf: str
    recorded: datetime
    why: str = ""


class Decision(NamedTuple):
    """What a meeting decided under an item of its agenda (its title), about an indicator or none ("").

    `wordings` is its history, the first one as it was noted. `withdrawn` is None while it stands.
    """

    id: str
    meeting: date
    item: str
    indicator: str
    wordings: tuple[Wording, ...]
    withdrawn: datetime | None = None
    withdrawn_by: str = ""
    reason: str = ""

    @property
    def words(self) -> str:
        """What it says."""
        return self.wordings[-1].words

    @property
    def minute(self) -> str:
        """Its number in the minutes, "" while there is none."""
        return self.wordings[-1].minute


class Deciding(Record):
    """The part of the warehouse that knows the decisions."""

    def decide(
        self, meeting: date, item: str, words: str, *, indicator: str = "", minute: str = "", by: str,
        recorded: datetime, on_behalf: str = "",
    ) -> Decision:  # fmt: skip
        """Note what a meeting decided under an item.

        Where the same stands already it is given back and nothing is written (a second click).
        Raises NoWordsError, TooLongError, PersonalWordsError, NotWrittenError.
        """
        worded, number = said("decision", words, LONGEST_DECISION, _NO_WORDS), said_minute(minute)
        wording = Wording(worded, number, by, said_for(on_behalf), recorded)
        about = (meeting, needed_item(item), indicator)
        with self._lock:
            known = self.decisions()
            same = (one for one in known if (*one[1:4], *one.wordings[-1][:2]) == (*about, worded, number))
            standing = next((one for one in same if not one.withdrawn), None)
            if standing:
                return standing
            one = Decision(f"D{len(known) + 1:04}", *about, (wording,))
            self._note(_worded(Kind.DECIDED, one, wording))
        return one

    def change_decision(
        self, decision: str, words: str, *, reason: str, by: str, recorded: datetime, minute: str | None = None
    ) -> Decision:
        """Word a decision anew, or number it in the minutes (None: the number stays); its history keeps what it said.

        Raises UnknownEntryError, EntryEndedError, NoReasonError, NoWordsError, TooLongError, PersonalWordsError,
        NotWrittenError.
        """
        why, worded = said_why("the decision is changed", reason), said("decision", words, LONGEST_DECISION, _NO_WORDS)
        with self._lock:
            known = self._standing(decision)
            number = known.minute if minute is None else said_minute(minute)
            wording = Wording(worded, number, by, "", recorded, why)
            self._note(_worded(Kind.DECISION_CHANGED, known, wording))
        return known._replace(wordings=(*known.wordings, wording))

    def withdraw_decision(self, decision: str, *, reason: str, by: str, recorded: datetime) -> Decision:
        """Take a decision back: it was not taken, or is noted elsewhere. Raises as `change_decision`."""
        reason = said_why("the decision is withdrawn", reason)
        with self._lock:
            known = self._standing(decision)
            facts: dict[str, Fact] = {"decision": decision, "reason": reason}
            self._note(Event(Kind.DECISION_WITHDRAWN, by, recorded, "", MappingProxyType(facts)))
        return known._replace(withdrawn=recorded, withdrawn_by=by, reason=reason)

    def decisions(self, as_at: datetime | None = None) -> tuple[Decision, ...]:
        """Every decision as known at an instant (None: now), withdrawn ones too, in the order of the journal."""
        events = self._happened(Kind.DECIDED, Kind.DECISION_CHANGED, Kind.DECISION_WITHDRAWN)
        return _known(event for event in events if as_at is None or event.at <= as_at)

    def _standing(self, decision: str) -> Decision:
        known = next((one for one in self.decisions() if one.id == decision), None)
        if known is None:
            raise UnknownEntryError(f"There is no decision {decision}.")
        if known.withdrawn:
            raise EntryEndedError(f"This decision was withdrawn before, by {known.withdrawn_by}: {known.reason}")
        return known


def _worded(kind: Kind, one: Decision, wording: Wording) -> Event:
    facts: dict[str, Fact] = {
        "decision": one.id,
        "meeting": one.meeting.isoformat(),
        "item": one.item,
        "indicator": one.indicator,
        "minute": wording.minute,
        "words": wording.words,
        "why": wording.why,
    }
    return Event(kind, wording.by, wording.recorded, wording.on_behalf, MappingProxyType(facts))


def _known(events: Iterable[Event]) -> tuple[Decision, ...]:
    found: dict[str, Decision] = {}
    for event in events:
        facts = {name: str(fact) for name, fact in event.facts.items()}
        name = facts["decision"]
        if event.kind is Kind.DECIDED:
            about = (date.fromisoformat(facts["meeting"]), facts["item"], facts["indicator"])
            found[name] = Decision(name, *about, (_wording(facts, event),))
        elif name not in found:  # by a clock put back, a step may have been known before the decision was
            continue
        elif event.kind is Kind.DECISION_CHANGED:
            found[name] = found[name]._replace(wordings=(*found[name].wordings, _wording(facts, event)))
        else:
            found[name] = found[name]._replace(withdrawn=event.at, withdrawn_by=event.who, reason=facts["reason"])
    return tuple(found.values())


def _wording(facts: dict[str, str], event: Event) -> Wording:
    return Wording(facts["words"], facts["minute"], event.who, event.on_behalf, event.at, facts["why"])
