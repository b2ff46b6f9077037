"""Bombs of at most 2 MB through the real intake: each refused in words, at little cost, reading nothing from outside.

Seconds are of the child's processor, so that a busy machine is no fault; `-s` prints what each took.
"""

import os
import resource
import socket
import sys

import pytest

from loaders.intake import Intake
from loaders.reading.problem import Severity
from tests.safety.bombs import MEGABYTE, bombs
from tests.safety.memory import forget_the_most, held, most_held

NAMES = (
    "far cell.xlsx", "far cell with prefixes.xlsx", "far cell.ods", "far cell.xls", "merged.xlsx",
    "a gigabyte of text.xlsx", "lying sizes.xlsx", "lying sizes of texts.xlsx", "a million rows.xlsx",
    "a small dimension that lies.xlsx", "a vast dimension that lies.xlsx", "billion laughs.xlsx",
    "quadratic blowup.xlsx", "a file from outside.xlsx", "a page from outside.xlsx", "a link to outside.xlsx",
    "zip in zip.xlsx", "many parts.xlsx", "deep.xlsx", "vast shared texts.xlsx", "one text shown everywhere.xlsx",
    "unclosed cells.xlsx", "unclosed notes.xlsx", "unclosed pivot.xlsx", "endless.xls", "nonsense.xls", "a cell repeated.ods", "one line.csv", "many columns.csv", "properties.xlsx",
    "styles.xlsx",
)  # fmt: skip
SECRET = "1729104876"
ROOM = 50_000  # kilobytes by which the server may grow

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux counts it")


class Watch:
    """A file and a web page that no bomb may reach, and what this process held before the first."""

    def __init__(self, folder):
        self.file = folder / "secret.txt"
        self.file.write_text(SECRET)
        self.page = socket.create_server(("127.0.0.1", 0))
        self.page.setblocking(False)
        self.address = f"http://127.0.0.1:{self.page.getsockname()[1]}/secret"
        self.bombs = {}
        for bomb in bombs(self.file.as_uri(), self.address):
            (folder / bomb.name).write_bytes(bomb.data)
            self.bombs[bomb.name] = (folder / bomb.name, bomb.words)
        self.before = held()
        self.never_read()

    def never_read(self):
        """Set the file's last reading back, so that another shows."""
        os.utime(self.file, (0, self.file.stat().st_mtime))

    def was_read(self):
        return self.file.stat().st_atime > 0

    def was_called(self):
        try:
            caller, _ = self.page.accept()
        except BlockingIOError:
            return False
        caller.close()
        return True


@pytest.fixture(scope="module")
def watch(tmp_path_factory):
    watch = Watch(tmp_path_factory.mktemp("bombs"))
    yield watch
    watch.page.close()


def test_there_are_more_than_twenty_of_at_most_two_megabytes(watch):
    assert sorted(watch.bombs) == sorted(NAMES)
    assert len(NAMES) > 20
    assert [name for name, (path, _) in watch.bombs.items() if path.stat().st_size > 2 * MEGABYTE] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_bomb_is_refused_soon_and_costs_little(watch, tmp_path, name):
    path, words = watch.bombs[name]
    forget_the_most()
    before, children = held(), resource.getrusage(resource.RUSAGE_CHILDREN)
    outcome = Intake("Bromley").read(path, tmp_path)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - children.ru_utime - children.ru_stime
    print(
        f"{name}: {seconds:.1f} s, this process +{(most_held() - before) / 1024:.0f} MB, {outcome.problems[0].message}"
    )
    assert seconds < 30
    assert after.ru_maxrss < 1024 * 1024 or after.ru_maxrss == children.ru_maxrss  # kilobytes, of the largest child
    assert most_held() - before < ROOM
    assert outcome.parsed is None
    errors = [problem for problem in outcome.problems if problem.severity is Severity.ERROR]
    assert [len(error.message.split()) > 8 for error in errors] == [True] * len(errors) != []
    said = " ".join(f"{one.sheet} {one.cell} {one.found} {one.expected} {one.message}" for one in outcome.problems)
    assert words in said
    assert "Traceback" not in said
    left = " ".join(file.read_text(errors="replace") for file in tmp_path.iterdir() if file.suffix == ".json")
    assert SECRET not in said + left
    assert not (tmp_path / "observations.csv").exists()


def test_nothing_outside_was_read_or_called_and_this_process_is_no_larger(watch):
    assert not watch.was_read()
    assert not watch.was_called()
    assert held() - watch.before < ROOM
    watch.file.read_text()
    with socket.create_connection(watch.page.getsockname()):
        assert watch.was_called()
    if not watch.was_read():
        pytest.skip("this disk does not note when a file is read: only the network and the reports were watched")
