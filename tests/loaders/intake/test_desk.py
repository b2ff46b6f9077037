"""A desk: several files, read one after another, private, and gone at the end."""

import gc
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from loaders.desk import Desk, ItemState, clear_desks
from loaders.intake import Intake
from loaders.reading.told import Told
from tests.faults.variant import declared
from tests.loaders.intake.partner_files import book, referrals, service

INTAKE = Intake("Bromley", declared())
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path / "data", INTAKE)
    yield desk
    desk.close()


def report(tmp_path, title="Q1 2017/18"):
    return book(tmp_path / "made.xlsx", Sheet=service(title)).read_bytes()


def with_phones(tmp_path):
    rows = [[*row, "Telephone" if at == 0 else f"07700 9001{at:02}"] for at, row in enumerate(referrals())]
    return book(tmp_path / "made.xlsx", Register=rows).read_bytes()


def folder(tmp_path):
    (found,) = [path for path in (tmp_path / "data" / "desk").iterdir() if path.is_dir()]
    return found


def settled(desk, seconds=60):
    """The files once none is waiting or being read."""
    until = time.monotonic() + seconds
    while any(item.state in {ItemState.WAITING, ItemState.READING} for item in desk.items()):
        assert time.monotonic() < until, desk.items()
        time.sleep(0.02)
    return desk.items()


def test_files_are_read_in_their_order_one_at_a_time(desk, tmp_path):
    data, seen = report(tmp_path), []
    for number in range(3):
        desk.add(f"file {number}.xlsx", data)
    while any(item.state in {ItemState.WAITING, ItemState.READING} for item in desk.items()):
        seen.append([item.state for item in desk.items()])
        time.sleep(0.005)
    assert all(states.count(ItemState.READING) <= 1 for states in seen)
    assert not any(
        ItemState.WAITING in states[: states.index(ItemState.READING)] for states in seen if ItemState.READING in states
    )
    items = desk.items()
    assert [(item.name, item.state, item.size) for item in items] == [
        (f"file {number}.xlsx", ItemState.READ, len(data)) for number in range(3)
    ]
    assert [item.outcome.parsed.observation_count for item in items] == [6, 6, 6]
    assert len({item.id for item in items}) == 3


def test_two_desks_take_turns(tmp_path):
    data = report(tmp_path)
    first, second = Desk(tmp_path / "data", INTAKE), Desk(tmp_path / "data", INTAKE)
    for number in range(3):
        first.add(f"first {number}.xlsx", data)
    second.add("second.xlsx", data)
    most, order = 0, []
    while len(order) < 4:
        items = [*first.items(), *second.items()]
        most = max(most, sum(item.state is ItemState.READING for item in items))
        order += [item.name for item in items if item.state is ItemState.READ and item.name not in order]
        time.sleep(0.005)
    assert most == 1
    assert order.index("second.xlsx") <= 2  # it does not wait for everything on the other desk
    first.close()
    second.close()


def test_a_file_that_may_not_be_read_is_refused_and_not_stored(desk, tmp_path):
    desk.add("virus.xlsm", b"MZ\x00\x01\x02 not a workbook \x00")
    (item,) = desk.items()
    assert (item.state, item.outcome.parsed) == (ItemState.READ, None)
    assert item.outcome.problems[0].message != ""
    assert list(folder(tmp_path).iterdir()) == []
    desk.tell(item.id, Told(source="marac"))
    desk.clean(item.id)
    assert desk.items() == (item,)


def test_the_folder_and_its_files_are_this_users_alone(desk, tmp_path):
    desk.add("../../report.xlsx", report(tmp_path))
    (item,) = settled(desk)
    assert item.name == "report.xlsx"
    held = [folder(tmp_path).parent, folder(tmp_path), *folder(tmp_path).rglob("*")]
    assert len(held) > 4
    assert {path.stat().st_mode & 0o077 for path in held if path.is_dir()} == {0}
    assert (folder(tmp_path) / item.id / "file").stat().st_mode & 0o777 == 0o600
    assert not (tmp_path / "data" / "report.xlsx").exists()


def test_a_file_is_read_again_with_what_is_told(desk, tmp_path):
    item = desk.add("report.xlsx", report(tmp_path, "IDSVA service"))
    (asked,) = settled(desk)
    assert asked.outcome.parsed is None
    desk.tell(item, Told(period="Q3 2017/18"))
    (read,) = settled(desk)
    assert (read.told, read.outcome.parsed.told) == (Told(period="Q3 2017/18"), Told(period="Q3 2017/18"))
    assert sorted(path.name for path in (folder(tmp_path) / item).iterdir()) == [
        "file",
        read.outcome.parsed.observations.parent.name,
    ]


def test_a_clean_copy_takes_the_place_of_the_original(desk, tmp_path):
    item = desk.add("Q1 register.xlsx", with_phones(tmp_path))
    (refused,) = settled(desk)
    assert refused.outcome.personal
    desk.clean(item)
    (clean,) = settled(desk)
    assert (clean.id, clean.name, clean.cleaned) == (item, "Q1 register (clean copy).xlsx", True)
    assert clean.outcome.parsed.file == "Q1 register (clean copy).xlsx"
    assert clean.size == (folder(tmp_path) / item / "file").stat().st_size
    left = [path for path in folder(tmp_path).rglob("*") if path.is_file()]
    assert not any(b"07700" in path.read_bytes() for path in left)
    assert all(b"07700" not in _unpacked(path) for path in left)


