"""Changes on the quarter and on the year: what is compared, what is not, and why."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from performance.definitions.indicator import Selection
from performance.flow import build_flow
from tests.performance.builders import file_of, indicator, monthly, q, quarterly, row, target, yearly


def changes(about, flow, name, below=None):
    found = row(about, flow, name, below)
    return found.change_on_quarter, found.change_on_year


def test_counts_change_by_a_fraction_of_the_earlier():
    on_quarter, on_year = changes(indicator(), quarterly("2015/16 Q1", [100, 120, 90, 80, 110]), "2016/17 Q1")
    assert (on_quarter.value, on_quarter.before) == (Fraction(30, 80), 80)
    assert (on_year.value, on_year.before) == (Fraction(1, 10), 100)


def test_a_rolling_year_is_compared_with_the_one_a_quarter_and_four_quarters_earlier():
    values = [10] * 12 + [20] * 3
    on_quarter, on_year = changes(indicator(basis="rolling_12_months"), monthly("2015-04", values), "2016/17 Q1")
    assert on_quarter.value == Fraction(150 - 120, 120)
    assert on_year.value is None  # the twelve months to June 2015 are not all known
    longer = monthly("2014-07", [10] * 9 + values)
    assert changes(indicator(basis="rolling_12_months"), longer, "2016/17 Q1")[1].value == Fraction(30, 120)


def test_a_year_to_date_compares_the_quarter_itself_with_the_one_before_and_the_year_with_the_year():
    flow = quarterly("2015/16 Q1", [10, 20, 30, 40, 5, 15, 60])
    on_quarter, on_year = changes(indicator(basis="year_to_date"), flow, "2016/17 Q3")
    assert on_quarter.value == (60 - 15) / Fraction(15)
    assert on_year.value == Fraction(80 - 60, 60)


def test_shares_change_by_points():
    top, below = quarterly("2015/16 Q1", [10, 10, 10, 10, 12]), quarterly("2015/16 Q1", [40, 40, 40, 50, 40])
    on_quarter, on_year = changes(indicator(ratio=True), top, "2016/17 Q1", below)
    assert on_quarter.value == Fraction(12, 40) - Fraction(10, 50) == Fraction(1, 10)
    assert on_year.value == Fraction(5, 100)


def test_rates_change_by_a_fraction():
    about = indicator(ratio=True, per=1000, unit="per_1000", basis="latest")
    found = row(about, yearly("2014/15", [50, 60]), "2015/16 Q4", yearly("2014/15", [1000, 1000]))
    assert found.change_on_year.value == Fraction(1, 5)


def test_an_annual_figure_that_stands_again_did_not_change_on_the_quarter():
    on_quarter, on_year = changes(indicator(basis="latest"), yearly("2014/15", [100, 110]), "2016/17 Q1")
    assert on_quarter.value is None
    assert on_year.value == Fraction(1, 10)


def test_nothing_is_a_fraction_of_0():
    on_quarter, _ = changes(indicator(), quarterly("2015/16 Q1", [0, 5]), "2015/16 Q2")
    assert (on_quarter.value, on_quarter.before, on_quarter.withheld) == (None, 0, "the earlier figure is 0")


def test_a_share_of_0_may_rise_by_points():
    top, below = quarterly("2015/16 Q1", [0, 5]), quarterly("2015/16 Q1", [50, 50])
    assert changes(indicator(ratio=True), top, "2015/16 Q2", below)[0].value == Fraction(1, 10)


def test_what_is_not_known_is_not_compared():
    found = changes(indicator(), quarterly("2015/16 Q1", [5, None, 7]), "2015/16 Q3")
    assert [one.value for one in found] == [None, None]
    assert [one.withheld for one in found] == ["", ""]


@pytest.mark.parametrize(
    ("better", "now", "verdict"),
    [("lower", 5, True), ("lower", 15, False), ("lower", 10, None), ("higher", 15, True), ("higher", 5, False),
     ("contextual", 15, None)],
)  # fmt: skip
def test_better_or_worse_follows_the_declared_direction(better, now, verdict):
    on_quarter, _ = changes(indicator(better=better), quarterly("2015/16 Q1", [10, now]), "2015/16 Q2")
    assert on_quarter.better is verdict


@pytest.mark.parametrize(("now", "verdict"), [(30, True), (25, True), (10, False), (20, None), (50, False), (48, None)])
def test_in_a_range_better_is_nearer(now, verdict):
    about = indicator(target(kind="range", low="28%", high="40%"), ratio=True, better="within")
    below = quarterly("2015/16 Q1", [100, 100])
    on_quarter, _ = changes(about, quarterly("2015/16 Q1", [20, now]), "2015/16 Q2", below)
    assert on_quarter.better is verdict


BREAK = ({"month": "2014-04", "reason": "violence is recorded anew"},)


@pytest.mark.parametrize(
    ("name", "broken"),
    [("2013/14 Q4", False), ("2014/15 Q1", True), ("2014/15 Q4", True), ("2015/16 Q3", True), ("2015/16 Q4", False)],
)
def test_a_rolling_year_is_not_compared_across_a_break(name, broken):
    about = indicator(basis="rolling_12_months", series_breaks=BREAK)
    on_year = row(about, monthly("2011-04", [10] * 72), name).change_on_year
    assert (on_year.value is None) is broken
    assert on_year.withheld == ("not compared across April 2014: violence is recorded anew" if broken else "")


@pytest.mark.parametrize(("name", "broken"), [("2013/14 Q4", False), ("2014/15 Q1", True), ("2014/15 Q2", False)])
def test_a_quarter_is_not_compared_with_the_one_before_the_break(name, broken):
    about = indicator(series_breaks=BREAK)
    on_quarter = row(about, monthly("2011-04", [10] * 72), name).change_on_quarter
    assert (on_quarter.value is None) is broken


def test_a_first_part_quarter_is_not_compared_with_a_whole_one():
    begins = target(kind="annual", value=45, starts="2017-06", **{"from": "2017/18"}, until="2018/19")
    about = indicator(begins, basis="year_to_date", better="higher", unit="referrals")
    flow = quarterly("2017/18 Q1", [8, 15, 11, 12, 14, 15])
    on_quarter, _ = changes(about, flow, "2017/18 Q2")
    assert on_quarter.value is None
    assert on_quarter.withheld == "not compared: the service started in June 2017"
    assert changes(about, flow, "2017/18 Q3")[0].value == Fraction(11 - 15, 15)
    _, on_year = changes(about, flow, "2018/19 Q1")  # three months against one
    assert (on_year.value, on_year.withheld) == (None, "not compared: the service started in June 2017")
    _, on_year = changes(about, flow, "2018/19 Q2")  # six months against four
    assert on_year.value is None


@given(st.lists(st.integers(0, 50), min_size=8, max_size=8))
def test_a_change_and_the_earlier_figure_give_the_figure_back(values):
    found = row(indicator(), quarterly("2014/15 Q1", values), "2015/16 Q4")
    for change in (found.change_on_quarter, found.change_on_year):
        if change.value is not None:
            assert change.before * (1 + change.value) == found.value
        else:
            assert change.before == 0


def test_a_change_on_provisional_figures_keeps_its_number_but_is_not_judged():
    pieces = [(q(f"2015/16 Q{number}").period, 10 * number) for number in (1, 2)]
    answers, covers = file_of(*pieces)
    for place, judged in ((0, None), (1, None), (2, False)):
        told = [one._replace(provisional=at == place) for at, one in enumerate(answers)]
        flow = build_flow(Selection(measure="m.n"), told, covers)
        on_quarter, _ = changes(indicator(), flow, "2015/16 Q2")
        assert (on_quarter.value, on_quarter.before, on_quarter.better) == (1, 10, judged)
        assert on_quarter.withheld == ("" if judged is False else "provisional: not judged")


def test_a_change_on_a_hidden_figure_is_withheld_with_the_reason():
    flow = quarterly("2014/15 Q2", [9, 8, 7, 3, 6, 9])
    about = indicator(small_numbers="1-4")
    found = row(about, flow, "2015/16 Q2", hidden=[q("2014/15 Q2").period, q("2015/16 Q1").period])
    for change in (found.change_on_quarter, found.change_on_year):
        assert (change.value, change.before, change.better) == (None, None, None)
        assert change.withheld == "hidden to protect people"


def test_a_hidden_figure_itself_says_why_it_is_not_compared():
    flow = quarterly("2014/15 Q1", [9, 8, 7, 3, 6, 9])
    found = row(indicator(small_numbers="1-4"), flow, "2014/15 Q4", hidden=[q("2014/15 Q4").period])
    assert found.suppressed
    assert found.change_on_year.withheld == found.change_on_quarter.withheld == "hidden to protect people"
