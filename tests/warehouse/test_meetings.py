"""What is written down of meetings: that they are held, what they decide, who does what, what sub-groups tell them."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from tests.warehouse.building import NOW
from warehouse.actions_events import Turn
from warehouse.agenda import AgendaLine
from warehouse.errors import (
    EntryEndedError,
    NoConcernError,
    NoReasonError,
    NoWordsError,
    PersonalWordsError,
    TooLongError,
    UnfitMeetingError,
    UnknownEntryError,
)
from warehouse.events import Kind
from warehouse.journal import Journal
from warehouse.store import Warehouse

Q3 = "2017/18 Q3"
ON, PAPERS, DUE = date(2018, 3, 26), date(2018, 3, 19), date(2020, 3, 1)
DAY = timedelta(days=1)
LATER, LAST = NOW + DAY, NOW + 2 * DAY
BY = {"by": "Ann", "recorded": NOW}
UPDATE, CRIME = (
    AgendaLine("Resilience update", "Fire brigade"),
    AgendaLine("Chairman's update", "Police", "crime", True),
)


def convene(warehouse, agenda=(CRIME, UPDATE), recorded=NOW, papers_due=PAPERS, **given):
    return warehouse.convene(ON, Q3, papers_due, agenda, by="Ann", recorded=recorded, **given)


def decide(warehouse, words="RESOLVED that it be noted.", item="Resilience update", recorded=NOW, **given):
    return warehouse.decide(ON, item, words, by="Ann", recorded=recorded, **given)


def act(warehouse, words="Report the split", indicator="", recorded=NOW, **given):
    about = {"meeting": ON, "item": "Resilience update"} | given
    return warehouse.act(indicator, Q3, words, "Police", DUE, by="Ann", recorded=recorded, **about)


def report(warehouse, operational="All well.", item="Resilience update", recorded=NOW, **given):
    parts = {"strategic": "", "plan": "", "asked": ""} | given
    return warehouse.file_report(ON, item, "Fire brigade", operational, by="Ann", recorded=recorded, **parts)


def test_a_meeting_is_entered_entered_anew_and_cancelled(warehouse):
    first = convene(warehouse, [AgendaLine(" Resilience \n update ", "Fire brigade")], on_behalf="the chair")
    second = convene(warehouse, recorded=LATER)
    gone = warehouse.cancel_meeting(ON, reason="snow", by="Bob", recorded=LAST)
    assert first == (ON, Q3, PAPERS, (UPDATE,), "Ann", "the chair", NOW, None, "", "")
    assert warehouse.meetings(NOW - DAY) == ()
    assert warehouse.meetings(NOW) == (first,)
    assert warehouse.meetings(LATER) == (second,)
    assert warehouse.meetings() == (gone,)
    assert gone[3:] == ((CRIME, UPDATE), "Ann", "", LATER, LAST, "Bob", "snow")
    again = convene(warehouse, recorded=LAST + DAY)
    other = warehouse.convene(PAPERS, Q3, None, (), **BY)
    assert warehouse.meetings() == (other, again)
    assert again.cancelled is None


def test_a_decision_keeps_every_wording_until_it_is_withdrawn(warehouse):
    one = decide(warehouse, " RESOLVED  that\r\n\r\n\r\nit be noted ", indicator="mopac_7", on_behalf="the chair")
    warehouse.change_decision(
        one.id, "RESOLVED that it be noted.", reason="typing", minute="180", by="Bob", recorded=LATER
    )
    changed = warehouse.decisions()[0]
    assert warehouse.decisions(NOW) == (one,)
    assert one[:4] == ("D0001", ON, "Resilience update", "mopac_7")
    assert [(each.words, each.minute, each.by, each.on_behalf, each.why) for each in changed.wordings] == [
        ("RESOLVED that\n\nit be noted", "", "Ann", "the chair", ""),
        ("RESOLVED that it be noted.", "180", "Bob", "", "typing"),
    ]
    warehouse.change_decision(one.id, "RESOLVED that it be agreed.", reason="typing", by="Bob", recorded=LATER)
    gone = warehouse.withdraw_decision(one.id, reason="noted under item 3", by="Bob", recorded=LAST)
    assert (gone.words, gone.minute, gone.withdrawn_by) == ("RESOLVED that it be agreed.", "180", "Bob")
    assert (warehouse.decisions(LATER)[0].withdrawn, warehouse.decisions()) == (None, (gone,))


def test_an_action_of_a_meeting_needs_no_indicator_and_says_how_it_stands(warehouse):
    one = act(warehouse, minute="180")
    warehouse.update_action(one.id, "Awaiting\nan update.", by="Bob", recorded=LATER, on_behalf="the police")
    warehouse.change_action(
        one.id, "Report it", "Police", DUE, reason="minutes", minute="180a", by="Ann", recorded=LAST
    )
    done = warehouse.finish_action(one.id, note="with the papers", by="Ann", recorded=LAST)
    assert (one.indicator, one.meeting, one.item, one.minute) == ("", ON, "Resilience update", "180")
    assert warehouse.actions(NOW) == (one,)
    assert warehouse.actions(LATER)[0].minute == "180"
    assert warehouse.actions() == (done,)
    assert done.minute == "180a"
    assert [(step.turn, step.words, step.by, step.on_behalf, step.note) for step in done.steps] == [
        (Turn.SET, "Report the split", "Ann", "", ""),
        (Turn.UPDATED, "Report the split", "Bob", "the police", "Awaiting\nan update."),
        (Turn.CHANGED, "Report it", "Ann", "", "minutes"),
        (Turn.DONE, "Report it", "Ann", "", "with the papers"),
    ]
    with pytest.raises(EntryEndedError, match="This action was done before, by Ann"):
        warehouse.update_action(one.id, "More.", **BY)


def test_a_report_takes_the_place_of_the_one_before_which_is_kept(warehouse):
    first = report(warehouse, "All well.\n\nMore soon.", asked="A quick response.", on_behalf="the commander")
    second = report(warehouse, recorded=LATER)
    assert first == (
        "S0001", ON, "Resilience update", "Fire brigade", "All well.\n\nMore soon.", "", "", "A quick response.",
        "Ann", "the commander", NOW,
    )  # fmt: skip
    assert warehouse.sub_group_reports(NOW) == (first,)
    assert warehouse.sub_group_reports() == (first, second)


def test_a_second_click_writes_nothing_twice(warehouse):
    deeds = [
        convene,
        decide,
        act,
        report,
        lambda w, recorded=NOW: w.update_action("A0001", "Well.", by="A", recorded=recorded),
    ]
    for deed in deeds:
        assert deed(warehouse) == deed(warehouse, recorded=LATER)
    assert warehouse.spoken == len(warehouse.events()) == 5
    others = [
        convene(warehouse, papers_due=None), decide(warehouse, minute="180"), decide(warehouse, item="Another"),
        decide(warehouse, indicator="mopac_7"), act(warehouse, minute="180"), act(warehouse, indicator="mopac_7"),
        report(warehouse, plan="Go on."), report(warehouse, item="Another"),
    ]  # fmt: skip
    assert warehouse.spoken == 5 + len(others)
    assert report(warehouse).id == "S0004"  # what was said before the newest is said anew


def test_another_process_sees_it_and_a_rebuild_changes_nothing(desk, warehouse):
    convene(warehouse)
    decide(warehouse)
    warehouse.update_action(act(warehouse).id, "Well.", **BY)
    report(warehouse)
    beside = desk.open()
    for name in ("meetings", "decisions", "actions", "sub_group_reports"):
        assert getattr(beside, name)() == getattr(warehouse, name)()
    assert (warehouse.rebuild(), warehouse.verify()) == ([], "")
    beside.cancel_meeting(ON, reason="snow", **BY)
    assert warehouse.meetings()[0].cancelled == NOW
    assert warehouse.spoken == 6
    beside.close()


def test_actions_of_an_earlier_version_still_read(desk, warehouse):
    one = warehouse.act("mopac_7", Q3, "Report it", "Police", DUE, **BY)
    done = warehouse.finish_action(one.id, note="sent", **BY)
    lines = list(Journal(desk.data).lines())
    warehouse.close()
    old = desk.folder / "old"
    old.mkdir()
    journal = Journal(old)
    for line in lines:
        facts = {name: fact for name, fact in line.event.facts.items() if name not in {"meeting", "item", "minute"}}
        assert len(facts) == len(line.event.facts) - 3
        journal.append(replace(line.event, facts=MappingProxyType(facts)))
    opened = Warehouse(old).open()
    assert opened.actions() == (done,)
    assert done[4:] == (None, "", "")
    opened.close()


@pytest.mark.parametrize(
    ("deed", "error", "words"),
    [
        (lambda w: convene(w, papers_due=ON + DAY), UnfitMeetingError, "due after the meeting"),
        (lambda w: convene(w, [UPDATE, AgendaLine(" ")]), NoWordsError, "Item 2 of the agenda has no title"),
        (lambda w: convene(w, [UPDATE, CRIME, UPDATE]), UnfitMeetingError, "Two items .* “Resilience update”"),
        (lambda w: convene(w, [AgendaLine("a" * 121)]), TooLongError, "there is room for 120"),
        (lambda w: convene(w, [AgendaLine("a", "b" * 81)]), TooLongError, "The lead of item 1 has 81 characters"),
        (lambda w: w.convene(ON, "soon", None, (), **BY), ValueError, "names no quarter"),
        (lambda w: w.cancel_meeting(ON, reason="snow", **BY), UnknownEntryError, "No meeting on 2018-03-26"),
        (lambda w: w.cancel_meeting(ON, reason="", **BY), NoReasonError, "Say why the meeting is cancelled"),
        (lambda w: decide(w, " "), NoWordsError, "Write the decision first"),
        (lambda w: decide(w, "a" * 601), TooLongError, "there is room for 600"),
        (lambda w: decide(w, item=""), NoWordsError, "under which item of the agenda"),
        (lambda w: decide(w, minute="1" * 21), TooLongError, "there is room for 20"),
        (lambda w: w.change_decision("D0001", "a", reason="", **BY), NoReasonError, "Say why the decision is changed"),
        (lambda w: w.change_decision("D0001", "a", reason="b", **BY), UnknownEntryError, "There is no decision D0001"),
        (lambda w: w.withdraw_decision("D0001", reason="b", **BY), UnknownEntryError, "There is no decision D0001"),
        (lambda w: act(w, meeting=None, item=""), NoConcernError, "an indicator or an item of the agenda"),
        (lambda w: act(w, meeting=None), NoConcernError, "on which meeting's agenda"),
        (lambda w: act(w, "a" * 401), TooLongError, "there is room for 400"),
        (lambda w: w.update_action("A0001", "", **BY), NoWordsError, "Say how the action stands"),
        (lambda w: w.update_action("A0001", "Well.", **BY), UnknownEntryError, "There is no action A0001"),
        (lambda w: report(w, " \n", plan=""), NoWordsError, "at least one part"),
        (lambda w: report(w, asked="a" * 4001), TooLongError, "The action for the Partnership has 4,001"),
        (lambda w: w.file_report(ON, "a", " ", "b", "", "", "", **BY), NoWordsError, "an organisation or a role"),
    ],
)  # fmt: skip
def test_what_cannot_stand_on_the_record_is_refused_in_words(warehouse, deed, error, words):
    with pytest.raises(error, match=words):
        deed(warehouse)
    assert warehouse.events() == []


def test_what_is_withdrawn_or_cancelled_is_not_touched_again(warehouse):
    convene(warehouse)
    decide(warehouse)
    warehouse.cancel_meeting(ON, reason="snow", **BY)
    warehouse.withdraw_decision("D0001", reason="wrong", **BY)
    deeds = [
        lambda: warehouse.cancel_meeting(ON, reason="snow", **BY),
        lambda: warehouse.withdraw_decision("D0001", reason="wrong", **BY),
        lambda: warehouse.change_decision("D0001", "Other words.", reason="wrong", **BY),
    ]
    for deed in deeds:
        with pytest.raises(EntryEndedError, match="before, by Ann: (snow|wrong)"):
            deed()
    assert decide(warehouse).id == "D0002"  # what was withdrawn can be decided again


PERSONAL = ["Ring 07700 900123", "999 000 0018 twice", "ask jo.hill@example.com", "AB 12 34 56 C", "Mrs Hill rang"]


def test_nothing_personal_is_written_for_good_and_the_message_does_not_say_it(warehouse):
    decide(warehouse)
    act(warehouse)
    convene(warehouse)
    deeds = [
        lambda words: convene(warehouse, [AgendaLine(words)]),
        lambda words: convene(warehouse, [AgendaLine("a", words)]),
        lambda words: warehouse.cancel_meeting(ON, reason=words, **BY),
        lambda words: decide(warehouse, words),
        lambda words: decide(warehouse, item=words),
        lambda words: warehouse.change_decision("D0001", words, reason="typing", **BY),
        lambda words: warehouse.withdraw_decision("D0001", reason=words, **BY),
        lambda words: act(warehouse, item=words),
        lambda words: warehouse.update_action("A0001", words, **BY),
        lambda words: report(warehouse, words),
        lambda words: report(warehouse, strategic=words),
        lambda words: report(warehouse, plan=words),
        lambda words: report(warehouse, asked=words),
        lambda words: report(warehouse, item=words),
        lambda words: warehouse.file_report(ON, "a", words, "b", "", "", "", **BY),
    ]
    for words, deed in itertools.product(PERSONAL, deeds):
        with pytest.raises(PersonalWordsError, match="seems to hold") as refused:
            deed(words)
        assert not set(words.split()) & set(str(refused.value).split())
    assert warehouse.spoken == 3


def test_each_deed_is_an_event_of_its_own_kind(warehouse):
    convene(warehouse)
    act(warehouse)
    warehouse.update_action("A0001", "Well.", **BY)
    decide(warehouse)
    warehouse.change_decision("D0001", "Other words.", reason="typing", **BY)
    warehouse.withdraw_decision("D0001", reason="wrong", **BY)
    report(warehouse)
    warehouse.cancel_meeting(ON, reason="snow", **BY)
    assert [event.kind for event in warehouse.events()] == [
        Kind.CONVENED, Kind.ACTION_SET, Kind.ACTION_UPDATED, Kind.DECIDED, Kind.DECISION_CHANGED,
        Kind.DECISION_WITHDRAWN, Kind.SUB_GROUP_REPORTED, Kind.MEETING_CANCELLED,
    ]  # fmt: skip
