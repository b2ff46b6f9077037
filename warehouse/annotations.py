"""Annotations: something that happened on a day or in a month, to be drawn on the charts it concerns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from loaders.reading.periods import Period
from warehouse.errors import EntryEndedError, NoConcernError, UnknownEntryError
from warehouse.events import Event, Fact, Kind
from warehouse.record import Record
from warehouse.said_words import one_line, said, said_for, said_why

LONGEST_TITLE = 60  # characters: two or three short lines on a chart


class Scope(StrEnum):
    """What an annotation names: indicators, a priority, a source (the first part of its measures), or nothing: all."""

    INDICATORS = "indicators"
    PRIORITY = "priority"
    SOURCE = "source"
    ALL = "all"


class Annotation(NamedTuple):
    """What happened when (a day or a month), what it concerns, and whether it was ended. `names` are of the scope."""

    id: str
    period: Period
    title: str
    scope: Scope
    names: tuple[str, ...]
    by: str
    on_behalf: str
    recorded: datetime
    ended: datetime | None = None
    ended_by: str = ""
    end_reason: str = ""


class Annotating(Record):
    """The part of the warehouse that knows the annotations."""

    def annotate(
        self, period: Period, title: str, scope: Scope, names: Sequence[str] = (), *, by: str, recorded: datetime,
        on_behalf: str = "",
    ) -> Annotation:  # fmt: skip
        """Note that something happened, on the charts it concerns, until it is ended.

        Where the same stands already it is given back and nothing is written (a second click).
        Raises NoWordsError, TooLongError, PersonalWordsError, NoConcernError, NotWrittenError.
        """
        title = said("title", one_line(title), LONGEST_TITLE, "Say in a few words what happened.")
        for_whom, concerned = said_for(on_behalf), tuple(dict.fromkeys(names))
        if scope is not Scope.ALL and not concerned:
            raise NoConcernError("Say which charts it concerns.")
        with self._lock:
            known = self.annotations()
            about = (period, title, scope, () if scope is Scope.ALL else concerned)
            same = next((one for one in known if one[1:5] == about and not one.ended), None)
            if same:
                return same
            one = Annotation(f"E{len(known) + 1:04}", *about, by, for_whom, recorded)
            self._note(_annotated(one))
        return one

    def end_annotation(self, annotation: str, *, reason: str, by: str, recorded: datetime) -> Annotation:
        """End an annotation: from `recorded` on it is drawn no more.

        Raises UnknownEntryError, EntryEndedError, NoReasonError, TooLongError, PersonalWordsError, NotWrittenError.
        """
        reason = said_why("it is ended", reason)
        with self._lock:
            known = next((one for one in self.annotations() if one.id == annotation), None)
            if known is None:
                raise UnknownEntryError(f"There is no event {annotation}.")
            if known.ended:
                raise EntryEndedError(f"This event was ended before, by {known.ended_by}: {known.end_reason}")
            facts: dict[str, Fact] = {"annotation": annotation, "reason": reason}
            self._note(Event(Kind.ANNOTATION_ENDED, by, recorded, "", MappingProxyType(facts)))
        return known._replace(ended=recorded, ended_by=by, end_reason=reason)

    def annotations(self, as_at: datetime | None = None) -> tuple[Annotation, ...]:
        """Every annotation as known at an instant (None: now), ended ones too, in the order of the journal."""
        events = self._happened(Kind.ANNOTATED, Kind.ANNOTATION_ENDED)
        return _known(event for event in events if as_at is None or event.at <= as_at)


def _annotated(one: Annotation) -> Event:
    facts: dict[str, Fact] = {
        "annotation": one.id,
        "start": one.period.start.isoformat(),
        "end": one.period.end.isoformat(),
        "title": one.title,
        "scope": one.scope.value,
        "names": json.dumps(one.names),
    }
    return Event(Kind.ANNOTATED, one.by, one.recorded, one.on_behalf, MappingProxyType(facts))


def _known(events: Iterable[Event]) -> tuple[Annotation, ...]:
    found: dict[str, Annotation] = {}
    for event in events:
        facts = {name: str(fact) for name, fact in event.facts.items()}
        name = facts["annotation"]
        if event.kind is Kind.ANNOTATED:
            found[name] = _annotation(name, facts, event)
        elif name in found:  # by a clock put back, it may have been ended before it was known
            found[name] = found[name]._replace(ended=event.at, ended_by=event.who, end_reason=facts["reason"])
    return tuple(found.values())


def _annotation(name: str, facts: dict[str, str], event: Event) -> Annotation:
    period = Period(date.fromisoformat(facts["start"]), date.fromisoformat(facts["end"]))
    names = tuple(json.loads(facts["names"]))
    about = (name, period, facts["title"], Scope(facts["scope"]), names)
    return Annotation(*about, event.who, event.on_behalf, event.at)
