"""Narrative reports: a partner's words without figures, noted as having come."""

from __future__ import annotations

from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from loaders.reading.periods import Period
from warehouse.events import Event, Fact, Kind
from warehouse.free_text import check_words
from warehouse.record import Record


class NotedReport(NamedTuple):
    """A narrative report of a period, the day it came, and who noted it when."""

    id: str
    name: str
    period: Period
    received: date
    by: str
    recorded: datetime
    on_behalf: str = ""
    note: str = ""


class NotingReports(Record):
    """The part of the warehouse that knows which narrative reports came."""

    def note_report(
        self, name: str, period: Period, *, by: str, recorded: datetime, received: date, on_behalf: str = "",
        note: str = "",
    ) -> NotedReport:  # fmt: skip
        """Note that a report of a period came on a day. Raises PersonalWordsError, NotWrittenError."""
        for_whom, note = check_words("sender", on_behalf, names=True), check_words("note", note)
        with self._lock:
            number = len(self._happened(Kind.REPORT_RECEIVED)) + 1
            one = NotedReport(f"R{number:04}", name, period, received, by, recorded, for_whom, note)
            self._note(_received(one))
        return one

    def reports(self) -> tuple[NotedReport, ...]:
        """The narrative reports that came, in the order in which they were noted."""
        return tuple(map(_report, self._happened(Kind.REPORT_RECEIVED)))


def _received(one: NotedReport) -> Event:
    facts: dict[str, Fact] = {
        "report": one.id,
        "name": one.name,
        "period_start": one.period.start.isoformat(),
        "period_end": one.period.end.isoformat(),
        "received": one.received.isoformat(),
        "note": one.note,
    }
    return Event(Kind.REPORT_RECEIVED, one.by, one.recorded, one.on_behalf, MappingProxyType(facts))


def _report(event: Event) -> NotedReport:
    facts = {name: str(fact) for name, fact in event.facts.items()}
    return NotedReport(
        facts["report"],
        facts["name"],
        Period(date.fromisoformat(facts["period_start"]), date.fromisoformat(facts["period_end"])),
        date.fromisoformat(facts["received"]),
        event.who,
        event.at,
        event.on_behalf,
        facts["note"],
    )
