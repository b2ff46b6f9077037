"""Meetings, minutes, packs and reports are refused in the act to who may not write them, whatever the page shows."""

from datetime import UTC, date, datetime

import pytest

from pages._chosen import opening_choices
from pages._meeting_chosen import Held
from pages._meeting_entering import Wish as MeetingWish
from pages._meeting_entering import cancel, convene, enter
from pages._meeting_figures import NOW, Choice, with_presented
from pages._meeting_freezing import close, publish
from pages._minute_items import Focus, matters_of
from pages._minute_matters import update
from pages._minute_mending import change, end, reword, withdraw
from pages._minuting import Wish, act, decide
from pages._person import Person
from pages._report_item import Reported
from pages._report_typing import Typed, file_report
from pages._room import open_room
from performance.asker import EVERYTHING, PUBLIC, Asker, Role
from performance.definitions.meeting import AgendaItem, Meeting
from performance.minuted import MinuteItem
from performance.quarter import Quarter
from performance.scorecard.recorded import actions_known, decisions_known, reports_known
from tests.performance.shipped import PATH
from warehouse.events import Kind

ON, END = date(2031, 6, 12), datetime(2100, 1, 1, tzinfo=UTC)
CLERK, VAN = Asker(Role.PRESENTER), Asker(Role.OFFICER, frozenset({"Van Group"}))
OTHER = Asker(Role.OFFICER, frozenset({"Probation"}))
ITEM = AgendaItem(title="The van", lead="Van Group; Trading Standards", report=True)
FOCUS = Focus(MinuteItem("1", "The van"), "")
WORDS = Typed("Van Group", "It runs.", "", "", "", "")
REFUSED = ("Only a presenter", "Only an officer of Van Group")


