"""Several processes and threads at the same data."""

from __future__ import annotations

import multiprocessing
import threading
import time

import pytest

from tests.warehouse.building import APRIL, NOW, observation, values
from tests.warehouse.loading_process import FIGURES, again, load_some
from warehouse import Warehouse
from warehouse.errors import BusyError
from warehouse.journal import Journal
from warehouse.lock import FileLock


def test_two_processes_that_load_at_once_are_both_kept_in_order(tmp_path):
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.warehouse.loading_process"])
    both = [context.Process(target=load_some, args=(str(tmp_path), name, 4)) for name in ("North", "South")]
    for process in both:
        process.start()
    for process in both:
        process.join()
        assert process.exitcode == 0

    warehouse = Warehouse(tmp_path / "data", again).open()
    assert Journal(tmp_path / "data").verify() == ""
    files = [each.submission.file for each in reversed(warehouse.submissions(NOW))]
    assert sorted(files) == [f"{name}-{number}.csv" for name in ("North", "South") for number in range(4)]
    for name in ("North", "South"):
        assert [file for file in files if file.startswith(name)] == [f"{name}-{number}.csv" for number in range(4)]
    assert values(warehouse)[("South 3", APRIL.start)] == 3 * FIGURES
    assert len(values(warehouse)) == 6
    assert warehouse.rebuild() == []
    warehouse.close()


def test_a_reader_in_each_thread_gets_its_own_rows(desk, warehouse):
    places = [f"Place {number}" for number in range(8)]
    desk.load(warehouse, *(observation(number, area=place) for number, place in enumerate(places)))
    wrong: list[object] = []

    def read(number: int) -> None:
        for _ in range(15):
            rows = warehouse.answers(NOW, "borough", frozenset({places[number]}), None)
            if [(row.area, row.value) for row in rows] != [(places[number], number)]:
                wrong.append(rows)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_readers_go_on_while_files_are_published(desk, warehouse):
    desk.load(warehouse, observation(1, area="Place 0"))
    stop = threading.Event()
    wrong: list[object] = []
    seen: set[int] = set()

    def read() -> None:
        while not stop.is_set():
            try:
                found = values(warehouse)
                counted = len(warehouse.submissions(NOW))
            except Exception as error:  # whatever a reader would have seen
                wrong.append(error)
                return
            seen.add(len(found))
            time.sleep(0.02)
            if any(value != 1 for value in found.values()) or not 0 < len(found) <= counted:
                wrong.append(found)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(1, 8):
        desk.load(warehouse, observation(1, area=f"Place {number}"))
    stop.set()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(seen) > 1
    assert len(values(warehouse)) == 8


def test_a_process_that_only_reads_sees_what_another_published(desk, warehouse):
    reader = desk.open()
    version = reader.version
    desk.load(warehouse, observation(5))
    assert reader.version == version + 1
    assert values(reader) == {("Bromley", APRIL.start): 5}
    reader.close()


def test_the_lock_may_be_taken_twice_by_its_thread_and_by_nobody_else(tmp_path, monkeypatch):
    monkeypatch.setattr("warehouse.lock.PATIENCE", 0.1)
    path = tmp_path / "lock"
    with FileLock(path) as lock, lock:
        with pytest.raises(BusyError, match="Another program has been writing"), FileLock(path):
            pass
        held = threading.Thread(target=_try, args=(lock, found := []))
        held.start()
        held.join()
        assert isinstance(found[0], BusyError)
    started = time.monotonic()
    with FileLock(path):
        assert time.monotonic() - started < 0.1


def _try(lock: FileLock, found: list[BaseException]) -> None:
    try:
        with lock:
            pass
    except BusyError as error:
        found.append(error)
