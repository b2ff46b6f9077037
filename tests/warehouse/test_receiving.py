"""Receiving files: what was said of one is kept with it, and said again when it is read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.intake import Intake
from loaders.reading.return_table import ReturnRow, ReturnTable
from loaders.reading.told import Told, Wording
from tests.warehouse.building import NOW
from warehouse.events import Kind
from warehouse.receiving import Receiving

TRAINING = ReturnTable(
    "prevent",
    "Prevent training",
    "London Borough of Bromley",
    tuple(ReturnRow(label, measure="prevent.attendances", department=label) for label in ("Adults", "Children")),
    says=("WRAP",),
)
TOLD = Told(period="Q3 2017/18", wordings=(Wording("Young", "Children"),))


@pytest.fixture
def place(tmp_path):
    with Receiving(tmp_path / "data", Intake("Bromley", (TRAINING,))) as opened:
        yield opened


@pytest.fixture
def read(tmp_path, place):
    """Read the same return as an officer says it is."""
    (tmp_path / "training.csv").write_text("WRAP,Attended\nAdults,5\nYoung,7\n", encoding="utf-8")

    def as_told(told: Told):
        room = Path(tmp_path / f"room-{len(list(tmp_path.iterdir()))}")
        room.mkdir()
        return place.intake.read(tmp_path / "training.csv", room, told=told)

    return as_told


def departments(warehouse):
    return {row.department: row.value for row in warehouse.answers(NOW, "borough", None, None)}


def test_a_file_is_read_again_as_it_was_said_to_be(place, read):
    came = place.receive(read(TOLD), received=NOW, recorded=NOW, by="Ann", on_behalf="the trainer", note="by e-mail")
    kept = came.submission
    assert kept, [problem.message for problem in came.outcome.problems]
    assert (kept.told, kept.note, kept.on_behalf, f"{kept.period_start:%b %Y}") == (
        TOLD,
        "by e-mail",
        "the trainer",
        "Oct 2017",
    )
    assert departments(place.warehouse) == {"Adults": 5, "Children": 7}
    assert place.rebuild() == []
    assert departments(place.warehouse) == {"Adults": 5, "Children": 7}


def test_words_that_may_not_stay_refuse_no_file(place, read):
    outcome = read(TOLD)
    came = place.receive(outcome, received=NOW, recorded=NOW, by="Ann", note="ring 07700 900123")
    assert came.submission is None
    assert (
        came.refusal == "The note seems to hold telephone numbers. It stays in the record for good: write it without."
    )
    assert place.warehouse.events() == []
    assert place.receive(read(Told()), received=NOW, recorded=NOW, by="Ann").submission is None
    assert [event.kind for event in place.warehouse.events()] == [Kind.REFUSED]
