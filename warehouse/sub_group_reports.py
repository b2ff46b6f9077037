"""Sub-group reports: what a sub-group tells a meeting under an item of its agenda, in the Partnership's four parts."""

from __future__ import annotations

from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from warehouse.agenda import needed_item
from warehouse.errors import NoWordsError
from warehouse.events import Event, Fact, Kind
from warehouse.record import Record
from warehouse.said_words import one_line, said, said_at_length, said_for

LONGEST_PART = 4000  # characters: about a page
LONGEST_AUTHOR = 80


class FiledReport(NamedTuple):
    """A sub-group's report as it was handed in; `author` is an organisation or a role, each part may be ""."""

    id: str
    meeting: date
    item: str
    author: str
    operational: str
    strategic: str
    plan: str
    asked: str
    by: str
    on_behalf: str
    recorded: datetime


class FilingReports(Record):
    """The part of the warehouse that knows the sub-groups' reports."""

    def file_report(
        self, meeting: date, item: str, author: str, operational: str, strategic: str, plan: str, asked: str, *,
        by: str, recorded: datetime, on_behalf: str = "",
    ) -> FiledReport:  # fmt: skip
        """Hand in a report for an item of a meeting; it takes the place of what was handed in for it before.

        Where the newest says just that already, it is given back and nothing is written (a second click).
        Raises NoWordsError, TooLongError, PersonalWordsError, NotWrittenError.
        """
        missing = "Say whose report it is: an organisation or a role."
        author = said("author", one_line(author), LONGEST_AUTHOR, missing)
        about = (meeting, needed_item(item), author, *_parts(operational, strategic, plan, asked))
        for_whom = said_for(on_behalf)
        with self._lock:
            known = self.sub_group_reports()
            newest = max(
                (one for one in reversed(known) if one[1:3] == about[:2]), key=lambda one: one.recorded, default=None
            )
            if newest and newest[1:8] == about and newest.on_behalf == for_whom:
                return newest
            one = FiledReport(f"S{len(known) + 1:04}", *about, by, for_whom, recorded)
            self._note(_filed(one))
        return one

    def sub_group_reports(self, as_at: datetime | None = None) -> tuple[FiledReport, ...]:
        """Every report handed in by an instant (None: now), in the order of the journal.

        Of a meeting and an item the one recorded last stands; the others are its history.
        """
        events = self._happened(Kind.SUB_GROUP_REPORTED)
        return tuple(_report(event) for event in events if as_at is None or event.at <= as_at)


def _parts(operational: str, strategic: str, plan: str, asked: str) -> tuple[str, str, str, str]:
    if not any(map(one_line, (operational, strategic, plan, asked))):
        raise NoWordsError("Write at least one part of the report: there are no words yet.")
    return (
        said_at_length("operational update", operational, LONGEST_PART),
        said_at_length("strategic group update", strategic, LONGEST_PART),
        said_at_length("action plan update", plan, LONGEST_PART),
        said_at_length("action for the Partnership", asked, LONGEST_PART),
    )


def _filed(one: FiledReport) -> Event:
    facts: dict[str, Fact] = {
        "report": one.id,
        "meeting": one.meeting.isoformat(),
        "item": one.item,
        "author": one.author,
        "operational": one.operational,
        "strategic": one.strategic,
        "plan": one.plan,
        "asked": one.asked,
    }
    return Event(Kind.SUB_GROUP_REPORTED, one.by, one.recorded, one.on_behalf, MappingProxyType(facts))


def _report(event: Event) -> FiledReport:
    facts = {name: str(fact) for name, fact in event.facts.items()}
    return FiledReport(
        facts["report"],
        date.fromisoformat(facts["meeting"]),
        facts["item"],
        facts["author"],
        facts["operational"],
        facts["strategic"],
        facts["plan"],
        facts["asked"],
        event.who,
        event.on_behalf,
        event.at,
    )
