"""The definitions as they were, in the journal: every edit is noted, with the whole text, when it is first used."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import NamedTuple

from warehouse.events import Kind
from warehouse.store import Warehouse


class NotedDefinitions(NamedTuple):
    """The text of the definitions, who first used it, and when."""

    text: str
    by: str
    recorded: datetime


def note_definitions(warehouse: Warehouse, text: str, by: str, now: datetime) -> bool:
    """Write the definitions to the journal if they are not the ones noted last; says whether they were."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    noted = warehouse.edits()
    if noted and noted[-1].facts.get("sha256") == digest:
        return False
    facts = {"sha256": digest, "text": text}
    warehouse.record(Kind.DEFINITIONS_CHANGED, by=by, recorded=now, facts=facts)
    return True


def noted_definitions(warehouse: Warehouse) -> tuple[NotedDefinitions, ...]:
    """Every text that was noted, oldest first. Raises JournalDamagedError."""
    return tuple(NotedDefinitions(str(one.facts.get("text", "")), one.who, one.at) for one in warehouse.edits())
