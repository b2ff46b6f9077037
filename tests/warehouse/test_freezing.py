"""Frozen packs: to the byte what was kept, for their owner alone, and found out where they were changed."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import stat
import sys
from datetime import date, timedelta

import pytest

from tests.warehouse.building import NOW, observation
from warehouse import Warehouse
from warehouse.errors import ArchiveDamagedError, NotWrittenError, UnknownEntryError
from warehouse.journal import Journal

ON, LATER = date(2018, 3, 26), NOW + timedelta(days=1)
BYTES = b'{"pack": "\xc3\xa9\x00"}' * 3
SHA256 = hashlib.sha256(BYTES).hexdigest()


def freeze(warehouse, content=BYTES, stage="published", recorded=NOW, **given):
    about = {"as_at": NOW, "marking": "public"} | given
    return warehouse.freeze(ON, stage, content, by="Ann", recorded=recorded, **about)


def place(desk, sha256=SHA256):
    return desk.data / "packs" / f"{sha256}.pack"


def test_a_pack_is_kept_to_the_byte_for_its_owner_alone(desk, warehouse):
    one = freeze(warehouse, on_behalf="the chair")
    other = freeze(warehouse, b"", "closed", LATER, marking="restricted")
    assert one == ("F0001", ON, "published", SHA256, NOW, "public", "Ann", "the chair", NOW)
    assert (warehouse.frozen(NOW), warehouse.frozen()) == ((one,), (one, other))
    assert (warehouse.frozen_content(SHA256), warehouse.frozen_content(other.sha256)) == (BYTES, b"")
    assert stat.S_IMODE(place(desk).stat().st_mode) == 0o600
    assert stat.S_IMODE(place(desk).parent.stat().st_mode) == 0o700
    desk.load(warehouse, observation(5))
    assert (warehouse.rebuild(), warehouse.verify(), warehouse.spoken) == ([], "", 2)
    beside = desk.open()
    assert (beside.frozen(), beside.frozen_content(SHA256)) == ((one, other), BYTES)
    beside.close()


def test_a_second_click_writes_nothing_but_another_state_does(warehouse):
    one = freeze(warehouse)
    assert freeze(warehouse, recorded=LATER) == one
    others = [freeze(warehouse, b"other"), freeze(warehouse), freeze(warehouse, stage="closed")]
    assert [each.id for each in others] == ["F0002", "F0003", "F0004"]
    assert others[1].sha256 == SHA256


@pytest.mark.parametrize("damage", [lambda path: path.write_bytes(b"other"), lambda path: path.unlink()])
def test_what_was_changed_or_lost_is_found_and_not_shown(desk, warehouse, damage):
    freeze(warehouse)
    freeze(warehouse, b"other pack", "closed")
    damage(place(desk))
    with pytest.raises(ArchiveDamagedError, match="restore it from a backup"):
        warehouse.frozen_content(SHA256)
    assert SHA256 in warehouse.verify()
    freeze(warehouse)  # the same bytes again mend it
    assert (warehouse.frozen_content(SHA256), warehouse.verify()) == (BYTES, "")


def test_a_pack_that_the_disk_does_not_give_is_damage_too(desk, warehouse):
    freeze(warehouse)
    place(desk).unlink()
    place(desk).mkdir()
    with pytest.raises(ArchiveDamagedError, match=r"cannot be read \(Is a directory\)"):
        warehouse.frozen_content(SHA256)
    assert "cannot be read" in warehouse.verify()
    with pytest.raises(NotWrittenError, match="The pack could not be kept"):
        freeze(warehouse)


def test_only_what_was_frozen_can_be_asked_for(desk, warehouse):
    freeze(warehouse)
    (desk.data / "secret.pack").write_bytes(b"secret")
    for name in ("../secret", "", "0" * 64):
        with pytest.raises(UnknownEntryError, match="No pack was kept"):
            warehouse.frozen_content(name)


def test_a_full_disk_is_said_and_nothing_is_shown(desk, warehouse, monkeypatch):
    monkeypatch.setattr("warehouse.pack_store.write_durably", _full)
    with pytest.raises(NotWrittenError, match="The pack could not be kept: No space left"):
        freeze(warehouse)
    monkeypatch.undo()
    monkeypatch.setattr("warehouse.journal._write_all", _full)
    with pytest.raises(NotWrittenError, match="No space left"):
        freeze(warehouse)
    monkeypatch.undo()
    assert (warehouse.frozen(), warehouse.verify()) == ((), "")
    assert freeze(warehouse).id == "F0001"


def _full(path, content):
    raise OSError(28, "No space left on device")


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_a_kill_between_the_file_and_the_line_shows_nothing(desk, warehouse):
    freeze(warehouse, b"before")
    (desk.data / "packs" / "half.1.part").write_bytes(b"half a pack")
    warehouse.close()
    child = multiprocessing.get_context("fork").Process(target=_killed_before_the_line, args=(desk.data,))
    child.start()
    child.join(30)
    assert child.exitcode == 9
    assert place(desk).read_bytes() == BYTES
    opened = desk.open()
    assert [one.sha256 for one in opened.frozen()] == [hashlib.sha256(b"before").hexdigest()]
    assert opened.verify() == ""
    assert list(desk.data.rglob("*.part")) == []
    with pytest.raises(UnknownEntryError):
        opened.frozen_content(SHA256)
    assert freeze(opened).id == "F0002"
    opened.close()


def _killed_before_the_line(data):
    opened = Warehouse(data).open()
    Journal.append = lambda *_: os._exit(9)
    freeze(opened)
