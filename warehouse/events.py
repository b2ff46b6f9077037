"""An event: something that happened, who did it and when; one line of the journal."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from warehouse.errors import JournalDamagedError

Fact = str | int | bool | None


class Kind(StrEnum):
    """What happened. The first four change the figures; the others are kept for the record."""

    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"
    CORRECTION_ENDED = "correction_ended"
    REFUSED = "refused"
    EXPORTED = "exported"
    DEFINITIONS_CHANGED = "definitions_changed"
    REMEMBERED = "remembered"
    FORGOTTEN = "forgotten"
    REPORT_RECEIVED = "report_received"
    COMMENTED = "commented"
    COMMENT_WITHDRAWN = "comment_withdrawn"
    ANNOTATED = "annotated"
    ANNOTATION_ENDED = "annotation_ended"
    ACTION_SET = "action_set"
    ACTION_CHANGED = "action_changed"
    ACTION_UPDATED = "action_updated"
    ACTION_ENDED = "action_ended"
    CONVENED = "convened"
    MEETING_CANCELLED = "meeting_cancelled"
    DECIDED = "decided"
    DECISION_CHANGED = "decision_changed"
    DECISION_WITHDRAWN = "decision_withdrawn"
    SUB_GROUP_REPORTED = "sub_group_reported"
    FROZEN = "frozen"
    PRESENTED = "presented"
    SIGNED_IN = "signed_in"


CHANGING = frozenset({Kind.ACCEPTED, Kind.WITHDRAWN, Kind.CORRECTED, Kind.CORRECTION_ENDED})
SPOKEN = frozenset(
    {
        Kind.COMMENTED,
        Kind.COMMENT_WITHDRAWN,
        Kind.ANNOTATED,
        Kind.ANNOTATION_ENDED,
        Kind.ACTION_SET,
        Kind.ACTION_CHANGED,
        Kind.ACTION_UPDATED,
        Kind.ACTION_ENDED,
        Kind.CONVENED,
        Kind.MEETING_CANCELLED,
        Kind.DECIDED,
        Kind.DECISION_CHANGED,
        Kind.DECISION_WITHDRAWN,
        Kind.SUB_GROUP_REPORTED,
        Kind.FROZEN,
    }
)  # what people say beside the figures, and what meetings decide, are told and are shown


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `at` is the instant it was recorded; `facts` are plain values by name."""

    kind: Kind
    who: str
    at: datetime
    on_behalf: str = ""
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))


class Tip(NamedTuple):
    """A place in the journal: so many lines, the hash of the last of them, and where in the file it ends."""

    seq: int
    hash: str
    size: int


START = Tip(0, "0" * 64, 0)


class Line(NamedTuple):
    """An event as it stands in the journal."""

    seq: int
    event: Event
    text: bytes
    tip: Tip


def written(instant: datetime) -> str:
    """An instant as the journal holds it: UTC, to the microsecond. Raises ValueError for one without a zone."""
    if instant.tzinfo is None:
        raise ValueError(f"{instant} does not say in which time zone it is")
    return instant.astimezone(UTC).isoformat(timespec="microseconds")


def line_after(tip: Tip, event: Event) -> Line:
    """The journal's next line for an event."""
    content: dict[str, Any] = {
        "seq": tip.seq + 1,
        "before": tip.hash,
        "kind": event.kind.value,
        "who": event.who,
        "at": written(event.at),
        "on_behalf": event.on_behalf,
        "facts": dict(event.facts),
    }
    return _line(tip, event, content)


def _line(tip: Tip, event: Event, content: dict[str, Any]) -> Line:
    own = hashlib.sha256(_canonical(content)).hexdigest()
    text = _canonical(content | {"hash": own}) + b"\n"
    return Line(tip.seq + 1, event, text, Tip(tip.seq + 1, own, tip.size + len(text)))


def _canonical(content: dict[str, Any]) -> bytes:
    words = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return words.encode("utf-8", "surrogatepass")


def read_line(text: bytes, tip: Tip) -> Line:
    """The line that follows `tip`; raises JournalDamagedError where it is not what was written there."""
    number = tip.seq + 1
    try:
        content = json.loads(text.decode("utf-8", "surrogatepass"))
        own = content.pop("hash")
        event = _event(content)
        line = _line(tip, event, content)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise JournalDamagedError(f"Line {number} of the journal cannot be read; restore it from a backup.") from error
    if own != line.tip.hash or text != line.text:
        raise JournalDamagedError(f"Line {number} of the journal was changed after it was written.")
    if content["seq"] != number or content["before"] != tip.hash:
        raise JournalDamagedError(
            f"Line {number} of the journal holds event {content['seq']}: a line is missing, added or out of its place."
        )
    return line


def _event(content: dict[str, Any]) -> Event:
    return Event(
        Kind(content["kind"]),
        content["who"],
        datetime.fromisoformat(content["at"]),
        content["on_behalf"],
        MappingProxyType(content["facts"]),
    )
