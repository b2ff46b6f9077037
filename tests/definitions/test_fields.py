"""What people write for a number, a share, a year, a month: read exactly, through no binary fraction."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from performance.definitions.fields import (
    Change,
    Day,
    Exact,
    FromQuarter,
    Month,
    Tolerance,
    ToleranceField,
    UntilQuarter,
    Words,
    Year,
)
from performance.definitions.source import read_yaml
from performance.quarter import Quarter


def read(kind, words):
    """A word of the YAML as this kind of value."""
    return TypeAdapter(kind).validate_python(read_yaml(f"it: {words}\n").values["it"])


@pytest.mark.parametrize(
    ("words", "value"),
    [("330", 330), ("0", 0), ("247.5", Fraction("247.5")), ("0.1", Fraction(1, 10)), ("28%", Fraction(28, 100)),
     ("28 %", Fraction(28, 100)), ("12.5%", Fraction(1, 8)), ('"-20%"', Fraction(-1, 5)), ("-20%", Fraction(-1, 5)),
     ("−20%", Fraction(-1, 5)), ("+20%", Fraction(1, 5)), ("-5", -5), ("1_000", 1000), ("193739.33", Fraction(19373933, 100))],
)  # fmt: skip
def test_numbers_are_exact(words, value):
    assert read(Exact, words) == value


@pytest.mark.parametrize(
    "words", ["many", "1,200", "20 percent", "5%%", "--5%", "yes", "", "[1]", "{a: 1}", "2016-06-27", "1:30"]
)
def test_what_is_no_number(words):
    with pytest.raises(ValidationError, match="write"):
        read(Exact, words)


@given(st.decimals(-(10**6), 10**6, places=3))
def test_a_decimal_is_what_it_says(number):
    assert read(Exact, f"{number:f}") == Fraction(number)


@pytest.mark.parametrize(
    ("words", "value"), [("-20%", Fraction(-1, 5)), ("150%", Fraction(3, 2)), ("-0.2", Fraction(-1, 5))]
)
def test_changes(words, value):
    assert read(Change, words) == value


@pytest.mark.parametrize("words", ["-20", "20", "1", "-1.5", "a fifth", "yes", ""])
def test_a_change_is_no_plain_number(words):
    with pytest.raises(ValidationError, match="is no change; write it like"):
        read(Change, words)


@pytest.mark.parametrize(
    ("words", "value"),
    [("5%", Tolerance(Fraction(1, 20))), ("0%", Tolerance(Fraction(0))), ("2.5 %", Tolerance(Fraction(1, 40))),
     ("2 points", Tolerance(Fraction(1, 50), in_points=True)), ("1 point", Tolerance(Fraction(1, 100), in_points=True))],
)  # fmt: skip
def test_tolerances(words, value):
    assert read(ToleranceField, words) == value
    assert value.shown == words.replace(" %", "%").replace("1 point", "1 points")


@pytest.mark.parametrize("words", ["5", "0.05", "-5%", "2 per cent", "points", "5% or so"])
def test_what_is_no_tolerance(words):
    with pytest.raises(ValidationError, match="is no tolerance; write it like"):
        read(ToleranceField, words)


@pytest.mark.parametrize(
    "words", ["2015/16", "2015-16", "2015–16", "2015/2016", "FY 2015/16", "fy2015/16", '"2015/16"']
)
def test_years(words):
    assert read(Year, words) == 2015


@pytest.mark.parametrize(
    "words", ["2015", "15/16", "2015/17", "2015/16 Q3", "2015/16 or later", "2015.5", "yes", "", "2015/19"]
)
def test_what_is_no_year(words):
    with pytest.raises(ValidationError, match="is no financial year; write it like 2015/16"):
        read(Year, words)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [("2016/17", Quarter(2016, 1), Quarter(2016, 4)), ("2016/17 Q3", Quarter(2016, 3), Quarter(2016, 3)),
     ("Q3 2016/17", Quarter(2016, 3), Quarter(2016, 3)), ("2016-17", Quarter(2016, 1), Quarter(2016, 4))],
)  # fmt: skip
def test_a_year_begins_with_its_first_quarter_and_ends_with_its_last(words, first, last):
    assert (read(FromQuarter, words), read(UntilQuarter, words)) == (first, last)


@pytest.mark.parametrize("words", ["2016/17 Q5", "2016", "2016/18", "Q3", "2016/17 and on", "yes"])
def test_what_is_no_quarter_or_year(words):
    for kind in (FromQuarter, UntilQuarter):
        with pytest.raises(ValidationError, match="is no financial year or quarter"):
            read(kind, words)


def test_months_and_days():
    assert read(Month, "2017-06") == read(Month, "2017-06-01") == date(2017, 6, 1)
    assert read(Day, "2016-06-27") == read(Day, '"2016-06-27"') == date(2016, 6, 27)
    for words in ("2017-13", "2017-06-15", "June 2017", "2017", "201706"):
        with pytest.raises(ValidationError, match="is no month; write it like 2017-06"):
            read(Month, words)
    for words in ("27/06/2016", "2016-02-30", "June", "2016", "20160627000", "yes"):
        with pytest.raises(ValidationError, match="is no day; write it like 2016-06-27"):
            read(Day, words)


def test_words_over_several_lines_are_one():
    assert read(Words, ">\n  One\n  and two\n") == "One and two"
    assert read(Words, "10:30") == "10:30"


def test_words_hold_nothing_that_an_office_file_cannot():
    assert read(Words, r'"Cases\x0bheard\x00\uffff"') == "Cases heard"


def test_no_number_passes_through_a_binary_fraction():
    assert read_yaml("it: 0.1\n").values["it"] == Decimal("0.1")
