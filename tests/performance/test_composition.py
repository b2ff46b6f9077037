"""A row as a whole: as known on a day, with last year's figure, its last twelve quarters and what stands beside it."""

from datetime import date
from fractions import Fraction

import pytest

from performance.basis import Flows
from performance.quarter import Quarter
from performance.rating import Rating
from performance.row import Printed
from tests.performance.builders import (
    counts,
    file_of,
    indicator,
    month,
    monthly,
    months_since,
    q,
    quarterly,
    row,
    target,
    year,
    yearly,
)

LAST_YEAR = target(kind="value", value=10, rule="last_year")


@pytest.mark.parametrize(
    ("values", "rating"), [([30, 0, 0, 0, 20], "amber"), ([20, 0, 0, 0, 20], "red"), ([20, 0, 0, 0, 10], "green")]
)
def test_the_rule_of_last_year_has_last_year(values, rating):
    found = row(indicator(LAST_YEAR), quarterly("2014/15 Q1", values), "2015/16 Q1")
    assert found.rating.value == rating


def test_across_a_break_there_is_no_last_year():
    about = indicator(LAST_YEAR, series_breaks=({"month": "2015-04", "reason": "counted anew"},))
    found = row(about, quarterly("2014/15 Q1", [30, 0, 0, 0, 20]), "2015/16 Q1")
    assert found.rating is Rating.RED
    assert "the figure a year before is not known" in found.reason
    assert found.change_on_year.withheld == "not compared across April 2015: counted anew"


def test_last_year_may_have_been_0():
    about = indicator(target(kind="value", value=10, rule="last_year"), better="higher")
    found = row(about, quarterly("2014/15 Q1", [0, 0, 0, 0, 5]), "2015/16 Q1")
    assert (found.rating, found.change_on_year.withheld) == (Rating.AMBER, "the earlier figure is 0")


def test_as_at_a_day_before_the_target_was_agreed_there_is_none():
    aim = target(kind="value", value=10, agreed={"by": "the board", "on": date(2015, 6, 1)})
    flow = quarterly("2014/15 Q1", [5])
    before, after = (row(indicator(aim), flow, "2014/15 Q1", known_by=date(2015, 5 + later, 1)) for later in (0, 1))
    assert (before.rating, before.target, before.expected) == (Rating.NO_TARGET, None, None)
    assert before.reason == "No target: no target had been agreed by then."
    assert (after.rating, after.expected) == (Rating.GREEN, 10)


def test_no_data_keeps_its_target_in_sight():
    found = row(indicator(target(kind="value", value=10)), quarterly("2014/15 Q1", [5]), "2014/15 Q2")
    assert (found.rating, found.value, found.expected, found.level) == (Rating.NO_DATA, None, 10, 10)
    assert (found.data_from, found.data_to, found.period) == (None, None, None)


def test_provisional_is_a_flag_beside_the_rating():
    answers, covers = file_of(*zip(months_since("2015-04", 3), [3, 3, 3], ["", "", "[p]"], strict=True))
    answers[2] = answers[2]._replace(provisional=True)
    found = row(indicator(target(kind="value", value=10)), counts(more=[(answers, covers)]), "2015/16 Q1")
    assert (found.provisional, found.rating, found.marker) == (True, Rating.GREEN, "[p]")


def test_the_last_twelve_quarters():
    aim = target(kind="value", value=30, **{"from": "2014/15"})
    flow = monthly("2012-04", range(1, 61))
    steps = row(indicator(aim), flow, "2016/17 Q4").history
    assert [step.quarter for step in steps] == [Quarter(2014, 1).plus(n) for n in range(12)]
    assert [step.value for step in steps][:2] == [25 + 26 + 27, 28 + 29 + 30]
    assert {step.expected for step in steps} == {30}
    first = row(indicator(aim), flow, "2014/15 Q1").history
    assert [step.value for step in first][:3] == [None, None, None]
    assert [step.expected for step in first][3:] == [None] * 8 + [30]


def test_an_annual_figure_stands_once_in_them():
    steps = row(indicator(basis="latest"), yearly("2013/14", [5, 6, 7]), "2016/17 Q4").history
    assert [step.value for step in steps] == [5, None, None, 6, None, None, None, 7, None, None, None, None]


