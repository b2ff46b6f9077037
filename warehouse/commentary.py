"""Comments: what an owner says of an indicator in a quarter. Each is an event; none is ever edited or deleted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from warehouse.errors import EntryEndedError, UnknownEntryError
from warehouse.events import Event, Fact, Kind
from warehouse.record import Record
from warehouse.said_words import known_quarter, said, said_for, said_why

LONGEST_COMMENT = 1200  # characters: as much as stands beside a chart and in a paper for a meeting


class Comment(NamedTuple):
    """What was said of an indicator in a quarter ("2017/18 Q3"), by whom, for whom and when.

    `withdrawn` is None while it was not taken back.
    """

    id: str
    indicator: str
    quarter: str
    words: str
    by: str
    on_behalf: str
    recorded: datetime
    withdrawn: datetime | None = None
    withdrawn_by: str = ""
    reason: str = ""


class Commenting(Record):
    """The part of the warehouse that knows the comments."""

    def comment(
        self, indicator: str, quarter: str, words: str, *, by: str, recorded: datetime, on_behalf: str = ""
    ) -> Comment:
        """Say something of an indicator in a quarter; it takes the place of what was said before.

        Where the newest comment says just that already, it is given back and nothing is written (a second click).
        Raises NoWordsError, TooLongError, PersonalWordsError, NotWrittenError.
        """
        words = said("comment", words, LONGEST_COMMENT, "Write a comment first: there are no words yet.")
        for_whom = said_for(on_behalf)
        with self._lock:
            known = self.comments()
            newest = _newest(known, indicator, quarter)
            if newest and (newest.words, newest.on_behalf) == (words, for_whom):
                return newest
            one = Comment(f"K{len(known) + 1:04}", indicator, known_quarter(quarter), words, by, for_whom, recorded)
            self._note(_commented(one))
        return one

    def withdraw_comment(self, comment: str, *, reason: str, by: str, recorded: datetime) -> Comment:
        """Take a comment back: from `recorded` on the one before it stands again.

        Raises UnknownEntryError, EntryEndedError, NoReasonError, TooLongError, PersonalWordsError, NotWrittenError.
        """
        reason = said_why("it is withdrawn", reason)
        with self._lock:
            known = next((one for one in self.comments() if one.id == comment), None)
            if known is None:
                raise UnknownEntryError(f"There is no comment {comment}.")
            if known.withdrawn:
                raise EntryEndedError(f"This comment was withdrawn before, by {known.withdrawn_by}: {known.reason}")
            facts: dict[str, Fact] = {"comment": comment, "reason": reason}
            self._note(Event(Kind.COMMENT_WITHDRAWN, by, recorded, "", MappingProxyType(facts)))
        return known._replace(withdrawn=recorded, withdrawn_by=by, reason=reason)

    def comments(self, as_at: datetime | None = None) -> tuple[Comment, ...]:
        """Every comment as known at an instant (None: now), in the order of the journal."""
        events = self._happened(Kind.COMMENTED, Kind.COMMENT_WITHDRAWN)
        return _known(event for event in events if as_at is None or event.at <= as_at)


def _newest(comments: Iterable[Comment], indicator: str, quarter: str) -> Comment | None:
    about = (one for one in comments if (one.indicator, one.quarter) == (indicator, quarter) and not one.withdrawn)
    return max(reversed(tuple(about)), key=lambda one: one.recorded, default=None)


def _commented(one: Comment) -> Event:
    facts: dict[str, Fact] = {
        "comment": one.id,
        "indicator": one.indicator,
        "quarter": one.quarter,
        "words": one.words,
    }
    return Event(Kind.COMMENTED, one.by, one.recorded, one.on_behalf, MappingProxyType(facts))


def _known(events: Iterable[Event]) -> tuple[Comment, ...]:
    found: dict[str, Comment] = {}
    for event in events:
        facts = {name: str(fact) for name, fact in event.facts.items()}
        name = facts["comment"]
        if event.kind is Kind.COMMENTED:
            about = (name, facts["indicator"], facts["quarter"], facts["words"])
            found[name] = Comment(*about, event.who, event.on_behalf, event.at)
        elif name in found:  # by a clock put back, it may have been withdrawn before it was known
            found[name] = found[name]._replace(withdrawn=event.at, withdrawn_by=event.who, reason=facts["reason"])
    return tuple(found.values())
