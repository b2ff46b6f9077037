"""Numbered files, the pointer, backups, damage, and making it all again."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys

import pytest

from tests.warehouse.building import APRIL, MAY, NOW, Desk, observation, values
from warehouse import Warehouse
from warehouse.errors import NotWrittenError, WarehouseDamagedError, WarehouseError
from warehouse.events import Kind


def numbers(desk: Desk) -> list[str]:
    return sorted(path.name for path in desk.data.glob("warehouse-*"))


def test_every_change_publishes_a_new_number_and_a_mere_note_does_not(desk, warehouse):
    first = warehouse.version
    kept = desk.load(warehouse, observation())
    assert warehouse.version == first + 1
    warehouse.withdraw(kept.submission, reason="wrong", by="Ann", recorded=NOW)
    assert warehouse.version == first + 2
    warehouse.record(Kind.EXPORTED, by="Ann", recorded=NOW)
    assert warehouse.version == first + 2


def test_the_last_three_files_stay(desk, warehouse):
    for number in range(5):
        desk.load(warehouse, observation(number, area=f"Place {number}"))
    version = warehouse.version
    assert numbers(desk) == [f"warehouse-{number}.duckdb" for number in range(version - 2, version + 1)]


def test_opening_again_changes_nothing(desk, warehouse):
    desk.load(warehouse, observation())
    version, files = warehouse.version, numbers(desk)
    warehouse.close()
    again = desk.open()
    assert (again.version, numbers(desk), desk.read_again) == (version, files, [])
    again.close()


def test_a_copy_of_a_numbered_file_is_a_backup(desk, warehouse, tmp_path):
    desk.load(warehouse, observation(5))
    copy = tmp_path / "backup"
    shutil.copytree(desk.data, copy)
    desk.load(warehouse, observation(6, MAY))
    restored = Warehouse(copy, desk.again).open()
    assert values(restored) == {("Bromley", APRIL.start): 5}
    assert desk.read_again == []
    restored.close()


def test_an_older_copy_of_the_file_is_brought_up_to_the_journal(desk, warehouse):
    desk.load(warehouse, observation(5))
    older = {name: (desk.data / name).read_bytes() for name in ("warehouse.current", numbers(desk)[-1])}
    later = desk.load(warehouse, observation(6, MAY))
    warehouse.record(Kind.EXPORTED, by="Ann", recorded=NOW)
    warehouse.close()
    for path in desk.data.glob("warehouse*"):
        path.unlink()
    for name, content in older.items():
        (desk.data / name).write_bytes(content)
    restored = desk.open()
    assert values(restored) == {("Bromley", APRIL.start): 5, ("Bromley", MAY.start): 6}
    assert desk.read_again == [later.submission]
    restored.close()


@pytest.mark.parametrize(
    "lost", ["the file", "the pointer", "both", "the pointer is rubbish", "the file is cut", "the file is rubbish"]
)
def test_a_lost_or_damaged_file_is_made_again_from_the_journal(desk, warehouse, lost):
    desk.load(warehouse, observation(5))
    gone = desk.load(warehouse, observation(6, MAY))
    warehouse.withdraw(gone.submission, reason="wrong", by="Ann", recorded=NOW)
    shown, listed = values(warehouse), warehouse.submissions(NOW)
    pointer, path = desk.data / "warehouse.current", desk.data / f"warehouse-{warehouse.version}.duckdb"
    warehouse.close()
    if lost in {"the file", "both"}:
        path.unlink()
    if lost in {"the pointer", "both"}:
        pointer.unlink()
    if lost == "the pointer is rubbish":
        pointer.write_bytes(b"\xff\xfe")
    if lost == "the file is cut":
        path.write_bytes(path.read_bytes()[:-4096])
    if lost == "the file is rubbish":
        path.write_bytes(bytes(path.stat().st_size))
    again = desk.open()
    assert (values(again), again.submissions(NOW)) == (shown, listed)
    assert again.rebuild() == []
    again.close()


def test_bits_flipped_never_show_a_wrong_number(desk, warehouse):
    """Either the file is refused, or what is shown is right (the bit lay where nothing is kept)."""
    desk.load(warehouse, *(observation(row, cell=f"B{row}", category=f"{row}") for row in range(300)))
    right = warehouse.answers(NOW, "borough", None, None)
    path = desk.data / f"warehouse-{warehouse.version}.duckdb"
    sound = path.read_bytes()
    warehouse.close()
    choose, told = random.Random(7), 0
    for _ in range(40):
        path.write_bytes(flipped(sound, choose))
        damaged = Warehouse(desk.data)
        assert "was changed after it was published" in damaged.verify()
        try:
            assert damaged.answers(NOW, "borough", None, None) == right
        except WarehouseDamagedError:
            told += 1
        damaged.close()
    assert told > 0


def flipped(content: bytes, choose: random.Random) -> bytes:
    place = choose.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << choose.randrange(8)]) + content[place + 1 :]


def no_warehouse(content: bytes) -> bytes:
    return content[:8] + b"X" + content[9:]  # where a file says that it is DuckDB's


def longer(content: bytes) -> bytes:
    return content + b"X"  # nobody looks there


@pytest.mark.parametrize(("damage", "words"), [(no_warehouse, "cannot be read"), (longer, "was changed after it was")])
def test_damage_is_not_copied_into_the_next_file_and_is_mended_at_the_next_start(desk, warehouse, damage, words):
    desk.load(warehouse, observation(5))
    version = warehouse.version
    path = desk.data / f"warehouse-{version}.duckdb"
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)
    before = len(warehouse.events())
    with pytest.raises(WarehouseDamagedError, match=f"{words}.* Make the warehouse again"):
        desk.load(warehouse, observation(6, MAY))
    assert (warehouse.version, len(warehouse.events())) == (version, before)
    warehouse.close()
    again = desk.open()
    assert again.verify() == ""
    assert values(again) == {("Bromley", APRIL.start): 5}
    assert path.with_suffix(".damaged").read_bytes() == damaged
    desk.load(again, observation(6, MAY))
    again.close()


def test_a_running_warehouse_is_mended_by_rebuilding(desk, warehouse):
    desk.load(warehouse, *(observation(row, cell=f"B{row}") for row in range(300)))
    path = desk.data / f"warehouse-{warehouse.version}.duckdb"
    content = bytearray(path.read_bytes())
    content[20_000:] = bytes(len(content) - 20_000)
    path.write_bytes(content)
    assert warehouse.rebuild() == [
        f"{path.name} was changed after it was published. It was made again from the journal."
    ]
    assert values(warehouse) == {("Bromley", APRIL.start): sum(range(300))}


def test_verifying_says_what_is_wrong(desk, warehouse):
    kept = desk.load(warehouse, observation())
    assert warehouse.verify() == ""
    path = warehouse.file_of(kept)
    content = path.read_bytes()
    path.write_bytes(b"x")
    assert "was changed; restore it from a backup" in warehouse.verify()
    path.write_bytes(content)
    journal = desk.data / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"Ann", b"Bob"))
    assert "Line 1 of the journal was changed" in warehouse.verify()


def test_rebuilding_gives_an_equal_warehouse(desk, warehouse):
    desk.load(warehouse, observation(5), observation(None, MAY, marker="[c]"))
    gone = desk.load(warehouse, observation(6, MAY))
    warehouse.withdraw(gone.submission, reason="wrong", by="Ann", recorded=NOW)
    before = (values(warehouse), warehouse.submissions(NOW), warehouse.version)
    assert warehouse.rebuild() == []
    assert (values(warehouse), warehouse.submissions(NOW), warehouse.version - 1) == before


def test_rebuilding_says_what_differs_and_publishes_it(desk, warehouse):
    """As when a loader was mended: the same bytes now say something else."""
    one = desk.load(warehouse, observation(5), content=b"one")
    two = desk.load(warehouse, observation(6, MAY), content=b"two")
    three = desk.load(warehouse, observation(7, area="Bexley"), content=b"three")
    desk.parsed(observation(50), content=b"one")
    desk.parsed(observation(6, MAY), observation(1, MAY, "D5"), content=b"two")
    assert warehouse.rebuild() == [
        f"{one.submission}: as many figures (1) in the file read again, but not the same.",
        f"{two.submission}: 1 figures in the warehouse, 2 in the file read again.",
    ]
    assert values(warehouse) == {
        ("Bromley", APRIL.start): 50,
        ("Bromley", MAY.start): 7,
        ("Bexley", APRIL.start): 7,
    }
    assert desk.read_again == [one.submission, two.submission, three.submission]
    assert warehouse.rebuild() == []


def test_rebuilding_that_fails_leaves_the_present_one(desk, warehouse):
    kept = desk.load(warehouse, observation(5))
    before = (warehouse.version, numbers(desk))
    warehouse.file_of(kept).unlink()
    with pytest.raises(WarehouseError, match="is missing from the archive"):
        warehouse.rebuild()
    assert (warehouse.version, numbers(desk)) == before
    assert values(warehouse) == {("Bromley", APRIL.start): 5}


NO_ROOM = """
import resource, sys
from pathlib import Path
from tests.warehouse.building import *
desk = Desk(Path(sys.argv[1]))
warehouse = desk.open()
desk.load(warehouse, observation(5))
parsed = desk.parsed(observation(6, MAY))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    warehouse.accept(parsed, received=NOW, recorded=NOW, by="Ann")
except Exception as error:
    print(type(error).__name__)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(len(warehouse.submissions(NOW)), warehouse.verify())
desk.load(warehouse, observation(7, JUNE))
print(len(warehouse.submissions(NOW)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on file sizes")
@pytest.mark.parametrize("room", [10, 100_000, 2_700_000])
def test_a_full_disk_is_told_and_changes_nothing(tmp_path, room):
    done = subprocess.run(
        [sys.executable, "-c", NO_ROOM, tmp_path, str(room)], capture_output=True, text=True, check=False
    )
    assert done.stdout.split("\n")[:3] == [NotWrittenError.__name__, "1 ", "2"], done.stderr


def test_a_folder_that_was_never_opened_says_so(desk):
    with pytest.raises(WarehouseDamagedError, match="was not opened"):
        Warehouse(desk.data).measures(NOW)
