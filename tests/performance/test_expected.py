"""What each kind of target expects at the end of a quarter, and which target holds."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.periods import Period
from performance.basis import window
from performance.definitions.target import Baseline
from performance.expected import expect, target_for, why_no_target
from tests.performance.builders import FAR, indicator, month, q, target, year

NOTHING = {}


def expected(about, name, known=NOTHING):
    """What the indicator's one target expects of its figure for a quarter; `known` are the figures of periods."""
    return expect(about, about.targets[0], window(about, q(name)), lambda span: known.get(span))


def by_now(about, name, known=NOTHING):
    return expected(about, name, known).by_now


def test_a_value_is_the_same_in_each_quarter():
    about = indicator(target(kind="value", value=520), basis="rolling_12_months")
    assert {by_now(about, f"2014/15 Q{number}") for number in (1, 2, 3, 4)} == {520}


def test_an_annual_total_grows_by_equal_months():
    about = indicator(target(kind="annual", value=330), basis="year_to_date", better="higher")
    found = [by_now(about, f"2017/18 Q{number}") for number in (1, 2, 3, 4)]
    assert found == [Fraction("82.5"), 165, Fraction("247.5"), 330]
    assert expected(about, "2017/18 Q3").level == 330
    assert expected(about, "2017/18 Q3").lines[1] == ("Expected by now", "330 × 9 of 12 months", "247.5")


@pytest.mark.parametrize(("name", "total"), [("2017/18 Q1", "4.5"), ("2017/18 Q2", "18"), ("2017/18 Q3", "31.5")])
def test_a_total_that_starts_in_june_is_spread_over_ten_months(name, total):
    about = indicator(target(kind="annual", value=45, starts="2017-06"), basis="year_to_date", better="higher")
    assert by_now(about, name) == Fraction(total)
    assert by_now(about, "2017/18 Q4") == 45


def test_the_year_after_a_late_start_is_a_whole_year():
    about = indicator(target(kind="annual", value=45, starts="2017-06"), basis="year_to_date", better="higher")
    assert by_now(about, "2018/19 Q1") == Fraction("11.25")
    assert window(about, q("2018/19 Q1")).start == date(2018, 4, 1)


def test_before_the_start_nothing_is_expected():
    about = indicator(target(kind="annual", value=45, starts="2017-11"), basis="year_to_date", better="higher")
    assert by_now(about, "2017/18 Q1") == 0
    assert by_now(about, "2017/18 Q2") == 0
    assert by_now(about, "2017/18 Q3") == 45 * Fraction(2, 5)


def test_a_seasonal_total_follows_the_mean_share_of_the_last_three_years():
    about = indicator(target(kind="annual", value=400, profile="seasonal"), basis="year_to_date", better="higher")
    known = {
        year("2014/15"): Fraction(100), Period(date(2014, 4, 1), date(2014, 9, 30)): Fraction(50),
        year("2015/16"): Fraction(200), Period(date(2015, 4, 1), date(2015, 9, 30)): Fraction(120),
        year("2016/17"): Fraction(50), Period(date(2016, 4, 1), date(2016, 9, 30)): Fraction(35),
    }  # fmt: skip
    assert by_now(about, "2017/18 Q2", known) == 400 * (Fraction(1, 2) + Fraction(3, 5) + Fraction(7, 10)) / 3 == 240
    del known[year("2014/15")]
    found = expected(about, "2017/18 Q2", known)
    assert found.by_now == 200
    assert "three whole years are not known" in found.lines[1].working


def test_a_change_goes_down_month_by_month_and_is_held_after_it_is_due():
    aim = target(kind="change", change="-20%", baseline={"year": "2011/12", "value": 11750}, by="2015/16")
    about = indicator(aim, basis="rolling_12_months")
    # 11,750 × (1 − 0.2 × 3 ÷ 48): steps of 11,750 × 1/240, exact
    steps = {"2012/13 Q1": 3, "2012/13 Q2": 6, "2013/14 Q1": 15, "2015/16 Q3": 45, "2015/16 Q4": 48, "2016/17 Q2": 48}
    for name, gone in steps.items():
        assert by_now(about, name) == Fraction(11750) - Fraction(11750, 240) * gone
    assert by_now(about, "2012/13 Q1") == Fraction("11603.125")
    assert by_now(about, "2015/16 Q4") == expected(about, "2012/13 Q1").level == 9400


