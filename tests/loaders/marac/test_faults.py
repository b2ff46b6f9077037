"""MARAC files with a fault each: refused, with the sheet, the cell and the words that help."""

from datetime import date

import pytest

from loaders.reading.sheet import Book, Sheet
from tests.loaders.marac.meetings import HEADERS, meeting, position, year_2014
from tests.loaders.marac.register import HEADERS as OF_REGISTER
from tests.loaders.marac.register import referral, register
from tests.loaders.marac.test_quarters import rows as quarters
from tests.loaders.returns.books import book, load


def returned(*meetings):
    return [list(HEADERS), *meetings]


def headed(changes):
    return [[changes.get(words, words) for words in HEADERS], meeting()]


def without(header):
    at = HEADERS.index(header)
    return [[cell for place, cell in enumerate(row) if place != at] for row in year_2014()]


RETURNS = [
    ("more repeats than cases", returned(meeting(repeat_cases=11)), "D2", "more than the 10 cases"),
    ("more cases with children than cases", returned(meeting(cases_with_children=11)), "F2", "more than the 10 cases"),
    ("sources above the cases", returned(meeting(police=7)), "C2", "add up to 11"),
    ("sources below the cases", returned(meeting(police=5)), "C2", "add up to 9"),
    ("given sources above the cases", returned(meeting(police=11, mash="")), "C2", "add up to 15"),
    ("text in a number", returned(meeting(lgbt="two")), "V2", "two"),
    ("a letter for a digit", returned(meeting(cases="1O")), "C2", "1O"),
    ("about", returned(meeting(cases="about 10")), "C2", "about 10"),
    ("half a case", returned(meeting(repeat_cases=2.5)), "D2", "no count"),
    ("fewer than none", returned(meeting(male=-1)), "X2", "no count"),
    ("a percentage", returned(meeting(repeat_cases="40%")), "D2", "40%"),
    ("a date in a number", returned(meeting(children="12/04/2016")), "E2", "12/04/2016"),
    ("no date", returned(meeting(""), meeting(date(2016, 5, 3))), "B2", "no date of a meeting"),
    ("an American date", returned(meeting("04/13/2016")), "B2", "04/13/2016"),
    ("a day that is none", returned(meeting("31/04/2016")), "B2", "31/04/2016"),
    ("a serial number", returned(meeting(42472)), "B2", "42472"),
    ("words for a date", returned(meeting("second Tuesday")), "B2", "second Tuesday"),
    ("a date before any MARAC", returned(meeting(date(1916, 4, 12))), "B2", "no date of a meeting"),
    ("a mistyped year", returned(meeting(), meeting(date(2061, 5, 3))), "B3", "Is the year right?"),
    ("a date outside the title", [["MARAC April 2016 to June 2016"], *returned(meeting(), meeting(date(2016, 7, 5)))], "B4",
     "outside the period"),
    ("an unknown borough", returned(meeting(name="Bromly")), "A2", "no borough"),
    ("no name at all", returned(meeting(name="")), "A2", "no borough"),
    ("a meeting twice", returned(meeting(), meeting()), "B3", "same figures"),
    ("two tables on a sheet", [*returned(meeting()), [], *returned(meeting(date(2016, 5, 3)))], "A4", "second table"),
    ("a column twice", headed({"Male victims": "LGBTQ+ cases"}), "X1", "both called"),
    ("a column renamed", headed({"Number of repeat cases": "Number of repeated casework"}), "D1", "no column we know"),
    ("another renamed", headed({"Cases where victim has a disability": "Cases where victim has illness"}), "W1", "nearest is"),
]  # fmt: skip
REGISTERS = [
    ("an unknown agency", register(referral(agency="Polcie")), "D4", "nearest is 'Police'"),
    ("two agencies", register(referral(agency="Police / Housing")), "D4", "no referring agency we know"),
    ("no agency", register(referral(agency="")), "D4", "names no referring agency"),
    ("neither date", register(referral(referred="", heard="")), "C4", "no date"),
    ("an American date", register(referral(heard="04/13/2016")), "C4", "04/13/2016"),
    ("words for a date", register(referral(referred="last week")), "B4", "last week"),
    ("a meeting before its referral", register(referral(heard=date(2016, 4, 1))), "C4", "before the referral"),
    ("neither yes nor no", register(referral(repeat="maybe")), "E4", "neither yes nor no"),
    ("a number for yes", register(referral(disability=2)), "G4", "neither yes nor no"),
    ("words for children", register(referral(children="some")), "F4", "no number of children"),
    ("fewer than no children", register(referral(children=-1)), "F4", "no number of children"),
    ("half a child", register(referral(children=1.5)), "F4", "no number of children"),
    ("a referral twice", register(referral(), referral()), "A5", "stands in"),
    ("a mistyped year", register(referral(), referral("M2", "05/05/2061", "")), "B5", "Is the year right?"),
    ("two tables on a sheet", [*register(referral()), [], *register(referral("M2"))[2:]], "A6", "second table"),
    ("a column twice", [[*OF_REGISTER, "Repeat"], [*referral(), "Yes"]], "K1", "both called"),
    ("outside the title", [["Register 1 January 2016 to 30 April 2016"], *register(referral(heard=date(2016, 5, 3)))[2:],
                           referral("M2")], "C3", "outside"),
]  # fmt: skip
QUARTERS = [
    ("no year", quarters(("Q1", "Q1"), title="Bromley MARAC"), "B4", "financial year"),
    ("a fifth quarter", quarters(("Q5", "Q1")), "B4", "Q5"),
    ("a month", quarters(("May 2013", "Q1")), "B4", "May 2013"),
    ("a calendar year", quarters(("Q1 2013", "Q1")), "B4", "Q1 2013"),
    ("a quarter twice", quarters(("Q1", "Q1"), ("Q1", "Q2")), "B5", "row 4"),
    ("the quarter missing", quarters(("", "Q1")), "B4", "no quarter"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "rows", "cell", "words"),
    RETURNS + REGISTERS + QUARTERS,
    ids=[fault[0] for fault in RETURNS + REGISTERS + QUARTERS],
)
def test_a_faulty_file_is_refused(name, rows, cell, words):
    errors = load(book(("Data", rows))).errors
    assert any((error.sheet, error.cell) == ("Data", cell) and words in error.message for error in errors), errors


@pytest.mark.parametrize("header", ["Marac name", "Date of meeting", "Number of cases discussed"])
def test_a_required_column_is_named_where_it_is_missing(header):
    loaded = load(book(("Data", without(header))))
    assert loaded.layout == ""
    assert any(error.sheet == "Data" and error.cell == "A1" for error in loaded.errors), loaded.errors


def test_an_excel_error_is_refused():
    rows = returned(meeting(repeat_cases=""))
    given = Book("x.xlsx", (Sheet("Data", rows, errors=frozenset({(1, position("repeat_cases"))})),))
    assert [(error.cell, error.found) for error in load(given).errors] == [("D2", "an Excel error")]


def test_every_fault_of_a_file_is_said_at_once():
    rows = returned(meeting(repeat_cases=11), meeting("x"), meeting(date(2016, 5, 3), name="Nowhere"))
    assert [error.cell for error in load(book(rows)).errors] == ["B3", "A4", "D2"]


@pytest.mark.parametrize("header", ["Victim name", "Date of birth", "Address", "Postcode", "NHS number"])
def test_a_register_with_people_in_it_is_refused_without_a_value(header):
    rows = [[*OF_REGISTER, header], [*referral(), "Ann Example"]]
    errors = load(book(rows)).errors
    assert errors
    assert not any("Example" in str(field) for error in errors for field in error)
