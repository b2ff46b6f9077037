"""A figure beside its own earlier ones, its baseline and its target: the difference, and better or worse or why not."""

from fractions import Fraction

import pytest

from performance.comparisons import own_comparisons
from performance.composition import compose
from tests.performance.builders import (
    Answer,
    Cover,
    counts,
    indicator,
    monthly,
    q,
    quarterly,
    received,
    subject,
    target,
    yearly,
)

CUT = target(kind="change", change="-20%", baseline={"year": "2011/12", "value": 1000}, by="2015/16",
             **{"from": "2012/13"})  # fmt: skip


def compared(about, flow, name, **more):
    seen = subject(about, flow, **more)
    return {one.name: one for one in own_comparisons(seen, compose(seen, q(name)))}


def test_a_quarter_and_a_year_before_by_the_direction_that_is_better():
    found = compared(indicator(), quarterly("2016/17 Q3", [100, 70, 70, 70, 80]), "2017/18 Q3")
    before, year = found["Previous quarter"], found["Same quarter last year"]
    assert (before.of, before.other, before.difference, before.better) == ("Q2 2017/18", 70, Fraction(1, 7), False)
    assert (year.of, year.other, year.difference, year.better) == ("Q3 2016/17", 100, Fraction(-1, 5), True)
    other_way = compared(indicator(better="higher"), quarterly("2017/18 Q2", [70, 80]), "2017/18 Q3")
    assert other_way["Previous quarter"].better is True
    neither = compared(indicator(better="contextual"), quarterly("2017/18 Q2", [70, 80]), "2017/18 Q3")
    assert (neither["Previous quarter"].difference, neither["Previous quarter"].better) == (Fraction(1, 7), None)


def test_without_an_earlier_figure_the_reason_is_said():
    found = compared(indicator(), quarterly("2017/18 Q3", [80]), "2017/18 Q3")
    assert (found["Previous quarter"].difference, found["Previous quarter"].why) == (None, "no figure of then")


def test_without_a_figure_nothing_is_compared():
    assert compared(indicator(CUT), quarterly("2017/18 Q1", [80]), "2017/18 Q3") == {}


def test_across_a_break_nothing_is_compared_and_a_baseline_is_not_judged():
    about = indicator(CUT, basis="rolling_12_months", series_breaks=[{"month": "2015-04", "reason": "counted anew"}])
    found = compared(about, monthly("2014-01", [70] * 27), "2015/16 Q4")
    year, base = found["Same quarter last year"], found["Baseline, 2011/12"]
    assert (year.difference, year.better) == (None, None)
    assert year.why == "not compared across April 2015: counted anew"
    assert (base.other, base.difference, base.better) == (1000, Fraction(-16, 100), None)
    assert base.why == "the series breaks in April 2015: counted anew"
    assert (found["Target by now"].other, found["Target by now"].better) == (800, False)


def test_a_baseline_is_brought_to_the_length_of_the_figure():
    found = compared(indicator(CUT), quarterly("2015/16 Q4", [190]), "2015/16 Q4")
    base = found["Baseline, 2011/12"]
    assert (base.other, base.difference, base.better) == (250, Fraction(-6, 25), True)
    assert found["Target by now"].better is True


def test_a_range_is_compared_with_its_nearer_bound():
    inside_or_not = indicator(target(kind="range", low=28, high=40), better="within")
    for value, difference, better in ((30, 0, None), (20, Fraction(-8, 28), False), (50, Fraction(1, 4), False)):
        one = compared(inside_or_not, quarterly("2017/18 Q3", [value]), "2017/18 Q3")["Target by now"]
        assert (one.other, one.difference, one.better) == ((28, 40), difference, better)


def test_on_target_is_neither_better_nor_worse():
    one = compared(indicator(target(kind="value", value=80)), quarterly("2017/18 Q3", [80]), "2017/18 Q3")
    assert (one["Target by now"].difference, one["Target by now"].better) == (0, None)


@pytest.mark.parametrize("provisional", ["2017/18 Q3", "2017/18 Q2"])
def test_a_provisional_figure_on_either_side_is_not_judged(provisional):
    answers, covers = [], []
    for name, value in (("2017/18 Q2", 70), ("2017/18 Q3", 80)):
        answers.append(Answer(q(name).period, value, "quarter", provisional=name == provisional))
        covers.append(Cover(q(name).period, "quarter", received("2018-02-01")))
    one = compared(indicator(), counts(more=[(answers, covers)]), "2017/18 Q3")["Previous quarter"]
    assert (one.difference, one.better) == (Fraction(1, 7), None)
    assert "provisional" in one.why


def test_a_hidden_earlier_figure_is_not_given_back():
    flow, about = quarterly("2017/18 Q2", [3, 80]), indicator(small_numbers="1-4")
    one = compared(about, flow, "2017/18 Q3", hidden={q("2017/18 Q2").period})["Previous quarter"]
    assert (one.other, one.difference, one.better) == (None, None, None)
    assert "hidden" in one.why


def test_a_yearly_figure_says_that_none_is_newer():
    about = indicator(basis="latest")
    one = compared(about, yearly("2015/16", [90]), "2016/17 Q2")["Previous quarter"]
    assert (one.of, one.why) == ("Apr 2015–Mar 2016", "no newer figure since then")


def test_a_year_to_date_compares_the_quarter_alone():
    about = indicator(target(kind="annual", value=330), basis="year_to_date", better="higher")
    one = compared(about, quarterly("2017/18 Q1", [102, 113, 102]), "2017/18 Q3")["Previous quarter"]
    assert (one.of, one.other, one.better) == ("Q2 2017/18 alone", 113, False)
