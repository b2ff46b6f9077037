"""Reports of the IDSVA service with a fault each: refused, with the sheet, the cell and the words that help."""

import pytest

from loaders.reading.sheet import Book, Sheet
from tests.loaders.idsva.printed import copy
from tests.loaders.returns.books import book, load


def changed(*changes, rows=None):
    """The printed report with some cells changed: (row, column, value), counted from 0."""
    rows = copy() if rows is None else rows
    for row, column, value in changes:
        while len(rows[row]) <= column:
            rows[row].append("")
        rows[row][column] = value
    return rows


def without(*numbers):
    return [row for at, row in enumerate(copy()) if at not in numbers]


WIDE = [
    ["IDSVA 2017/18"],
    ["KPI", "Q1", "Q2", "Q3"],
    ["Total referrals", 98, 110, 122],
    ["Civil remedies", 5, 6, 9],
    ["CJS", 14, 16, 19],
    ["Directed to IDSVA", 50, 54, 66],
]


def wide(*changes):
    return changed(*changes, rows=[list(row) for row in WIDE])


FAULTS = [
    ("no quarter anywhere", changed((1, 0, "Quarterly report")), "B7", "which quarter"),
    ("a year but no quarter", changed((1, 0, "Report for 2017/18")), "B7", "which quarter"),
    ("two quarters in the title", changed((0, 0, "Report for Q2 2017/18")), "A1", "different periods"),
    ("a quarter of other months", changed((1, 0, "Quarter 2 2017/18 (October - December 2017)")), "A2", "different periods"),
    ("a calendar year", changed((1, 0, "Quarter 3")), "B7", "which quarter"),
    ("words for a number", changed((6, 1, "one hundred")), "B7", "one hundred"),
    ("about", changed((6, 1, "about 120")), "B7", "about 120"),
    ("a letter for a digit", changed((6, 1, "l22")), "B7", "l22"),
    ("a range", changed((6, 1, "120-125")), "B7", "120-125"),
    ("a percentage", changed((7, 1, "54%")), "B8", "54%"),
    ("a share", changed((7, 1, 0.54)), "B8", "no count"),
    ("below nothing", changed((7, 1, -66)), "B8", "no count"),
    ("brackets for minus", changed((7, 1, "(66)")), "B8", "(66)"),
    ("two minus signs", changed((7, 1, "--66")), "B8", "--66"),
    ("a date", changed((11, 1, "19/12/2017")), "B12", "19/12/2017"),
    ("yes", changed((11, 1, True)), "B12", "True"),
    ("one figure where two belong", changed((8, 1, 3)), "B9", "current abuse"),
    ("three figures where two belong", changed((9, 1, "13 (referred to MARAC) 33 (representation at MARAC) 2")), "B10", "2"),
    ("the same words twice", changed((9, 1, "13 (referred to MARAC) 33 (referred to MARAC)")), "B10", "33"),
    ("figures without words", changed((23, 2, "8 / 2")), "C24", "8 / 2"),
    ("other words", changed((23, 2, "8 visits – 2 calls")), "C24", "8 visits"),
    ("a decimal among words", changed((23, 3, "15.5 referrals – 11 assessments")), "D24", "15.5"),
    ("a second number beside", changed((10, 1, "9 (of 12)")), "B11", "9 (of 12)"),
    ("a fifth quarter", changed((15, 4, "Q5")), "E16", "no period"),
    ("quarter of a calendar year", changed((15, 4, "Q3 2017")), "E16", "Q3 2017"),
    ("years that do not follow", changed((15, 4, "Q3 2017/19")), "E16", "Q3 2017/19"),
    ("a quarter twice", changed((15, 4, "Q2")), "E17", "D17 too"),
    ("a figure under no heading", changed((16, 5, 99)), "F17", "no heading"),
    ("a referral row renamed", changed((6, 0, "Total referral numbers into the services")), "A7", "renamed"),
    ("the referrals left out", without(6), "A7", "'Total referrals into service' is missing"),
    ("one shop, another name", wide((3, 0, "Civil remedy")), "A4", "renamed"),
    ("figures without a label", wide((3, 0, "")), "B4", "no label"),
    ("no year for the quarters", wide((0, 0, "IDSVA")), "B2", "financial year"),
    ("the year to date said to be cumulative quarters", wide((1, 2, "Q1")), "C3", "too"),
    ("two tables", [*WIDE, [], *[list(row) for row in WIDE[1:]]], "B9", "B3 too"),
    ("no figures at all", wide(*((row, column, "") for row in (2, 3, 4, 5) for column in (1, 2, 3))), "", "No figures"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "rows", "cell", "words"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_faulty_report_is_refused(name, rows, cell, words):
    errors = load(book(("Report", rows))).errors
    assert any((error.sheet, error.cell) == ("Report", cell) and words in error.message for error in errors), errors


def test_excel_errors_are_refused():
    rows = changed((6, 1, ""))
    given = Book("x.xlsx", (Sheet("Report", rows, errors=frozenset({(6, 1)})),))
    assert [(error.cell, error.found) for error in load(given).errors] == [("B7", "an error")]


def test_formulas_without_values_are_refused():
    rows = changed((6, 1, ""))
    given = Book("x.xlsx", (Sheet("Report", rows, uncalculated=frozenset({(6, 1)})),))
    assert [error.cell for error in load(given).errors] == ["B7"]


@pytest.mark.parametrize(
    "rows", [[], [[]], [[""]], [["Total referrals into service"]], [["KPI", "Q1"], ["Referrals", 4]]]
)
def test_what_is_no_report_is_not_recognised(rows):
    loaded = load(book(("Report", rows)))
    assert loaded.layout == ""
    assert len(loaded.errors) == 1
