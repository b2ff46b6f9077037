"""Limits and rules by literal vectors, as NHSRplotthedots tests them, and against a slow working of the same rules."""

import csv
import math
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loaders.mopac_7.offences import find_offence
from performance.signal import (
    Flag,
    Rule,
    Runs,
    Signal,
    flags,
    frame_of,
    judge,
    limits,
    outside,
    shift,
    trend,
    two_of_three,
)
from tests.performance import slow_signal
from tests.shared import GENERATION_A, GENERATION_B, GENERATION_C, needs_shared

CHECK = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]


ZIGZAG = [0, 20] * 8


def test_the_check_vector():
    found = limits(CHECK)
    assert [round(value, 2) for value in (found.mean, found.lower, found.upper)] == [1.94, -0.72, 4.60]
    unscreened = limits(CHECK, screened=False)
    assert [round(value, 2) for value in (unscreened.mean, unscreened.lower, unscreened.upper)] == [1.94, -3.06, 6.95]


def test_near_limits_are_two_thirds_of_the_way():
    found = limits([10, 12, 10, 12, 10, 12, 10])
    assert (round(found.mean, 4), found.lower, found.upper) == (
        10.8571,
        pytest.approx(5.5371, abs=1e-4),
        pytest.approx(16.1771, abs=1e-4),
    )
    assert found.near_upper - found.mean == pytest.approx(1.773 * 2)
    assert found.mean - found.near_lower == pytest.approx(1.773 * 2)


def test_the_point_that_is_screened_still_stands_out():
    assert flags(CHECK)[4] == Flag(Rule.OUTSIDE, high=True)
    assert [flag for place, flag in enumerate(flags(CHECK)) if place != 4] == [None] * 17


def test_ranges_are_screened_once_and_at_the_edge_itself():
    # eight moves of 1 and one of 6.534/… : a move of exactly 3.267 times the mean is left out
    values = [0, 1000, 0, 1000, 0, 1000, 0, 1000, 0]
    assert limits(values) == limits(values, screened=False)
    # of nine moves eight are 5,733 and one is 26,136 times a unit: mean 8,000, edge 3.267 × 8,000 = 26,136
    values = [0, 5733, 0, 5733, 0, 5733, 0, 5733, 0, 26136]
    found = limits(values)
    assert found.upper - found.mean == pytest.approx(2.66 * 5733)


def test_trend_seven_points_flag_all_seven():
    assert trend([1, 2, 3, 4, 5, 6, 7]) == [1] * 7
    assert trend([7, 6, 5, 4, 3, 2, 1]) == [-1] * 7


@pytest.mark.parametrize(
    "values", [[], [1], [1, 2, 3, 4, 5, 6], [1, 2, 3, 3, 4, 5, 6], [1, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 6]]
)
def test_six_points_or_a_tie_are_no_trend(values):
    assert trend(values) == [0] * len(values)


def test_a_longer_trend_flags_all_of_it_and_a_turn_ends_it():
    assert trend([5, 1, 2, 3, 4, 5, 6, 7, 8, 3]) == [0, 1, 1, 1, 1, 1, 1, 1, 1, 0]
    assert trend([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]) == [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1]


def test_run_lengths_can_be_set():
    assert trend([1, 2, 3, 4, 5, 6], run=6) == [1] * 6
    assert shift([1, 1, 1, 1, 1, 1], 0, run=6) == [1] * 6
    assert trend([1, 2, 3, 4, 5, 6, 7], run=8) == [0] * 7
    six = [*ZIGZAG, 8, 9, 10, 11, 12, 13, 5]
    assert [flag.rule for flag in flags(six, runs=Runs(trend=6))[-7:-1]] == [Rule.TREND] * 6
    assert flags(six) == [None] * len(six)


def test_shift_seven_on_one_side():
    assert shift([1] * 7, 0) == [1] * 7
    assert shift([-1] * 8, 0) == [-1] * 8
    assert shift([1] * 6, 0) == [0] * 6
    assert shift([-1, *[1] * 7, -1], 0) == [0, *[1] * 7, 0]


def test_a_point_on_the_mean_breaks_a_shift():
    assert shift([1, 1, 1, 0, 1, 1, 1], 0) == [0] * 7
    assert shift([1, 1, 1, 0, *[1] * 7], 0) == [0] * 4 + [1] * 7


FRAME = limits([0, 2, 0, 2, 0, 2, 0, 2, 0, 2])  # mean 1, limits 1 ± 5.32, near-limits 1 ± 3.546


