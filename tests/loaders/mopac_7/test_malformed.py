"""Faults of every layout: each is refused at its cell, in words that tell the sender what to do."""

from datetime import datetime

import pytest

from tests.loaders.mopac_7.crime_files import (
    OFFENCES_B,
    SUMMARY,
    changed,
    grid_a,
    grid_b,
    grid_c,
    grid_ward,
    read_csv,
    read_xlsx,
    without_column,
    without_row,
)

A, B, C, WARD = grid_a, grid_b, grid_c, grid_ward


def summary():
    return [list(row) for row in SUMMARY]


# id: the grid, what is changed in it, the cell named, the words said, what is found, what is expected
CELLS = {
    "words for a count": (A, {"D3": "twelve"}, "D3", "is no count of offences", "twelve", "a whole number from 0"),
    "a percentage for a count": (B, {"E4": "12%"}, "E4", "is no count of offences", "12%", "a whole number"),
    "a negative count": (C, {"F5": "-3"}, "F5", "is no count of offences", "-3", "a whole number"),
    "a fraction of a count": (WARD, {"F3": "3.5"}, "F3", "is no count of offences", "3.5", "a whole number"),
    "brackets round a count": (B, {"D2": "(27)"}, "D2", "is no count of offences", "(27)", "a whole number"),
    "two figures in one cell": (B, {"D2": "27 (3)"}, "D2", "is no count of offences", "27 (3)", "a whole number"),
    "a date for a count": (A, {"F9": "01/04/2016"}, "F9", "is no count of offences", "01/04/2016", "a whole number"),
    "a comma in the wrong place": (B, {"D2": "1,23"}, "D2", "is no count of offences", "1,23", "a whole number"),
    "more than all London": (B, {"D2": "201604"}, "D2", "more than all London records", "201604", "at most 200,000"),
    "a borough misspelt": (A, {"A2": "Bromly"}, "A2", "Is Bromley meant?", "Bromly", "Bromley"),
    "a borough of nowhere": (C, {"C3": "Gotham"}, "C3", "Ask the sender which borough", "Gotham", "a London borough"),
    "no borough on a row": (A, {"A3": ""}, "A3", "names no area", "a blank cell", "the area that the row counts"),
    "no offence on a row": (B, {"B3": ""}, "B3", "names no offence", "a blank cell", "the offence"),
    "a borough of no name in a ward file": (WARD, {"E2": "Bromlee"}, "E2", "Is Bromley meant?", "Bromlee", "Bromley"),
    "burglary renamed": (B, {"B2": "Domestc Burglary"}, "B2", "is no offence we know, and its group Burglary holds one",
                         "Domestc Burglary", "Domestic Burglary"),
    "burglary renamed, in capitals": (C, {"B2": "RES BURGLARY OF A HOUSE"}, "B2", "Is Res Burglary of a Home meant?",
                                      "Res Burglary of a House", "Res Burglary of a Home"),
    "a new kind of theft": (B, {"B7": "Theft of Cycles"}, "B7", "its group Theft holds one", "Theft of Cycles", ""),
    "a robbery nobody knows": (A, {"C4": "Vehicle Property"}, "C4", "its group Robbery holds one", "Vehicle Property", ""),
    "personal property that is no robbery": (A, {"B4": "Burglary"}, "C4", "its group Burglary holds one",
                                             "Personal Property", "Personal Property"),
    "group and offence both new, and a crime missing": (B, {"A2": "Acquisitive", "B2": "Dwellings"}, "B2",
                                                        "while burglary has no row beside it", "Dwellings", ""),
    "group and offence both new, and like a crime": (B, {"A9": "Cars", "B9": "Stolen car"}, "B9",
                                                     "sounds like one of the MOPAC 7", "Stolen car", ""),
    "a month twice": (A, {"F1": "Apr-16"}, "F1", "April 2016 has two columns, D and F", "Apr-16", "each month once"),
    "a month that is none": (B, {"E1": "201613"}, "E1", "looks like a month and is none", "201613", "such as 201604"),
    "a month without a year": (C, {"F1": "June"}, "F1", "looks like a month and is none", "June", "such as 201604"),
    "a month misspelt": (B, {"E1": "2016O5"}, "E1", "looks like a month and is none", "2016O5", "such as 201604"),
    "a day that Excel made of a month": (B, {"D1": "16-Apr"}, "D1", "looks like a month and is none", "16-Apr", "such as"),
    "figures under no heading": (B, {"F1": ""}, "F1", "Column F holds figures under no header", "12 in F2", "such as"),
    "two columns of boroughs": (A, {"G1": "Borough", "G2": "Bromley"}, "G1", "Two columns may hold the same thing",
                                "Borough", "each column once"),
    "the same row twice": (B, {"B10": "Domestic Burglary", "C10": "Bromley"}, "B10",
                           "Domestic Burglary in Bromley has two rows; the first is in B2", "Domestic Burglary", "once"),
    "a second table below": (B, {"A20": "MajorText", "B20": "MinorText", "C20": "LookUp_BoroughName"}, "A20",
                             "A second table begins", "a second header", "one table on a sheet"),
    "a ward of nowhere": (WARD, {"D2": "E05019999"}, "D2", "E05019999 is no ward of Bromley", "E05019999",
                          "Bickley & Sundridge"),
    "a ward's code cut short": (WARD, {"D2": "E0501398"}, "D2", "no ward code we can read", "E0501398", "E05013991"),
    "no ward code": (WARD, {"D3": ""}, "D3", "no ward code we can read", "a blank cell", "E05013991"),
    "no ward name": (WARD, {"C4": ""}, "C4", "names no ward", "a blank cell", "Bickley & Sundridge"),
    "a ward's code with another ward's name": (WARD, {"C2": "Darwin"}, "C2", "E05013988 is Bickley & Sundridge, the row says",
                                               "Darwin", "Bickley & Sundridge"),
    "a ward of Bromley elsewhere": (WARD, {"E2": "Croydon"}, "E2", "E05013988 is Bickley & Sundridge in Bromley",
                                    "Croydon", "Bromley"),
    "another borough's ward with two names": (WARD, {"C17": "Heathrow"}, "C17", "E05013571 has two names",
                                              "Heathrow", "Heathrow Villages"),
    "the same row of a ward twice": (WARD, {"B3": "RES BURGLARY OF A HOME"}, "B3", "in Bickley & Sundridge has two rows",
                                     "Res Burglary of a Home", "once"),
    "a minus typed twice": (summary, {"D5": "--31.9%"}, "D5", "more than one way", "--31.9%", "-4.2%"),
    "a change without its sign of per cent": (summary, {"D13": "-0.3"}, "D13", "more than one way", "-0.3", "-4.2%"),
    "a difference without its sign": (summary, {"E5": "(27)"}, "E5", "more than one way", "(27)", "(-2,251)"),
    "a fall of more": (summary, {"E6": "-5% (+81)"}, "E6", "more than one way", "-5% (+81)", "-5% (-81)"),
    "words for a change": (summary, {"E5": "down"}, "E5", "more than one way", "down", "-4.2%"),
    "words for a figure": (summary, {"C5": "about 9,700"}, "C5", "more than one way", "about 9,700", "such as 2,551"),
    "a change in the place of a figure": (summary, {"C6": "(-916)"}, "C6", "more than one way", "(-916)", "2,551"),
    "a crime nobody knows": (summary, {"A12": "Robery"}, "A12", "Is Robbery meant?", "Robery", "Robbery"),
    "a figure beside no crime": (summary, {"A12": ""}, "A12", "is no row of the MOPAC 7 table", "a blank cell", "MOPAC 7"),
    "a crime twice": (summary, {"A12": "VWI"}, "A12", "has two rows; the first is in A9", "VWI", "each crime once"),
    "no twelve months": (summary, {"A2": "MOPAC 7, February 2016"}, "C4", "does not say which twelve months", "no period",
                         "one run of twelve"),
    "nine months": (summary, {"A2": "MOPAC 7, April to December 2015"}, "C4", "does not say which twelve months",
                    "no period", "one run of twelve"),
    "two runs of twelve months": (summary, {"A1": "12 months to March 2016"}, "C4", "more than one run", "March 2015", "one run"),
    "a month not over": (summary, {"A2": "12 months to 14 February 2016"}, "C4", "does not say which twelve", "no period", "one"),
    "a baseline without a year": (summary, {"B4": "Baseline"}, "B4", "names no financial year", "Baseline", "2011/12"),
    "two columns of current figures": (summary, {"F4": "Current"}, "F4", "Two columns may hold the same thing", "Current", "once"),
    "a second summary below": (summary, {"B20": "2011/12", "C20": "Current"}, "B20", "A second table begins", "a second header", "one"),
}  # fmt: skip


