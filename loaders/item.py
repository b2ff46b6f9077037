"""A file on a desk, as whoever handed it in sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from loaders.outcome import Outcome
from loaders.progress import Progress
from loaders.reading.told import Told


class ItemState(StrEnum):
    """How far a file has come."""

    WAITING = "waiting"
    READING = "reading"
    READ = "read"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Item:
    """A file as it stands now. `size` in bytes; `outcome` once it was read, refused or cancelled.

    `cleaned`: it is the clean copy of what was handed in, which is no longer there.
    """

    id: str
    name: str
    size: int
    state: ItemState
    progress: Progress
    outcome: Outcome | None
    told: Told
    cleaned: bool