def test_of_a_year_to_date_they_are_the_quarters_themselves():
    steps = row(indicator(basis="year_to_date"), quarterly("2015/16 Q1", [10, 20, 30, 40, 5]), "2016/17 Q1").history
    assert [step.value for step in steps][-5:] == [10, 20, 30, 40, 5]
    assert {step.expected for step in steps} == {None}


def test_the_area_beside_has_its_own_changes():
    aim = target(kind="change", change="-20%", baseline={"year": "2011/12", "value": 500}, by="2015/16")
    beside = Flows(monthly("2011-04", [100] * 12 + [0] * 24 + [80] * 12 + [90] * 12), None)
    ours = monthly("2011-04", [10] * 60)
    found = row(indicator(aim, basis="rolling_12_months"), ours, "2015/16 Q4", beside=beside).benchmark
    assert found == ("London", 1080, Fraction(1, 8), Fraction(-1, 10))
    # a quarter is held against a quarter of the baseline year
    found = row(indicator(aim), ours, "2015/16 Q4", beside=beside).benchmark
    assert (found.value, found.change_on_baseline) == (270, Fraction(-1, 10))
    assert row(indicator(aim), ours, "2010/11 Q4", beside=beside).benchmark is None


def test_without_a_target_nothing_is_held_against_a_baseline():
    beside = Flows(monthly("2014-04", [80] * 12 + [90] * 12), None)
    found = row(
        indicator(basis="rolling_12_months"), monthly("2014-04", [10] * 24), "2015/16 Q4", beside=beside
    ).benchmark
    assert found == ("London", 1080, Fraction(1, 8), None)


def test_beside_is_the_same_year_as_ours():
    beside = Flows(yearly("2013/14", [100, 110, 120]), None)
    found = row(indicator(basis="latest"), yearly("2013/14", [10, 11]), "2016/17 Q1", beside=beside)
    assert (found.period, found.benchmark.value, found.benchmark.change_on_year) == (
        year("2014/15"),
        110,
        Fraction(1, 10),
    )


def _printed(value, end):
    last = month(end)
    return Printed(
        Fraction(value), months_since(f"{int(end[:4]) - 1}-{end[5:]}", 2)[1]._replace(end=last.end), "as printed"
    )


def test_the_owners_own_figure_is_the_nearest_within_a_quarter():
    printed = (_printed(9707, "2016-02"), _printed(9499, "2016-05"), _printed(9282, "2016-08"))
    about, flow = indicator(basis="rolling_12_months"), monthly("2014-04", [800] * 36)
    shown = {
        name: row(about, flow, name, printed=printed).printed
        for name in ("2015/16 Q2", "2015/16 Q4", "2016/17 Q2", "2016/17 Q4")
    }
    assert shown["2015/16 Q2"] is None
    assert (shown["2015/16 Q4"].value, shown["2016/17 Q2"].value) == (9707, 9282)
    assert shown["2016/17 Q4"] is None


def test_before_a_service_began_nothing_is_expected_in_any_year():
    begins = target(kind="annual", value=45, starts="2017-06", **{"from": "2017/18"})
    about = indicator(begins, basis="year_to_date", better="higher", unit="referrals")
    found = row(about, quarterly("2017/18 Q1", [8, 15]), "2016/17 Q3")
    assert (found.rating, found.value) == (Rating.NO_TARGET, None)
    assert found.reason == "Nothing is expected yet: the service starts in June 2017."
    assert row(about, quarterly("2017/18 Q1", [8, 15]), "2017/18 Q3").rating is Rating.NO_DATA


def test_a_note_of_the_target_is_part_of_the_reason():
    about = indicator(target(kind="value", value=520, note="520 is a projected volume."), better="higher")
    assert row(about, quarterly("2014/15 Q1", [118]), "2014/15 Q1").reason.endswith("520 is a projected volume.")


def test_what_a_small_count_hangs_on_is_part_of_the_reason():
    found = row(indicator(target(kind="value", value=10)), quarterly("2014/15 Q1", [11]), "2014/15 Q1")
    assert found.reason.endswith("One fewer case would turn it green.")
    assert q("2014/15 Q1") == found.quarter
