"""A meeting entered on a page counts wherever meetings do: quarters opened with, days to choose, when returns are due."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pages._chosen import opening_choices
from pages._compared import returns_on
from pages._next_meeting import home_page
from pages._receipts import receipts_on
from pages._room import meetings_of, open_room, today
from tests.performance.shipped import PATH
from warehouse.agenda import AgendaLine

HELD, NEXT = date(2018, 6, 28), today() + timedelta(days=30)
BY = {"by": "Ann", "recorded": datetime(2018, 5, 1, tzinfo=UTC)}


@pytest.fixture
def room(tmp_path, monkeypatch):
    monkeypatch.setenv("SAFER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("SAFER_DEFINITIONS", str(PATH))
    return open_room()


def head(room):
    return home_page(room, opening_choices(room, "light")).head


def due_of(room):
    """The day on which the returns of the last quarter of 2017/18 are due with the papers."""
    grid = receipts_on(room, date(2018, 6, 30))
    return {cell.due for row in grid.rows if "papers" in row.due for cell in row.cells if cell.name == "Q4 2017/18"}


def test_pages_see_what_is_entered_at_once_and_what_is_cancelled_no_more(room):
    warehouse = room.receiving.warehouse
    assert "No later meeting is entered." in head(room)
    written, due = meetings_of(room), due_of(room)
    warehouse.convene(HELD, "2017/18 Q4", date(2018, 6, 14), (AgendaLine("Resilience update"),), **BY)
    warehouse.convene(NEXT, "2018/19 Q1", None, (), **BY)
    warehouse.convene(date(2018, 3, 26), "2015/16 Q1", None, (), **BY)
    assert [one.on for one in meetings_of(room)] == [*(one.on for one in written), HELD, NEXT]
    assert meetings_of(room)[:-2] == written  # where the file names a day, it holds
    assert "reviews Q1 2018/19" in head(room)
    days = opening_choices(room, "light").days
    assert (HELD.isoformat() in days, NEXT.isoformat() in days) == (True, False)
    assert due == {None}
    assert due_of(room) == {date(2018, 6, 14)}
    assert returns_on(room, today(), samples=True).today == today()
    for on in (HELD, NEXT):
        warehouse.cancel_meeting(on, reason="snow", **BY)
    assert meetings_of(room) == written
    assert "No later meeting is entered." in head(room)
    assert due_of(room) == {None}
