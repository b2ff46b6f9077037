"""Months, quarters and years of one selection: which figure answers, what covers, what is never added."""

from datetime import date
from fractions import Fraction

import pytest

from loaders.reading.periods import Grain, Period
from performance.definitions.indicator import Selection
from performance.flow import build_flow, exact
from tests.performance.builders import (
    Answer,
    Cover,
    counts,
    file_of,
    month,
    monthly,
    months_since,
    q,
    quarterly,
    received,
    year,
    yearly,
)

APRIL, JULY = date(2016, 4, 1), date(2016, 7, 1)
Q1 = q("2016/17 Q1").period
YEAR = year("2016/17")
CALENDAR = Period(date(2016, 1, 1), date(2016, 12, 31))


def value(point):
    return None if point is None else point.value


def test_a_month_is_answered_by_months_only():
    flow = counts((Q1, 30), (YEAR, 120))
    assert flow.month(APRIL) is None
    assert value(monthly("2016-04", [7]).month(APRIL)) == 7


def test_a_quarter_is_the_sum_of_its_three_months():
    assert value(monthly("2016-04", [7, 8, 9]).quarter(APRIL)) == 24


@pytest.mark.parametrize("months", [[7, 8], [None, 8, 9], [7, None, 9]])
def test_a_quarter_with_a_missing_month_is_not_known(months):
    assert monthly("2016-04", months).quarter(APRIL) is None


@pytest.mark.parametrize(
    ("months_on", "quarter_on", "answer"), [("2016-07-10", "2016-08-01", 30), ("2016-08-01", "2016-07-10", 24)]
)
def test_a_quarter_is_answered_by_what_was_received_later(months_on, quarter_on, answer):
    months = zip(months_since("2016-04", 3), [7, 8, 9], strict=True)
    flow = counts(*months, received_on=months_on, seq=1, more=[file_of((Q1, 30), received_on=quarter_on, seq=2)])
    assert value(flow.quarter(APRIL)) == value(flow.over(Q1)) == answer
    assert [value(flow.month(span.start)) for span in months_since("2016-04", 3)] == [7, 8, 9]


def test_received_at_the_same_instant_the_later_line_of_the_journal_wins():
    months = list(zip(months_since("2016-04", 3), [7, 8, 9], strict=True))
    for first, then, answer in ((1, 2, 30), (2, 1, 24)):
        flow = counts(*months, seq=first, more=[file_of((Q1, 30), seq=then)])
        assert value(flow.quarter(APRIL)) == answer


def test_two_of_three_months_never_replace_a_quarter():
    months = zip(months_since("2016-04", 2), [7, 8], strict=True)
    flow = counts(*months, received_on="2016-09-01", more=[file_of((Q1, 30), received_on="2016-07-01")])
    assert value(flow.quarter(APRIL)) == 30


@pytest.mark.parametrize(
    ("quarters_on", "year_on", "answer"), [("2017-05-01", "2017-06-01", 130), ("2017-06-01", "2017-05-01", 100)]
)
def test_a_year_is_answered_by_what_was_received_later(quarters_on, year_on, answer):
    start = q("2016/17 Q1")
    pieces = [(start.plus(step).period, 25) for step in range(4)]
    flow = counts(*pieces, received_on=quarters_on, seq=1, more=[file_of((YEAR, 130), received_on=year_on, seq=2)])
    assert value(flow.year(APRIL)) == value(flow.over(YEAR)) == answer


def test_a_year_may_be_made_of_months_and_quarters_and_adds_no_two_grains():
    months = list(zip(months_since("2016-04", 6), [1, 2, 3, 4, 5, 6], strict=True))
    flow = counts(*months, (q("2016/17 Q3").period, 70), (q("2016/17 Q4").period, 80), (Q1, 500), seq=1)
    # Q1 stands both as months and as a quarter of the same file: one of the two, never both
    assert value(flow.year(APRIL)) in {1 + 2 + 3 + 15 + 70 + 80, 500 + 15 + 70 + 80}
    assert [grain for grain, _ in flow.year(APRIL).parts].count(Grain.QUARTER) in {2, 3}


@pytest.mark.parametrize(("given_on", "answer"), [("2017-05-01", 118), ("2016-05-01", 120)])
def test_twelve_months_that_are_no_financial_year_are_answered_by_what_was_received_later(given_on, answer):
    months = list(zip(months_since("2016-01", 12), [10] * 12, strict=True))
    flow = counts(
        *months, received_on="2017-02-01", seq=1, more=[file_of((CALENDAR, 118), received_on=given_on, seq=2)]
    )
    assert value(flow.over(CALENDAR)) == answer