def test_a_baseline_of_thirds_stays_exact():
    aim = target(kind="change", change="-10%", baseline={"year": "2011/12", "value": 1000}, by="2014/15")
    about = indicator(aim, basis="rolling_12_months")
    assert by_now(about, "2012/13 Q1") == 1000 - Fraction(100, 12) == Fraction(2975, 3)


def test_a_rise_of_a_quarterly_figure_is_brought_to_three_months():
    aim = target(kind="change", change="+50%", baseline={"year": "2014/15", "value": 120}, by="2015/16")
    about = indicator(aim, better="higher")
    assert by_now(about, "2015/16 Q2") == 120 * Fraction(5, 4) / 4
    assert expected(about, "2015/16 Q2").level == 45


def test_a_change_of_a_year_to_date_is_brought_to_its_months():
    aim = target(kind="change", change="-50%", baseline={"year": "2014/15", "value": 120}, by="2015/16")
    about = indicator(aim, basis="year_to_date")
    assert by_now(about, "2015/16 Q2") == 60 * Fraction(3, 4)
    assert by_now(about, "2015/16 Q4") == 60


def test_a_change_of_a_share_is_not_brought_to_anything():
    aim = target(kind="change", change="-50%", baseline={"year": "2014/15", "value": "40%"}, by="2015/16")
    assert by_now(indicator(aim, ratio=True), "2015/16 Q4") == Fraction(1, 5)


def test_a_baseline_taken_from_the_data_says_so():
    aim = target(kind="change", change="-20%", baseline={"year": "2011/12"}, by="2015/16")
    about = indicator(aim, basis="rolling_12_months")
    found = expected(about, "2015/16 Q4", {year("2011/12"): Fraction(11745)})
    assert found.by_now == 9396
    assert found.lines[0].label == "Baseline, 2011/12, as now recorded"
    fixed = expected(indicator(target(kind="change", change="-20%", by="2015/16",
                                      baseline={"year": "2011/12", "value": 11750, "agreed": "as published"}),
                               basis="rolling_12_months"), "2015/16 Q4")  # fmt: skip
    assert fixed.lines[0] == ("Baseline, 2011/12, fixed", "as published", "11,750")


def test_a_baseline_that_is_not_in_the_data_leaves_no_expectation_and_says_why():
    for kind in ({"kind": "change", "change": "-20%"}, {"kind": "level_of"}):
        about = indicator(target(**kind, baseline={"year": "2011/12"}, by="2015/16"), basis="latest")
        found = expected(about, "2015/16 Q4")
        assert (found.by_now, found.level) == (None, None)
        assert found.reason == "the baseline year 2011/12 is not in the data"


def test_a_level_without_a_path_is_expected_at_once():
    about = indicator(
        target(kind="level_of", baseline={"year": "2012/13", "value": 2495}, by="2018/19"), basis="latest"
    )
    assert {by_now(about, name) for name in ("2015/16 Q1", "2016/17 Q3", "2018/19 Q4")} == {2495}


def test_a_level_with_a_path_is_a_straight_line():
    aim = target(kind="level_of", baseline={"year": "2012/13", "value": 2495}, by="2018/19", path_from="2015/16")
    about = indicator(aim, basis="rolling_12_months")
    known = {year("2015/16"): Fraction(3343)}
    assert by_now(about, "2015/16 Q4", known) == 3343
    assert by_now(about, "2016/17 Q1", known) == 3343 - Fraction(848, 12)
    assert by_now(about, "2017/18 Q2", known) == 3343 - 424
    assert by_now(about, "2018/19 Q4", known) == by_now(about, "2019/20 Q4", known) == 2495
    assert by_now(about, "2015/16 Q1", known) == 3343  # before the path nothing better is asked
    assert expected(about, "2016/17 Q4").reason == "2015/16, where the path begins, is not in the data"


def test_a_range_is_expected_as_it_is():
    about = indicator(target(kind="range", low="28%", high="40%"), ratio=True, better="within")
    assert by_now(about, "2016/17 Q1") == expected(about, "2016/17 Q1").level == (Fraction("0.28"), Fraction("0.4"))


