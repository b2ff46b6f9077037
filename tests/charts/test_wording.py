"""What a row says in its cells."""

from datetime import date
from fractions import Fraction

import pytest

from charts.figures import six_figures
from charts.theme import LIGHT
from charts.wording import level_words, moved, period_words, rating_words, signal_words, value_words
from performance.rating import Rating
from performance.row import Change
from performance.signal import Signal
from tests.charts.builders import plain_row


def change(value, better=None, withheld=""):
    return Change(None if value is None else Fraction(value), None, better, withheld)


@pytest.mark.parametrize(
    ("given", "share", "by", "word", "tone"),
    [
        (change("-0.015", better=True), False, "−1.5%", "better", "better"),
        (change("0.115", better=False), False, "+11.5%", "worse", "worse"),
        (change("0"), False, "0.0%", "no change", ""),
        (change("0.0001", better=False), False, "0.0%", "no change", ""),
        (change("0.024", better=True), True, "+2.4 points", "better", "better"),
        (change("0.024"), True, "+2.4 points", "", ""),
        (change(None), False, "–", "", ""),
    ],
)
def test_a_change_in_words(given, share, by, word, tone):
    assert moved(given, share=share)[:3] == (by, word, tone)


def test_a_change_that_is_withheld_says_why():
    assert moved(change(None, withheld="not compared across April 2014"), share=False).why.endswith("April 2014")


def test_a_hidden_value_is_c_and_an_unknown_one_a_dash():
    assert value_words(plain_row(value=None, suppressed=True)) == "[c]"
    assert value_words(plain_row(value=None)) == "–"
    assert value_words(plain_row(value=Fraction(9682))) == "9,682"


def test_a_target_that_is_a_range():
    assert level_words((Fraction(28, 100), Fraction(40, 100)), "share") == "28–40%"
    assert level_words(Fraction(495, 2), "people") == "247.5"
    assert level_words(None, "people") == "–"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2017, 10, 1), date(2017, 12, 31), "Q3 2017/18, data to Dec 2017"),
        (date(2015, 4, 1), date(2016, 3, 31), "12 months, data to Mar 2016"),
        (date(2017, 6, 1), date(2017, 12, 31), "7 months, data to Dec 2017"),
        (date(2017, 6, 1), date(2017, 6, 30), "1 month, data to Jun 2017"),
    ],
)
def test_every_period_says_up_to_when_its_data_go(start, end, words):
    assert period_words(plain_row(data_from=start, data_to=end)) == words


def test_without_data_the_quarter_is_named():
    assert period_words(plain_row(data_from=None, data_to=None)) == "Q3 2017/18"


def test_the_word_beside_the_mark():
    assert rating_words(plain_row()) == "Red"
    assert rating_words(plain_row(provisional=True)) == "Red (p)"
    assert rating_words(plain_row(rating=Rating.NO_DATA, data_to=None)) == "Not submitted"
    assert rating_words(plain_row(rating=Rating.NO_DATA, suppressed=True)) == "Hidden"
    assert rating_words(plain_row(rating=Rating.NO_TARGET, provisional=True)) == "No target"


def test_the_signal_in_a_word():
    words = [signal_words(plain_row(signal=signal)) for signal in (*Signal, None)]
    assert words == ["Improving", "Worsening", "Normal", "Too few", "Not tested"]


def test_a_change_on_provisional_figures_keeps_its_number_and_says_why_it_is_not_judged():
    words = moved(change("-0.015", withheld="provisional: not judged"), share=False)
    assert words == ("−1.5%", "not judged", "", "provisional")


def test_the_six_figures_say_so_beside_the_number():
    withheld = Change(Fraction("-0.015"), Fraction(9834), None, "provisional: not judged")
    page = six_figures(plain_row(change_on_year=withheld), LIGHT)
    assert "−1.5%" in page
    assert "provisional, not judged: 9,834 before" in page