def test_a_run_of_any_months():
    flow = monthly("2016-04", [1, 2, 4, 8, 16, 32])
    assert value(flow.over(Period(date(2016, 5, 1), date(2016, 8, 31)))) == 2 + 4 + 8 + 16
    assert flow.over(Period(date(2016, 8, 1), date(2016, 10, 31))) is None


def test_a_run_that_begins_inside_a_quarter_takes_the_quarter_where_there_are_no_months():
    by_quarter, june_to_december = quarterly("2017/18 Q1", [76, 60, 83]), Period(date(2017, 6, 1), date(2017, 12, 31))
    assert value(by_quarter.over(june_to_december)) == 219
    by_month = monthly("2017-04", [1000, 1000, 10, 20, 20, 20, 30, 30, 23])
    assert value(by_month.over(june_to_december)) == 10 + 60 + 83


def test_a_run_that_ends_inside_a_quarter_does_not():
    flow = quarterly("2017/18 Q1", [76, 60, 83])
    assert flow.over(Period(date(2017, 4, 1), date(2017, 8, 31))) is None
    assert flow.over(month("2017-04")) is None


def test_a_covered_month_without_an_observation_is_0_and_an_uncovered_one_unknown():
    spans = months_since("2016-04", 3)
    covers = [Cover(span, "month", received("2016-07-01")) for span in spans]
    flow = build_flow(Selection(measure="m.n"), [Answer(spans[0], 5, "month")], covers)
    assert [value(flow.month(span.start)) for span in spans] == [5, 0, 0]
    assert value(flow.quarter(APRIL)) == 5
    assert flow.month(JULY) is None


def test_a_covered_month_without_the_category_is_0_even_where_no_month_has_it():
    spans = months_since("2016-04", 3)
    covers = [Cover(span, "month", received("2016-07-01")) for span in spans]
    answers = [Answer(span, 5, "month", agency="police") for span in spans]
    others = build_flow(Selection(measure="m.n", where_not={"agency": "police"}), answers, covers)
    education = build_flow(Selection(measure="m.n", where={"agency": "education"}), answers, covers)
    assert [value(flow.quarter(APRIL)) for flow in (others, education)] == [0, 0]
    assert value(build_flow(Selection(measure="m.n"), answers, covers).quarter(APRIL)) == 15


def test_an_observation_that_nothing_covers_does_not_count():
    assert build_flow(Selection(measure="m.n"), [Answer(month("2016-04"), 5, "month")], []).month(APRIL) is None


def test_a_figure_that_was_not_given_is_no_figure_and_keeps_its_marker():
    pieces = zip(months_since("2016-04", 3), [7, None, 9], ["", "[c]", ""], strict=True)
    flow = counts(*pieces)
    point = flow.quarter(APRIL)
    assert (point.value, point.marker, point.known) == (None, "[c]", False)


def test_one_silent_cell_of_several_leaves_the_month_without_a_figure():
    span = month("2016-04")
    answers = [Answer(span, 5, "month", agency="police"), Answer(span, None, "month", agency="idva", markers="[x]")]
    covers = [Cover(span, "month", received("2016-07-01"))]
    point = build_flow(Selection(measure="m.n"), answers, covers).month(APRIL)
    assert (point.value, point.marker) == (None, "[x]")
    police = build_flow(Selection(measure="m.n", where={"agency": "police"}), answers, covers)
    assert value(police.month(APRIL)) == 5


def test_a_partial_month_never_counts_as_whole():
    whole = file_of(*zip(months_since("2016-04", 2), [7, 8], strict=True))
    part = file_of((month("2016-06"), 2), complete=False)
    flow = counts(more=[whole, part])
    assert flow.month(date(2016, 6, 1)).known is False
    assert flow.quarter(APRIL).known is False
    with_quarter = counts(more=[whole, part, file_of((Q1, 30), received_on="2010-01-01")])
    assert value(with_quarter.quarter(APRIL)) == 30  # received long before, and whole


def test_provisional_is_passed_on():
    spans = months_since("2016-04", 3)
    answers = [Answer(span, 5, "month", provisional=span == spans[2], markers="[p]") for span in spans]
    flow = build_flow(
        Selection(measure="m.n"), answers, [Cover(span, "month", received("2016-07-01")) for span in spans]
    )
    assert flow.quarter(APRIL).provisional is True
    assert flow.month(APRIL).provisional is False
    assert flow.quarter(APRIL).marker == "[p]"


def test_parts_say_what_was_added():
    flow = counts(*zip(months_since("2016-04", 3), [7, 8, 9], strict=True), (q("2016/17 Q2").period, 30))
    made_of = flow.over(Period(date(2016, 4, 1), date(2016, 9, 30))).parts
    assert made_of == (
        *((Grain.MONTH, span) for span in months_since("2016-04", 3)),
        (Grain.QUARTER, q("2016/17 Q2").period),
    )


