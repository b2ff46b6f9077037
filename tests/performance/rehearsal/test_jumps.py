"""Figures that leap out of their own series: which are named, and in which words."""

import pytest

from loaders.reading.periods import Grain
from performance.rehearsal.figures import Words
from performance.rehearsal.jumps import jumps_of
from performance.scorecard.listing import Key, Listing, Place, Said
from performance.subject import Subject
from tests.performance.builders import FAR, flows, indicator, month, monthly, q, quarterly, yearly
from tests.performance.rehearsal.trying import MEASURES, calls, figure, tried

NOTHING = Listing({}, frozenset())
WORDS = Words({one.name: one for one in MEASURES}, lambda _: False)
YEAR = (80, 125, 90, 110, 95, 120, 85, 105, 100, 115, 102)  # to February 2018


def leaps(before, after, about=None, listing=NOTHING, words=WORDS):
    """The jumps from one flow to another."""
    subjects = [
        Subject(about or calls(), flows(top), frozenset(), FAR, None, None, "London") for top in (before, after)
    ]
    return jumps_of([tuple(subjects)], listing, words)


def months(*values):
    return monthly("2017-04", values)


def quarters(*values):
    return quarterly("2016/17 Q1", values)


def test_ten_times_the_month_before_is_perhaps_an_extra_digit():
    (jump,) = leaps(months(*YEAR), months(*YEAR, 1020))
    assert jump.words == (
        "1,020 in March 2018 is ten times February's 102; months ran from 80 to 125: "
        "a slipped column or an extra digit?"
    )
    assert (jump.period, jump.value, jump.before, jump.times) == (month("2018-03"), 1020, 102, 10)
    assert (jump.indicator.id, round(jump.low), round(jump.high)) == ("calls", 42, 163)  # 102.45 ± 2.66 × 22.8


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (10_200, "10,200 in March 2018 is a hundred times February's 102; months ran from 80 to 125: a slipped column or two extra digits?"),
        (1130, "1,130 in March 2018 is 11.1 times February's 102; months ran from 80 to 125: a slipped column or an extra digit?"),
        (11, "11 in March 2018 follows February's 102; months ran from 80 to 125: a slipped column or a missing digit?"),
        (1, "1 in March 2018 follows February's 102; months ran from 80 to 125: a slipped column or two missing digits?"),
        (0, "0 in March 2018 follows February's 102; months ran from 80 to 125: a slipped column, or a real change?"),
        (204, "204 in March 2018 is 2.0 times February's 102; months ran from 80 to 125: a slipped column, or a real change?"),
        (180, "180 in March 2018 follows February's 102; months ran from 80 to 125: beyond its limits, perhaps a real change"),
    ],
)  # fmt: skip
def test_how_a_leap_is_told(value, words):
    assert [jump.words for jump in leaps(months(*YEAR), months(*YEAR, value))] == [words]


def test_a_tenth_of_the_month_before_is_perhaps_a_missing_digit():
    (jump,) = leaps(months(*YEAR[:-1], 110), months(*YEAR[:-1], 110, 11))
    assert jump.words == (
        "11 in March 2018 is a tenth of February's 110; months ran from 80 to 125: a slipped column or a missing digit?"
    )


@pytest.mark.parametrize(("value", "told"), [(41, True), (42, False), (102, False), (163, False), (164, True)])
def test_within_the_limits_nothing_is_said(value, told):
    assert len(leaps(months(*YEAR), months(*YEAR, value))) == told


def test_what_stood_already_is_no_news_and_what_is_revised_is():
    assert leaps(months(*YEAR, 1020), months(*YEAR, 1020)) == ()
    (jump,) = leaps(months(*YEAR, 98), months(*YEAR, 1020))
    assert jump.value == 1020


@pytest.mark.parametrize(("value", "told"), [(181, True), (180, False), (20, False), (19, True)])
def test_of_fewer_than_six_points_three_times_the_median_or_a_third_is_beyond(value, told):
    found = leaps(quarters(58, 60, 62), quarters(58, 60, 62, value))
    assert [jump.value for jump in found] == ([value] if told else [])