@pytest.fixture
def room(tmp_path, monkeypatch):
    monkeypatch.setenv("SAFER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("SAFER_DEFINITIONS", str(PATH))
    found = open_room()
    assert convene(found, ON, Quarter(2030, 4), None, [ITEM], Person("Ann", CLERK)) == ""
    return found


def held(room, asker, as_at="today"):
    meeting = Meeting(on=ON, quarter=Quarter(2030, 4), agenda=(ITEM,))
    chosen = opening_choices(room, "light")._replace(as_at=as_at)
    return Held(room, chosen, meeting, Person("Ann", asker), entered=True)


def deeds(here):
    """Everything that can be done to a meeting, by its name."""
    room, who = here.room, here.who
    return {
        "enter": enter(room, MeetingWish(date(2031, 7, 1), Quarter(2030, 4), None, ()), who),
        "agenda": convene(room, ON, Quarter(2030, 4), None, [], who),
        "cancel": cancel(room, ON, "snow", who),
        "decide": decide(here, FOCUS, "RESOLVED that it be noted", ""),
        "act": act(here, FOCUS, Wish("Mend the van", "Van Group", date(2031, 7, 1), "")),
        "publish": publish(here),
        "close": close(here, Choice(NOW, "", END)),
        "report": file_report(here, Reported(1, ITEM, (), None, ()), WORDS),
    }


def kept(room):
    warehouse = room.receiving.warehouse
    told = decisions_known(warehouse, END), actions_known(warehouse, END), reports_known(warehouse, END)
    return *told, warehouse.frozen(), [one.cancelled for one in warehouse.meetings()]


@pytest.mark.parametrize("asker", [PUBLIC, OTHER], ids=["public", "another officer"])
def test_nothing_is_done_by_who_may_not(room, asker):
    assert [name for name, words in deeds(held(room, asker)).items() if not words.startswith(REFUSED)] == []
    assert kept(room) == ((), (), (), (), [None])


def test_an_officer_of_a_lead_hands_in_its_report_and_does_nothing_else(room):
    told = deeds(held(room, VAN))
    assert [name for name, words in told.items() if not words] == ["report"]
    assert [one.operational for one in reports_known(room.receiving.warehouse, END)] == ["It runs."]


def test_minutes_are_put_right_by_the_clerk_alone(room):
    clerk, other = held(room, EVERYTHING), held(room, VAN)
    assert decide(clerk, FOCUS, "RESOLVED that it be noted", "7") == ""
    assert act(clerk, FOCUS, Wish("Mend the van", "Van Group", date(2031, 7, 1), "7a")) == ""
    (decision,), (action,), *_ = kept(room)
    tried = [
        reword(other, decision, "Other words", "", "wrong"),
        withdraw(other, decision, "wrong"),
        change(other, action, Wish("Other", "Van Group", date(2031, 7, 1), ""), "wrong"),
        end(other, action, "", done=True),
        end(other, action, "wrong", done=False),
        *(update(other, action.id, turn, "words") for turn in ("updated", "done", "dropped")),
    ]
    assert all(words.startswith(REFUSED) for words in tried)
    assert kept(room)[:2] == ((decision,), (action,))
    assert reword(clerk, decision, "RESOLVED that it be sold", "8", "misheard") == ""
    assert change(clerk, action, Wish("Sell the van", "Van Group", date(2031, 8, 1), "8a"), "misheard") == ""
    (decision,), (action,), *_ = kept(room)
    assert (decision.words, decision.minute) == ("RESOLVED that it be sold", "8")
    assert (action.words, action.minute, action.due) == ("Sell the van", "8a", date(2031, 8, 1))


def test_nothing_is_done_on_a_page_that_shows_another_day(room):
    past = held(room, EVERYTHING, "2018-03-26")
    assert decide(past, FOCUS, "RESOLVED that it be noted", "").startswith(REFUSED)
    assert file_report(past, Reported(1, ITEM, (), None, ()), WORDS).startswith(REFUSED)
    assert kept(room)[:3] == ((), (), ())


def test_an_action_of_one_meeting_arises_at_the_next_until_it_is_done(room):
    following = held(room, CLERK)
    clerk = following._replace(meeting=room.definitions.meetings[-1])
    assert act(clerk, FOCUS, Wish("Mend the van", "Van Group", date(2031, 7, 1), "7a")) == ""
    assert [(one.minute, one.words) for one in matters_of(following)] == [("7a", "Mend the van")]
    assert matters_of(clerk) == ()
    assert update(following, matters_of(following)[0].id, "done", "It runs again") == ""
    assert [one.status.value for one in matters_of(following)] == ["done"]


def test_a_meeting_of_the_definitions_is_changed_there_and_a_day_has_one_meeting(room):
    written = room.definitions.meetings[0].on
    who = Person("Ann", CLERK)
    assert "stands in indicators.yaml" in convene(room, written, Quarter(2030, 4), None, [ITEM], who)
    assert (
        enter(room, MeetingWish(ON, Quarter(2030, 4), None, ()), who) == "A meeting on 12 June 2031 is entered already."
    )
    assert enter(room, MeetingWish(None, Quarter(2030, 4), None, ()), who) == "Say on which day the meeting is."
    assert cancel(room, ON, "", who).startswith("Say why the meeting is cancelled")


def test_closing_offers_first_what_the_shared_screen_showed_last(room):
    clerk, choices = held(room, CLERK), {"now": Choice(NOW, "As known now", END)}
    assert list(with_presented(clerk, choices)) == ["now"]
    for on, figures in ((ON, "2031-06-12T09:00:00Z"), (ON, "2031-06-12T10:00:00Z"), (date(2018, 3, 26), "published")):
        facts = {"meeting": on.isoformat(), "figures": figures}
        room.receiving.warehouse.record(Kind.PRESENTED, by="Ann", recorded=datetime.now(UTC), facts=facts)
    first, *rest = with_presented(clerk, choices).values()
    assert (first.label, first.as_at) == ("As presented, 12 June 2031, 11:00", datetime(2031, 6, 12, 10, tzinfo=UTC))
    assert [one.name for one in rest] == ["now"]