def test_pounds_and_pence_are_what_was_written():
    assert exact(193739.33) == Fraction(19373933, 100)
    assert exact(0.1 + 0.2) == Fraction(3, 10)
    assert exact(228492.0) == 228492


# Slices

SEVEN = ("burglary", "robbery", "criminal_damage")


def crimes(slices, observed, *, selection):
    """One month of a file that answers for some slices only."""
    span = month("2016-04")
    covers = [Cover(span, "month", received("2016-05-01"), slice=name) for name in slices]
    answers = [Answer(span, count, "month", slice=name, mopac_7="" if name == "other" else name, offence=name.title())
               for name, count in observed.items()]  # fmt: skip
    return build_flow(Selection(measure="crime.offences", **selection), answers, covers)


def test_a_file_of_burglaries_gives_burglary_and_not_all_seven():
    assert value(crimes(["burglary"], {"burglary": 5}, selection={"where": {"mopac_7": "burglary"}}).month(APRIL)) == 5
    assert crimes(["burglary"], {"burglary": 5}, selection={"where": {"mopac_7": SEVEN}}).month(APRIL) is None


def test_a_slice_that_is_covered_and_empty_is_0():
    flow = crimes(SEVEN, {"burglary": 5, "robbery": 2}, selection={"where": {"mopac_7": SEVEN}})
    assert value(flow.month(APRIL)) == 7
    assert value(crimes(SEVEN, {"burglary": 5}, selection={"where": {"mopac_7": "robbery"}}).month(APRIL)) == 0


def test_a_slice_that_is_known_for_part_of_the_month_makes_the_whole_partial():
    span = month("2016-04")
    covers = [Cover(span, "month", received("2016-05-01"), slice=name, complete=name != "robbery") for name in SEVEN]
    answers = [Answer(span, 5, "month", slice="burglary", mopac_7="burglary")]
    whole = build_flow(Selection(measure="m.n", where={"mopac_7": SEVEN}), answers, covers)
    assert whole.month(APRIL).complete is False
    assert build_flow(Selection(measure="m.n", where={"mopac_7": "burglary"}), answers, covers).month(APRIL).known


def test_a_file_of_burglaries_does_not_give_all_crime():
    assert crimes(["burglary"], {"burglary": 5}, selection={}).month(APRIL) is None
    whole = crimes([*SEVEN, "other"], {"burglary": 5, "other": 90}, selection={})
    assert value(whole.month(APRIL)) == 95


def test_all_crime_without_fraud_does_not_wait_for_fraud():
    selection = {"where_not": {"offence": "Nfib_Fraud"}}
    flow = crimes([*SEVEN, "other"], {"burglary": 5, "other": 90}, selection=selection)
    assert value(flow.month(APRIL)) == 95
    more = crimes([*SEVEN, "other", "nfib_fraud"], {"burglary": 5, "other": 90, "nfib_fraud": 30}, selection=selection)
    assert value(more.month(APRIL)) == 95


def test_a_selection_on_two_dimensions_needs_the_slice_alone():
    flow = crimes(SEVEN, {"burglary": 5}, selection={"where": {"mopac_7": "burglary", "offence": "Burglary"}})
    assert value(flow.month(APRIL)) == 5


def test_other_crimes_are_a_slice_that_can_be_asked_for():
    flow = crimes(["other"], {"other": 90}, selection={"where": {"offence": "Other"}})
    assert value(flow.month(APRIL)) == 90


# The newest


def test_the_latest_of_yearly_figures_is_the_last_that_has_ended():
    flow = yearly("2013/14", [1, 2, 3])
    assert flow.latest(date(2016, 3, 31)).period == year("2015/16")
    assert flow.latest(date(2016, 3, 30)).period == year("2014/15")
    assert flow.latest(date(2013, 3, 31)) is None


def test_the_latest_has_a_figure():
    flow = counts((year("2014/15"), 5), (year("2015/16"), None, ":"))
    assert flow.latest(date(2017, 3, 31)).period == year("2014/15")
    assert flow.newest(date(2017, 3, 31)).period == year("2014/15")


def test_the_latest_of_months_is_a_month():
    flow = monthly("2016-04", [1, 2, 3, 4])
    assert flow.latest(date(2016, 7, 31)).period == month("2016-07")


def test_the_newest_is_of_any_length():
    flow = counts((YEAR, 100), (month("2017-04"), 9))
    assert flow.newest(date(2017, 6, 30)).period == month("2017-04")
    assert flow.newest(date(2017, 3, 31)).period == YEAR
    assert flow.newest(date(2017, 3, 30)) is None
