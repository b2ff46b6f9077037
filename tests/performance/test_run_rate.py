"""What each month, quarter or year from here must bring, with the literals of the design and of the look."""

import re
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from performance.run_rate import Pace, needed
from tests.performance.builders import indicator, monthly, q, quarterly, row, target, yearly
from tests.performance.shipped import shipped

CUT = target(kind="change", change="-20%", baseline={"year": "2011/12", "value": 11750}, by="2015/16")
BACK = target(kind="level_of", baseline={"year": "2012/13", "value": 2495}, by="2018/19")


def pace(value, until="2017-12-31", level=None, **known):
    given = {name: Fraction(one) for name, one in known.items() if one is not None}
    return Pace(Fraction(value), date.fromisoformat(until), level and Fraction(level), **given)


@pytest.mark.parametrize(
    ("name", "value", "best", "words"),
    [("2017/18 Q3", 17, 11, "At least 28 in the last quarter; the best so far was 11."),
     ("2017/18 Q2", 13, 11, "At least 16 a quarter for the remaining two; the best so far was 11."),
     ("2017/18 Q1", 2, 2, "At least 15 a quarter for the remaining three; the best so far was 2."),
     ("2017/18 Q1", 2, None, "At least 15 a quarter for the remaining three."),
     ("2017/18 Q3", 45, 30, "Nothing more: the year's total is reached."), ("2017/18 Q4", 17, 11, "")],
)  # fmt: skip
def test_what_the_remaining_quarters_must_bring(name, value, best, words):
    about = shipped("perpetrator_assessments")
    assert needed(about, about.targets[0], q(name), pace(value, level=45, best=best)) == words


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [("2017/18 Q1", 264, "At most 212 a quarter for the remaining three; the last four averaged 241."),
     ("2017/18 Q2", 264, "At most 318 a quarter for the remaining two; the last four averaged 241."),
     ("2017/18 Q2", 900, "The year's total is used up."), ("2017/18 Q2", 950, "The year's total is used up.")],
)  # fmt: skip
def test_what_the_remaining_quarters_may_bring(name, value, words):
    aim = target(kind="annual", value=900)
    about = indicator(aim, basis="year_to_date", better="lower")
    assert needed(about, aim, q(name), pace(value, level=900, lately=964, best=264)) == words


@given(st.integers(0, 400), st.integers(1, 3), st.integers(1, 400))
def test_who_brings_what_is_needed_reaches_the_total(value, number, total):
    aim = target(kind="annual", value=total)
    about = indicator(aim, basis="year_to_date", better="higher")
    words = needed(about, aim, q(f"2017/18 Q{number}"), pace(value, level=total))
    if match := re.match(r"At least ([\d,]+) ", words):
        each, left = int(match[1].replace(",", "")), 4 - number
        assert value + each * left >= total > value + (each - 1) * left
    else:
        assert value >= total


def test_an_annual_return_has_no_remaining_quarters():
    aim = target(kind="annual", value=45)
    about = indicator(aim, basis="latest", better="higher")
    assert needed(about, aim, q("2017/18 Q2"), pace(17, level=45)) == ""


def test_a_cut_that_is_due_is_a_twelfth_of_its_level_each_month():
    about = indicator(CUT, basis="rolling_12_months")
    found = needed(about, CUT, q("2015/16 Q4"), pace(9682, "2016-03-31", 9400, lately=9682, so_far=9682))
    assert found == "At most 783 a month for 9,400 in 12 months; the last 12 averaged 807."
    assert needed(about, CUT, q("2016/17 Q2"), pace(9312, "2016-09-30", 9400, lately=9312)) == (
        "At most 783 a month for 9,400 in 12 months; the last 12 averaged 776."
    )


