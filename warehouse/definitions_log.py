"""The definitions as they were, in the journal: every edit is noted, with the whole text, when it is first used."""

from __future__ import annotations

import hashlib
from datetime import datetime

from warehouse.events import Kind
from warehouse.store import Warehouse


def note_definitions(warehouse: Warehouse, text: str, by: str, now: datetime) -> bool:
    """Write the definitions to the journal if they are not the ones noted last; says whether they were."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    noted = [event for event in warehouse.events() if event.kind is Kind.DEFINITIONS_CHANGED]
    if noted and noted[-1].facts.get("sha256") == digest:
        return False
    facts = {"sha256": digest, "text": text}
    warehouse.record(Kind.DEFINITIONS_CHANGED, by=by, recorded=now, facts=facts)
    return True