def test_outside_is_strict():
    high = FRAME.upper
    assert outside([high, math.nextafter(high, 99), FRAME.lower, math.nextafter(FRAME.lower, -99)], FRAME) == [
        0,
        1,
        0,
        -1,
    ]


@pytest.mark.parametrize(
    ("values", "marked"),
    [
        ([5, 5, 2], [1, 1, 0]),  # only those in the outer third
        ([5, 2, 5], [1, 0, 1]),
        ([2, 5, 5], [0, 1, 1]),
        ([5, 5, 5], [1, 1, 1]),
        ([-3, -3, 0], [-1, -1, 0]),
        ([5, 5, 0], [0, 0, 0]),  # the third on the other side
        ([5, 5, 1], [0, 0, 0]),  # the third on the mean
        ([5, 2, 2], [0, 0, 0]),
        ([7, 5, 2], [0, 0, 0]),  # a point outside does not count towards the two
        ([7, 5, 5], [0, 1, 1]),  # nor is it marked
        ([5, -3, 5], [0, 0, 0]),
        ([5, 5], [0, 0]),
    ],
)
def test_two_of_three(values, marked):
    assert two_of_three(values, FRAME) == marked


def test_the_outer_third_begins_beyond_the_near_limit_and_ends_on_the_limit():
    near, edge = FRAME.near_upper, FRAME.upper
    assert two_of_three([near, near, near], FRAME) == [0, 0, 0]
    assert two_of_three([edge, edge, 2], FRAME) == [1, 1, 0]


def test_the_first_rule_names_the_point():
    assert flags([*ZIGZAG, 8, 9, 10, 11, 12, 13, 14])[-7:] == [Flag(Rule.TREND, high=True)] * 7
    assert flags([*ZIGZAG, 14, 13, 12, 11, 10, 9, 8])[-7:] == [Flag(Rule.TREND, high=False)] * 7
    last = [*ZIGZAG, 8, 9, 10, 11, 12, 13, 100]
    assert [flag.rule for flag in flags(last)[-7:]] == [Rule.TREND] * 6 + [Rule.OUTSIDE]
    # seven in a row below the mean, falling: the trend is named, not the shift; the eighth that turns is a shift
    below = [*ZIGZAG, 9, 8, 7, 6, 5, 4, 3, 4]
    assert [flag.rule for flag in flags(below)[-8:]] == [Rule.TREND] * 7 + [Rule.SHIFT]
    near = [10, 11] * 10 + [13, 12, 13]  # two of three near the upper limit, and no other rule
    assert [flag and flag.rule for flag in flags(near)][-3:] == [Rule.TWO_OF_THREE, None, Rule.TWO_OF_THREE]


def test_seven_that_rise_from_limit_to_limit_are_outside_at_both_ends():
    # 1 to 7: mean 4, limits 1.34 and 6.66
    found = flags([1, 2, 3, 4, 5, 6, 7])
    assert found[1:-1] == [Flag(Rule.TREND, high=True)] * 5
    assert (found[0], found[-1]) == (Flag(Rule.OUTSIDE, high=False), Flag(Rule.OUTSIDE, high=True))


@pytest.mark.parametrize("value", [0, 5, 0.1, 1 / 3, 0.7, 1e-9, 12345.678])
@pytest.mark.parametrize("count", [2, 3, 6, 7, 10, 13, 30])
def test_where_nothing_moves_nothing_stands_out(value, count):
    found = limits([value] * count)
    assert found.mean == found.lower == found.upper == value
    assert flags([value] * count) == [None] * count


@pytest.mark.parametrize("count", [0, 1])
def test_no_points_and_one_point_stand_for_nothing(count):
    assert flags([5] * count) == [None] * count


def test_under_thirteen_points_limits_are_trial_limits():
    assert limits([1, 2] * 6).trial is True
    assert limits([1, 2] * 6 + [1]).trial is False


def test_under_six_points_nothing_is_judged():
    for count in range(6):
        assert judge([1, 2, 3, 4, 100][:count], lower_is_better=True) is Signal.TOO_FEW_POINTS
    assert judge([1, 2, 1, 2, 1, 2], lower_is_better=True) is Signal.NEITHER


RISE = [10, 11, 10, 11, 10, 11, 10, 11, 30]


