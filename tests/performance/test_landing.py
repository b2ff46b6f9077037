"""Where a figure is heading: which span, from which months, against what; and in words why nothing is projected."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.periods import Grain, Period
from performance.landing import Course, Landing, land, periods_ahead
from performance.landing_subject import landing_of
from performance.trend import draw_trend
from tests.performance.builders import indicator, month, monthly, q, quarterly, subject, target, year, yearly

CUT = target(kind="change", change="-20%", baseline={"year": "2011/12", "value": 1500}, by="2015/16", until="2016/17")


def landing(about, flow, name, **more):
    return landing_of(subject(about, flow, **more), q(name))


def rolling(aim=CUT, **more):
    return indicator(aim, basis="rolling_12_months", **more)


def test_a_flat_series_is_heading_for_the_same_again():
    found, why = landing(rolling(), monthly("2013-04", [100] * 36), "2015/16 Q4")
    assert why == ""
    assert (found.span, found.ahead, found.known) == (year("2016/17"), year("2016/17"), 0)
    # a month of 100 over 12 months: 0.819 to 1.164 of what is projected
    assert (found.low, found.middle, found.high) == (983, 1200, 1397)
    assert (found.method, found.chance) == ("smoothed, half the season", "4 chances in 5")
    assert found.expected == 1200


def test_inside_a_year_only_its_rest_is_projected():
    flow = monthly("2013-04", [100] * 24 + [90] * 9)
    found, _ = landing(rolling(), flow, "2015/16 Q3")
    assert (found.span, found.ahead.start, found.ahead.end) == (
        year("2015/16"),
        month("2016-01").start,
        month("2016-03").end,
    )
    assert found.known == 810
    assert 270 < found.middle - found.known < 280  # ten times the tenth less, not yet all of it
    assert found.low > found.known


def test_of_a_service_its_part_of_the_year_is_projected():
    aim = target(kind="annual", value=300, starts="2017-06", **{"from": "2017/18"}, until="2017/18")
    about = indicator(aim, basis="year_to_date", better="higher")
    found, _ = landing(about, monthly("2015-06", [20] * 31), "2017/18 Q3")
    assert found.span == Period(month("2017-06").start, month("2018-03").end)
    assert (found.known, found.expected) == (140, 300)
    assert found.course(about.better) is Course.OFF


def test_of_quarterly_figures_the_next_quarter_is_projected():
    found, _ = landing(indicator(target(kind="value", value=320)), monthly("2014-04", [100] * 30), "2016/17 Q2")
    assert (found.span, found.expected, found.middle) == (q("2016/17 Q3").period, 320, 300)


def test_a_series_break_begins_the_months_anew():
    values = [300] * 24 + [100] * 24
    broken = rolling(series_breaks=({"month": "2014-04", "reason": "counted anew"},))
    assert landing(broken, monthly("2012-04", values), "2015/16 Q4")[0].middle == 1200
    assert landing(broken, monthly("2012-04", values[:-1]), "2015/16 Q4") == (
        None, "Not projected: 23 months are known since the series break of April 2014, 24 are needed.",
    )  # fmt: skip


FLAT = monthly("2013-04", [100] * 36)


@pytest.mark.parametrize(
    ("about", "flow", "name", "why"),
    [
        (indicator(basis="rolling_12_months"), FLAT, "2015/16 Q4", "Not projected: no target is set."),
        (rolling(), FLAT, "2016/17 Q4", "Not projected: no target holds in March 2018."),
        (rolling(), FLAT, "2017/18 Q4", "Not projected: the figures end with March 2016."),
        (rolling(), monthly("2015-04", [100] * 12), "2015/16 Q4", "Not projected: 12 months are known, 24 are needed."),
        (rolling(), monthly("2016-03", [100]), "2015/16 Q4", "Not projected: one month is known, 24 are needed."),
        (rolling(), quarterly("2013/14 Q1", [300] * 12), "2015/16 Q4", "Only figures by month are projected."),
        (indicator(CUT, basis="latest"), FLAT, "2015/16 Q4", "Only figures by month are projected."),
        (indicator(CUT, basis="latest"), yearly("2013/14", [9, 9]), "2015/16 Q4", "Only figures by month are projected."),
        (indicator(target(kind="value", value="30%"), ratio=True), FLAT, "2015/16 Q4", "A share or a rate is not projected."),
    ],
)  # fmt: skip
def test_why_nothing_is_projected_is_said(about, flow, name, why):
    flow = monthly("2013-04", [100] * 48) if "March 2018" in why else flow
    assert landing(about, flow, name) == (None, why)


def test_nothing_is_projected_from_a_month_its_reader_may_not_see():
    hidden = {month("2014-06")}
    assert landing(rolling(), FLAT, "2015/16 Q4", hidden=hidden) == (
        None, "Not projected: small numbers are hidden.",
    )  # fmt: skip
    seen, _ = landing(rolling(), monthly("2012-04", [900] * 12 + [100] * 36), "2015/16 Q4", hidden={month("2013-03")})
    assert seen.middle == 1200  # the months after it are enough


@pytest.mark.parametrize(
    ("better", "expected", "course"),
    [("lower", 99, Course.OFF), ("lower", 100, Course.OPEN), ("lower", 119, Course.OPEN), ("lower", 120, Course.ON),
     ("higher", 121, Course.OFF), ("higher", 120, Course.OPEN), ("higher", 100, Course.ON), ("higher", 80, Course.ON),
     ("contextual", 100, None), ("lower", None, None)],
)  # fmt: skip
def test_on_course_off_course_or_in_the_balance(better, expected, course):
    whole = year("2016/17")
    level = None if expected is None else Fraction(expected)
    found = Landing(whole, Fraction(100), Fraction(110), Fraction(120), "m", "c", whole, Fraction(0), level)
    assert found.course(indicator(better=better).better) is course


def test_two_years_are_needed():
    whole = year("2016/17")
    with pytest.raises(ValueError, match="23 months are too few to project: 24 are needed"):
        land([Fraction(1)] * 23, 12, Fraction(0), whole, whole, None)


@given(st.lists(st.integers(0, 900), min_size=24, max_size=110), st.integers(1, 12))
def test_a_landing_lies_in_its_range_and_no_count_is_below_what_is_known(values, ahead):
    whole = year("2016/17")
    found = land([Fraction(value) for value in values], ahead, Fraction(7), whole, whole, None)
    assert 7 <= found.low <= found.middle <= found.high
    assert {edge.denominator for edge in (found.low, found.middle, found.high)} == {1}


def test_the_periods_ahead_end_with_the_span():
    found, _ = landing(rolling(), monthly("2013-04", [100] * 31), "2015/16 Q2")
    months = ["2015-10", "2015-11", "2015-12", "2016-01", "2016-02", "2016-03"]
    assert periods_ahead(found, Grain.MONTH) == [month(name) for name in months]
    assert periods_ahead(found, Grain.QUARTER) == [q("2015/16 Q3").period, q("2015/16 Q4").period]
    assert periods_ahead(found, Grain.YEAR) == [year("2015/16")]


def test_the_trend_carries_its_landing_and_the_path_of_the_target():
    found = draw_trend(subject(rolling(), FLAT), Grain.MONTH, q("2015/16 Q4"))
    assert (found.landing.middle, found.no_landing) == (1200, "")
    assert len(found.target_ahead) == 12
    assert found.target_ahead[-1] == (month("2017-03"), 100)
    none = draw_trend(subject(indicator(), FLAT), Grain.MONTH, q("2015/16 Q4"))
    assert (none.landing, none.no_landing, none.target_ahead) == (None, "Not projected: no target is set.", ())