# Which target holds


def _agreed(on):
    return {"by": "the board", "on": date.fromisoformat(on)}


OLD = target(kind="value", value=100, **{"from": "2012/13"}, until="2016/17", agreed=_agreed("2012-05-01"))
NEW = target(kind="value", value=80, **{"from": "2016/17 Q3"}, until="2018/19", agreed=_agreed("2016-11-10"))
LATER = target(kind="value", value=60, **{"from": "2020/21"}, agreed=_agreed("2017-01-01"))


@pytest.mark.parametrize(
    ("name", "value"),
    [("2012/13 Q1", 100), ("2016/17 Q2", 100), ("2016/17 Q3", 80), ("2018/19 Q4", 80), ("2020/21 Q1", 60)],
)
def test_a_quarter_is_rated_by_the_target_that_held_for_it(name, value):
    about = indicator(OLD, NEW, LATER)
    assert target_for(about, q(name), FAR).value == value
    assert target_for(indicator(LATER, NEW, OLD), q(name), FAR).value == value


@pytest.mark.parametrize("name", ["2012/13 Q1", "2014/15 Q3", "2016/17 Q2"])
def test_editing_a_target_never_recolours_what_lies_before_it(name):
    assert target_for(indicator(OLD), q(name), FAR) == target_for(indicator(OLD, NEW, LATER), q(name), FAR) == OLD


def test_as_at_a_day_only_what_was_agreed_by_it_counts():
    about = indicator(OLD, NEW)
    assert target_for(about, q("2016/17 Q3"), date(2016, 11, 9)) == OLD
    assert target_for(about, q("2016/17 Q3"), date(2016, 11, 10)) == NEW
    assert target_for(about, q("2012/13 Q1"), date(2012, 4, 30)) is None


def test_why_no_target_holds_is_said():
    about = indicator(OLD, NEW, LATER)
    assert why_no_target(about, q("2019/20 Q1"), FAR) == "the target ended with 2018/19"
    assert why_no_target(about, q("2011/12 Q4"), FAR) == "the target begins with 2012/13"
    assert why_no_target(about, q("2012/13 Q1"), date(2012, 1, 1)) == "no target had been agreed by then"
    inside = target(kind="value", value=1, **{"from": "2012/13 Q2"}, until="2016/17 Q1")
    assert why_no_target(indicator(inside), q("2016/17 Q2"), FAR) == "the target ended with Q1 2016/17"
    assert why_no_target(indicator(inside), q("2012/13 Q1"), FAR) == "the target begins with Q2 2012/13"
    assert why_no_target(indicator(), q("2016/17 Q2"), FAR) == "no paper gives one"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("SafeLives gives none", "SafeLives gives none"),
        ("MOPAC set none", "MOPAC set none"),
        ("None is set", "none is set"),
    ],
)
def test_a_name_keeps_its_capitals(words, said):
    assert why_no_target(indicator(no_target=words), q("2016/17 Q2"), FAR) == said


QUARTERS = st.builds(lambda y, n: q(f"{y}/{(y + 1) % 100:02} Q{n}"), st.integers(2010, 2024), st.integers(1, 4))


@given(QUARTERS, st.dates(date(2010, 1, 1), date(2025, 1, 1)))
def test_the_target_that_holds_was_agreed_and_runs(quarter, known_by):
    about = indicator(OLD, NEW, LATER)
    found = target_for(about, quarter, known_by)
    able = [
        one
        for one in (OLD, NEW, LATER)
        if one.from_ <= quarter and (one.until is None or quarter <= one.until) and one.agreed.on <= known_by
    ]
    assert found in able if able else found is None
    assert all(one.agreed.on <= found.agreed.on for one in able)


@given(QUARTERS, st.integers(0, 100_000))
def test_an_annual_total_is_reached_exactly_in_march(quarter, total):
    about = indicator(target(kind="annual", value=total), basis="year_to_date", better="higher")
    assert by_now(about, quarter.name) == Fraction(total * quarter.number, 4)


def test_a_baseline_may_be_named_in_any_way_a_year_is_written():
    assert Baseline(year="2011-12") == Baseline(year="2011/2012") == Baseline(year="FY 2011/12")
    assert month("2012-04").start == date(2012, 4, 1)
