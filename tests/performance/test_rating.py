"""From a value and a target to a colour: every rule, both directions, the edges exactly."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from performance.expected import Expected
from performance.rating import Rating, rate, what_one_case_changes
from tests.performance.builders import indicator, share, target

G, A, R = Rating.GREEN, Rating.AMBER, Rating.RED
WORST = {R: 0, A: 1, G: 2}


def verdict(value, level, better="lower", last_year=None, *, low=None, **given):
    """The verdict on a value against a level expected by now."""
    level = Fraction(level)
    kind = {"kind": "range", "low": low, "high": level} if low is not None else {"kind": "value", "value": level}
    aim = target(**kind, **given)
    about = indicator(aim, better="within" if low is not None else better, basis="rolling_12_months")
    expected = (Fraction(low), Fraction(level)) if low is not None else Fraction(level)
    before = None if last_year is None else Fraction(last_year)
    return rate(about, aim, Expected(expected, expected, ()), Fraction(value), before)


def colour(value, level, better="lower", last_year=None, **given):
    return verdict(value, level, better, last_year, **given).rating


@pytest.mark.parametrize("better", ["lower", "higher"])
@pytest.mark.parametrize("rule", [{}, {"rule": "floor", "floor": 100}, {"rule": "last_year"}])
def test_equality_is_green(better, rule):
    assert colour(100, 100, better, **rule) is G


@pytest.mark.parametrize(
    ("value", "better", "rating"),
    [
        (0, "lower", G), (99, "lower", G), (100, "lower", G), (101, "lower", A), (105, "lower", A),
        ("105.01", "lower", R), (106, "lower", R), (500, "lower", R),
        (500, "higher", G), (100, "higher", G), (99, "higher", A), (95, "higher", A), ("94.99", "higher", R),
        (94, "higher", R), (0, "higher", R),
    ],
)  # fmt: skip
def test_the_tolerance_is_five_per_cent_unless_declared(value, better, rating):
    assert colour(value, 100, better) is rating


@pytest.mark.parametrize(
    ("tolerance", "value", "rating"),
    [("2%", 102, A), ("2%", 103, R), ("0%", 100, G), ("0%", 101, R), ("2.5%", "102.5", A), ("2.5%", "102.51", R),
     ("10%", 110, A), ("10%", 111, R)],
)  # fmt: skip
def test_a_declared_tolerance(tolerance, value, rating):
    assert colour(value, 100, tolerance=tolerance) is rating


@pytest.mark.parametrize(
    ("value", "better", "rating"),
    [("0.30", "lower", G), ("0.301", "lower", A), ("0.32", "lower", A), ("0.3201", "lower", R),
     ("0.30", "higher", G), ("0.28", "higher", A), ("0.2799", "higher", R)],
)  # fmt: skip
def test_a_tolerance_in_points_of_a_share(value, better, rating):
    aim = target(kind="value", value="30%", tolerance="2 points")
    about = indicator(aim, ratio=True, better=better)
    level = share(30)
    assert rate(about, aim, Expected(level, level, ()), Fraction(value), None).rating is rating


def test_per_cent_of_a_share_is_of_what_is_expected_not_points():
    aim = target(kind="value", value="30%", tolerance="2%")
    about = indicator(aim, ratio=True)
    found = rate(about, aim, Expected(share(30), share(30), ()), Fraction("0.307"), None)
    assert (found.rating, found.edge) == (R, share("30.6"))


@given(st.integers(1, 10**6), st.integers(1, 48), st.sampled_from(["lower", "higher"]), st.integers(0, 20))
def test_the_edge_of_amber_is_amber_exactly_and_a_hair_beyond_is_red(base, steps, better, percent):
    level = Fraction(base * (240 - steps), 240)  # steps of 1/240, most of them without an end in decimals
    edge = level * (1 + Fraction(percent, 100) * (1 if better == "lower" else -1))
    hair = Fraction(1, 10**30) * (1 if better == "lower" else -1)
    aim = target(kind="value", value=base, tolerance=f"{percent}%")
    about = indicator(aim, better=better, basis="rolling_12_months")
    ratings = [rate(about, aim, Expected(level, level, ()), value, None).rating for value in (level, edge, edge + hair)]
    assert ratings == [G, A if percent else G, R]


def test_a_third_of_a_target_is_compared_exactly():
    level = Fraction(11750) * Fraction(237, 240) / 3
    assert level != float(level)
    assert colour(level, level) is G
    assert colour(level + Fraction(1, 10**20), level) is A
    assert colour(level * Fraction(21, 20), level) is A
    assert colour(level * Fraction(21, 20) + Fraction(1, 10**20), level) is R


@pytest.mark.parametrize(
    ("value", "better", "floor", "rating"),
    [(100, "higher", 80, G), (99, "higher", 80, A), (80, "higher", 80, A), (79, "higher", 80, R),
     (100, "lower", 120, G), (101, "lower", 120, A), (120, "lower", 120, A), (121, "lower", 120, R)],
)  # fmt: skip
def test_the_floor(value, better, floor, rating):
    assert colour(value, 100, better, rule="floor", floor=floor) is rating


@pytest.mark.parametrize(("value", "rating"), [(50, G), ("49.9", A), (40, A), ("39.9", R)])
def test_the_floor_of_an_annual_target_grows_with_it(value, rating):
    aim = target(kind="annual", value=100, rule="floor", floor=80)
    about = indicator(aim, better="higher", basis="year_to_date")
    found = rate(about, aim, Expected(Fraction(100), Fraction(50), ()), Fraction(value), None)
    assert (found.rating, found.edge) == (rating, 40)


@pytest.mark.parametrize(
    ("value", "better", "last_year", "rating"),
    [(100, "lower", 50, G), (110, "lower", 111, A), (110, "lower", 110, R), (110, "lower", 109, R),
     (110, "lower", None, R), (90, "higher", 89, A), (90, "higher", 90, R), (90, "higher", 91, R),
     (90, "higher", None, R), (100, "higher", None, G), (120, "higher", 500, G)],
)  # fmt: skip
def test_last_year(value, better, last_year, rating):
    assert colour(value, 100, better, last_year, rule="last_year") is rating


def test_the_target_met_is_green_even_where_the_floor_was_put_above_it():
    # a change is not compared with its floor when the definitions are read: the level may be taken from the data
    aim = target(kind="change", change="-20%", baseline={"year": "2011/12"}, by="2015/16", rule="floor", floor=90)
    about = indicator(aim, basis="rolling_12_months")
    expected = Expected(Fraction(100), Fraction(100), ())
    assert [rate(about, aim, expected, Fraction(value), None).rating for value in (95, 100, 101)] == [G, G, R]


def test_an_unknown_last_year_is_not_called_no_better():
    found = verdict(110, 100, rule="last_year")
    assert "no better" not in found.reason
    assert found.reason == "Red: 110 is off the 100 expected, and the figure a year before is not known."


@pytest.mark.parametrize(
    ("value", "rating"),
    [(28, G), (34, G), (40, G), ("27.9", A), ("26.6", A), ("26.59", R), (42, A), ("42.01", R), (0, R), (90, R)],
)
def test_a_range_is_green_inside_and_amber_near_the_nearer_end(value, rating):
    assert colour(value, 40, low=28) is rating


def test_the_edges_of_a_range_in_points():
    aim = target(kind="range", low="28%", high="40%", tolerance="2 points")
    about = indicator(aim, ratio=True, better="within")
    bounds = (share(28), share(40))
    found = [
        rate(about, aim, Expected(bounds, bounds, ()), share(value), None).rating
        for value in ("25.9", "26", "27.9", "28", "40", "40.1", "42", "42.1")
    ]
    assert found == [R, A, A, G, G, A, A, R]
    assert rate(about, aim, Expected(bounds, bounds, ()), share(30), None).edge == (share(26), share(42))


def test_what_cannot_be_worked_out_is_no_target_with_the_reason():
    aim = target(kind="level_of", baseline={"year": "2011/12"}, by="2015/16")
    found = rate(
        indicator(aim), aim, Expected(None, None, (), "the baseline year 2011/12 is not in the data"), Fraction(1), None
    )
    assert found.rating is Rating.NO_TARGET
    assert found.reason == "No target: the baseline year 2011/12 is not in the data."


def test_reasons_are_one_sentence_with_the_numbers():
    assert (
        verdict(317, "247.5", "higher").reason
        == "Green: 317 against 247.5 expected by now, 28.1% above; higher is better."
    )
    assert (
        verdict(9682, 9400).reason
        == "Amber: 9,682 against 9,400 expected by now, 3.0% above; within the tolerance of 5%."
    )
    assert (
        verdict(3343, 2495).reason
        == "Red: 3,343 against 2,495 expected by now, 34.0% above; more than the tolerance of 5%."
    )
    assert verdict(100, 100).reason == "Green: 100 against 100 expected by now, as expected; lower is better."


# Properties over all rules

NUMBERS = st.fractions(min_value=0, max_value=1000, max_denominator=240)
LEVELS = st.fractions(min_value=1, max_value=1000, max_denominator=240)
RULES = st.sampled_from(["tolerance", "points", "floor", "last_year"])


def _rated(value, level, better, rule, slack, last_year):
    more = {}
    if rule == "floor":
        floor = level * (1 + slack) if better == "lower" else level * (1 - slack)
        more = {"rule": "floor", "floor": floor}
    elif rule == "last_year":
        more = {"rule": "last_year"}
    elif rule == "points":
        more = {"tolerance": f"{int(slack * 100)} points"}
        value, level = value / 2001, level / 2001  # a share
    else:
        more = {"tolerance": f"{int(slack * 100)}%"}
    aim = target(kind="value", value=level, **more)
    about = indicator(aim, better=better, basis="rolling_12_months", ratio=rule == "points")
    return rate(about, aim, Expected(level, level, ()), value, last_year).rating


SLACKS = st.integers(0, 30).map(lambda percent: Fraction(percent, 100))


@given(NUMBERS, NUMBERS, LEVELS, st.sampled_from(["lower", "higher"]), RULES, SLACKS, st.none() | NUMBERS)
def test_improving_a_value_never_worsens_its_rating(one, other, level, better, rule, slack, last_year):
    worse, nicer = sorted((one, other), reverse=better == "lower")
    ratings = [_rated(value, level, better, rule, slack, last_year) for value in (worse, nicer)]
    assert WORST[ratings[0]] <= WORST[ratings[1]]


@given(NUMBERS, LEVELS, RULES, SLACKS, st.none() | NUMBERS)
def test_mirrored_direction_and_values_mirror_the_rating(value, level, rule, slack, last_year):
    mirrored = _rated(
        2 * level - value, level, "higher", rule, slack, None if last_year is None else 2 * level - last_year
    )
    assert _rated(value, level, "lower", rule, slack, last_year) is mirrored


@given(NUMBERS, LEVELS, LEVELS, SLACKS, LEVELS)
def test_in_a_range_moving_towards_it_never_worsens(value, one, other, slack, step):
    low, high = sorted((one, other))
    middle = (low + high) / 2
    nearer = value + (middle - value) * min(step / 1000, Fraction(1))
    tolerance = f"{int(slack * 100)}%"
    ratings = [colour(found, high, low=low, tolerance=tolerance) for found in (value, nearer)]
    assert WORST[ratings[0]] <= WORST[ratings[1]]


# What one case changes


def hangs_on(value, level, better="lower", unit="cases", last_year=None, **given):
    aim = target(kind="value", value=level, **given)
    about = indicator(aim, better=better, unit=unit)
    return what_one_case_changes(about, aim, Expected(Fraction(level), Fraction(level), ()), Fraction(value), last_year)


@pytest.mark.parametrize(
    ("value", "level", "better", "said"),
    [
        (19, 20, "higher", "One more case would turn it green."),
        (18, 20, "higher", "One more case would turn it amber."),
        (20, 20, "higher", "One fewer case would turn it amber."),
        (21, 20, "lower", "One fewer case would turn it green."),
        (20, 20, "lower", "One more case would turn it amber."),
        (10, 20, "higher", ""),
        (0, 20, "lower", ""),
        (40, 40, "lower", ""),
    ],
)
def test_what_a_small_count_hangs_on(value, level, better, said):
    assert hangs_on(value, level, better) == said


def test_no_count_is_below_0():
    assert hangs_on(0, 0, "higher") == ""
    assert hangs_on(1, 1, "higher") == "One fewer case would turn it red."


@pytest.mark.parametrize(
    ("unit", "said"),
    [("referrals", "One more referral"), ("people", "One more person"), ("children", "One more child"),
     ("staff", "One more member of staff"), ("clients", "One more client"), ("cases", "One more case")],
)  # fmt: skip
def test_the_unit_is_said_in_the_singular(unit, said):
    assert hangs_on(19, 20, "higher", unit) == f"{said} would turn it green."


@given(st.integers(0, 40), LEVELS, st.sampled_from(["lower", "higher"]), SLACKS, st.none() | st.integers(0, 40))
def test_it_is_true_when_said(count, level, better, slack, last_year):
    for more in ({"tolerance": f"{int(slack * 100)}%"}, {"rule": "last_year"}):
        aim = target(kind="value", value=level, **more)
        about = indicator(aim, better=better)

        def rating(value, about=about, aim=aim):
            before = None if last_year is None else Fraction(last_year)
            return rate(about, aim, Expected(level, level, ()), Fraction(value), before).rating

        before = None if last_year is None else Fraction(last_year)
        said = what_one_case_changes(about, aim, Expected(level, level, ()), Fraction(count), before)
        if not said:
            continue
        step = 1 if said.startswith("One more") else -1
        assert count + step >= 0
        assert rating(count + step) is not rating(count)
        assert said.endswith(f"would turn it {rating(count + step).value}.")


@given(st.integers(0, 30), st.integers(1, 40), st.sampled_from(["lower", "higher"]))
def test_it_is_said_when_true(count, level, better):
    said = hangs_on(count, level, better)
    steps = [step for step in (1, -1) if count + step >= 0]
    assert bool(said) is any(colour(count + step, level, better) is not colour(count, level, better) for step in steps)


def test_shares_and_parts_of_a_case_hang_on_nothing():
    aim = target(kind="value", value="30%")
    about = indicator(aim, ratio=True)
    assert what_one_case_changes(about, aim, Expected(share(30), share(30), ()), Fraction(1), None) == ""
    assert hangs_on("19.5", 20, "higher") == ""
