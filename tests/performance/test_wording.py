"""Numbers, signs, plurals and periods as people read them."""

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.periods import Period
from performance.wording import (
    MINUS,
    counted,
    day,
    financial_year_name,
    full_month,
    inside,
    instant,
    month,
    number,
    percent,
    period,
    points,
    rounded,
    singular,
    unsigned_percent,
)


@pytest.mark.parametrize(
    ("value", "places", "said"),
    [("2.5", 0, "3"), ("3.5", 0, "4"), ("-2.5", 0, "−3"), ("0.5", 0, "1"), ("-0.5", 0, "−1"), ("0.4", 0, "0"),
     ("-0.4", 0, "0"), ("0.25", 1, "0.3"), ("-0.25", 1, "−0.3"), ("0.35", 1, "0.4"), ("-0.04", 1, "0.0"),
     ("0.05", 1, "0.1"), ("999.95", 1, "1,000.0"), ("1234567", 0, "1,234,567"), ("11750", 0, "11,750"),
     ("-11750", 0, "−11,750"), ("0", 1, "0.0"), ("1000", 2, "1,000.00"), ("2.005", 2, "2.01")],
)  # fmt: skip
def test_halves_go_away_from_zero_and_minus_is_a_minus(value, places, said):
    assert rounded(Fraction(value), places) == said


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [("11750", "offences", "11,750"), ("247.5", "people", "247.5"), ("31.5", "", "31.5"), ("1/3", "cases", "0.3"),
     ("228492", "pounds", "£228,492"), ("193739.33", "pounds", "£193,739"), ("-12.5", "pounds", "−£13"),
     ("-0.4", "pounds", "£0"), ("0.31", "share", "31.0%"), ("118/520", "share", "22.7%"), ("-0.024", "share", "−2.4%"),
     ("10.787", "per_1000", "10.8"), ("6.35", "days", "6.4"), ("7", "days", "7.0"), ("-282", "offences", "−282")],
)  # fmt: skip
def test_a_figure_in_its_unit(value, unit, said):
    assert number(Fraction(value), unit) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [(Fraction(1163, 2180), "+53.3%"), (Fraction(-2068, 11750), "−17.6%"), (Fraction(-4, 10000), "0.0%"),
     (Fraction(4, 10000), "0.0%"), (0, "0.0%"), (Fraction(5, 10000), "+0.1%"), (Fraction(-5, 10000), "−0.1%"),
     (1, "+100.0%"), (12, "+1,200.0%"), (-1, "−100.0%")],
)  # fmt: skip
def test_a_change_has_its_sign(change, said):
    assert percent(Fraction(change)) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("0.024", "+2.4 points"),
        ("-0.024", "−2.4 points"),
        ("-0.0004", "0.0 points"),
        ("0", "0.0 points"),
        ("0.5", "+50.0 points"),
    ],
)
def test_a_change_of_a_share_is_in_points(change, said):
    assert points(Fraction(change)) == said


def test_the_size_of_a_change_has_no_sign():
    assert unsigned_percent(Fraction(-176, 1000)) == unsigned_percent(Fraction(176, 1000)) == "17.6%"


@given(st.fractions(-(10**6), 10**6), st.integers(0, 3))
def test_rounding_is_never_off_by_more_than_half(value, places):
    said = Fraction(rounded(value, places).replace(",", "").replace(MINUS, "-"))
    assert abs(said - value) <= Fraction(1, 2 * 10**places)
    assert "-" not in rounded(value, places)


@given(st.fractions(-50, 50))
def test_no_zero_has_a_sign(change):
    for words in (percent(change), points(change), number(change, "share"), number(change), number(change, "pounds")):
        digits = words.strip(f"+{MINUS}£% pointsabc")
        if set(digits) <= set("0.,"):
            assert words[0] not in f"+{MINUS}"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [(1, "cases", "1 case"), (2, "cases", "2 cases"), (0, "cases", "0 cases"), (1, "people", "1 person"),
     (1, "children", "1 child"), (3, "children", "3 children"), (1, "staff", "1 member of staff"), (1, "offences", "1 offence"),
     (1200, "offences", "1,200 offences")],
)  # fmt: skip
def test_one_of_many(value, unit, said):
    assert counted(Fraction(value), singular(unit), unit) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [("2016-04-01", "2016-04-30", "Apr 2016"), ("2017-10-01", "2017-12-31", "Q3 2017/18"),
     ("2018-01-01", "2018-03-31", "Q4 2017/18"), ("2015-04-01", "2016-03-31", "Apr 2015–Mar 2016"),
     ("2014-01-01", "2014-12-31", "12 months to Dec 2014"), ("2017-06-01", "2017-12-31", "Jun–Dec 2017"),
     ("2017-06-01", "2018-03-31", "Jun 2017–Mar 2018"), ("2017-04-01", "2017-12-31", "Apr–Dec 2017")],
)  # fmt: skip
def test_periods(start, end, said):
    assert period(Period(date.fromisoformat(start), date.fromisoformat(end))) == said


def test_days_and_months():
    assert month(date(2016, 3, 31)) == "Mar 2016"
    assert full_month(date(2016, 3, 31)) == "March 2016"
    assert day(date(2018, 3, 26)) == "26 March 2018"
    assert financial_year_name(date(2016, 3, 31)) == "2015/16"
    assert inside("No paper gives one") == "no paper gives one"


@pytest.mark.parametrize(
    ("moment", "said"),
    [(datetime(2018, 3, 26, 13, tzinfo=UTC), "26 March 2018, 14:00"), (datetime(2018, 3, 26, 23, tzinfo=UTC), "27 March 2018"),
     (datetime(2018, 1, 26, 0, tzinfo=UTC), "26 January 2018"), (datetime(2016, 6, 27, 22, 59, tzinfo=UTC), "27 June 2016")],
)  # fmt: skip
def test_instants_are_in_london(moment, said):
    assert instant(moment) == said
