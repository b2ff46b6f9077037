"""The journal finds whatever was edited, deleted, moved or cut off, and never loses what it acknowledged."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.warehouse.building import NOW
from warehouse.errors import JournalDamagedError
from warehouse.events import Event, Kind
from warehouse.journal import Journal


def exported(what: str = "the pack") -> Event:
    return Event(Kind.EXPORTED, "Ann", NOW, "", MappingProxyType({"what": what, "pages": 12, "restricted": False}))


def written(folder: Path, count: int = 5) -> Journal:
    journal = Journal(folder)
    for number in range(count):
        journal.append(exported(f"pack {number} – “März”"))
    return journal


def test_what_is_written_is_read_back(tmp_path):
    written(tmp_path, 2)
    lines = list(Journal(tmp_path).lines())
    assert [line.seq for line in lines] == [1, 2]
    assert lines[1].event == exported("pack 1 – “März”")
    assert Journal(tmp_path).verify() == ""


def test_an_empty_journal_is_sound(tmp_path):
    assert list(Journal(tmp_path).lines()) == []
    assert Journal(tmp_path).verify() == ""


def edited(lines: list[bytes]) -> list[bytes]:
    return [line.replace(b"pack 2", b"pack 9") for line in lines]


DAMAGE = {
    "a word edited": (edited, "Line 3 of the journal was changed after it was written."),
    "a line deleted": (lambda lines: lines[:2] + lines[3:], "Line 3 of the journal holds event 4"),
    "the first line deleted": (lambda lines: lines[1:], "Line 1 of the journal holds event 2"),
    "the last line deleted": (lambda lines: lines[:-1], "The journal ends with line 4, but 5 were acknowledged"),
    "all lines deleted": (lambda lines: [], "The journal ends with line 0, but 5 were acknowledged"),
    "the last line cut": (lambda lines: [*lines[:-1], lines[-1][:-9]], "Line 5 of the journal cannot be read"),
    "the last line end cut": (lambda lines: [*lines[:-1], lines[-1][:-1]], "Line 5 of the journal was changed"),
    "two lines swapped": (
        lambda lines: [lines[0], lines[2], lines[1], *lines[3:]],
        "Line 2 of the journal holds event 3",
    ),
    "a line repeated": (lambda lines: [*lines[:3], *lines[2:]], "Line 4 of the journal holds event 3"),
    "a blank line": (lambda lines: [*lines[:3], b"\n", *lines[3:]], "Line 4 of the journal cannot be read"),
    "a space added": (lambda lines: [lines[0], lines[1].replace(b'":', b'": ', 1), *lines[2:]], "Line 2"),
    "a key twice": (lambda lines: [lines[0], lines[1].replace(b'{"at"', b'{"seq":2,"at"'), *lines[2:]], "Line 2"),
}


@pytest.mark.parametrize(("damage", "found"), DAMAGE.values(), ids=DAMAGE.keys())
def test_damage_is_found(tmp_path, damage, found):
    journal = written(tmp_path)
    lines = journal.path.read_bytes().splitlines(keepends=True)
    journal.path.write_bytes(b"".join(damage(lines)))
    assert found in Journal(tmp_path).verify()
    with pytest.raises(JournalDamagedError):
        Journal(tmp_path).append(exported())


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_byte_changed_is_found(tmp_path_factory, data):
    journal = written(tmp_path_factory.mktemp("journal"), 3)
    content = bytearray(journal.path.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    journal.path.write_bytes(content)
    assert Journal(journal.path.parent).verify() != ""


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_tail_cut_off_is_found(tmp_path_factory, data):
    journal = written(tmp_path_factory.mktemp("journal"), 3)
    content = journal.path.read_bytes()
    journal.path.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    assert Journal(journal.path.parent).verify() != ""


def test_a_line_torn_by_a_crash_is_set_aside_and_the_journal_goes_on(tmp_path):
    journal = written(tmp_path, 2)
    line = journal.next_line(exported("never acknowledged"))
    with journal.path.open("ab") as file:
        file.write(line.text[:40])

    again = Journal(tmp_path)
    assert [each.seq for each in again.lines()] == [1, 2]
    again.append(exported("after the crash"))
    assert [each.event.facts["what"] for each in again.lines()][2:] == ["after the crash"]
    assert (tmp_path / "journal.torn").read_bytes() == line.text[:40] + b"\n"
    assert again.verify() == ""


def test_a_torn_line_of_zeros_is_set_aside_too(tmp_path):
    journal = written(tmp_path, 2)
    with journal.path.open("ab") as file:
        file.write(b"\0" * 300 + b"\n")
    again = Journal(tmp_path)
    again.append(exported())
    assert again.verify() == ""
    assert (tmp_path / "journal.torn").read_bytes() == b"\0" * 300 + b"\n\n"


def test_a_whole_line_that_was_not_acknowledged_in_time_is_kept(tmp_path):
    journal = written(tmp_path, 2)
    noted = (tmp_path / "journal.tip").read_bytes()
    journal.append(exported("written, then killed before the note"))
    (tmp_path / "journal.tip").write_bytes(noted)
    again = Journal(tmp_path)
    again.append(exported())
    assert [line.seq for line in again.lines()] == [1, 2, 3, 4]


def test_a_note_of_the_tip_that_is_gone_or_unreadable_is_told(tmp_path):
    written(tmp_path)
    (tmp_path / "journal.tip").write_bytes(b"rubbish")
    assert "journal.tip cannot be read" in Journal(tmp_path).verify()
    (tmp_path / "journal.tip").unlink()
    assert "journal.tip is missing" in Journal(tmp_path).verify()


def test_two_writers_append_in_turn(tmp_path):
    one, other = Journal(tmp_path), Journal(tmp_path)
    for number in range(4):
        (one, other)[number % 2].append(exported(str(number)))
    assert [line.event.facts["what"] for line in Journal(tmp_path).lines()] == ["0", "1", "2", "3"]


FULL_DISK = """
import resource, sys
from pathlib import Path
from tests.warehouse.test_journal import exported
from warehouse.journal import Journal
journal = Journal(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (journal.path.stat().st_size + 50,) * 2)
try:
    journal.append(exported())
except OSError as error:
    print("refused")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on file sizes")
def test_a_line_there_is_no_room_for_leaves_nothing_of_itself(tmp_path):
    journal = written(tmp_path, 3)
    before = journal.path.read_bytes()
    told = subprocess.run([sys.executable, "-c", FULL_DISK, tmp_path], capture_output=True, text=True, check=True)
    assert told.stdout == "refused\n"
    assert journal.path.read_bytes() == before
    assert Journal(tmp_path).verify() == ""


def test_an_event_without_a_time_zone_is_not_written(tmp_path):
    with pytest.raises(ValueError, match="time zone"):
        Journal(tmp_path).append(Event(Kind.EXPORTED, "Ann", NOW.replace(tzinfo=None)))
    assert not (tmp_path / "journal.jsonl").exists()