def test_a_leap_among_quarters_names_the_quarter():
    (jump,) = leaps(quarters(58, 60, 62), quarters(58, 60, 62, 620))
    assert jump.words == (
        "620 in Q4 2016/17 is ten times Q3's 62; quarters ran from 58 to 62: a slipped column or an extra digit?"
    )
    assert (jump.low, jump.high) == (20, 180)


def test_of_two_points_the_first_says_no_range():
    (jump,) = leaps(quarters(58), quarters(58, 580))
    assert jump.words == "580 in Q2 2016/17 is ten times Q1's 58: a slipped column or an extra digit?"


def test_of_very_small_counts_three_times_is_chance():
    assert leaps(quarters(2), quarters(2, 7)) == ()
    assert len(leaps(quarters(2), quarters(2, 10))) == 1


def test_the_first_figure_of_all_leaps_from_nothing():
    assert leaps(quarters(), quarters(900)) == ()


def test_across_a_declared_break_nothing_is_compared():
    broken = calls(series_breaks=[{"month": "2018-03", "reason": "Counted anew"}])
    assert leaps(months(*YEAR), months(*YEAR, 1020), broken) == ()


def test_only_the_last_two_years_count():
    falling = [1000] * 30 + [100 + step % 3 for step in range(24)]
    found = leaps(monthly("2010-04", falling), monthly("2010-04", [*falling, 1000]))
    assert [jump.value for jump in found] == [1000]


def test_yearly_figures_are_not_looked_at():
    assert leaps(yearly("2010/11", [10, 11]), yearly("2010/11", [10, 11, 900])) == ()


def test_the_furthest_from_its_series_stands_first():
    found = leaps(months(*YEAR[:8]), months(*YEAR[:8], 200, 110, 5000))
    assert [jump.value for jump in found] == [5000, 200]


def beside(value, measure="help.referrals", **dimensions):
    """One other figure of March 2018."""
    place = Place(measure, "", "borough", "Bromley", Grain.MONTH, month("2018-03"))
    words = ("", "", "", dimensions.get("agency", ""), *("",) * 8)
    return Listing({Key(place, words): Said(value, "", provisional=False)}, frozenset([place]))


def test_another_row_with_the_same_figure_is_named():
    (jump,) = leaps(months(*YEAR), months(*YEAR, 1020), listing=beside(1020.0, agency="police"))
    assert jump.words.endswith(': the same as "referrals, police", so perhaps a slipped row?')


@pytest.mark.parametrize(
    "listing",
    [beside(1021.0), beside(None), beside(1020.0, "crime.offences"), beside(1020.0, "help.calls")],
    ids=["another number", "no number", "another source", "the figure itself"],
)
def test_other_figures_are_not_named(listing):
    (jump,) = leaps(months(*YEAR), months(*YEAR, 1020), listing=listing)
    assert jump.words.endswith("a slipped column or an extra digit?")


def test_a_hidden_row_is_not_named():
    hiding = WORDS._replace(hides=lambda _: True)
    (jump,) = leaps(months(*YEAR), months(*YEAR, 1020), listing=beside(1020.0), words=hiding)
    assert jump.words.endswith("a slipped column or an extra digit?")


def test_of_shares_no_digit_is_guessed():
    about = indicator(ratio=True, id="share")
    whole = months(*(100,) * 12)
    before, after = (Subject(about, flows(top, whole), frozenset(), FAR, None, None, "London")
                     for top in (months(*(20 + step % 2 for step in range(11))), months(*(20 + step % 2 for step in range(11)), 95)))  # fmt: skip
    (jump,) = jumps_of([(before, after)], NOTHING, WORDS)
    assert jump.words == (
        "95.0% in March 2018 is 4.8 times February's 20.0%; months ran from 20.0% to 21.0%: "
        "a slipped column, or a real change?"
    )


def test_a_file_with_a_slipped_digit_is_told_before_it_is_accepted(desk, warehouse):
    spans = [q("2015/16 Q1").plus(step).period for step in range(5)]
    desk.load(warehouse, *(figure(value, span) for value, span in zip((58, 60, 62, 59), spans, strict=False)))
    found = tried(warehouse, [desk.parsed(figure(590, spans[-1]))], known=[calls()])
    assert [jump.words for jump in found.jumps] == [
        "590 in Q1 2016/17 is ten times Q4's 59; quarters ran from 58 to 62: a slipped column or an extra digit?"
    ]
