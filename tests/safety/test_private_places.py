"""What was handed in lies where this user alone can read it, and is gone once it is kept, refused or broke its reader."""

import os
import stat
import time
from datetime import UTC, datetime

import pytest

from loaders.desk import Desk, ItemState
from loaders.intake import Intake
from tests.faults.idsva_contract import GOOD
from tests.faults.rows import with_column
from tests.faults.saved import Tab, as_xlsx
from tests.faults.variant import declared
from tests.safety.bombs import far_xls
from warehouse.receiving import Receiving

NOW = datetime(2018, 1, 19, 12, tzinfo=UTC)
INTAKE = Intake("Bromley", declared())
PHONES = [f"07700 9001{at:02}" for at in range(4)]
REFUSED = as_xlsx((Tab("Q1", with_column(GOOD.rows, 4, "Mobile", PHONES)),))
BREAKS = far_xls()  # its reader asks for more memory than it may have, and is ended


@pytest.fixture(autouse=True)
def generous():
    """A machine that lets everybody read everything unless a program says otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The folder for temporary files, with nothing in it yet."""
    made = tmp_path / "temporary"
    made.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(made))
    return made


def open_to_others(folder):
    """What other users may do something with. Inside a folder that is closed to them, nothing is."""
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        yield folder.name
    for path in folder.rglob("*"):
        if stat.S_IMODE(path.stat().st_mode) & 0o077 and not any(
            stat.S_IMODE(above.stat().st_mode) & 0o077 == 0 for above in path.parents if folder in above.parents
        ):
            yield str(path.relative_to(folder))


def read(desk, item):
    """The outcome of a file on the desk, once it was read."""
    until = time.monotonic() + 60
    while (found := next(one for one in desk.items() if one.id == item)).state is not ItemState.READ:
        assert time.monotonic() < until
        time.sleep(0.02)
    return found.outcome


@pytest.mark.parametrize(
    ("name", "data", "accepted"),
    [("good.xlsx", GOOD.data, 1), ("refused.xlsx", REFUSED, 0), ("breaks.xls", BREAKS, 0)],
    ids=["good", "refused", "breaks"],
)
def test_a_file_is_private_while_it_is_here_and_gone_afterwards(tmp_path, temporary, name, data, accepted):
    folder = tmp_path / "data"
    with Receiving(folder, INTAKE) as receiving:
        desk = Desk(folder, INTAKE)
        item = desk.add(name, data)
        outcome = read(desk, item)
        assert list(open_to_others(folder)) == []
        assert len([path for path in (folder / "desk").rglob("*") if path.is_file()]) > 1
        receiving.receive(outcome, received=NOW, recorded=NOW, by="Ann Officer")
        desk.remove(item)
        assert data not in [path.read_bytes() for path in (folder / "desk").rglob("*") if path.is_file()]
        desk.close()
        kept = [path for path in (folder / "submissions").rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in kept] == [data] * accepted
    assert [stat.S_IMODE(path.stat().st_mode) for path in kept] == [0o600] * accepted
    assert [path for path in (folder / "desk").iterdir() if path.is_dir()] == []
    assert list(temporary.iterdir()) == []
    assert list(open_to_others(folder)) == []


def test_the_clean_copy_takes_the_place_of_the_original(tmp_path, temporary):
    desk = Desk(tmp_path / "data", INTAKE)
    item = desk.add("refused.xlsx", REFUSED)
    assert read(desk, item).personal
    desk.clean(item)
    assert read(desk, item).parsed is not None
    left = [path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert REFUSED not in left
    assert len([one for one in left if one.startswith(b"PK")]) >= 1
    assert [phone for phone in PHONES if any(phone.encode() in one for one in left)] == []
    assert list(open_to_others(tmp_path / "data")) == []
    desk.close()
    assert list(temporary.iterdir()) == []
