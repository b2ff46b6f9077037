"""The sentences of the fly-tipping page, with the numbers changed."""

from datetime import date
from fractions import Fraction

import pytest

from charts.tips_words import (
    bars_title,
    beside_title,
    change_title,
    clearing_sentence,
    count_sentence,
    fitting,
    heat_title,
    known_words,
    map_title,
    newest_words,
    only,
    slowest_title,
    value_words,
)
from loaders.reading.periods import Period
from performance.cross_filter import Counts, Filters
from performance.tips import Clearing, Window

NAMES = {"E1": "Penge and Cator", "E2": "Mottingham and Chislehurst North"}
NOTHING = Counts((), ())


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"Highway": 3, "Railway": 1}, "Highway is 75.0% of reports"),
        ({"Highway": 2, "Railway": 2}, "No land type stands out"),
        ({"Not recorded": 3, "Railway": 1}, "Land type is not recorded for 75.0% of reports"),
        ({"Highway": 0}, "No reports match what is chosen"),
        ({}, "No reports match what is chosen"),
    ],
)
def test_bars(cells, words):
    assert bars_title(cells, "Land type") == words


def test_maps():
    assert map_title({"E1": 3, "E2": 1}, 5, NAMES) == "Penge and Cator has most: 60.0% of reports"
    assert map_title({"E1": 1, "E2": 3}, 4, NAMES) == "Mottingham and Chislehurst North has most: 75.0% of reports"
    assert map_title({"E1": 1, "E2": 1}, 2, NAMES) == "No ward stands out"
    assert map_title({"E1": 0}, 0, NAMES) == "No reports match what is chosen"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({("2017-03", "E1"): 3, ("2017-04", "E2"): 1}, "Penge and Cator: 75.0% of reports, most in Mar 2017"),
        ({("2017-03", "E1"): 2, ("2017-04", "E1"): 2}, "Penge and Cator: 100.0% of reports"),
        ({("2017-03", "E1"): 2, ("2017-03", "E2"): 2, ("2017-04", "E1"): 0}, "Most reports in Mar 2017"),
        ({("2017-03", "E1"): 1, ("2017-04", "E2"): 1}, "No month or ward stands out"),
        ({}, "No reports match what is chosen"),
    ],
)
def test_heat_maps(cells, words):
    assert heat_title(cells, NAMES) == words


def test_every_title_has_at_most_ten_words():
    titles = [
        map_title({"E2": 3}, 4, NAMES),
        heat_title({("2017-03", "E2"): 3, ("2017-04", "E1"): 1}, NAMES),
        slowest_title({"E2": Fraction(37, 10)}, NAMES),
        bars_title({"Chemical Drums, Oil, Fuel": 3}, "Waste type"),
        change_title(Fraction(1, 10), Fraction(-1, 20), "London", "2012/13"),
    ]
    assert [len(title.split()) <= 10 for title in titles] == [True] * 5
    assert titles[2] == "Slowest in Mottingham and Chislehurst North: 3.7 days to clear"
    assert titles[4] == "Incidents +10.0% since 2012/13; London −5.0%"
    assert fitting("one two three four five six seven eight nine ten eleven", "short") == "short"


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ((705, 705, 746, False), "705 reports in Q3 2017/18, 5.5% fewer than a year before."),
        ((1, 705, 5, True), "1 report of 705 in Q3 2017/18 matches: 5 a year before."),
        ((4, 705, 0, True), "4 reports of 705 in Q3 2017/18 match: none a year before."),
        ((30, 705, 30, True), "30 reports of 705 in Q3 2017/18 match: as many as a year before."),
        ((40, 705, 20, True), "40 reports of 705 in Q3 2017/18 match: 100.0% more than a year before."),
        ((0, 705, None, True), "0 reports of 705 in Q3 2017/18 match."),
    ],
)
def test_how_many(figures, words):
    count, of, before, filtered = figures
    assert count_sentence(count, of, before, "Q3 2017/18", filtered=filtered) == words


def test_twelve_months_have_an_article():
    words = count_sentence(2, 2, None, "12 months to Dec 2017", filtered=False)
    assert words == "2 reports in the 12 months to Dec 2017."


def test_what_a_view_is_filtered_by():
    filters = Filters().keeping("ward", ["E1"]).keeping("month", ["2017-04", "2017-05"])
    assert only(filters, (), NAMES) == "Only Apr 2017 or May 2017; Penge and Cator."
    assert only(filters, ("month",), NAMES) == "Only Penge and Cator."
    assert only(filters, ("month", "ward"), NAMES) == ""
    assert value_words("month", "2017-04", NAMES) == "Apr 2017"


def test_which_months_are_not_known():
    months = tuple(date(2017, at, 1) for at in (4, 5, 6))
    span = Period(date(2017, 4, 1), date(2017, 6, 30))

    def window(missing=(), partly=(), before=None):
        return Window(span, months, missing, partly, NOTHING, before, {})

    assert known_words(window(before=NOTHING)) == ""
    assert known_words(window(missing=months[:2])).startswith("The register has no figures for Apr 2017 and May 2017. ")
    assert "It knows only a part of Jun 2017." in known_words(window(partly=months[2:]))
    assert known_words(window()).startswith("Nothing is compared with the year before")
    assert newest_words(date(2017, 12, 1)).startswith("The register's newest month is December 2017: choose a quarter")


def test_clearing():
    one = Clearing(Fraction(702), Fraction(2097), Fraction(44559))
    assert clearing_sentence(one, "Q3 2017/18") == (
        "702 reports were cleared in Q3 2017/18, after 3.0 days on average; clearing cost £44,559."
    )
    assert clearing_sentence(Clearing(Fraction(1), None, None), "May 2017") == "1 report was cleared in May 2017."
    assert clearing_sentence(Clearing(None, None, None), "May 2017") == "No clearance is recorded in May 2017."
    assert slowest_title({}, NAMES) == "No ward has days to clear"


def test_fixmystreet_beside():
    assert beside_title(Fraction(215), Fraction(56), "Dec 2017") == "Register 215, FixMyStreet 56 in Dec 2017"
    assert beside_title(Fraction(215), None, "Dec 2017") == "215 reports in Dec 2017"
    assert beside_title(None, Fraction(56), "Dec 2017") == "Register no figure, FixMyStreet 56 in Dec 2017"
