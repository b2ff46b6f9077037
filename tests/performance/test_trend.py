"""The trend: points at a grain, what is expected of each, the baseline brought to its length."""

from datetime import date
from fractions import Fraction

from loaders.reading.periods import Grain
from performance.quarter import Quarter
from performance.trend import draw_trend
from tests.performance.builders import (
    counts,
    file_of,
    indicator,
    month,
    monthly,
    quarterly,
    share,
    subject,
    target,
    year,
    yearly,
)

LAST = Quarter(2020, 4)


def trend(about, flow, grain, below=None, last=LAST, **more):
    return draw_trend(subject(about, flow, below, **more), grain, last)


CUT = target(kind="change", change="-20%", baseline={"year": "2011/12", "value": 11750}, by="2015/16",
             **{"from": "2012/13"}, until="2016/17")  # fmt: skip


def test_the_path_of_a_rolling_year_by_month_is_a_twelfth_of_it():
    found = trend(indicator(CUT, basis="rolling_12_months"), monthly("2012-04", [900] * 72), Grain.MONTH)
    path = dict(found.target)
    assert path[month("2012-06")] == Fraction(11750) * (1 - Fraction(3, 240)) / 12
    assert path[month("2016-03")] == path[month("2017-03")] == Fraction(9400, 12)
    assert month("2017-04") not in path
    assert found.baseline == Fraction(11750, 12)  # of the newest target there was


def test_the_baseline_is_that_of_the_newest_target():
    flow = monthly("2012-04", [900] * 48)
    found = trend(indicator(CUT, basis="rolling_12_months"), flow, Grain.MONTH)
    assert (found.baseline, found.baseline_name) == (Fraction(11750, 12), "2011/12")
    assert trend(indicator(CUT, basis="rolling_12_months"), flow, Grain.QUARTER).baseline == Fraction(11750, 4)
    assert trend(indicator(CUT, basis="rolling_12_months"), flow, Grain.YEAR).baseline == 11750


def test_quarters_and_years_are_made_of_months():
    flow = monthly("2014-04", range(1, 25))
    assert [point.value for point in trend(indicator(), flow, Grain.QUARTER).points][:3] == [6, 15, 24]
    assert [point.value for point in trend(indicator(), flow, Grain.YEAR).points] == [78, 222]
    assert trend(indicator(), flow, Grain.YEAR).phases == ()


def test_a_quarterly_value_is_a_third_of_it_a_month():
    about = indicator(target(kind="value", value=30))
    assert dict(trend(about, monthly("2014-04", [9] * 6), Grain.MONTH).target)[month("2014-05")] == 10
    assert dict(trend(about, monthly("2014-04", [9] * 6), Grain.QUARTER).target)[Quarter(2014, 1).period] == 30


def test_an_annual_total_is_its_share_of_the_year():
    about = indicator(target(kind="annual", value=45, starts="2017-06"), basis="year_to_date", better="higher")
    by_quarter = dict(trend(about, quarterly("2017/18 Q2", [15, 11, 12, 20]), Grain.QUARTER).target)
    assert by_quarter[Quarter(2017, 2).period] == Fraction("13.5")
    assert by_quarter[Quarter(2018, 1).period] == Fraction("11.25")
    by_month = dict(trend(about, monthly("2016-04", [4] * 24), Grain.MONTH).target)
    assert by_month[month("2017-06")] == Fraction("4.5")
    assert month("2017-05") not in by_month  # before the service nothing is expected
    assert by_month[month("2016-05")] == Fraction("3.75")


def test_a_level_of_annual_figures_is_the_level():
    aim = target(kind="level_of", baseline={"year": "2012/13", "value": 2495}, by="2018/19", **{"from": "2015/16"})
    found = trend(indicator(aim, basis="latest"), yearly("2012/13", [2495, 2809, 3377, 3343]), Grain.YEAR)
    assert found.target == ((year("2015/16"), 2495),)
    assert found.baseline == 2495


def test_shares_are_not_brought_to_any_length():
    about = indicator(target(kind="value", value="30%"), ratio=True, basis="rolling_12_months")
    found = trend(about, monthly("2014-04", [3, 4]), Grain.MONTH, monthly("2014-04", [10, 10]))
    assert {expected for _, expected in found.target} == {share(30)}
    assert [point.value for point in found.points] == [share(30), share(40)]


def test_a_range_has_no_path():
    about = indicator(target(kind="range", low="28%", high="40%"), ratio=True, better="within")
    assert trend(about, monthly("2014-04", [3]), Grain.MONTH, monthly("2014-04", [10])).target == ()


def test_what_is_not_known_is_left_out_and_what_has_a_marker_is_not():
    flow = counts(
        (month("2014-04"), 5), (month("2014-06"), None, "[x]"), more=[file_of((month("2014-07"), 2), complete=False)]
    )
    points = trend(indicator(), flow, Grain.MONTH).points
    assert [(point.value, point.marker, point.complete) for point in points] == [
        (5, "", True),
        (None, "[x]", True),
        (2, "", False),
    ]


def test_it_ends_with_the_quarter_asked_for_and_begins_where_tests_do():
    flow = monthly("2014-04", [5] * 24)
    found = trend(indicator(), flow, Grain.MONTH, last=Quarter(2014, 3), tested_from=date(2014, 6, 1))
    assert (found.points[0].period, found.points[-1].period) == (month("2014-06"), month("2014-12"))


def test_only_targets_agreed_by_then_are_drawn():
    aim = target(kind="value", value=30, agreed={"by": "the board", "on": date(2015, 1, 1)})
    flow = monthly("2014-04", [9] * 6)
    assert trend(indicator(aim), flow, Grain.MONTH, known_by=date(2014, 12, 31)).target == ()
    assert len(trend(indicator(aim), flow, Grain.MONTH, known_by=date(2015, 1, 1)).target) == 6


def test_from_the_beginning_the_earlier_months_stand_outside_the_limits():
    flow = monthly("2010-04", [900] * 24 + [100, 102] * 12)
    since = date(2012, 4, 1)
    of_strategy = draw_trend(subject(indicator(), flow, tested_from=since), Grain.MONTH, LAST)
    whole = draw_trend(subject(indicator(), flow, tested_from=since), Grain.MONTH, LAST, whole=True)
    assert len(of_strategy.points) == 24
    assert len(whole.points) == 48
    assert whole.points[24:] == of_strategy.points
    assert whole.phases == of_strategy.phases
    assert {point.flag for point in whole.points[:24]} == {None}


def test_quarters_made_of_months_have_no_limits_of_their_own():
    flow = monthly("2012-04", [100, 102] * 24)
    assert trend(indicator(), flow, Grain.MONTH).phases != ()
    assert trend(indicator(), flow, Grain.QUARTER).phases == ()
    assert trend(indicator(), quarterly("2012/13 Q1", [100, 102] * 8), Grain.QUARTER).phases != ()
