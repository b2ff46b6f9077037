"""The data folder that a command works on, with a reader of partner files that knows the definitions' returns."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from loaders.intake import Intake
from performance.definitions.definitions import Definitions
from warehouse.definitions_log import note_definitions
from warehouse.receiving import Receiving


def receiving(data: Path, definitions: Definitions) -> Receiving:
    """The data folder; to be used in a `with`."""
    return Receiving(data, Intake(definitions.partnership.area, definitions.returns))


def journal_definitions(place: Receiving, path: Path, by: str, now: datetime) -> None:
    """Note in the journal that the definitions were edited since they were last noted."""
    note_definitions(place.warehouse, path.read_text(encoding="utf-8"), by, now)
