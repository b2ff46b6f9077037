"""What people say beside the figures: comments, annotations, actions; nothing of it is ever edited or deleted."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from pathlib import Path

import pytest

from loaders.reading.periods import Period, month
from tests.warehouse.building import NOW, observation, values
from warehouse.actions_events import Turn
from warehouse.annotations import Scope
from warehouse.errors import (
    EntryEndedError,
    NoConcernError,
    NoReasonError,
    NotWrittenError,
    NoWordsError,
    PersonalWordsError,
    TooLongError,
    UnknownEntryError,
)
from warehouse.events import SPOKEN, Kind

Q3 = "2017/18 Q3"
DAY = timedelta(days=1)
LATER, LAST = NOW + DAY, NOW + 2 * DAY
NOVEMBER, DUE = month(2014, 11), date(2020, 3, 1)
BY = {"by": "Ann", "recorded": NOW}


def comment(warehouse, words="Up for two months.", recorded=NOW, **given):
    return warehouse.comment("mopac_7", Q3, words, by="Ann", recorded=recorded, **given)


def act(warehouse, words="Report the split", owner="Police", due=DUE, recorded=NOW, **given):
    return warehouse.act("mopac_7", Q3, words, owner, due, by="Ann", recorded=recorded, **given)


def test_a_comment_is_replaced_and_withdrawn_and_each_day_knows_its_own(warehouse):
    first = comment(warehouse, " Up  for\ttwo months.\r\n\r\n\r\nMore soon. ", on_behalf="Inspector Hill")
    second = comment(warehouse, "Down again.", LATER)
    gone = warehouse.withdraw_comment(second.id, reason="of the quarter before", by="Bob", recorded=LAST)
    assert (first.id, first.words, first.by, first.on_behalf) == (
        "K0001", "Up for two months.\n\nMore soon.", "Ann", "Inspector Hill",
    )  # fmt: skip
    assert warehouse.comments(NOW - DAY) == ()
    assert warehouse.comments(NOW) == (first,)
    assert warehouse.comments(LATER) == (first, second)
    assert warehouse.comments() == warehouse.comments(LAST) == (first, gone)
    assert (gone.withdrawn, gone.withdrawn_by, gone.reason) == (LAST, "Bob", "of the quarter before")


def test_a_second_click_writes_nothing_twice(warehouse):
    assert comment(warehouse) == comment(warehouse, " Up for two months. ", LATER)
    assert act(warehouse) == act(warehouse, recorded=LATER)
    noted = [warehouse.annotate(NOVEMBER, "Inspection", Scope.ALL, **BY) for _ in range(2)]
    assert noted[0] == noted[1]
    assert warehouse.spoken == len(warehouse.events()) == 3
    comment(warehouse, on_behalf="the chair")
    comment(warehouse)
    assert [one.id for one in warehouse.comments()] == ["K0001", "K0002", "K0003"]


def test_an_annotation_names_what_it_concerns_until_it_is_ended(warehouse):
    on = Period(date(2018, 3, 14), date(2018, 3, 14))
    one = warehouse.annotate(on, "New patrols\nbegin", Scope.INDICATORS, ["a", "b", "a"], on_behalf="the chair", **BY)
    everywhere = warehouse.annotate(NOVEMBER, "Inspection", Scope.ALL, ["a"], **BY)
    ended = warehouse.end_annotation(one.id, reason="in Bexley", by="Bob", recorded=LATER)
    assert one == ("E0001", on, "New patrols begin", "indicators", ("a", "b"), "Ann", "the chair", NOW, None, "", "")
    assert everywhere.names == ()
    assert warehouse.annotations(NOW) == (one, everywhere)
    assert warehouse.annotations() == (ended, everywhere)
    assert ended[-3:] == (LATER, "Bob", "in Bexley")


def test_an_action_keeps_every_step(warehouse):
    one = act(warehouse, on_behalf="the Partnership")
    warehouse.change_action(
        one.id, "Report the split", "Police", date(2020, 4, 1), reason="late", by="Bob", recorded=LATER
    )
    done = warehouse.finish_action(one.id, note="with the papers", by="Ann", recorded=LAST)
    assert warehouse.actions(NOW) == (one,)
    assert warehouse.actions() == (done,)
    assert [(step.turn, step.due.month, step.by, step.on_behalf, step.note) for step in done.steps] == [
        (Turn.SET, 3, "Ann", "the Partnership", ""),
        (Turn.CHANGED, 4, "Bob", "", "late"),
        (Turn.DONE, 4, "Ann", "", "with the papers"),
    ]
    other = warehouse.drop_action(act(warehouse).id, reason="no longer needed", **BY)
    assert (other.id, other.ended, other.steps[-1].turn) == ("A0002", True, "dropped")


def test_what_is_said_changes_no_figure_and_outlives_a_rebuild_and_another_process(desk, warehouse):
    desk.load(warehouse, observation(5))
    version, figures = warehouse.version, values(warehouse)
    comment(warehouse)
    act(warehouse)
    warehouse.annotate(NOVEMBER, "Inspection", Scope.SOURCE, ["marac"], **BY)
    said = warehouse.comments(), warehouse.actions(), warehouse.annotations()
    assert (warehouse.version, values(warehouse), warehouse.spoken) == (version, figures, 3)
    assert warehouse.rebuild() == []
    assert warehouse.verify() == ""
    beside = desk.open()
    assert (beside.comments(), beside.actions(), beside.annotations()) == said
    beside.comment("other", Q3, "Seen by the first process too.", **BY)
    assert (warehouse.spoken, len(warehouse.comments())) == (4, 2)
    beside.close()


def test_what_is_not_there_or_ended_is_not_ended_again(warehouse):
    said, done = comment(warehouse), act(warehouse)
    noted = warehouse.annotate(NOVEMBER, "Inspection", Scope.ALL, **BY)
    deeds = [
        lambda name: warehouse.withdraw_comment(name or said.id, reason="wrong", **BY),
        lambda name: warehouse.end_annotation(name or noted.id, reason="wrong", **BY),
        lambda name: warehouse.finish_action(name or done.id, note="", **BY),
    ]
    for deed in deeds:
        with pytest.raises(UnknownEntryError, match="There is no"):
            deed("X0001")
        deed("")
        with pytest.raises(EntryEndedError, match="before, by Ann"):
            deed("")
    with pytest.raises(EntryEndedError, match="This action was done before"):
        warehouse.change_action(done.id, "Report it", "Police", DUE, reason="late", **BY)


@pytest.mark.parametrize(
    ("deed", "error", "words"),
    [
        (lambda w: comment(w, " \n\u200b "), NoWordsError, "Write a comment first"),
        (lambda w: comment(w, "a" * 1201), TooLongError, "has 1,201 characters; there is room for 1,200"),
        (lambda w: comment(w, on_behalf="a" * 81), TooLongError, "there is room for 80"),
        (lambda w: w.annotate(NOVEMBER, "a" * 61, Scope.ALL, **BY), TooLongError, "The title has 61 characters"),
        (lambda w: w.annotate(NOVEMBER, "", Scope.ALL, **BY), NoWordsError, "what happened"),
        (lambda w: w.annotate(NOVEMBER, "Inspection", Scope.INDICATORS, [], **BY), NoConcernError, "which charts"),
        (lambda w: act(w, ""), NoWordsError, "what is to be done"),
        (lambda w: act(w, owner=" "), NoWordsError, "an organisation or a role"),
        (lambda w: act(w, "a" * 401), TooLongError, "there is room for 400"),
        (lambda w: w.withdraw_comment("K0001", reason=" ", **BY), NoReasonError, "Say why it is withdrawn"),
        (lambda w: w.drop_action("A0001", reason="", **BY), NoReasonError, "Say why the action is dropped"),
        (lambda w: w.end_annotation("E0001", reason="a" * 301, **BY), TooLongError, "The reason has 301"),
    ],
)  # fmt: skip
def test_what_cannot_stand_on_the_record_is_refused_in_words(warehouse, deed, error, words):
    with pytest.raises(error, match=words):
        deed(warehouse)
    assert warehouse.events() == []


PERSONAL = ["Ring 07700 900123", "999 000 0018 twice", "ask jo.hill@example.com", "AB 12 34 56 C", "Mrs Hill rang"]


def test_nothing_personal_is_written_for_good_and_the_message_does_not_say_it(warehouse):
    said, done = comment(warehouse), act(warehouse)
    noted = warehouse.annotate(NOVEMBER, "Inspection", Scope.ALL, **BY)
    deeds = [
        lambda words: comment(warehouse, words),
        lambda words: warehouse.withdraw_comment(said.id, reason=words, **BY),
        lambda words: warehouse.annotate(NOVEMBER, words, Scope.ALL, **BY),
        lambda words: warehouse.end_annotation(noted.id, reason=words, **BY),
        lambda words: act(warehouse, words),
        lambda words: act(warehouse, "Report it", words),
        lambda words: warehouse.change_action(done.id, "Report it", "Police", DUE, reason=words, **BY),
        lambda words: warehouse.finish_action(done.id, note=words, **BY),
    ]
    for words, deed in itertools.product(PERSONAL, deeds):
        with pytest.raises(PersonalWordsError, match="seems to hold") as refused:
            deed(words)
        assert not set(words.split()) & set(str(refused.value).split())
    with pytest.raises(PersonalWordsError):
        comment(warehouse, on_behalf="jo.hill@example.com")
    assert warehouse.spoken == 3


@pytest.mark.parametrize("kind", sorted(SPOKEN))
def test_nothing_can_be_slipped_in_beside_the_deeds(warehouse, kind):
    with pytest.raises(ValueError, match="written by what does it"):
        warehouse.record(Kind(kind), **BY)


def test_a_quarter_that_is_none_never_reaches_the_record(warehouse):
    for deed in (
        lambda: warehouse.comment("a", "soon", "Up.", **BY),
        lambda: warehouse.act("a", "", "b", "c", DUE, **BY),
    ):
        with pytest.raises(ValueError, match="names no quarter"):
            deed()
    assert warehouse.events() == []


def test_a_full_disk_is_said_and_nothing_is_kept(warehouse, monkeypatch):
    comment(warehouse)
    monkeypatch.setattr("warehouse.journal._write_all", _full)
    with pytest.raises(NotWrittenError, match="No space left"):
        comment(warehouse, "Another.")
    monkeypatch.undo()
    assert [one.words for one in warehouse.comments()] == ["Up for two months."]
    assert Path(warehouse._journal.path).read_bytes().count(b"\n") == 1


def _full(handle, text):
    raise OSError(28, "No space left on device")
