"""Twelve MARAC files, each with wording, order, titles and mess of its own."""

from datetime import date, datetime

import pytest

from tests.loaders.returns.books import book, load

TWO_TIERS = [
    ["", "Safer Bromley Partnership: MARAC data", "", "", "", "", "", "", "", "", "", "", ""],
    ["", "", "", "", "", "", "", "", "", "", "", "", ""],
    ["", "Area", "Meeting", "Cases", "", "", "Referrals from", "", "", "Ethnicity", "", "", ""],
    ["", "", "date", "discussed", "Repeat", "LGBT+", "Police", "GP", "Other", "Asian", "Black", "Other White", "Other"],
    ["", "Bromley", date(2016, 4, 12), 10, 3, 0, 8, 1, 1, 1, 1, 0, 0],
    ["", "Bromley", date(2016, 5, 10), 9, 2, "<5", 8, 1, 0, 0, 1, 1, 0],
]

SPECIMENS = {
    "two tiers of headings, table from column B": (
        [TWO_TIERS],
        {"marac.cases": {"2016-04": 10, "2016-05": 9}, "marac.repeat_cases": {"2016-04": 3, "2016-05": 2},
         "marac.referrals": {"2016-04": 10, "2016-05": 9}, "marac.ethnicity": {"2016-04": 2, "2016-05": 2}},
    ),
    "fillers everywhere, columns in another order": (
        [[
            ["Meeting date", "Referrals from Hospital", "Source: Police", "No. of repeat cases", "No. of cases discussed",
             "Number of LGBTQ+ cases", "Marac name", "Number of victims aged 65+"],
            [datetime(2016, 4, 12, 9, 30), 2, 7, 4, 11, 1, "BROMLEY", 0],
            [datetime(2016, 5, 10, 9, 30), 0, 9, 3, 10, 0, "BROMLEY", 2],
        ]],
        {"marac.cases": {"2016-04": 11, "2016-05": 10}, "marac.referrals": {"2016-04": 9, "2016-05": 9},
         "marac.aged_65_over": {"2016-04": 0, "2016-05": 2}},
    ),
    "two columns called Other": (
        [[
            ["MARAC", "Date of Marac", "Cases heard", "Police", "IDVA", "Other", "BME", "Asian", "Black", "Mixed", "Other White",
             "Other"],
            ["Bromley MARAC", "12.04.2016", "10", "6", "3", "1", "4", "1", "1", "0", "1", "1"],
        ]],
        {"marac.referrals": {"2016-04": 10}, "marac.ethnicity": {"2016-04": 4}, "marac.minoritised_ethnic": {"2016-04": 4}},
    ),
    "only an Other among the ethnicities": (
        [[["Area", "Date", "Cases", "Asian", "Black", "Other"], ["Bromley", "12/04/2016", 10, 1, 1, 2]]],
        {"marac.ethnicity": {"2016-04": 4}},
    ),
    "titles, notes, a total and footnotes": (
        [("MARAC 14", [
            ["Data submitted to SafeLives, January to December 2014"],
            ["Contact: the MARAC coordinator"],
            [],
            ["Area", "Date of meeting", "Cases discussed", "Repeats", "Children", "Comments"],
            ["Bromley", "14 January 2014", 60, 10, 70, "long agenda"],
            ["Bromley", "15 July 2014", 58, 12, 66, ""],
            [],
            ["Total", "", 118, 22, 136, ""],
            ["Not all referring agencies attended"],
            ["Source: SafeLives, June 2015"],
        ])],
        {"marac.cases": {"2014-01": 60, "2014-07": 58}, "marac.children": {"2014-01": 70, "2014-07": 66}},
    ),
    "a sheet a year": (
        [("2015", [["Marac name", "Meeting date", "Cases discussed"], ["Bromley", "08/12/2015", 9]]),
         ("2016", [["Marac name", "Meeting date", "Cases discussed"], ["Bromley", "12/01/2016", 11]]),
         ("Guidance", [["Blank means not collected"], ["0 means none"]])],
        {"marac.cases": {"2015-12": 9, "2016-01": 11}},
    ),
    "probation as NPS, children's social care as CSC, blank spacer column": (
        [[
            ["AREA ", "", "DATE OF MEETING ", "CASES HEARD", "POLICE", "CSC", "NPS", "SUBSTANCE ABUSE", "MALE", "16-17 YEAR OLDS"],
            ["Bromley ", "", "2016-04-12", 8, 5, 1, 1, 1, 0, 1],
        ]],
        {"marac.referrals": {"2016-04": 8}, "marac.aged_16_17": {"2016-04": 1}},
    ),
    "the older quarterly form": (
        [("Q data", [
            ["SafeLives quarterly return", ""],
            ["2013/14", ""],
            ["MARAC", "Quarter", "Number of cases discussed", "Number of repeat cases", "Perpetrators aged 17 or below"],
            ["Bromley", "Q1", 30, 9, 0],
            ["", "Q2", 28, 8, 1],
            ["", "Q3", 31, 7, 0],
            ["", "Q4", 29, 9, "n/a"],
            ["Total", "", 118, 33, 1],
        ])],
        {"marac.cases": {"2013-04": 30, "2013-07": 28, "2013-10": 31, "2014-01": 29},
         "marac.harmed_by_under_18": {"2013-04": 0, "2013-07": 1, "2013-10": 0, "2014-01": None}},
    ),
    "quarters by their months": (
        [[["Area", "Reporting period", "Cases discussed", "BME"], ["Bromley", "Jan-Mar 2014", 29, 4], ["Bromley", "Apr-Jun 2014", 31, 5]]],
        {"marac.cases": {"2014-01": 29, "2014-04": 31}, "marac.minoritised_ethnic": {"2014-01": 4, "2014-04": 5}},
    ),
    "a register with titles": (
        [("Log", [
            ["OFFICIAL-SENSITIVE"],
            ["Bromley MARAC referral log", "", "", "", "", "", ""],
            ["Case ref", "Agency", "Date of referral", "Date of MARAC", "Repeat Y/N", "No. of children", "Ward"],
            ["B/001", "Metropolitan Police", "01/04/2016", "12/04/2016", "N", 2, "Bickley"],
            ["B/002", "Refuge", "04/04/2016", "12/04/2016", "Y", 0, "Darwin"],
            ["B/003", "Hospital", "15/04/2016", "10/05/2016", "N", 1, ""],
        ])],
        {"marac.cases": {"2016-04": 2, "2016-05": 1}, "marac.repeat_cases": {"2016-04": 1}, "marac.children": {"2016-04": 2, "2016-05": 1}},
    ),
    "a register without meetings": (
        [[
            ["Source of referral", "Date referred", "Male victim?", "LGBT?", "16/17?", "Disabled?"],
            ["A&E", "30/04/2016", "yes", "no", "no", "not known"],
            ["Women's Aid", "01/05/2016", "no", "no", "yes", "Yes"],
        ]],
        {"marac.cases": {"2016-04": 1, "2016-05": 1}, "marac.male": {"2016-04": 1}, "marac.disabled": {"2016-05": 1}},
    ),
    "a register as CSV, everything text": (
        [("", [
            ["Meeting date", "Referring Agency", "Ref", "Repeat", "Children"],
            ["12/04/2016", "IDVA", "1", "TRUE", "3"],
            ["12/04/2016", "Mental Health Services", "2", "FALSE", "0"],
        ])],
        {"marac.cases": {"2016-04": 2}, "marac.repeat_cases": {"2016-04": 1}, "marac.children": {"2016-04": 3}},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), SPECIMENS.values(), ids=SPECIMENS)
def test_a_specimen_loads(sheets, expected):
    loaded = load(book(*sheets))
    assert loaded.errors == []
    assert {measure: loaded.values(measure) for measure in expected} == expected