def test_in_the_year_in_which_a_cut_is_due_its_rest_is_shared_among_the_months_left():
    about = indicator(CUT, basis="rolling_12_months")
    words = needed(about, CUT, q("2015/16 Q2"), pace(9834, "2015-09-30", 9400, lately=9834, so_far=4800))
    assert words == "At most 766 a month for the remaining six, for 9,400 by March 2016; the last 12 averaged 820."
    used = needed(about, CUT, q("2015/16 Q3"), pace(12900, "2015-12-31", 9400, lately=12900, so_far=9500))
    assert used == "The 9,400 of the 12 months to March 2016 are used up; the last 12 averaged 1,075."


def test_before_that_year_a_cut_is_a_twelfth_of_its_level_by_then():
    about = indicator(CUT, basis="rolling_12_months")
    words = needed(about, CUT, q("2014/15 Q2"), pace(9834, "2014-09-30", 9400, lately=9834, so_far=4800))
    assert words == "At most 783 a month for 9,400 by March 2016; the last 12 averaged 820."


def test_of_more_is_better_each_month_must_bring_a_twelfth():
    about = indicator(target(kind="value", value=520), basis="rolling_12_months", better="higher")
    words = needed(about, about.targets[0], q("2014/15 Q3"), pace(118, "2014-12-31", 520, lately=118))
    assert words == "At least 44 a month for 520 in 12 months; the last 12 averaged 9.8."


@pytest.mark.parametrize(
    ("value", "until", "before", "words"),
    [(3343, "2016-03-31", 3377, "283 fewer each year for 2,495 by March 2019; the last brought 34 fewer."),
     (3343, "2016-03-31", 3000, "283 fewer each year for 2,495 by March 2019; the last brought 343 more."),
     (3343, "2016-03-31", 3343, "283 fewer each year for 2,495 by March 2019; the last brought no change."),
     (3343, "2018-03-31", None, "848 fewer each year for 2,495 by March 2019."),
     (2400, "2016-03-31", 2500, "At most 2,495 a year by March 2019; the last was 2,400."),
     (3172, "2019-03-31", 3000, "At most 2,495 a year; the last was 3,172.")],
)  # fmt: skip
def test_a_level_by_a_later_year_is_so_many_a_year(value, until, before, words):
    about = indicator(BACK, basis="latest")
    assert needed(about, BACK, q("2018/19 Q4"), pace(value, until, 2495, year_before=before)) == words


def test_of_a_quarter_the_target_itself():
    about = indicator(target(kind="value", value=70))
    words = needed(about, about.targets[0], q("2017/18 Q3"), pace(80, level=70, lately=330))
    assert words == "At most 70 a quarter; the last four averaged 82.5."


def test_a_share_has_no_rate():
    about = indicator(target(kind="value", value="30%"), ratio=True)
    assert needed(about, about.targets[0], q("2017/18 Q3"), pace("1/3", level="3/10")) == ""


def test_the_row_says_it_from_the_figures_themselves():
    found = row(indicator(CUT, basis="rolling_12_months"), monthly("2014-04", [800] * 12 + [810] * 12), "2015/16 Q2")
    assert (
        found.needed == "At most 756 a month for the remaining six, for 9,400 by March 2016; the last 12 averaged 805."
    )
    total = target(kind="annual", value=400)
    about = indicator(total, basis="year_to_date", better="lower")
    found = row(about, quarterly("2015/16 Q2", [90, 90, 90, 90, 130]), "2016/17 Q2")
    assert found.needed == "At most 90 a quarter for the remaining two; the last four averaged 100."
    found = row(indicator(BACK, basis="latest"), yearly("2012/13", [2495, 2809, 3377, 3343]), "2016/17 Q2")
    assert found.needed == "283 fewer each year for 2,495 by March 2019; the last brought 34 fewer."


def test_where_a_figure_is_hidden_no_sum_of_several_is_said():
    about = indicator(target(kind="value", value=70), small_numbers="1-4")
    flow = quarterly("2017/18 Q1", [80, 80, 3, 80])
    found = row(about, flow, "2017/18 Q4", hidden=[q("2017/18 Q3").period])
    assert found.needed == "At most 70 a quarter."
