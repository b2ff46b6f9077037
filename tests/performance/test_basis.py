"""A figure on its basis: a missing month, ratios from sums, the newest year, a year that begins late."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.periods import Period
from performance.basis import Flows, on_basis, window
from performance.rating import Rating
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


def test_the_months_of_each_basis():
    third = q("2017/18 Q3")
    spans = {
        basis: window(indicator(basis=basis), third)
        for basis in ("quarter", "year_to_date", "rolling_12_months", "latest")
    }
    assert spans == {
        "quarter": Period(date(2017, 10, 1), date(2017, 12, 31)),
        "year_to_date": Period(date(2017, 4, 1), date(2017, 12, 31)),
        "rolling_12_months": Period(date(2017, 1, 1), date(2017, 12, 31)),
        "latest": Period(date(2017, 10, 1), date(2017, 12, 31)),
    }


def test_a_missing_month_is_no_data_and_never_0():
    values = [10] * 12
    values[7] = None
    flow = monthly("2015-04", values)
    aim = target(kind="value", value=100)
    found = row(indicator(aim, basis="rolling_12_months"), flow, "2015/16 Q4")
    assert (found.value, found.rating) == (None, Rating.NO_DATA)
    assert found.reason.startswith("No figures: nothing received covers all of")
    assert row(indicator(aim, basis="year_to_date"), flow, "2015/16 Q2").value == 60
    assert row(indicator(aim, basis="quarter"), flow, "2015/16 Q3").rating is Rating.NO_DATA


def test_no_data_says_what_is_newest():
    found = row(indicator(), monthly("2015-04", [1, 2, 3]), "2015/16 Q2")
    assert found.reason == "No figures: nothing received covers all of Q2 2015/16. The newest figure is for Jun 2015."


def test_a_partly_covered_month_is_no_data_and_says_so():
    whole, part = file_of((month("2015-04"), 5), (month("2015-05"), 5)), file_of((month("2015-06"), 2), complete=False)
    found = row(indicator(), counts(more=[whole, part]), "2015/16 Q1")
    assert (found.value, found.rating) == (None, Rating.NO_DATA)
    assert found.reason.startswith("No figures: what was received covers only part of Q1 2015/16.")


def test_a_marker_is_no_data_and_says_which():
    flow = counts(*zip(months_since("2015-04", 3), [7, None, 9], ["", "[c]", ""], strict=True))
    found = row(indicator(), flow, "2015/16 Q1")
    assert (found.value, found.rating, found.marker) == (None, Rating.NO_DATA, "[c]")
    assert "the partner gave [c]" in found.reason


def test_a_ratio_is_the_ratio_of_sums_not_the_mean_of_ratios():
    top, below = monthly("2015-04", [1, 1, 40]), monthly("2015-04", [2, 100, 50])
    found = row(indicator(ratio=True), top, "2015/16 Q1", below)
    assert found.value == Fraction(42, 152)
    assert found.value != (Fraction(1, 2) + Fraction(1, 100) + Fraction(40, 50)) / 3


def test_a_rate_is_per_thousand():
    about = indicator(ratio=True, per=1000, unit="per_1000", basis="latest")
    found = row(about, yearly("2021/22", [3558]), "2021/22 Q4", yearly("2021/22", [329830]))
    assert found.value == Fraction(3558 * 1000, 329830)
    assert found.finding.startswith("10.8 per 1,000 people")


def test_a_ratio_of_nothing_is_no_figure():
    found = row(indicator(ratio=True), monthly("2015-04", [0, 0, 0]), "2015/16 Q1", monthly("2015-04", [0, 0, 0]))
    assert (found.value, found.rating) == (None, Rating.NO_DATA)
    assert "nothing to divide by" in found.reason


def test_a_ratio_needs_both_of_its_parts():
    top = monthly("2015-04", [1, 2, 3])
    assert row(indicator(ratio=True), top, "2015/16 Q1", monthly("2015-04", [10, 10])).value is None
    assert row(indicator(ratio=True), monthly("2015-04", [1, 2]), "2015/16 Q1", top).value is None


def test_a_ratio_is_partial_where_either_part_is():
    whole, part = file_of((month("2015-04"), 5), (month("2015-05"), 5)), file_of((month("2015-06"), 2), complete=False)
    partial, full = counts(more=[whole, part]), monthly("2015-04", [9, 9, 9])
    for top, below in ((partial, full), (full, partial)):
        found = row(indicator(ratio=True), top, "2015/16 Q1", below)
        assert (found.value, found.rating) == (None, Rating.NO_DATA)


def test_the_latest_ratio_is_of_the_newest_year_that_has_both():
    about = indicator(ratio=True, basis="latest")
    found = row(about, yearly("2014/15", [5, 6, 7]), "2016/17 Q4", yearly("2014/15", [50, 60]))
    assert (found.value, found.period) == (Fraction(6, 60), year("2015/16"))


def test_an_annual_return_does_not_turn_the_quarters_between_grey():
    flow = yearly("2014/15", [100, 110])
    about = indicator(target(kind="value", value=120), basis="latest")
    shown = {name: row(about, flow, name) for name in ("2015/16 Q3", "2015/16 Q4", "2016/17 Q1", "2016/17 Q3")}
    assert [found.value for found in shown.values()] == [100, 110, 110, 110]
    assert {found.rating for found in shown.values()} == {Rating.GREEN}
    assert shown["2016/17 Q3"].period == year("2015/16")


def test_a_year_that_has_not_ended_is_not_the_latest():
    assert row(indicator(basis="latest"), yearly("2015/16", [110]), "2015/16 Q3").value is None


# A service that starts inside a year

BEGINS = target(kind="annual", value=45, starts="2017-06", **{"from": "2017/18"}, until="2018/19")


def starting(**more):
    return indicator(BEGINS, basis="year_to_date", better="higher", unit="referrals", **more)


def test_a_year_to_date_begins_where_the_service_does():
    assert window(starting(), q("2017/18 Q1")) == month("2017-06")
    assert window(starting(), q("2017/18 Q3")) == Period(date(2017, 6, 1), date(2017, 12, 31))
    assert window(starting(), q("2018/19 Q2")) == Period(date(2018, 4, 1), date(2018, 9, 30))
    assert window(starting(), q("2016/17 Q2")) == Period(date(2016, 4, 1), date(2016, 9, 30))


def test_the_months_before_it_are_not_missing():
    found = row(starting(), monthly("2017-06", [3, 4, 5, 6]), "2017/18 Q2")
    assert (found.value, found.expected, found.rating) == (18, 18, Rating.GREEN)
    assert found.data_from == date(2017, 6, 1)


def test_a_month_missing_after_it_is():
    assert row(starting(), monthly("2017-06", [3, None, 5, 6]), "2017/18 Q2").rating is Rating.NO_DATA


def test_before_it_nothing_is_expected_or_missing():
    late = target(kind="annual", value=45, starts="2017-11", **{"from": "2017/18"})
    about = indicator(late, basis="year_to_date", better="higher", unit="referrals")
    found = row(about, monthly("2017-11", [3, 4]), "2017/18 Q1")
    assert found.value is None
    assert found.rating is Rating.NO_TARGET
    assert found.reason == "Nothing is expected yet: the service starts in November 2017."
    assert row(about, monthly("2017-11", [3, 4]), "2017/18 Q3").value == 7


@given(st.lists(st.integers(0, 50), min_size=12, max_size=12), st.integers(1, 4))
def test_a_year_to_date_is_the_sum_of_its_quarters(values, number):
    flow = monthly("2015-04", values)
    name = f"2015/16 Q{number}"
    assert row(indicator(basis="year_to_date"), flow, name).value == sum(values[: 3 * number])
    assert row(indicator(basis="quarter"), flow, name).value == sum(values[3 * number - 3 : 3 * number])


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=12, max_size=12))
def test_a_rolling_share_is_of_all_its_months(pairs):
    top, below = [one for one, _ in pairs], [one + rest for one, rest in pairs]
    found = on_basis(
        indicator(ratio=True, basis="rolling_12_months"),
        Flows(monthly("2015-01", top), monthly("2015-01", below)),
        q("2015/16 Q3"),
    )
    assert found.value == (Fraction(sum(top), sum(below)) if sum(below) else None)


def test_quarterly_figures_answer_a_rolling_year():
    assert (
        row(indicator(basis="rolling_12_months"), quarterly("2016/17 Q4", [40, 38, 39, 45]), "2017/18 Q3").value == 162
    )
