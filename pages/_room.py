"""The room behind the pages: definitions and warehouse, opened once, and the board for whoever asks."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from loaders.intake import Intake
from pages._memo import kept
from performance.asker import Asker
from performance.definitions.definitions import Definitions
from performance.definitions.door import read_definitions
from performance.definitions.meeting import Meeting
from performance.quarter import Quarter
from performance.scorecard import Board, open_board
from performance.scorecard.recorded import meetings_known
from performance.wording import LONDON
from warehouse.receiving import Receiving

_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, eq=False)
class Room:
    """Definitions, the data folder they are read with, and what tells this pair from any other.

    `folder` is where the definitions lie, and beside them the files they name; `sha256` that of their text.
    """

    definitions: Definitions
    receiving: Receiving
    digest: str
    folder: Path = _ROOT
    sha256: str = ""


class View(NamedTuple):
    """What is looked at: as of when, by whom, of which state of the warehouse. The key of everything cached."""

    digest: str
    version: int
    as_at: datetime
    asker: Asker


def open_room() -> Room:
    """Definitions and warehouse. Raises DefinitionsError with every fault, OSError where there is no such file."""
    path = Path(os.environ.get("SAFER_DEFINITIONS") or _ROOT / "indicators.yaml")
    data = Path(os.environ.get("SAFER_DATA") or _ROOT / "data")
    return _open(str(path), path.stat().st_mtime_ns, str(data))


@kept(4)
def _open(definitions: str, changed: int, data: str) -> Room:  # noqa: ARG001  `changed` makes an edit a new entry
    text = Path(definitions).read_text(encoding="utf-8")
    known = read_definitions(text)
    receiving = Receiving(Path(data), Intake(known.partnership.area, known.returns))
    warehouse, now = receiving.warehouse.open(), datetime.now(LONDON)
    read_definitions(text, lambda measure, name: warehouse.dimension_values(now, measure, name))
    digest = hashlib.sha256(f"{data}\n{text}".encode()).hexdigest()
    folder, sha256 = Path(definitions).resolve().parent, hashlib.sha256(text.encode()).hexdigest()
    return Room(known, receiving, digest, folder, sha256)


@kept(16)
def board(room: Room, view: View) -> Board:
    """The figures as a view sees them."""
    return open_board(room.receiving.warehouse, room.definitions, view.as_at, view.asker)


@kept(16)
def quarters(figures: Board) -> tuple[Quarter, ...]:
    """The quarters of which a board knows anything, the newest first."""
    return figures.quarters()


def end_of(day: date) -> datetime:
    """The last moment of a day, in London: all that was known on it."""
    return datetime.combine(day + timedelta(days=1), time(), LONDON) - timedelta(microseconds=1)


def today() -> date:
    """The day it is in London."""
    return datetime.now(LONDON).date()


def meetings_of(room: Room) -> tuple[Meeting, ...]:
    """The meetings that stand now, of indicators.yaml and entered on a page; by day."""
    return meetings_known(room.receiving.warehouse, room.definitions, datetime.now(LONDON))


def under_review(held: Iterable[Meeting], known: Sequence[Quarter], day: date) -> Quarter:
    """The quarter a page opens with: the next meeting's once it has figures, else the last one's, else the newest."""
    newest = known[0] if known else Quarter.of(day)
    meetings = sorted(held, key=lambda meeting: meeting.on)
    coming = [meeting.quarter for meeting in meetings if meeting.on >= day][:1]
    last = [meeting.quarter for meeting in meetings if meeting.on < day][-1:]
    ready = [quarter for quarter in (*coming, *last) if quarter in known and quarter.end < day]
    return ready[0] if ready else newest
