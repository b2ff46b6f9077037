"""Several processes and threads at the same data."""

from __future__ import annotations

import multiprocessing
import threading
import time
from functools import partial

import pytest

from loaders.reading.told import Wording
from tests.warehouse.building import APRIL, NOW, observation, values
from tests.warehouse.loading_process import FIGURES, again, load_some
from warehouse import Warehouse
from warehouse.corrections import Action
from warehouse.errors import BusyError
from warehouse.journal import Journal
from warehouse.lock import FileLock
from warehouse.submissions import AlreadyReceived, Submission


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


def at_the_same_moment(*acts):
    """What comes of several acts, each in a thread of its own."""
    together, found = threading.Barrier(len(acts)), [None] * len(acts)

    def do(number: int) -> None:
        together.wait()
        try:
            found[number] = acts[number]()
        except Exception as error:  # whatever an officer would have seen
            found[number] = error

    threads = [threading.Thread(target=do, args=(number,)) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def accepting(warehouse, parsed, by):
    return lambda: warehouse.accept(parsed, received=NOW, recorded=NOW, by=by)


def test_two_officers_who_accept_for_the_same_period_are_both_kept_in_order(desk, warehouse):
    other = desk.open()
    files = [desk.parsed(observation(value), name=f"{by}.csv") for by, value in (("Ann", 5), ("Bob", 7))]
    found = at_the_same_moment(accepting(warehouse, files[0], "Ann"), accepting(other, files[1], "Bob"))
    first, second = sorted(found, key=lambda one: one.seq)
    assert (first.seq, second.seq, first.submission[:5], second.submission[:5]) == (1, 2, "S0001", "S0002")
    for each in (warehouse, other):
        listed = [(one.submission, one.status.value) for one in each.submissions(NOW)]
        assert listed == [(second, "standing"), (first, "superseded")]
        assert values(each) == {("Bromley", APRIL.start): 5 if second.by == "Ann" else 7}
    assert warehouse.verify() == ""
    assert warehouse.rebuild() == []
    other.close()


def test_the_same_file_from_several_officers_at_once_counts_once(desk, warehouse):
    parsed = desk.parsed(observation(5))
    found = at_the_same_moment(*(accepting(warehouse, parsed, f"Officer {number}") for number in range(5)))
    (kept,) = [one for one in found if isinstance(one, Submission)]
    assert [one for one in found if one is not kept] == [AlreadyReceived(kept)] * 4
    assert len(warehouse.events()) == 1


def test_two_who_correct_and_remember_at_once_do_it_once(desk, warehouse):
    desk.load(warehouse, observation(5))
    other = desk.open()
    (key,) = [row.key("borough") for row in warehouse.answers(NOW, "borough", None, None)]
    about = {"expect": 5, "reason": "wrong", "status": "", "recorded": NOW}
    found = at_the_same_moment(
        lambda: warehouse.correct(key, action=Action.OVERRIDE, amount=3, by="Ann", **about),
        lambda: other.correct(key, action=Action.DROP, amount=None, by="Bob", **about),
    )
    assert sorted(type(one).__name__ for one in found) == ["AlreadyCorrectedError", "Correction"]
    wording = Wording("Refs", "Referrals")
    found = at_the_same_moment(
        *(
            partial(each.remember, "Bromley", "marac", "yearly", [wording], by="Ann", recorded=NOW)
            for each in (warehouse, other)
        )
    )
    assert found[0] == found[1] == warehouse.remembered() == other.remembered()
    other.close()


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
