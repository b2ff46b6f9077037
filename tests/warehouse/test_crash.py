"""A process killed at any moment loses nothing it acknowledged and leaves nothing half done."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from loaders.reading.parsed import files_of
from tests.warehouse.building import APRIL, NOW, observation, values
from tests.warehouse.loading_process import FIGURES, again, load_for_ever
from warehouse import Warehouse
from warehouse.errors import CannotReadAgainError, JournalDamagedError
from warehouse.journal import Journal
from warehouse.submissions import AlreadyReceived, Status

KILLS = int(os.environ.get("SAFER_KILLS", "25"))  # a release tries 200
SEED = 20180326


@pytest.fixture(scope="module")
def processes():
    """Processes that begin with everything imported, so that a kill falls into the work and not into the start."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.warehouse.loading_process"])
    return context


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9")
def test_killed_at_random_moments(tmp_path, processes):
    moments = random.Random(SEED)
    acknowledged: set[int] = set()
    for turn in range(KILLS):
        acknowledged |= killed_while_loading(processes, tmp_path, turn, moments.uniform(0, 0.3))
        check(tmp_path, acknowledged, everything=turn == KILLS - 1)
    assert len(acknowledged) >= KILLS / 2


def killed_while_loading(processes, folder: Path, turn: int, seconds: float) -> set[int]:
    """Start loading, kill -9 so many seconds later; which files were acknowledged.

    The seconds begin with the first acknowledged file, and every fourth time with the opening of the data folder.
    """
    told = folder / f"told-{turn}"
    process = processes.Process(target=load_for_ever, args=(str(folder), turn * 1_000, str(told)))
    process.start()
    until = time.monotonic() + 30
    while not (told.exists() and (told.stat().st_size or turn % 4 == 0)) and time.monotonic() < until:
        time.sleep(0.005)
    time.sleep(seconds)
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    return {int(line) for line in told.read_bytes().split(b"\n")[:-1]}


def check(folder: Path, acknowledged: set[int], *, everything: bool) -> None:
    """Open what a kill left: the journal is whole, each acknowledged file is there, and no file is there by half."""
    assert Journal(folder / "data").verify() == ""
    warehouse = Warehouse(folder / "data", again).open()
    listed = {int(each.submission.file[6:-4]): each for each in warehouse.submissions(NOW)}
    assert acknowledged <= listed.keys()
    with warehouse._cursor() as cursor:  # noqa: SLF001  the rows of each file are counted
        rows = dict(
            cursor.execute("SELECT submission, count(*) FROM whole_observations GROUP BY submission").fetchall()
        )
        claims = dict(cursor.execute("SELECT submission, count(*) FROM whole_coverage GROUP BY submission").fetchall())
    assert rows == dict.fromkeys((each.submission.submission for each in listed.values()), FIGURES)
    assert claims == dict.fromkeys(rows, 1)
    for number in acknowledged:
        assert listed[number].status is (Status.WITHDRAWN if number % 3 == 2 else Status.STANDING)
        warehouse.file_of(listed[number].submission)
    assert list((folder / "data").glob("*.part")) == []
    if everything:
        assert warehouse.rebuild() == []
    warehouse.close()


def left_by_a_crash(desk, warehouse, parsed, *, prepared: bool):
    """The folder as a kill between the line in the journal and the moving of the pointer leaves it."""
    pointer = desk.data / "warehouse.current"
    before = pointer.read_bytes()
    kept = warehouse.accept(parsed, received=NOW, recorded=NOW, by="Ann")
    pointer.write_bytes(before)
    if not prepared:
        (desk.data / f"warehouse-{warehouse.version + 1}.duckdb").unlink()
    warehouse.close()
    return kept


def test_a_file_made_but_not_published_is_published(desk, warehouse):
    kept = left_by_a_crash(desk, warehouse, desk.parsed(observation(5)), prepared=True)
    opened = desk.open()
    assert opened.submission(kept.submission) == kept
    assert values(opened) == {("Bromley", APRIL.start): 5}
    assert desk.read_again == []
    opened.close()


def test_a_line_without_its_file_is_projected_from_the_archive(desk, warehouse):
    kept = left_by_a_crash(desk, warehouse, desk.parsed(observation(5)), prepared=False)
    opened = desk.open()
    assert opened.submission(kept.submission) == kept
    assert values(opened) == {("Bromley", APRIL.start): 5}
    assert desk.read_again == [kept.submission]
    opened.close()


def test_whoever_writes_next_finishes_what_another_process_left(desk, warehouse):
    other = desk.open()
    kept = left_by_a_crash(desk, warehouse, desk.parsed(observation(5)), prepared=False)
    second = desk.load(other, observation(6, area="Bexley"))
    assert [each.submission.submission for each in other.submissions(NOW)] == [kept.submission, second.submission]
    other.close()


def test_the_same_file_after_such_a_crash_was_already_received(desk, warehouse):
    other = desk.open()
    parsed = desk.parsed(observation(5))
    kept = left_by_a_crash(desk, warehouse, parsed, prepared=True)
    assert other.accept(parsed, received=NOW, recorded=NOW, by="Bob") == AlreadyReceived(kept)
    other.close()


def test_a_file_made_for_a_line_that_was_never_written_is_removed(desk, warehouse):
    desk.load(warehouse, observation(5))
    stray = desk.data / f"warehouse-{warehouse.version + 1}.duckdb"
    stray.write_bytes((desk.data / f"warehouse-{warehouse.version}.duckdb").read_bytes()[:5000])
    (desk.data / f"{stray.name}.wal").write_bytes(b"half a log")
    (desk.data / "submissions" / "abc.1.part").write_bytes(b"half a file")
    warehouse.close()
    opened = desk.open()
    assert not stray.exists()
    assert [path.name for path in desk.data.rglob("*") if path.suffix in {".wal", ".part"}] == []
    desk.load(opened, observation(6, area="Bexley"))
    assert len(values(opened)) == 2
    opened.close()


def test_a_file_that_cannot_be_read_again_stops_with_its_name(desk, warehouse):
    parsed = desk.parsed(observation(5))
    kept = left_by_a_crash(desk, warehouse, parsed, prepared=False)
    with pytest.raises(CannotReadAgainError, match="return.csv would have to be read again"):
        Warehouse(desk.data).open()
    for path in files_of(parsed)[1:2]:
        path.write_text(path.read_text().replace("Bromley", "Bexley"))
    with pytest.raises(CannotReadAgainError, match=f"{kept.submission} cannot be read again. return.csv"):
        desk.open()


def test_a_journal_shorter_than_the_warehouse_is_not_believed(desk, warehouse):
    desk.load(warehouse, observation(5))
    desk.load(warehouse, observation(6, area="Bexley"))
    journal = desk.data / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().splitlines(keepends=True)[0])
    (desk.data / "journal.tip").unlink()
    warehouse.close()
    with pytest.raises(JournalDamagedError, match="shorter than it was"):
        desk.open()
    journal.unlink()
    with pytest.raises(JournalDamagedError):
        desk.open()
