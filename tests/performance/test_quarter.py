"""Quarters of the financial year: every day in exactly one, every spelling the same, the run of time of each basis."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.periods import Period
from performance.quarter import Quarter, months_between
from tests.performance.builders import q

QUARTERS = st.builds(Quarter, st.integers(1990, 2090), st.integers(1, 4))
DAYS = st.dates(date(1990, 4, 1), date(2091, 3, 31))


@given(DAYS)
def test_every_day_falls_in_exactly_one_quarter(day):
    found = Quarter.of(day)
    holding = [one for one in (found.plus(step) for step in range(-5, 6)) if one.period.start <= day <= one.period.end]
    assert holding == [found]


@given(QUARTERS)
def test_quarters_follow_each_other_without_a_gap(quarter):
    assert quarter.plus(1).period.start == quarter.end + timedelta(days=1)
    assert months_between(*quarter.period) == 3


@given(QUARTERS, st.integers(-200, 200))
def test_going_on_and_back_again_is_where_one_was(quarter, steps):
    assert quarter.plus(steps).plus(-steps) == quarter
    assert (quarter.plus(steps) > quarter) is (steps > 0)


SPELLINGS = (
    "{long} Q{n}", "Q{n} {long}", "{dashed} Q{n}", "Q{n} {dashed}", "FY {long} Q{n}", "{full} Q{n}", "Q{n}, {dashed}",
    "Quarter {n} {long}", "Quarter {n}, {dashed}", "Qtr {n} {long}", "Qtr. {n} {dashed}", "{ordinal} quarter {long}",
    "{word} quarter {dashed}", "{word} Quarter of {long}", "{long} - Quarter {n}", "q{n} {long}", " {long}  Q{n} ",
    "{dash} Q{n}", "{a}-{z} {calendar}", "{first} to {last} {calendar}", "{first} - {last} {calendar}",
    "{A} - {Z} {calendar}", "{a} {calendar} - {z} {calendar}", "{first} {calendar} to {last} {calendar}", "{long}Q{n}",
    "{long} q{n}", "{long}, Q{n}", "{long}Q{n}", "Q{n} FY{long}",
)  # fmt: skip
_MONTHS = ("april", "may", "june", "july", "august", "september", "october", "november", "december")
_NAMES = ("january", "february", "march", *_MONTHS)


def _spelt(quarter, pattern):
    start, end, short = quarter.period.start, quarter.period.end, (quarter.year + 1) % 100
    first, last = _NAMES[start.month - 1].title(), _NAMES[end.month - 1].title()
    return pattern.format(
        n=quarter.number,
        long=f"{quarter.year}/{short:02}",
        dashed=f"{quarter.year}-{short:02}",
        dash=f"{quarter.year}–{short:02}",
        full=f"{quarter.year}/{quarter.year + 1}",
        ordinal=("1st", "2nd", "3rd", "4th")[quarter.number - 1],
        word=("First", "Second", "Third", "Fourth")[quarter.number - 1],
        calendar=start.year,
        first=first,
        last=last,
        a=first[:3],
        z=last[:3],
        A=first[:3].upper(),
        Z=last[:3].upper(),
    )


@pytest.mark.parametrize("pattern", SPELLINGS)
@pytest.mark.parametrize("name", ["2011/12 Q1", "2015/16 Q2", "2017/18 Q3", "2017/18 Q4", "1999/00 Q1", "2009/10 Q4"])
def test_every_spelling_names_the_same_quarter(name, pattern):
    quarter = Quarter(int(name[:4]), int(name[-1]))
    assert Quarter.parse(_spelt(quarter, pattern)) == quarter


SHORT = ("Q3 17/18", "17/18 Q3", "Q3 FY17/18", "Q3 (17-18)", "Qtr 3 17/18", "Quarter 3, 17–18", "third quarter 17/18")


@pytest.mark.parametrize("words", SHORT)
def test_a_year_of_two_digits_is_read_beside_a_quarter(words):
    assert Quarter.parse(words) == Quarter(2017, 3)


@given(QUARTERS)
def test_what_is_written_is_read_back(quarter):
    assert Quarter.parse(quarter.name) == Quarter.parse(quarter.shown) == quarter


@pytest.mark.parametrize(
    "words",
    [
        "",
        "2017/18",
        "Q3",
        "Q5 2017/18",
        "Q0 2017/18",
        "2017/19 Q3",
        "third",
        "Oct-Nov 2017",
        "2017 Q",
        "2017",
        "17/18",
        "Q3 17/19",
        "Q3 17/18/19",
        "Q3 1/17/18",
    ],
)
def test_what_names_no_quarter_is_refused_with_what_to_write(words):
    with pytest.raises(ValueError, match="names no quarter; write it like"):
        Quarter.parse(words)


def test_names():
    assert q("2017/18 Q3").name == "2017/18 Q3"
    assert q("2017/18 Q3").shown == "Q3 2017/18"
    assert Quarter(1999, 1).name == "1999/00 Q1"


def test_the_run_of_time_of_each_basis():
    third = q("2017/18 Q3")
    assert third.period == Period(date(2017, 10, 1), date(2017, 12, 31))
    assert third.rolling_year() == Period(date(2017, 1, 1), date(2017, 12, 31))
    assert third.year_to_date() == Period(date(2017, 4, 1), date(2017, 12, 31))
    fourth = q("2015/16 Q4")
    assert fourth.period == Period(date(2016, 1, 1), date(2016, 3, 31))
    assert fourth.rolling_year() == fourth.year_to_date() == Period(date(2015, 4, 1), date(2016, 3, 31))
    assert q("2015/16 Q1").year_to_date() == q("2015/16 Q1").period


@given(QUARTERS)
def test_a_rolling_year_is_four_quarters_and_a_year_to_date_as_many_as_have_gone(quarter):
    assert quarter.rolling_year().start == quarter.plus(-3).period.start
    assert months_between(*quarter.rolling_year()) == 12
    assert months_between(*quarter.year_to_date()) == 3 * quarter.number
    assert quarter.rolling_year().end == quarter.year_to_date().end == quarter.end