@pytest.mark.parametrize("fault", CELLS)
def test_a_fault_is_refused_at_its_cell(fault):
    grid, edits, cell, words, found, expected = CELLS[fault]
    got = read_csv(changed(grid(), edits))
    error = next(error for error in got.errors if error.cell == cell)
    assert error.sheet == ""
    assert words in error.message
    assert found in error.found
    assert expected in error.expected
    assert len(got.errors) == 1


@pytest.mark.parametrize(
    "fault", ["words for a count", "a borough misspelt", "a month twice", "a crime twice", "no ward code"]
)
def test_the_same_fault_in_a_workbook_names_its_sheet(fault):
    grid, edits, cell, words, _, _ = CELLS[fault]
    [error] = read_xlsx(changed(grid(), edits), sheet="Data 2016").errors
    assert (error.sheet, error.cell) == ("Data 2016", cell)
    assert words in error.message


HEADINGS = {
    "no column of boroughs": (without_column(B(), "C"), "A1", "it has no column for"),
    "no column of groups": (without_column(B(), "A"), "A1", "it has no column for Major Category"),
    "no column of offences": (without_column(A(), "C"), "A1", "it has no column for Minor Category"),
    "no months": ([row[:3] for row in C()], "A1", "no column for a column for each month"),
    "no ward code": (without_column(WARD(), "D"), "A1", "no column for the ward's code"),
    "no ward name": (without_column(WARD(), "C"), "A1", "no column for the ward's name"),
    "no row under the header": (B()[:1], "A2", "no row of figures under the header"),
    "only totals under the header": ([B()[0], ["Total", "Total", "London", "1", "2", "3"]], "A2", "no row of figures"),
    "no current figures": (without_column(summary(), "C"), "A4", "it has no column for Current"),
    "no baseline": (without_column(summary(), "B"), "A4", "it has no column for 2011/12"),
    "cut short": ([*B()[:-1], B()[-1][:4]], "E17", "the file was cut short"),
    "a comma outside quotation marks": (
        [*B(), ["Drug Offences", "Trafficking", " of Drugs", "Bromley", "1", "2", "3"]], "G18", "a name with a comma"
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", HEADINGS)
def test_a_table_without_its_parts_is_refused(fault):
    grid, cell, words = HEADINGS[fault]
    got = read_csv(grid)
    assert any(words in error.message and error.cell == cell for error in got.errors)


def test_an_empty_file_is_refused():
    assert "holds no figures" in read_csv([[], ["", ""]]).errors[0].message


def test_dates_in_the_middle_of_a_month_are_not_guessed_at():
    [error] = read_xlsx(grid_b(months=("201604", datetime(2016, 4, 16), "201606"))).errors
    assert (error.sheet, error.cell) == ("Data", "E1")
    assert "looks like a month and is none" in error.message


def test_a_cell_of_yes_or_no_is_no_count():
    [error] = read_xlsx(changed(grid_b(), {"D2": True})).errors
    assert error.cell == "D2"


def test_a_formula_without_a_value_is_refused():
    [error] = read_xlsx(changed(grid_b(), {"D2": "=5+5"})).errors
    assert (error.sheet, error.cell, error.found) == ("Data", "D2", "a formula without a value")


def test_the_same_month_on_two_sheets_is_refused_at_every_second_row():
    got = read_xlsx(grid_b(), sheet="First", more={"Second": grid_b(months=("201606", "201607", "201608"))})
    assert len(got.errors) == 16
    assert (got.errors[0].sheet, got.errors[0].cell) == ("Second", "B2")


def test_a_sheet_that_lacks_a_heading_does_not_vanish_beside_a_good_one():
    got = read_xlsx(grid_b(), more={"2017": without_column(grid_b(months=("201704", "201705")), "C")})
    [error] = got.errors
    assert (error.sheet, error.cell) == ("2017", "A1")
    assert "has no Borough" in error.message


def test_one_misspelling_on_many_rows_is_one_error():
    areas = ("Bromley", "Croydon", "Barnet")
    [error] = read_csv(grid_b(areas=areas, offences=(*OFFENCES_B, ("Theft", "Pickpocketing")))).errors
    assert error.cell == "B10"
    assert "'Pickpocketing' (3 rows) is no offence" in error.message
    [error] = read_csv(grid_b(areas=("Bromly", "Croydon"))).errors
    assert error.cell == "C2"


def test_all_faults_of_a_file_are_said_at_once():
    got = read_csv(changed(grid_b(), {"D2": "x1", "C3": "Bromly", "B4": "Robbery by post", "E1": "201613"}))
    assert [error.cell for error in got.errors] == ["E1", "C3", "B4", "D2"]


def test_a_number_for_a_percentage_is_refused_where_its_own_counts_say_otherwise():
    [error] = read_xlsx(changed(summary(), {"D5": -17.4})).errors
    assert (error.sheet, error.cell, error.expected) == ("Data", "D5", "-17.4%")
    [error] = read_xlsx(changed(summary(), {"E5": 1})).errors
    assert error.cell == "E5"


def test_two_sheets_that_print_one_figure_differently_are_refused():
    got = read_xlsx(summary(), more={"Again": changed(summary(), {"C5": "9,708"})})
    assert [(error.sheet, error.cell) for error in got.errors] == [("Again", "C5")]
    assert read_xlsx(summary(), more={"Again": summary()}).errors == []


def test_a_row_left_out_is_never_an_error_of_a_sparse_file():
    assert read_csv(without_row(grid_c(), 3)).errors == []
