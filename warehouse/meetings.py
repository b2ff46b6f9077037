"""Meetings entered on a page: convened, entered anew with another agenda, cancelled; each an event of the journal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from warehouse.agenda import AgendaLine, read_agenda, said_agenda, written_agenda
from warehouse.errors import EntryEndedError, UnfitMeetingError, UnknownEntryError
from warehouse.events import Event, Fact, Kind
from warehouse.record import Record
from warehouse.said_words import known_quarter, said_for, said_why


class Convened(NamedTuple):
    """A meeting as it was entered last: its day, the quarter under review ("2017/18 Q3"), when its papers are due.

    Its day is its name. `cancelled` is None while it is to be held.
    """

    on: date
    quarter: str
    papers_due: date | None
    agenda: tuple[AgendaLine, ...]
    by: str
    on_behalf: str
    recorded: datetime
    cancelled: datetime | None = None
    cancelled_by: str = ""
    reason: str = ""


class Convening(Record):
    """The part of the warehouse that knows the meetings entered on a page."""

    def convene(
        self, on: date, quarter: str, papers_due: date | None, agenda: Sequence[AgendaLine], *, by: str,
        recorded: datetime, on_behalf: str = "",
    ) -> Convened:  # fmt: skip
        """Enter a meeting; it takes the place of what was entered for its day, a cancelled meeting too.

        Where the same stands already it is given back and nothing is written (a second click).
        Raises UnfitMeetingError, NoWordsError, TooLongError, PersonalWordsError, NotWrittenError.
        """
        if papers_due and papers_due > on:
            raise UnfitMeetingError("The papers would be due after the meeting: choose an earlier day.")
        about = (on, known_quarter(quarter), papers_due, said_agenda(agenda))
        one = Convened(*about, by, said_for(on_behalf), recorded)
        with self._lock:
            same = [each for each in self.meetings() if each[:4] == about and not each.cancelled]
            if same:
                return same[0]
            self._note(_convened(one))
        return one

    def cancel_meeting(self, on: date, *, reason: str, by: str, recorded: datetime) -> Convened:
        """Cancel a meeting that was entered on a page.

        Raises UnknownEntryError, EntryEndedError, NoReasonError, TooLongError, PersonalWordsError, NotWrittenError.
        """
        reason = said_why("the meeting is cancelled", reason)
        with self._lock:
            known = next((one for one in self.meetings() if one.on == on), None)
            if known is None:
                raise UnknownEntryError(f"No meeting on {on} was entered on a page.")
            if known.cancelled:
                raise EntryEndedError(f"This meeting was cancelled before, by {known.cancelled_by}: {known.reason}")
            facts: dict[str, Fact] = {"on": on.isoformat(), "reason": reason}
            self._note(Event(Kind.MEETING_CANCELLED, by, recorded, "", MappingProxyType(facts)))
        return known._replace(cancelled=recorded, cancelled_by=by, reason=reason)

    def meetings(self, as_at: datetime | None = None) -> tuple[Convened, ...]:
        """The meetings entered on a page as known at an instant (None: now), cancelled ones too, by day."""
        events = self._happened(Kind.CONVENED, Kind.MEETING_CANCELLED)
        return _known(event for event in events if as_at is None or event.at <= as_at)


def _convened(one: Convened) -> Event:
    facts: dict[str, Fact] = {
        "on": one.on.isoformat(),
        "quarter": one.quarter,
        "papers_due": one.papers_due.isoformat() if one.papers_due else "",
        "agenda": written_agenda(one.agenda),
    }
    return Event(Kind.CONVENED, one.by, one.recorded, one.on_behalf, MappingProxyType(facts))


def _known(events: Iterable[Event]) -> tuple[Convened, ...]:
    found: dict[str, Convened] = {}
    for event in events:
        facts = {name: str(fact) for name, fact in event.facts.items()}
        on = facts["on"]
        if event.kind is Kind.CONVENED:
            found[on] = _meeting(facts, event)
        elif on in found:  # by a clock put back, it may have been cancelled before it was known
            found[on] = found[on]._replace(cancelled=event.at, cancelled_by=event.who, reason=facts["reason"])
    return tuple(found[on] for on in sorted(found))


def _meeting(facts: dict[str, str], event: Event) -> Convened:
    due = date.fromisoformat(facts["papers_due"]) if facts["papers_due"] else None
    about = (date.fromisoformat(facts["on"]), facts["quarter"], due, read_agenda(facts["agenda"]))
    return Convened(*about, event.who, event.on_behalf, event.at)
