"""The pack a page shows: of an instant, or the newest that was published or closed; in words where there is none."""

from datetime import UTC, date, datetime

import pytest

from loaders.intake import Intake
from pages._packs import NoPackError, frozen_pack, pack_of, pack_shown
from pages._room import Room
from performance.asker import EVERYTHING
from performance.definitions.meeting import Meeting
from performance.pack.frozen import pack_bytes
from performance.pack.pack import Marking
from performance.quarter import Quarter
from performance.wording import LONDON
from tests.performance.rehearsal.trying import calls, definitions
from warehouse.errors import UnknownEntryError
from warehouse.receiving import Receiving

ON = date(2018, 3, 26)
NOON = datetime(2018, 3, 26, 12, tzinfo=UTC)


@pytest.fixture
def room(tmp_path):
    known = definitions(calls()).model_copy(update={"meetings": (Meeting(on=ON, quarter=Quarter(2017, 3)),)})
    with Receiving(tmp_path / "data", Intake("Bromley", ())) as receiving:
        yield Room(known, receiving, str(tmp_path), sha256="d" * 64)


def freeze(room, pack, stage):
    about = {"as_at": pack.as_at, "marking": pack.marking.value, "by": "clerk", "recorded": NOON}
    return room.receiving.warehouse.freeze(ON, stage, pack_bytes(pack), **about)


def test_a_pack_of_an_instant_says_so_and_is_made_once(room):
    pack = pack_shown(room, ON, "2018-03-26T12:00:00+00:00")
    assert (pack.as_at, pack.said_by, pack.marking, pack.definitions) == (NOON, NOON, Marking.PUBLIC, "d" * 64)
    assert pack_shown(room, ON, "2018-03-26T12:00:00+00:00") is pack
    assert pack_shown(room, ON, "2018-03-26T12:00").as_at == datetime(2018, 3, 26, 12, tzinfo=LONDON)
    assert pack_of(room, ON, NOON, said_by=datetime(2018, 4, 1, tzinfo=UTC)).said_by == datetime(2018, 4, 1, tzinfo=UTC)


def test_what_was_kept_last_is_shown_as_it_was(room):
    first = pack_of(room, ON, NOON)
    freeze(room, first, "published")
    assert pack_shown(room, ON, "published") == first
    later = pack_of(room, ON, datetime(2018, 3, 26, 13, tzinfo=UTC))
    kept = freeze(room, later, "published")
    assert pack_shown(room, ON, "published") == later
    assert frozen_pack(room, kept.sha256) == later
    with pytest.raises(NoPackError, match="No pack of 26 March 2018 was closed yet"):
        pack_shown(room, ON, "closed")


def test_a_restricted_pack_is_not_for_a_shared_screen(room):
    public = pack_of(room, ON, NOON)
    freeze(room, public, "closed")
    restricted = pack_of(room, ON, NOON, asker=EVERYTHING)
    assert restricted.marking is Marking.RESTRICTED
    freeze(room, restricted, "closed")
    assert pack_shown(room, ON, "closed") == public


def test_what_there_is_none_of_is_said(room):
    with pytest.raises(NoPackError, match="No meeting is entered for 27 March 2018"):
        pack_shown(room, date(2018, 3, 27), "2018-03-26T12:00:00+00:00")
    for words in ("yesterday", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "9" * 5000):
        with pytest.raises(NoPackError, match="“.{9,40}” names no instant"):
            pack_shown(room, ON, words)
    kept = room.receiving.warehouse.freeze(ON, "closed", b"no pack", as_at=NOON, marking="public", by="clerk",
                                           recorded=NOON)  # fmt: skip
    with pytest.raises(NoPackError, match="cannot be read as one"):
        frozen_pack(room, kept.sha256)
    with pytest.raises(UnknownEntryError):
        frozen_pack(room, "0" * 64)
