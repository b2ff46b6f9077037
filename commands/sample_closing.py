"""Closing a sample meeting: its pack as it would have been kept, of the figures and words of its day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from commands.options import LONDON
from commands.sample_meetings import SampleClosing
from performance.asker import PUBLIC
from performance.definitions.definitions import Definitions
from performance.pack.frozen import pack_bytes
from performance.pack.pack import Pack, Stage
from performance.scorecard import open_board
from performance.scorecard.pack import make_pack
from warehouse import Warehouse
from warehouse.sample import SAMPLES


def close(warehouse: Warehouse, definitions: Definitions, sha256: str, one: SampleClosing) -> None:
    """Keep the pack of a meeting as closed; `sha256` is that of the definitions' text."""
    pack = _pack(warehouse, definitions, sha256, one)
    content, marking = pack_bytes(pack), pack.marking.value
    warehouse.freeze(
        one.meeting, Stage.CLOSED.value, content, as_at=one.as_at, marking=marking, by=SAMPLES, recorded=one.recorded
    )


def _pack(warehouse: Warehouse, definitions: Definitions, sha256: str, one: SampleClosing) -> Pack:
    meeting = next(each for each in definitions.meetings if each.on == one.meeting)
    earlier = max((each.on for each in definitions.meetings if each.on < one.meeting), default=None)
    return make_pack(
        open_board(warehouse, definitions, one.as_at, PUBLIC),
        warehouse,
        meeting,
        said_by=one.recorded,
        made=one.recorded,
        definitions=sha256,
        before=open_board(warehouse, definitions, _end_of(earlier), PUBLIC) if earlier else None,
    )


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), LONDON) - timedelta(microseconds=1)
