"""Small numbers cannot be seen, nor worked out from what is shown; and no more is hidden than need be."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from performance.basis import Flows
from performance.disclosure import Counted, hidden_periods, is_small
from performance.quarter import Quarter
from performance.small_series import hidden_of
from tests.performance.attacker import recovered_by_bounds, recovered_by_sums, recovered_by_trying
from tests.performance.builders import counts, file_of, indicator, month, monthly, months_since, q, quarterly, year

LAST = Quarter(2030, 1)


def shown(values, first="2014-04", whole=None):
    """Every figure that is shown of a monthly series: months, quarters, years, years to date, rolling years."""
    spans = months_since(first, len(values))
    found = {}
    for start in range(len(values)):
        for length in (1, 3, 6, 9, 12):
            months = values[start : start + length]
            first_month = spans[start].start.month
            if len(months) < length or (length == 3 and first_month not in {1, 4, 7, 10}):
                continue
            if length in {6, 9} and first_month != 4 or (length == 12 and first_month not in {1, 4, 7, 10}):
                continue
            period = spans[start]._replace(end=spans[start + length - 1].end)
            part = None if whole is None else sum(whole[start : start + length])
            found[period] = Counted(period, sum(months), part)
    return list(found.values())


def hidden_names(figures):
    return sorted((period.start.isoformat()[:7], period.end.isoformat()[:7]) for period in hidden_periods(figures))


@pytest.mark.parametrize(("count", "small"), [(0, False), (1, True), (2, True), (3, True), (4, True), (5, False)])
def test_small_is_1_to_4(count, small):
    assert is_small(count) is small
    assert bool(hidden_periods([Counted(month("2014-04"), count)])) is small


def test_where_nothing_is_small_nothing_is_hidden():
    assert hidden_periods(shown([5, 9, 12, 7, 30, 6] * 4)) == frozenset()
    assert hidden_periods([]) == frozenset()


def test_zeros_stay_visible():
    assert hidden_periods(shown([0, 0, 0, 9, 0, 12] * 4)) == frozenset()
    hidden = hidden_periods(shown([0, 12, 3, 0, 9, 20, 0, 0, 7, 8, 0, 6]))
    assert not any(one.period in hidden for one in shown([0, 12, 3, 0, 9, 20, 0, 0, 7, 8, 0, 6]) if one.people == 0)


def test_one_small_month_takes_one_other_month_with_it_and_no_quarter_or_year():
    values = [10, 12, 11] * 8
    values[10] = 3
    figures = shown(values)
    assert hidden_names(figures) == [("2015-01", "2015-01"), ("2015-02", "2015-02")]


def test_of_the_other_months_the_smaller_goes():
    figures = shown([20, 3, 10, *[30] * 9])
    assert hidden_names(figures) == [("2014-05", "2014-05"), ("2014-06", "2014-06")]


def test_two_small_months_of_a_quarter_hide_each_other():
    assert hidden_names(shown([20, 3, 2, *[30] * 9])) == [("2014-05", "2014-05"), ("2014-06", "2014-06")]


def test_two_ones_do_not():
    # 22 − 20 = 2 and both known to be at least 1: a third month goes
    assert hidden_names(shown([20, 1, 1, *[30] * 9])) == [(f"2014-0{n}", f"2014-0{n}") for n in (4, 5, 6)]


def test_a_small_quarter_is_hidden_where_there_are_no_months():
    figures = [Counted(Quarter(2016, n).period, people) for n, people in ((1, 40), (2, 3), (3, 45), (4, 44))]
    assert len(hidden_periods(figures)) == 1
    with_year = [*figures, Counted(year("2016/17"), 132)]
    assert hidden_names(with_year) == [("2016-04", "2016-06"), ("2016-07", "2016-09")]


def test_a_zero_goes_where_nothing_else_would_help():
    figures = shown([0, 0, 3, *[0] * 9])
    hidden = hidden_periods(figures)
    assert recovered_by_bounds(figures, hidden) == set()


@pytest.mark.parametrize(
    ("part", "whole", "hidden"),
    [(3, 40, True), (37, 40, True), (36, 40, True), (35, 40, False), (0, 40, False), (40, 40, False), (5, 40, False),
     (0, 4, True), (4, 4, True), (0, 0, False), (3, 3, True)],
)  # fmt: skip
def test_a_share_is_hidden_where_part_rest_or_whole_is_small(part, whole, hidden):
    assert bool(hidden_periods([Counted(month("2014-04"), part, whole)])) is hidden


def test_small_part_and_small_rest_in_one_quarter_do_not_give_each_other_away():
    # of 20 cases 4 and of 20 cases all but 1: the two together 23, so the first is at least 23 − 19
    figures = shown([4, 19, 10, *[10] * 9], whole=[20] * 12)
    hidden = hidden_periods(figures)
    assert ("2014-06", "2014-06") in hidden_names(figures)
    assert recovered_by_bounds(figures, hidden) == set()
    assert recovered_by_bounds(figures, hidden - {month("2014-06")}) >= {month("2014-04"), month("2014-05")}


def test_what_is_no_part_of_its_whole_is_a_count_by_itself():
    figures = [Counted(month("2014-04"), 55, 20), Counted(month("2014-05"), 3, 20), Counted(month("2014-06"), 40, 2)]
    assert hidden_periods(figures) == {month("2014-05"), month("2014-06")}
    children = [Counted(month("2014-04"), 55, 20), Counted(month("2014-05"), 17, 20)]
    assert hidden_periods(children) == frozenset()
    assert hidden_periods(children[1:]) == {month("2014-05")}


def test_a_quarter_that_is_not_the_sum_of_its_months_does_not_open_the_others():
    values = [10, 12, 11] * 4
    values[4] = 3
    figures = shown(values)
    first = figures.index(next(one for one in figures if one.period == q("2014/15 Q4").period))
    figures[first] = figures[first]._replace(people=20)  # the return of the quarter says 20, the register 33
    hidden = hidden_periods(figures)
    assert month("2014-08") in hidden
    assert hidden & {month("2014-07"), month("2014-09")}
    assert q("2014/15 Q2").period not in hidden


def test_where_a_short_figure_is_more_than_the_long_one_around_it_nothing_breaks():
    figures = [Counted(q("2014/15 Q1").period, 12), Counted(year("2014/15"), 10), Counted(q("2014/15 Q2").period, 3)]
    assert q("2014/15 Q2").period in hidden_periods(figures)


# Over everything that is shown of an indicator


def of(top, below=None, **about):
    return hidden_of(indicator(ratio=below is not None, small_numbers="1-4", **about), Flows(top, below), LAST)


def test_the_periods_of_the_basis_are_among_those_hidden():
    begins = {"kind": "annual", "value": 9, "starts": "2017-06", "from": "2017/18", "source": "a paper",
              "agreed": {"by": "the board", "on": "2017-06-01"}}  # fmt: skip
    hidden = of(monthly("2017-06", [2, 1, 0, 0]), basis="year_to_date", better="higher", targets=[begins])
    assert {(period.start.month, period.end.month) for period in hidden} >= {(6, 6), (6, 9)}


def test_a_partly_covered_month_is_hidden_too():
    whole, part = file_of((month("2014-04"), 30)), file_of((month("2014-05"), 2), complete=False)
    assert month("2014-05") in of(counts(more=[whole, part]))


def test_a_share_hides_of_its_whole_what_the_count_of_the_whole_hides():
    cases = monthly("2014-04", [10, 3, 12, 20, 20, 20])
    repeats = counts(*zip(months_since("2014-04", 2), [0, 0], strict=True))  # known for fewer months than the cases
    alone = of(cases)
    assert alone == {month("2014-04"), month("2014-05")}
    assert alone <= of(repeats, cases)


def test_a_figure_without_a_number_hides_nothing():
    flow = counts((month("2014-04"), None, "[c]"), (month("2014-05"), 30))
    assert of(flow) == frozenset()


@pytest.mark.parametrize(
    "values", [[1, 0, 1, 0, 1, 1, 0, 2, 0, 0, 0, 9, 0, 0, 9], [0, 0, 1, 1, 1, 0, 1, 0, 0, 0, 2, 1, 0, 2, 2, 9, 9, 0]]
)
def test_what_the_hidden_alone_say_does_not_cover_what_the_published_say(values):
    # found by search: who knows which figures are small knows some of these anyway, but nobody else may
    figures = shown(values)
    assert recovered_by_bounds(figures, hidden_periods(figures), told=False) == set()


def test_a_year_to_date_is_taken_as_published_whatever_the_basis():
    hidden = of(monthly("2014-04", [2, 1, 0, 0, 0, 0]), basis="rolling_12_months")
    assert month("2014-04")._replace(end=month("2014-09").end) in hidden


# The attacker


FEW = st.lists(st.integers(0, 6), min_size=3, max_size=5)


@settings(max_examples=60, deadline=None)
@given(FEW)
def test_the_attackers_agree_with_trying_everything(values):
    figures = shown(values)
    for hidden in (frozenset(one.period for one in figures if is_small(one.people)), hidden_periods(figures)):
        assert recovered_by_trying(figures, hidden) == recovered_by_bounds(figures, hidden)
        assert recovered_by_sums(figures, hidden) <= recovered_by_bounds(figures, hidden)


@settings(max_examples=100, deadline=None)
@given(FEW)
def test_trying_everything_finds_no_small_figure(values):
    figures = shown(values)
    assert recovered_by_trying(figures, hidden_periods(figures), told=False, most=7) == set()


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from([1, 2, 3, 5, 8, 12]), st.integers(6, 36))
def test_bounds_and_sums_find_no_small_figure(seed, mean, length):
    figures = shown(_series(seed, mean, length))
    hidden = hidden_periods(figures)
    assert all(one.period in hidden for one in figures if is_small(one.people))
    assert recovered_by_sums(figures, hidden) == set()
    assert recovered_by_bounds(figures, hidden, told=False) == set()


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from([1, 2, 3, 5, 8, 12]), st.integers(6, 30))
def test_knowing_which_are_small_finds_one_only_where_the_hidden_alone_say_so(seed, mean, length):
    figures = shown(_series(seed, mean, length))
    hidden = hidden_periods(figures)
    found = recovered_by_bounds(figures, hidden)
    assert found <= recovered_by_bounds([one for one in figures if one.period in hidden], hidden)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from([1, 3, 6]), st.integers(6, 24))
def test_shares_give_away_neither_part_nor_rest(seed, mean, length):
    part, rest = _series(seed, mean, length), _series(seed + 1, mean * 2, length)
    figures = shown(part, whole=[one + two for one, two in zip(part, rest, strict=True)])
    hidden = hidden_periods(figures)
    for side in (figures, [one._replace(people=one.rest) for one in figures]):
        assert recovered_by_sums(side, hidden) == set()
        assert recovered_by_bounds(side, hidden, told=False) == set()
        alone = [one for one in side if one.period in hidden]
        assert recovered_by_bounds(side, hidden) <= recovered_by_bounds(alone, hidden)
    for one in figures:
        if is_small(one.people) or is_small(one.rest) or is_small(one.whole):
            assert one.period in hidden


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=4, max_size=14))
def test_quarterly_series(values):
    figures = []
    for place, _ in enumerate(values):
        for length in (1, 4):
            part = values[place : place + length]
            if len(part) == length:
                first, last = Quarter(2014, 1).plus(place), Quarter(2014, 1).plus(place + length - 1)
                figures.append(Counted(first.period._replace(end=last.end), sum(part)))
    hidden = hidden_periods(figures)
    assert recovered_by_bounds(figures, hidden, told=False) == recovered_by_sums(figures, hidden) == set()


def _series(seed, mean, length):
    chance = random.Random(seed)
    return [max(0, round(chance.gauss(mean, mean**0.5))) for _ in range(length)]


def test_of_thousands_of_series_none_gives_a_small_figure_away():
    given_away, zeros = 0, Counter()
    for seed in range(2500):
        figures = shown(_series(seed, (1, 2, 4, 7, 11)[seed % 5], 3 + seed % 10))
        hidden = hidden_periods(figures)
        given_away += len(recovered_by_bounds(figures, hidden, told=False))
        zeros.update(one.period in hidden for one in figures if one.people == 0)
    assert given_away == 0
    assert zeros[True] < zeros[False] / 20


def test_a_long_series_does_not_take_long():
    hidden = of(
        monthly("2008-04", _series(3, 6, 180)), monthly("2008-04", [value + 20 for value in _series(3, 6, 180)])
    )
    assert hidden


def test_quarterly_flows():
    hidden = of(quarterly("2014/15 Q1", [30, 3, 20, 25, 31]), basis="rolling_12_months")
    assert q("2014/15 Q2").period in hidden
    assert q("2014/15 Q4").rolling_year() not in hidden
