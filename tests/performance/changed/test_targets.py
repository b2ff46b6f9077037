"""What became of targets as days went by, and what an edit of the definitions changed, by meaning."""

from datetime import date

import pytest

from performance.changed.targets import Moment, edits_between, targets_between
from performance.definitions.definitions import parse_definitions
from tests.performance.builders import indicator, q, target
from tests.performance.rehearsal.trying import definitions
from tests.performance.shipped import PATH

LONG_AGO, MAY, JUNE = date(2010, 1, 1), date(2016, 5, 1), date(2016, 6, 1)


def known(*targets, **given):
    return definitions(indicator(*targets, **given))


def goal(value=70, on=LONG_AGO, **given):
    return target(kind="value", value=value, agreed={"by": "the board", "on": on}, **given)


def by_date(targets, then, now):
    """What became of these targets between two days and quarters."""
    moments = (Moment(date.fromisoformat(day), q(name)) for day, name in (then, now))
    return [(one.what, one.before, one.after) for one in targets_between(known(*targets), *moments)]


EARLY, LATE = ("2016-05-15", "2016/17 Q1"), ("2016-12-08", "2016/17 Q2")


def test_a_target_agreed_between_two_days_is_told_with_its_day():
    assert by_date([goal(on=JUNE)], EARLY, LATE) == [
        ("Target agreed on 1 June 2016", "", "70 in each period, from 2008/09")
    ]


def test_a_target_that_ends_and_one_that_begins_with_a_quarter():
    ends, begins = goal(until="2016/17 Q1"), goal(60, **{"from": "2016/17 Q2"})
    assert by_date([ends], EARLY, LATE) == [
        ("Target ended with Q1 2016/17", "70 in each period, 2008/09 to Q1 2016/17", "")
    ]
    assert by_date([begins], EARLY, LATE) == [
        ("Target holds from Q2 2016/17", "", "60 in each period, from Q2 2016/17")
    ]
    assert by_date([ends, begins], EARLY, LATE) == [
        ("Another target holds", "70 in each period, 2008/09 to Q1 2016/17", "60 in each period, from Q2 2016/17")
    ]


def test_one_agreed_for_a_later_year_is_told_although_nothing_is_judged_by_it_yet():
    later = goal(60, on=JUNE, **{"from": "2017/18"})
    assert by_date([goal(), later], EARLY, LATE) == [
        ("Target agreed on 1 June 2016", "", "60 in each period, from 2017/18")
    ]


def test_targets_that_hold_throughout_are_not_told():
    assert by_date([goal()], EARLY, LATE) == []
    assert by_date([goal(on=JUNE)], ("2016-06-01", "2016/17 Q1"), LATE) == []  # known on the first day already


BEFORE = goal(70, until="2016/17")


def edited(old, new):
    """What an edit from one indicator to another changed."""
    return [(one.what, one.before, one.after) for one in edits_between(definitions(old), definitions(new))]


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (goal(75, until="2016/17"), ("Target", "70 in each period", "75 in each period")),
        (goal(70, until="2017/18"), ("Target holds until", "Q4 2016/17", "Q4 2017/18")),
        (goal(70), ("Target holds until", "Q4 2016/17", "")),
        (goal(70, until="2016/17", tolerance="10%"), ("Target's colours", "amber within 5%", "amber within 10%")),
        (goal(70, until="2016/17", rule="floor", floor=80), ("Target's colours", "amber within 5%", "amber down to 80")),
        (goal(70, on=MAY, until="2016/17"), ("Target agreed", "the board, 1 January 2010", "the board, 1 May 2016")),
        (goal(70, until="2016/17", note="Pro rata"), ("Target's note", "", "Pro rata")),
    ],
)  # fmt: skip
def test_an_edited_target_says_which_word_became_which(after, told):
    assert edited(indicator(BEFORE), indicator(after)) == [told]


def test_targets_added_and_removed():
    second = goal(60, on=MAY, **{"from": "2017/18"})
    bare = indicator(no_target="It ended")
    told = ("Target added", "", "60 in each period, from 2017/18; agreed by the board, 1 May 2016")
    assert edited(indicator(BEFORE), indicator(BEFORE, second)) == [told]
    assert edited(indicator(BEFORE, second), indicator(second)) == [
        ("Target removed", "70 in each period, 2008/09 to 2016/17", "")
    ]
    assert edited(indicator(BEFORE), bare)[-1] == ("Target removed", "70 in each period, 2008/09 to 2016/17", "")


def test_a_target_of_another_kind_is_told_line_by_line():
    change = target(kind="change", change="-20%", by="2015/16", until="2016/17",
                    baseline={"year": "2011/12", "value": 11750, "agreed": "by the police"})  # fmt: skip
    assert edited(indicator(BEFORE), indicator(change)) == [
        ("Target", "70 in each period", "−20% on 2011/12 by the end of 2015/16"),
        ("Target's baseline", "", "2011/12, fixed at 11,750 (by the police)"),
    ]


def test_other_lines_of_an_indicator_and_indicators_that_came_and_went():
    old, new = indicator(BEFORE), indicator(BEFORE, owner="Another", basis="rolling_12_months")
    assert edited(old, new) == [("Taken over", "the quarter", "twelve months"), ("Owner", "Owner", "Another")]
    other = indicator(BEFORE, id="two", counts={"measure": "m.n", "where": {"agency": ["police"]}})
    both = definitions(old, other)
    (added,), (gone,) = edits_between(definitions(old), both), edits_between(both, definitions(old))
    assert (added.indicator, added.what, added.after) == ("two", "Indicator added", "m.n (agency: police)")
    assert (gone.indicator, gone.what, gone.before) == ("two", "Indicator removed", "m.n (agency: police)")


def test_comments_and_spacing_mean_nothing_and_a_number_does():
    text = PATH.read_text(encoding="utf-8")
    old = parse_definitions(text)
    assert edits_between(old, parse_definitions(f"# a new comment\n\n{text}\n")) == ()
    edit = text.replace("value: 520", "value: 540", 1)
    assert edit != text
    assert [(one.indicator, one.before, one.after) for one in edits_between(old, parse_definitions(edit))] == [
        ("marac_cases", "520 in each period", "540 in each period")
    ]
