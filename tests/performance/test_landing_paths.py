"""Ways to carry a series on, by literal vectors; and on the real series the chosen one beats "same as last year"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.landing import misses_of, read_series, tried, with_totals
from performance.landing_paths import (
    BASELINE,
    CANDIDATES,
    CHOSEN,
    changed_as_lately,
    damped_trend,
    half_and_half,
    mean_of_years,
    same_as_last_year,
    share_of_the_year,
    smoothed,
    straight_line,
)
from performance.landing_range import ENOUGH, MISSES, Miss, own_misses, quantile, range_of, table_of
from tests.shared import GENERATION_A, needs_shared

FIRST = [*range(1, 13)]
SECOND = [value + 12 for value in FIRST]


def test_same_as_last_year_takes_the_month_twelve_before():
    assert same_as_last_year(FIRST + SECOND, 3) == [13, 14, 15]
    assert same_as_last_year(FIRST + SECOND, 14)[-2:] == [13, 14]


def test_the_straight_line_is_the_mean_of_the_last_twelve():
    assert straight_line(FIRST + SECOND, 2) == [18.5, 18.5]


def test_the_mean_of_years_takes_as_many_as_there_are():
    assert mean_of_years(2)(FIRST + SECOND, 2) == [7, 8]
    assert mean_of_years(3)(FIRST + SECOND, 2) == [7, 8]


def test_the_share_of_the_year_scales_what_is_known():
    # the year runs for six months, of which two years before brought a third each
    year = [1] * 6 + [2] * 6
    assert share_of_the_year([*year, *year, *[3] * 6], 6) == [pytest.approx(6)] * 6
    assert share_of_the_year(FIRST + SECOND, 12) == SECOND


def test_changed_as_lately_scales_last_year():
    assert changed_as_lately(1.0)([10] * 12 + [20] * 12, 1) == [40]
    assert changed_as_lately(0.5)([10] * 12 + [40] * 12, 1) == [80]


def test_the_mean_of_two_ways():
    assert half_and_half(same_as_last_year, straight_line)(FIRST + SECOND, 1) == [(13 + 18.5) / 2]


def test_smoothing_weighs_the_newest_month_by_three_tenths():
    assert smoothed(0.0)([100] * 23 + [200], 2) == [pytest.approx(130)] * 2


def test_smoothing_keeps_half_of_the_season():
    months = [10, 20] * 18
    low, high = smoothed(0.5)(months, 2)
    # the months stand to their mean, 15, as 2/3 and 4/3; half of that is 5/6 and 7/6
    assert high / low == pytest.approx(7 / 5)
    whole = smoothed(1.0)(months, 2)
    assert whole == [pytest.approx(10), pytest.approx(20)]


@pytest.mark.parametrize("candidate", CANDIDATES, ids=lambda one: one.name)
@pytest.mark.parametrize("value", [0, 7, 100])
def test_what_never_changes_is_carried_on_unchanged(candidate, value):
    assert candidate.path([value] * 36, 6) == [pytest.approx(value)] * 6


@given(st.lists(st.integers(0, 300), min_size=24, max_size=60), st.integers(1, 12))
def test_no_way_projects_a_count_below_nothing(values, ahead):
    for path in (CHOSEN.path, damped_trend, smoothed(1.0), same_as_last_year, straight_line):
        found = path(values, ahead)
        assert len(found) == ahead
        assert min(found) >= 0


def test_the_table_is_read_by_the_months_ahead_and_the_size_of_a_month():
    assert table_of(12, 100, MISSES) == Miss(0.819, 1.164)
    assert table_of(1, 800, MISSES) == table_of(3, 400, MISSES) == Miss(0.899, 1.072)
    assert table_of(7, 19.9, MISSES) == Miss(0.758, 1.323)


def test_a_small_count_varies_by_chance_alone():
    low, middle, high = range_of([3] * 24, 3)
    assert middle == pytest.approx(9)
    assert (low, high) == (pytest.approx(9 - 1.2816 * 3), pytest.approx(9 + 1.2816 * 3))
    assert range_of([0] * 24, 3) == (0, 0, 0)


def test_with_four_years_of_its_own_misses_a_series_makes_half_of_its_range_itself():
    calm = [100.0] * (24 + ENOUGH + 11)
    assert len(own_misses(calm, 12)) == ENOUGH
    assert own_misses(calm, 12) == [pytest.approx(1)] * ENOUGH
    low, middle, high = range_of(calm, 12)
    assert (low / middle, high / middle) == (pytest.approx((1 + 0.819) / 2), pytest.approx((1 + 1.164) / 2))
    assert range_of(calm[1:], 12)[0] / middle == pytest.approx(0.819)


def test_a_quantile_lies_between_two_values():
    assert quantile([4, 1, 3, 2, 5], 0.1) == pytest.approx(1.4)
    assert quantile([7], 0.9) == 7


@needs_shared
def test_on_the_real_series_the_chosen_way_beats_the_same_as_last_year_and_the_ranges_are_as_declared():
    series = read_series(GENERATION_A)
    assert len(series) == 32 * 7
    boroughs = {key: held for key, held in series.items() if key[0] in {"Bromley", "Croydon", "Camden", "Bexley"}}

    def error(candidate, *, ahead):
        found = [one.relative for one in tried(candidate, boroughs, ahead=ahead)]
        return sum(found) / len(found)

    assert error(CHOSEN, ahead=False) < 0.9 * error(BASELINE, ahead=False)
    assert error(CHOSEN, ahead=True) < error(BASELINE, ahead=True)
    for ahead, classes in misses_of(with_totals(series)).items():
        for found, declared in zip(classes, MISSES[ahead], strict=True):
            assert found == pytest.approx(declared, abs=0.0006)
