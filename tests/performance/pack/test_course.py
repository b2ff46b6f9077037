"""An indicator's course on its own basis: which periods, what was expected of each, nothing hidden ever shown."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.course import course_of
from charts.course_words import no_course_words
from performance.composition import compose
from performance.pack.course import QUARTERS, course_over
from performance.pack.pack import Figure
from performance.quarter import Quarter
from tests.packs import hidden_figure, provisional_figure, red_figure, small_pack, untargeted, without_figure
from tests.performance.builders import indicator, monthly, quarterly, subject, target, yearly

Q3 = Quarter(2017, 3)


def course(about, flow, quarter=Q3, **given):
    """Ends of the periods, values and what was expected."""
    return [(one.period.end, one.value, one.expected) for one in course_over(subject(about, flow, **given), quarter)]


def test_a_quarterly_count_has_its_quarters_and_a_gap_keeps_its_place():
    flow = quarterly("2016/17 Q4", [5, None, 7, 8])
    about = indicator(target(kind="value", value=6))
    assert course(about, flow) == [
        (date(2017, 3, 31), 5, 6),
        (date(2017, 6, 30), None, 6),
        (date(2017, 9, 30), 7, 6),
        (date(2017, 12, 31), 8, 6),
    ]


def test_there_are_at_most_sixteen_quarters():
    assert len(course(indicator(), quarterly("2010/11 Q1", [9] * 31))) == QUARTERS == 16


def test_twelve_months_and_the_year_to_date_are_told_on_their_own_basis():
    flow = monthly("2016-04", [1] * 21)
    assert course(indicator(basis="rolling_12_months"), flow) == [
        (date(2017, 3, 31), 12, None),
        (date(2017, 6, 30), 12, None),
        (date(2017, 9, 30), 12, None),
        (date(2017, 12, 31), 12, None),
    ]
    annual = indicator(target(kind="annual", value=24), basis="year_to_date")
    assert [(value, expected) for _, value, expected in course(annual, flow)][-5:] == [
        (9, 18),
        (12, 24),
        (3, 6),
        (6, 12),
        (9, 18),
    ]


def test_a_yearly_return_has_every_year_once_and_the_newest_as_the_quarter_judges_it():
    about = indicator(target(kind="value", value=20, **{"from": "2017/18"}), basis="latest")
    assert course(about, yearly("2008/09", [*range(9)]))[-3:] == [
        (date(2015, 3, 31), 6, None),
        (date(2016, 3, 31), 7, None),
        (date(2017, 3, 31), 8, 20),
    ]
    assert len(course(about, yearly("2008/09", [*range(9)]))) == 9
    assert course(about, yearly("2016/17", [4, 5])) == [(date(2017, 3, 31), 4, 20)]


def test_a_range_has_both_ends():
    about = indicator(target(kind="range", low=2, high=4), better="within")
    (step,) = course_over(subject(about, quarterly("2017/18 Q3", [3])), Q3)
    assert (step.expected, step.upto) == (2, 4)


def test_hidden_periods_keep_their_place_without_their_figure():
    flow = quarterly("2017/18 Q1", [7, 3, 9])
    steps = course_over(subject(indicator(), flow, hidden={Quarter(2017, 2).period}), Q3)
    assert [(one.value, one.hidden) for one in steps] == [(7, False), (None, True), (9, False)]
    everything = {Quarter(2017, number).period for number in (1, 2, 3)}
    assert course_over(subject(indicator(), flow, hidden=everything), Q3) == ()


@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=24),
    st.sampled_from(["quarter", "rolling_12_months", "year_to_date", "latest"]),
)
def test_the_last_step_says_what_the_row_says(values, basis):
    about = indicator(target(kind="value", value=15), basis=basis)
    made_of = subject(about, monthly("2016-01", values))
    row, steps = compose(made_of, Q3), course_over(made_of, Q3)
    own = [(one.value, one.expected, one.provisional) for one in steps if row.period and one.period.end == row.data_to]
    assert own == ([] if row.value is None else [(row.value, row.expected, row.provisional)])


def drawn(about, flow, quarter=Q3, **given):
    made_of = subject(about, flow, **given)
    return course_of(Figure(compose(made_of, quarter), course_over(made_of, quarter)))


@pytest.mark.parametrize(("values", "title"), [
    ([5, 6, 9], "9 in Q3 2017/18, the highest of three quarters"),
    ([5, 6, 3], "3 in Q3 2017/18, the lowest of three quarters"),
    ([9, 6, 9], "9 in Q3 2017/18, again the highest of three quarters"),
    ([9, 5, 6], "6 in Q3 2017/18; 5 to 9 since Q1 2017/18"),
    ([6, 6, 6], "6 in Q3 2017/18, as since Q1 2017/18"),
    ([5, 6], "6 in Q2 2017/18; 5 in Q1 2017/18"),
])  # fmt: skip
def test_the_title_is_a_finding_by_rule(values, title):
    assert drawn(indicator(), quarterly("2017/18 Q1", values)).title == title


def test_twelve_months_say_so_and_break_where_the_series_does():
    about = indicator(
        basis="rolling_12_months", series_breaks=[{"month": "2016-08", "reason": "Counted anew"}], unit="offences",
        title="All recorded crime",
    )  # fmt: skip
    found = drawn(about, monthly("2014-04", [100] * 44 + [140]))
    assert found.title == "Year to Dec 2017: 1,240, the highest of 12 quarters"
    assert found.under == (
        "Offences in the 12 months to each month. The axis starts at 1,195. "
        "Series break, August 2016: Counted anew. Source: Owner."
    )
    assert found.breaks == (("Sep 2016", "Series break, August 2016: Counted anew"),)
    assert found.cuts == ("Sep 2016",)
    assert found.alt == (
        "Line, All recorded crime, 12 months to each quarter's end, Mar 2015 to Dec 2017: first 1,200, last 1,240."
    )


def test_a_year_to_date_is_held_against_the_year_before_and_begins_anew_each_april():
    found = drawn(indicator(target(kind="annual", value=48), basis="year_to_date"), monthly("2016-04", [5] * 21))
    assert found.title == "45 by Q3 2017/18, 45 a year before"
    assert found.cuts == ("Q1 2017/18",)
    assert (found.target, found.axis.low) == ("Expected 36", 0)


def test_targets_are_named_as_what_they_are():
    assert course_of(red_figure()).target == "Target 70"
    ended = indicator(target(kind="value", value=9, until="2017/18 Q2"))
    assert drawn(ended, quarterly("2017/18 Q1", [5, 6, 7])).target == "Target 9 to Q2 2017/18"
    ranged = indicator(target(kind="range", low=2, high=4), better="within")
    found = drawn(ranged, quarterly("2017/18 Q1", [1, 2, 3]))
    assert (found.target, found.points[0].upto) == ("Target 2–4", 4)
    assert "Dashed: target range." in found.under


def test_where_fewer_than_two_are_known_words_say_so():
    one = indicator()
    assert drawn(one, quarterly("2017/18 Q3", [5])) is None
    alone = Figure(
        compose(subject(one, quarterly("2017/18 Q3", [5])), Q3),
        course_over(subject(one, quarterly("2017/18 Q3", [5])), Q3),
    )
    assert no_course_words(alone) == "One figure only (5 in Q3 2017/18): a line needs two."
    assert course_of(without_figure()) is None
    assert no_course_words(without_figure()) == "No figures yet, so there is no line to draw."
    assert no_course_words(hidden_figure()._replace(course=())) == (
        "Small numbers are hidden, so there is no line to draw."
    )


def test_what_is_hidden_is_said_under_the_title_and_drawn_nowhere():
    found = course_of(hidden_figure())
    assert found.under == "Cases a quarter. [c]: hidden to protect people. Source: Owner."
    assert [(point.value, point.hidden) for point in found.points] == [(7, False), (9, False), (None, True)]


@pytest.mark.parametrize("figure", [*small_pack().figures, untargeted(), provisional_figure()])
def test_words_of_a_course_keep_within_their_lengths(figure):
    long = figure.row.indicator.model_copy(update={"title": " ".join(["Incidents"] * 40)})
    for each in (figure, figure._replace(row=figure.row._replace(indicator=long))):
        found = course_of(each)
        assert found is None or (len(found.title.split()) <= 10 and len(found.alt.split()) <= 30)


def test_shares_are_per_cent_and_provisional_points_are_said():
    found = course_of(provisional_figure())
    assert found.under == "Per cent by quarter. Hollow: provisional (p). Source: Domestic Abuse Group."
    assert found.points[-1].provisional
    assert found.points[-1].value == Fraction(3, 10)
