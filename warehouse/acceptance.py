"""Submissions as events: what the journal says of accepting and withdrawing a file, and what that makes of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType

from loaders.reading.layout import Keeps
from loaders.reading.problem import Problem, Severity
from loaders.reading.told import Told
from warehouse.events import Event, Fact, Kind, written
from warehouse.submissions import Submission


def accepted(one: Submission) -> Event:
    """The event of accepting a file, with everything needed to make the submission again."""
    facts: dict[str, Fact] = {
        "submission": one.submission,
        "file": one.file,
        "sha256": one.sha256,
        "source": one.source,
        "layout": one.layout,
        "partner": one.partner,
        "received": written(one.received),
        "period_start": one.period_start.isoformat(),
        "period_end": one.period_end.isoformat(),
        "observations": one.observations,
        "warnings": one.warnings,
        "kept": one.kept,
        "kept_sha256": one.kept_sha256,
        "kept_as": one.kept_as.value,
        "note": one.note,
        "told": one.told.to_json(),
        "report": written_report(one.report),
    }
    return Event(Kind.ACCEPTED, one.by, one.recorded, one.on_behalf, MappingProxyType(facts))


def accepted_submission(seq: int, event: Event) -> Submission:
    """The submission that an accepted event speaks of. Journals of earlier versions say nothing of the last three."""
    facts = {name: str(fact) for name, fact in event.facts.items()}
    return Submission(
        submission=facts["submission"],
        seq=seq,
        file=facts["file"],
        sha256=facts["sha256"],
        source=facts["source"],
        layout=facts["layout"],
        partner=facts["partner"],
        received=datetime.fromisoformat(facts["received"]),
        recorded=event.at,
        by=event.who,
        on_behalf=event.on_behalf,
        period_start=date.fromisoformat(facts["period_start"]),
        period_end=date.fromisoformat(facts["period_end"]),
        observations=int(facts["observations"]),
        warnings=int(facts["warnings"]),
        kept=facts["kept"],
        kept_sha256=facts["kept_sha256"],
        kept_as=Keeps(facts["kept_as"]),
        note=facts.get("note", ""),
        told=Told.from_json(facts.get("told", "")),
        report=read_report(facts.get("report", "")),
    )


def written_report(report: Sequence[Problem]) -> str:
    """Warnings as text; "" where there are none."""
    return json.dumps(report, ensure_ascii=False) if report else ""


def read_report(text: str) -> tuple[Problem, ...]:
    """Warnings from text."""
    return tuple(Problem(Severity(severity), *words) for severity, *words in json.loads(text or "[]"))


def withdrawal(submission: str, *, reason: str, by: str, recorded: datetime) -> Event:
    """The event of withdrawing a submission."""
    return Event(Kind.WITHDRAWN, by, recorded, "", MappingProxyType({"submission": submission, "reason": reason}))


def withdrawn(submission: Submission, event: Event) -> Submission:
    """The submission after a withdrawal."""
    return replace(submission, withdrawn=event.at, withdrawn_by=event.who, reason=str(event.facts["reason"]))
