"""Following the reading of a file, and stopping it."""

import os
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from loaders.begun import stop
from loaders.intake import Intake
from loaders.progress import LOOKING, OPENING, READING, WRITING, Progress, Stages, read_progress
from loaders.reading.watched import watched
from tests.faults.variant import declared
from tests.loaders.intake.partner_files import book, referrals, service, text

INTAKE = Intake("Bromley", declared())
PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
open(sys.argv[1], "w").write(str(child.pid))
time.sleep(60)
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A FixMyStreet export of 60,000 reports: two seconds of work."""
    start, rows = datetime(2014, 4, 1), [["Report ID", "Category", "Confirmed", "Fixed", "Status", "Ward"]]
    for number in range(60_000):
        at = start + timedelta(minutes=20 * number)
        rows.append(
            [number, "Flytipping", f"{at:%Y-%m-%dT%H:%M:%S}", f"{at:%Y-%m-%dT%H:%M:%S}", "fixed - council", "Bickley"]
        )
    return text(tmp_path_factory.mktemp("large") / "fix.csv", rows)


def work(path):
    path.mkdir()
    return path


def gone(number: int) -> bool:
    """Whether no process of this number is left, not even a zombie."""
    return not Path(f"/proc/{number}").exists()


def test_a_file_is_followed_through_its_stages_and_its_rows(tmp_path, large):
    begun = INTAKE.begin(large, work(tmp_path / "work"))
    seen = [begun.progress()]
    while not begun.done:
        if (now := begun.progress())[:2] != seen[-1][:2]:
            seen.append(now)
        time.sleep(0.005)
    outcome = begun.outcome()
    assert outcome.parsed is not None
    stages = list(dict.fromkeys(now.stage for now in seen))
    assert [stage for stage in stages if stage in {OPENING, LOOKING, READING, WRITING}] == stages[-4:]
    shares = [now.share for now in seen if now.stage == READING and now.share is not None]
    assert shares == sorted(shares)
    assert len(shares) >= 1
    assert all(0 <= share <= 1 for share in shares)
    assert all(later.seconds >= now.seconds for now, later in zip(seen, seen[1:], strict=False))
    assert begun.progress()[:2] == ("done", 1.0)


def test_a_reading_that_is_stopped_ends_at_once_and_leaves_no_process(tmp_path, large):
    begun = INTAKE.begin(large, work(tmp_path / "work"))
    child = begun._child.pid
    while begun.progress().stage == "starting":
        time.sleep(0.01)
    assert not begun.done
    asked = time.monotonic()
    begun.cancel()
    outcome = begun.outcome()
    assert time.monotonic() - asked < 1
    assert begun.done
    assert gone(child)
    assert outcome.parsed is None
    assert [problem.message for problem in outcome.problems] == [
        "The reading of fix.csv was stopped. Hand it in again to have it read."
    ]
    begun.cancel()
    assert begun.outcome() is outcome


def test_stopping_ends_whatever_the_child_started(tmp_path):
    """The whole group of processes goes, not its leader alone."""
    number = tmp_path / "number"
    leader = subprocess.Popen([sys.executable, "-c", PARENT, str(number)], start_new_session=True)
    while not number.exists() or not number.read_text():
        time.sleep(0.01)
    grandchild = int(number.read_text())
    stop(leader)
    assert gone(leader.pid)
    until = time.monotonic() + 5
    while _running(grandchild) and time.monotonic() < until:
        time.sleep(0.01)
    assert not _running(grandchild)


def _running(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_stopping_what_is_over_changes_nothing(tmp_path):
    begun = INTAKE.begin(book(tmp_path / "report.xlsx", Sheet=service("Q1 2017/18")), work(tmp_path / "work"))
    outcome = begun.outcome()
    begun.cancel()
    assert begun.outcome() is outcome
    assert outcome.parsed is not None


def test_what_is_refused_by_its_bytes_is_over_before_it_begins(tmp_path):
    empty = tmp_path / "empty.xlsx"
    empty.write_bytes(b"")
    begun = INTAKE.begin(empty, work(tmp_path / "work"))
    assert begun.done
    begun.cancel()
    assert begun.progress() == Progress("done", 1.0)
    assert begun.outcome().problems[0].found == "an empty file"
    assert list((tmp_path / "work").iterdir()) == []


def test_a_child_out_of_time_is_stopped_and_said(tmp_path, large):
    outcome = Intake("Bromley", seconds=0).read(large, work(tmp_path / "work"))
    assert "took longer than 0 seconds" in outcome.problems[0].message


def test_a_report_cut_short_and_a_full_disk_are_said(tmp_path):
    (tmp_path / "report.json").write_text('{"source": "mar')
    (tmp_path / "words").write_text("OSError: [Errno 28] No space left on device")
    (cut,) = INTAKE._report(0, tmp_path, "report.xlsx").problems
    assert "the reader stopped on it" in cut.message
    (full,) = INTAKE._report(1, tmp_path, "report.xlsx").problems
    assert full.message == "report.xlsx could not be read: the server's disk is full. Tell the administrator."


def test_a_gentle_child_lets_others_go_first(tmp_path, large):
    begun = INTAKE.begin(large, work(tmp_path / "work"), gentle=True)
    while begun.progress().stage == "starting":
        time.sleep(0.01)
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, begun._child.pid) >= min(own + 10, 19)  # there is nothing beyond 19
    begun.cancel()


def test_what_the_child_writes_is_for_this_user_alone(tmp_path):
    outcome = INTAKE.read(book(tmp_path / "report.xlsx", Sheet=service("Q1 2017/18")), work(tmp_path / "work"))
    by_us = {"request.json", "words"}  # in a folder that is private already
    modes = {path.name: path.stat().st_mode & 0o077 for path in outcome.parsed.observations.parent.iterdir()}
    assert {name: mode for name, mode in modes.items() if mode and name not in by_us} == {}
    assert {"observations.csv", "coverage.csv", "report.json", "progress"} < set(modes)


def test_a_clean_copy_is_made_by_the_child(tmp_path):
    rows = [[*row, "Telephone" if at == 0 else f"07700 9001{at:02}"] for at, row in enumerate(referrals())]
    path = book(tmp_path / "own.xlsx", Register=rows)
    refused = INTAKE.read(path, work(tmp_path / "first"))
    assert (refused.parsed, refused.personal, refused.clean) == (None, True, None)
    clean = INTAKE.read(path, work(tmp_path / "second"), clean=True).clean
    assert clean.parent == tmp_path / "second"
    assert b"07700" not in clean.read_bytes()
    assert INTAKE.read(clean, work(tmp_path / "third"), name="own (clean copy).xlsx").parsed is not None


def test_stages_are_noted_now_and_then_and_never_go_back(tmp_path):
    moments = iter([0.0, 0.1, 0.5, 0.5, 0.6, 1.2, 1.2])
    stages = Stages(tmp_path / "progress", clock=lambda: next(moments))
    assert read_progress(tmp_path) == Progress("starting")
    stages.begin(READING)
    assert read_progress(tmp_path) == Progress(READING)
    stages.done(0.2)  # a tenth of a second later: not worth a note
    assert read_progress(tmp_path) == Progress(READING)
    stages.done(0.5)
    assert read_progress(tmp_path) == Progress(READING, 0.5)
    stages.done(0.6)
    stages.done(0.1)
    assert read_progress(tmp_path) == Progress(READING, 0.6)


def test_rows_are_watched_without_losing_one():
    said = []
    rows = list(watched(range(5_000), said.append, 0.5, 1.0))
    assert rows == list(range(5_000))
    assert said[0] == 0.5
    assert said[-1] == 1.0
    assert said == sorted(said)
    assert list(watched([], said.append)) == []
