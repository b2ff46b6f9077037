"""Comments, events and actions are refused in the act itself to who may not write them, whatever the page shows."""

from datetime import UTC, date, datetime

import pytest

from pages._acting import Wish, act, close
from pages._annotating import Concern, end_event, note_event
from pages._commenting import comment, withdraw_comment
from pages._person import Person
from pages._room import open_room
from pages._saying import About
from performance.asker import EVERYTHING, PUBLIC, Asker, Role
from performance.quarter import Quarter
from performance.scorecard.recorded import actions_known, annotations_known, comments_known
from tests.performance.shipped import PATH
from warehouse.annotations import Scope

Q1 = Quarter(2017, 1)
END = datetime(2100, 1, 1, tzinfo=UTC)
MARAC = Asker(Role.OFFICER, frozenset({"MARAC steering group"}))
ONLY = "may do this."


@pytest.fixture
def room(tmp_path, monkeypatch):
    monkeypatch.setenv("SAFER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("SAFER_DEFINITIONS", str(PATH))
    return open_room()


def about(room, indicator, asker):
    return About(room, room.definitions.indicator(indicator), Q1, Person("Ann", asker))


def written(room):
    warehouse = room.receiving.warehouse
    return comments_known(warehouse, END), actions_known(warehouse, END), annotations_known(warehouse, END)


@pytest.mark.parametrize("asker", [PUBLIC, Asker(Role.PRESENTER), MARAC], ids=["public", "presenter", "other owner"])
def test_nothing_is_written_by_who_may_not(room, asker):
    here = about(room, "mopac_7", asker)
    concerns = [
        Concern("", Scope.INDICATORS, ("mopac_7",)), Concern("", Scope.INDICATORS, ("nothing",)),
        Concern("", Scope.SOURCE, ("nothing",)), Concern("", Scope.PRIORITY, ("nothing",)), Concern("", Scope.ALL),
    ]  # fmt: skip
    assert comment(here, "Words", "").endswith(ONLY)
    assert act(here, Wish("Words", "Police", date(2018, 1, 1)), "").endswith(ONLY)
    assert all(note_event(here, one, "March 2017", "Words", "").endswith(ONLY) for one in concerns)
    assert written(room) == ((), (), ())


def test_what_others_wrote_is_not_taken_back_from_the_page_of_an_own_indicator(room):
    crime, marac = about(room, "mopac_7", EVERYTHING), about(room, "marac_cases", MARAC)
    assert comment(crime, "Words", "") == ""
    assert act(crime, Wish("Words", "Police", date(2018, 1, 1)), "") == ""
    assert note_event(crime, Concern("", Scope.INDICATORS, ("mopac_7",)), "March 2017", "Words", "") == ""
    (said,), (action,), (event,) = written(room)
    assert withdraw_comment(marac, said, "wrong").endswith(ONLY)
    assert [close(marac, action, turn, Wish(why="wrong")).endswith(ONLY) for turn in ("done", "dropped")] == [True] * 2
    assert close(marac, action, "changed", Wish("Other", "Police", date(2018, 1, 1), "wrong")).endswith(ONLY)
    assert end_event(marac, event, "wrong").endswith(ONLY)
    assert written(room) == ((said,), (action,), (event,))


def test_an_officer_writes_about_an_own_indicator_and_takes_it_back(room):
    marac = about(room, "marac_cases", MARAC)
    assert comment(marac, "Words", "") == ""
    assert act(marac, Wish("Words", "MARAC", date(2018, 1, 1)), "") == ""
    assert note_event(marac, Concern("", Scope.SOURCE, ("marac",)), "March 2017", "Words", "") == ""
    (said,), (action,), (event,) = written(room)
    assert withdraw_comment(marac, said, "wrong") == ""
    assert close(marac, action, "done", Wish()) == ""
    assert end_event(marac, event, "wrong") == ""
