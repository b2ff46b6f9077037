"""Trying it first: what would be said, and that nothing of the trying is left."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from tests.warehouse.building import APRIL, MAY, NOW, at, claim, observation, values
from warehouse.errors import (
    AlreadyWithdrawnError,
    NotWrittenError,
    UnfitFileError,
    UnknownSubmissionError,
    WarehouseDamagedError,
)


@pytest.fixture(autouse=True)
def place_to_try(tmp_path, monkeypatch):
    """Where this test's rehearsals lie, so that nothing of other tests is seen there."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_rehearsal_says_what_would_be_and_changes_nothing(desk, warehouse, place_to_try):
    first = desk.load(warehouse, observation(5))
    before, version = contents(desk.data), warehouse.version
    parsed = [desk.parsed(observation(7, MAY)), desk.parsed(observation(8, area="Bexley"))]
    with warehouse.rehearsal(parsed, received=NOW, recorded=NOW, without=[first.submission]) as tried:
        assert values(tried) == {("Bromley", MAY.start): 7, ("Bexley", APRIL.start): 8}
        assert values(tried, at(2019)) == {("Bromley", APRIL.start): 5}
        assert tried.submission(first.submission).withdrawn == NOW
        assert tried.version < 0
        assert values(warehouse) == {("Bromley", APRIL.start): 5}
        assert contents(desk.data) == before
        (copy,) = place_to_try.iterdir()
        assert stat.S_IMODE(copy.stat().st_mode) == 0o700
        assert stat.S_IMODE((copy / "warehouse.duckdb").stat().st_mode) == 0o600
    assert contents(desk.data) == before
    assert warehouse.version == version
    assert list(place_to_try.iterdir()) == []


def test_what_was_tried_is_what_then_happens(desk, warehouse):
    first = desk.load(warehouse, observation(5))
    warehouse.refuse(file="bad.xlsx", sha256="", source="", layout="", problems=1, by="Ann", recorded=NOW)
    parsed = desk.parsed(observation(7), observation(3, MAY), name="Q1.XLSX")
    ask = (NOW, "borough", None, None)
    with warehouse.rehearsal([parsed], received=NOW, recorded=NOW, without=[first.submission]) as tried:
        told = tried.answers(*ask), tried.covered(*ask), [each.submission.kept for each in tried.submissions(NOW)]
    warehouse.withdraw(first.submission, reason="wrong", by="Ann", recorded=NOW)
    warehouse.accept(parsed, received=NOW, recorded=NOW, by="Ann")
    assert told == (
        warehouse.answers(*ask),
        warehouse.covered(*ask),
        [each.submission.kept for each in warehouse.submissions(NOW)],
    )


def test_bytes_that_stand_are_skipped_and_once_withdrawn_are_new(desk, warehouse):
    first = desk.load(warehouse, observation(5))
    again = desk.parsed(observation(5))
    with warehouse.rehearsal([again, again], received=NOW, recorded=NOW) as tried:
        assert len(tried.submissions(NOW)) == 1
    with warehouse.rehearsal([again, again], received=NOW, recorded=NOW, without=[first.submission]) as tried:
        assert [each.status.value for each in tried.submissions(NOW)] == ["standing", "withdrawn"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"coverage": [claim(MAY)]}, "twisted.csv › Data › D4: the file does not say that it answers for"),
        ({"count": 2}, "twisted.csv: 2 figures were read, but 1 arrived"),
        ({"coverage": [claim(APRIL)._replace(period_end=MAY.end)]}, "twisted.csv: a file may answer for months"),
    ],
)
def test_a_file_that_contradicts_itself_is_named_and_nothing_is_left(desk, warehouse, place_to_try, given, words):
    files = [desk.parsed(observation(6, MAY)), desk.parsed(observation(5), name="twisted.csv", **given)]
    with pytest.raises(UnfitFileError, match=words), warehouse.rehearsal(files, received=NOW, recorded=NOW):
        pytest.fail("this cannot be tried")
    assert list(place_to_try.iterdir()) == []
    with pytest.raises(UnfitFileError, match=words):
        warehouse.accept(files[1], received=NOW, recorded=NOW, by="Ann")


def test_a_file_from_the_future_and_withdrawals_that_cannot_be(desk, warehouse):
    kept = desk.load(warehouse, observation(5))
    late = {"received": at(2021), "recorded": NOW}
    with pytest.raises(UnfitFileError, match="yet to come"), warehouse.rehearsal([desk.parsed(observation(1))], **late):
        pass
    now = {"received": NOW, "recorded": NOW}
    with pytest.raises(UnknownSubmissionError, match="S0009"), warehouse.rehearsal([], **now, without=["S0009"]):
        pass
    twice = [kept.submission, kept.submission]
    with pytest.raises(AlreadyWithdrawnError), warehouse.rehearsal([], **now, without=twice):
        pass


def test_an_error_of_whoever_reads_it_is_theirs_and_nothing_is_left(desk, warehouse, place_to_try):
    desk.load(warehouse, observation(5))
    with pytest.raises(OSError, match="mine"), warehouse.rehearsal([], received=NOW, recorded=NOW):
        raise OSError("mine")
    assert list(place_to_try.iterdir()) == []


def test_a_full_disk_is_said(desk, warehouse, place_to_try, monkeypatch):
    place_to_try.chmod(0o500)
    if os.access(place_to_try, os.W_OK):  # root writes everywhere
        monkeypatch.setattr(tempfile, "tempdir", "/dev/null/nowhere")
    with (
        pytest.raises(NotWrittenError, match="could not be tried"),
        warehouse.rehearsal([], received=NOW, recorded=NOW),
    ):
        pass
    place_to_try.chmod(0o700)


def test_a_rehearsal_goes_on_while_others_accept_and_in_many_threads(desk, warehouse):
    desk.load(warehouse, observation(1, area="Place 0"))
    files = [desk.parsed(observation(1, area=f"Tried {number}")) for number in range(3)]
    wrong: list[object] = []

    def rehearse(number: int) -> None:
        try:
            for _ in range(2):
                with warehouse.rehearsal([files[number]], received=NOW, recorded=NOW) as tried:
                    found = {area for area, _ in values(tried)}
                if f"Tried {number}" not in found or any(area[:5] == "Tried" for area in found - {f"Tried {number}"}):
                    wrong.append(found)
        except Exception as error:  # whatever an officer would have seen
            wrong.append(error)

    threads = [threading.Thread(target=rehearse, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for number in range(1, 6):
        desk.load(warehouse, observation(1, area=f"Place {number}"))
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(values(warehouse)) == 6


def test_what_a_killed_rehearsal_left_is_removed_by_the_next(desk, warehouse, place_to_try):
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    left = place_to_try / f"safer-tried-{int(gone.stdout)}-abc"
    ours = place_to_try / f"safer-tried-{os.getpid()}-abc"
    others = place_to_try / "safer-tried-abc"
    for folder in (left, ours, others):
        folder.mkdir()
        (folder / "warehouse.duckdb").write_bytes(b"figures")
    with warehouse.rehearsal([], received=NOW, recorded=NOW):
        pass
    assert sorted(place_to_try.iterdir()) == sorted([ours, others])


def test_a_damaged_warehouse_is_said(desk, warehouse):
    path = desk.data / f"warehouse-{warehouse.version}.duckdb"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(WarehouseDamagedError, match="rebuild"), warehouse.rehearsal([], received=NOW, recorded=NOW):
        pass
    path.unlink()
    with pytest.raises(WarehouseDamagedError, match="missing"), warehouse.rehearsal([], received=NOW, recorded=NOW):
        pass
