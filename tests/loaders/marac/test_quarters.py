"""The older form of the SafeLives return: one row a quarter."""

from datetime import date

import pytest

from tests.loaders.returns.books import book, load

HEADERS = [
    "Area",
    "Quarter",
    "Cases discussed",
    "Repeats",
    "Children in household",
    "Police",
    "IDVA",
    "BME",
    "LGBT",
    "Disabled",
    "Male",
]
FIGURES = {"Q1": [30, 9, 40, 20, 10, 8, 0, 1, 0], "Q2": [28, 8, 35, 18, 10, 7, 1, 0, 0]}


def rows(*quarters, title="Bromley MARAC 2013/14"):
    return [[title], [], HEADERS, *(["Bromley", words, *FIGURES[name]] for words, name in quarters)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (("Q1", "Q2"), "Bromley MARAC 2013/14"),
        (("Q1 2013/14", "Q2 2013/14"), "Bromley MARAC"),
        (("Quarter 1", "Quarter 2"), "2013-14"),
        (("Apr-Jun 2013", "Jul - Sept 2013"), "Bromley MARAC"),
        (("April - June", "July - September"), "2013/2014"),
        (("1st quarter", "2nd quarter"), "Year ending March 2014"),
        ((1, 2), "Bromley MARAC 2013/14"),
        ((date(2013, 6, 30), date(2013, 9, 30)), "Quarters ending"),
        (("Quarter ending 30 June 2013", "Quarter ending 30 September 2013"), "Bromley"),
    ],
)
def test_quarters_in_every_spelling(words, title):
    loaded = load(book(rows(*zip(words, ("Q1", "Q2"), strict=True), title=title)))
    assert loaded.errors == []
    assert loaded.layout == "marac.safelives_quarterly"
    assert loaded.values("marac.cases") == {"2013-04": 30, "2013-07": 28}
    assert {one.period_end for one in loaded.observations("marac.cases")} == {date(2013, 6, 30), date(2013, 9, 30)}


def test_a_year_in_its_own_column_once_for_all_rows():
    given = [["MARAC", "Year", "Quarter", "Cases"], ["Bromley", "2013/14", "Q4", 25], ["Bromley", "2014/15", "Q1", 30],
             ["Bromley", "", "Q2", 31]]  # fmt: skip
    assert load(book(given)).values("marac.cases") == {"2014-01": 25, "2014-04": 30, "2014-07": 31}


def test_a_quarter_without_a_row_is_not_known():
    loaded = load(book(rows(("Q1", "Q1"), ("Q4", "Q2"))))
    assert loaded.covered("marac.cases") == {"2013-04": True, "2014-01": True}
    (warning,) = loaded.warnings
    assert "Q2 2013/14, Q3 2013/14" in warning.message


def test_meetings_are_not_counted_by_quarter():
    assert load(book(rows(("Q1", "Q1")))).coverage("marac.meetings") == []


def test_two_of_fourteen_sources_that_make_all_cases_are_all_referrals():
    assert load(book(rows(("Q1", "Q1")))).covered("marac.referrals") == {"2013-04": True}