@pytest.mark.parametrize(
    ("values", "lower", "signal"),
    [
        (RISE, True, Signal.CONCERN), (RISE, False, Signal.IMPROVEMENT),
        ([-value for value in RISE], True, Signal.IMPROVEMENT), ([-value for value in RISE], False, Signal.CONCERN),
        ([*RISE, 10], True, Signal.NEITHER),  # only the last point speaks
        ([1, 2, 3, 4, 5, 6, 7], True, Signal.CONCERN), ([7, 6, 5, 4, 3, 2, 1], True, Signal.IMPROVEMENT),
    ],
)  # fmt: skip
def test_the_last_point_speaks_in_the_direction_that_is_better(values, lower, signal):
    assert judge(values, lower_is_better=lower) is signal


def _words(found):
    return [flag and (flag.rule.value, flag.high) for flag in found]


SERIES = st.one_of(
    st.lists(st.integers(0, 12), min_size=2, max_size=40),
    st.lists(st.integers(0, 2000), min_size=2, max_size=30),
    st.lists(st.integers(-3, 3), min_size=6, max_size=40).map(
        lambda steps: [50 + sum(steps[: n + 1]) for n in range(len(steps))]
    ),
)


@given(SERIES)
def test_every_point_is_flagged_as_the_slow_rules_flag_it(values):
    assert _words(flags(values)) == slow_signal.flags(values)
    found = limits(values)
    assert (found.mean, found.lower, found.upper, found.near_lower, found.near_upper) == pytest.approx(
        tuple(map(float, slow_signal.frame(values)))
    )


@example([50, 51, 52, 53, 54, 53, 52, 51, 50], 1, 5)  # one point ends a rise and begins a fall
@given(SERIES, st.integers(1, 6), st.sampled_from([7, 6, 5, 8]))
def test_shares_are_flagged_as_their_numerators_are(values, tenths, run):
    """What stands out does not hang on the unit: sevenths of a point cannot be written in binary."""
    shares = [value / (7 * tenths) for value in values]
    exact = [slow_signal.Fraction(value, 7 * tenths) for value in values]
    assert (
        _words(flags(exact, runs=Runs(run, run)))
        == slow_signal.flags(exact, run=run)
        == slow_signal.flags(values, run=run)
    )
    if len(set(values)) == 1:
        assert flags(shares) == [None] * len(values)


@given(SERIES)
def test_mirrored_series_are_flagged_the_other_way(values):
    turned = [flag and Flag(flag.rule, not flag.high) for flag in flags(values)]
    assert flags([-value for value in values]) == turned


@cache
def police_series(file, group, words, borough):
    """Offences by borough and crime of the seven, month by month, from a file whose headings have these names."""
    series = {}
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        months = [name for name in rows.fieldnames if name.isdigit()]
        for row in rows:
            offence = find_offence(row[group], row[words])
            if offence and offence.mopac_7:
                held = series.setdefault((row[borough].strip(), offence.mopac_7), [0] * len(months))
                for place, name in enumerate(months):
                    held[place] += int(row[name] or 0)
    return series


HEADINGS_A = ("Major Category", "Minor Category", "Borough")
HEADINGS_B = ("MajorText", "MinorText", "LookUp_BoroughName")
FILES = {
    "2008 to 2016": (GENERATION_A, *HEADINGS_A),
    "2010 to 2022": (GENERATION_B, *HEADINGS_B),
    "2023 to 2025": (GENERATION_C, "MajorText", "MinorText", "BoroughName"),
}


@needs_shared
@pytest.mark.parametrize("name", FILES)
def test_every_real_series_of_the_metropolitan_police_is_judged_as_the_slow_rules_judge_it(name):
    series = police_series(*FILES[name])
    assert len({borough for borough, _ in series}) >= 32
    assert {crime for _, crime in series} >= {"burglary", "robbery", "theft_from_person", "violence_with_injury"}
    rules, judged = set(), set()
    for values in series.values():
        for part in (values, values[-24:]):
            found = _words(flags(part))
            assert found == slow_signal.flags(part)
            assert tuple(frame_of(part)) == slow_signal.frame(part)
            said = judge(part, lower_is_better=True)
            assert said.value == slow_signal.judge(found)
            rules |= {flag[0] for flag in found if flag}
            judged.add(said)
    assert rules == {"outside", "trend", "two_of_three", "shift"}
    assert judged == {Signal.IMPROVEMENT, Signal.CONCERN, Signal.NEITHER}


@needs_shared
def test_the_real_series_are_the_published_ones():
    assert sum(police_series(*FILES["2008 to 2016"])["Bromley", "burglary"][39:51]) == 3424  # April 2011 to March 2012