def _unpacked(path):
    import zipfile

    if not zipfile.is_zipfile(path):
        return b""
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_a_file_that_waits_or_is_read_can_be_stopped(desk, tmp_path):
    data = report(tmp_path)
    first, second = desk.add("first.xlsx", data), desk.add("second.xlsx", data)
    desk.cancel(second)
    desk.cancel(first)
    assert [item.state for item in desk.items()] == [ItemState.CANCELLED] * 2
    assert "was stopped" in desk.items()[0].outcome.problems[0].message
    desk.tell(second, Told(source="idsva"))
    assert [item.state for item in settled(desk)] == [ItemState.CANCELLED, ItemState.READ]
    desk.cancel(second)
    assert desk.items()[1].state is ItemState.READ


def test_a_file_that_is_taken_away_is_deleted(desk, tmp_path):
    data = report(tmp_path)
    first, second = desk.add("first.xlsx", data), desk.add("second.xlsx", data)
    desk.remove(first)
    assert [item.id for item in settled(desk)] == [second]
    desk.remove(second)
    desk.remove(second)
    desk.cancel("nothing")
    assert desk.items() == ()
    assert list(folder(tmp_path).iterdir()) == []


def test_closing_stops_the_reading_and_leaves_nothing(tmp_path):
    desk = Desk(tmp_path / "data", INTAKE)
    for number in range(3):
        desk.add(f"{number}.xlsx", report(tmp_path))
    while desk.items()[0].state is ItemState.WAITING:
        time.sleep(0.005)
    desk.close()
    assert list((tmp_path / "data" / "desk").iterdir()) == []
    assert desk.items() == ()
    desk.close()


def test_a_desk_that_is_forgotten_is_cleared(tmp_path):
    desk = Desk(tmp_path / "data", INTAKE)
    desk.add("file.xlsx", report(tmp_path))
    del desk
    gc.collect()
    assert list((tmp_path / "data" / "desk").iterdir()) == []


END = "import os, sys, pathlib; from loaders.desk import Desk; from loaders.intake import Intake; desk = Desk(pathlib.Path(sys.argv[1]), Intake('Bromley')); desk.add('list.csv', b'a,b\\n1,2\\n'); {}"


def left_by(tmp_path, ending):
    """What a process that ends so leaves on its desk."""
    subprocess.run([sys.executable, "-c", END.format(ending), str(tmp_path / "data")], cwd=ROOT, check=False)
    return [path for path in (tmp_path / "data" / "desk").iterdir() if path.is_dir()]


def test_a_process_that_ends_clears_its_desk(tmp_path):
    assert left_by(tmp_path, "pass") == []


def test_a_server_that_starts_sweeps_without_anybody_opening_a_desk(tmp_path):
    assert len(left_by(tmp_path, "os._exit(1)")) == 1
    clear_desks(tmp_path / "data")
    assert list((tmp_path / "data" / "desk").iterdir()) == []
    clear_desks(tmp_path / "nowhere")


def test_what_a_dead_process_left_is_swept_and_what_a_live_one_holds_is_not(tmp_path):
    held = Desk(tmp_path / "data", INTAKE)
    left = left_by(tmp_path, "os._exit(1)")
    assert len(left) == 2
    theirs = next(path for path in left if not path.name.startswith(f"{os.getpid()}-"))
    stale = tmp_path / "data" / "desk" / f"{os.getpid()}-0123456789abcdef"  # of an earlier process with this number
    stale.mkdir()
    desk = Desk(tmp_path / "data", INTAKE)
    assert not theirs.exists()
    assert not stale.exists()
    assert len([path for path in (tmp_path / "data" / "desk").iterdir() if path.is_dir()]) == 2
    desk.close()
    held.close()
    assert list((tmp_path / "data" / "desk").iterdir()) == []


def test_a_disk_without_room_is_said_and_harms_nothing(desk, tmp_path):
    (folder(tmp_path) / "1").mkdir()  # as if the file's own folder could not be made
    desk.add("report.xlsx", report(tmp_path))
    (item,) = desk.items()
    assert (item.state, item.outcome.parsed) == (ItemState.READ, None)
    assert "could not be stored" in item.outcome.problems[0].message


def test_progress_says_what_a_file_waits_for(desk, tmp_path):
    desk.add("first.xlsx", report(tmp_path))
    desk.add("second.xlsx", report(tmp_path))
    waiting = desk.items()[1]
    assert (waiting.state, waiting.progress.stage, waiting.progress.share) == (ItemState.WAITING, "waiting", None)
    assert waiting.outcome is None
    assert {item.progress.share for item in settled(desk)} == {1.0}


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/q1.xlsx", "q1.xlsx"),
        ("C:\\returns\\q1.xlsx", "q1.xlsx"),
        ("q1\nreturn\x00.xlsx", "q1 return .xlsx"),
        ("q1\u202excod.xlsx", "q1 xcod.xlsx"),
        ("\n", "file"),
        ("a" * 300 + ".xlsx", "a" * 114 + "….xlsx"),
    ],
)
def test_a_files_name_can_be_shown(desk, given, shown):
    desk.add(given, b"")
    assert [item.name for item in desk.items()] == [shown]


def test_files_are_read_again_once_the_definitions_are_others(desk, tmp_path):
    desk.add("report.xlsx", report(tmp_path))
    (before,) = settled(desk)
    desk.read_with(INTAKE)
    assert desk.items()[0].outcome is before.outcome
    desk.read_with(Intake("Croydon", declared()))
    (after,) = settled(desk)
    assert after.outcome is not before.outcome
    assert "Croydon" in after.outcome.parsed.observations.with_name("observations.csv.series").read_text()
