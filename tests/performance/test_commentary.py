"""Which comment stands, how an action stands on a day, which charts an event concerns, how its day is read."""

from datetime import UTC, date, datetime

import pytest

from performance.asker import EVERYTHING, PUBLIC, Asker, Role
from performance.commentary import Comment, commentary_on
from performance.commentary_actions import Step, action_of, actions_on, open_actions
from performance.commentary_notes import Annotation, annotations_on, concerns, owners_concerned, read_when
from performance.quarter import Quarter
from tests.performance.shipped import definitions, shipped

Q2, Q3, Q4 = Quarter(2017, 2), Quarter(2017, 3), Quarter(2017, 4)


def on(day, month=3, year=2018):
    return datetime(year, month, day, 12, tzinfo=UTC)


def comment(name, quarter=Q3, recorded=None, withdrawn=None, indicator="one"):
    return Comment(name, indicator, quarter, f"{name}.", "Ann", "", recorded or on(1), withdrawn)


def names(comments):
    return [one.id for one in comments]


def test_the_newest_comment_that_was_not_withdrawn_stands_and_the_others_are_its_history():
    said = commentary_on(
        [comment("a"), comment("b", recorded=on(2)), comment("c", recorded=on(3), withdrawn=on(4))], "one", Q3
    )
    assert (said.standing.id, names(said.earlier)) == ("b", ["c", "a"])


def test_of_two_comments_of_one_instant_the_one_written_down_later_stands():
    said = commentary_on([comment("a"), comment("b")], "one", Q3)
    assert (said.standing.id, names(said.earlier)) == ("b", ["a"])


def test_what_stands_of_earlier_quarters_is_told_and_nothing_of_later_ones_or_of_other_indicators():
    known = [
        comment("old", Q2), comment("older", Quarter(2016, 4)), comment("gone", Q2, on(5), on(6)),
        comment("next", Q4), comment("other", indicator="two"),
    ]  # fmt: skip
    said = commentary_on(known, "one", Q3)
    assert (said.standing, said.earlier, names(said.before)) == (None, (), ["old", "older"])


def step(turn="set", due=date(2018, 3, 20), recorded=None, note=""):
    return Step(turn, "Report", "Police", due, "Ann", "", recorded or on(1), note)


def action(name, *steps, quarter=Q3, today=date(2018, 3, 20)):
    return action_of(name, "one", quarter, steps or (step(),), today)


@pytest.mark.parametrize(
    ("steps", "today", "status"),
    [
        ([step()], date(2018, 3, 20), "open"),
        ([step()], date(2018, 3, 21), "overdue"),
        ([step(), step("changed", date(2018, 4, 1))], date(2018, 3, 21), "open"),
        ([step(), step("done")], date(2018, 3, 21), "done"),
        ([step(), step("dropped")], date(2018, 3, 21), "dropped"),
    ],
)
def test_an_action_is_overdue_from_the_day_after_it_was_due(steps, today, status):
    assert action("a", *steps, today=today).status == status


def test_the_most_urgent_comes_first_and_what_was_done_last():
    known = [
        action("done", step(), step("done")), action("later", step(due=date(2018, 5, 1))), action("soon"),
        action("late", step(due=date(2018, 3, 1))),
    ]  # fmt: skip
    assert names(actions_on(known, "one", Q3)) == ["late", "soon", "later", "done"]
    assert names(open_actions(known)) == ["late", "soon", "later"]


def test_an_earlier_quarters_action_is_shown_until_it_was_ended_before_the_quarter_was():
    ended = action("ended", step(), step("done", recorded=on(30, 3)), quarter=Q3)
    known = [action("open", quarter=Q3), ended, action("next", quarter=Quarter(2018, 1))]
    assert names(actions_on(known, "one", Q3)) == ["open", "ended"]
    assert names(actions_on(known, "one", Q4)) == ["open"]  # done on the day before the quarter ended
    known[1] = action("ended", step(), step("done", recorded=on(1, 4)), quarter=Q3)
    assert names(actions_on(known, "one", Q4)) == ["open", "ended"]
    assert names(actions_on(known, "one", Q2)) == []


def note(scope, *given, when="March 2018", name="E1", ended=None):
    return Annotation(name, read_when(when), "New patrols", scope, given, "Ann", "", on(1), ended)


@pytest.mark.parametrize(
    ("scope", "given", "concerned"),
    [
        ("indicators", ["mopac_7_burglary"], [True, False]),
        ("priority", ["crime"], [True, False]),
        ("source", ["marac"], [False, True]),
        ("all", [], [True, True]),
    ],
)
def test_an_event_concerns_indicators_a_priority_a_source_or_all(scope, given, concerned):
    one = note(scope, *given)
    assert [concerns(one, shipped(name)) for name in ("mopac_7_burglary", "marac_cases")] == concerned


def test_the_events_on_a_chart_are_those_that_stand_the_newest_first():
    known = [
        note("all", name="march"), note("all", name="day", when="14 March 2018"),
        note("all", name="june", when="June 2017"), note("all", name="gone", ended=on(2)),
    ]  # fmt: skip
    assert names(annotations_on(known, shipped("marac_cases"))) == ["day", "march", "june"]


@pytest.mark.parametrize(
    ("words", "start", "end", "when"),
    [
        ("14 March 2018", date(2018, 3, 14), date(2018, 3, 14), "14 March 2018"),
        ("14/03/2018", date(2018, 3, 14), date(2018, 3, 14), "14 March 2018"),
        (" 14th  Mar 2018", date(2018, 3, 14), date(2018, 3, 14), "14 March 2018"),
        ("March 2018", date(2018, 3, 1), date(2018, 3, 31), "March 2018"),
        ("2018-02", date(2018, 2, 1), date(2018, 2, 28), "February 2018"),
        ("3/2018", date(2018, 3, 1), date(2018, 3, 31), "March 2018"),
    ],
)
def test_a_day_or_a_month_is_read_as_people_write_it(words, start, end, when):
    assert read_when(words) == (start, end)
    assert note("all", when=words).when_in_full == when


@pytest.mark.parametrize(
    "words",
    ["", "soon", "2018", "Q3 2017/18", "32 March 2018", "31/02/2018", "03/14/2018", "13/2018", "12 months to March 2018",
     "March", "14 March 1918"],
)  # fmt: skip
def test_what_is_no_day_and_no_month_is_refused_with_how_to_write_it(words):
    with pytest.raises(ValueError, match=r"rite it like 14 March 2018|write a year from 2000") as refused:
        read_when(words)
    assert words in str(refused.value) or "1918" in words


def test_administrators_and_officers_of_every_owner_concerned_may_write():
    owners = owners_concerned(definitions().indicators, "indicators", ("marac_cases", "mopac_7"))
    assert owners == {shipped("marac_cases").owner, shipped("mopac_7").owner}
    officer = Asker(Role.OFFICER, frozenset({shipped("marac_cases").owner}))
    assert officer.may_comment(shipped("marac_cases").owner)
    assert not officer.may_comment(*owners)
    assert EVERYTHING.may_comment(*owners)
    assert not PUBLIC.may_comment(shipped("marac_cases").owner)
    assert len(owners_concerned(definitions().indicators, "all", ())) == len(
        {one.owner for one in definitions().indicators}
    )
