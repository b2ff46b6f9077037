"""Returns declared in YAML alone, on the figures that the Partnership's papers print."""

from datetime import date

import pytest

from loaders.reading.return_table import ReturnColumn, ReturnRow, ReturnTable, faults
from tests.loaders.returns.books import book, example_returns, load

RETURNS = example_returns()


def read(*sheets):
    loaded = load(book(*sheets), RETURNS)
    assert loaded.errors == []
    return loaded


def by_department(loaded):
    return {
        one.department: one.value
        for one in loaded.observations("prevent.wrap_attendances")
        if f"{one.period_end:%Y-%m}" == "2018-03"
    }


def test_the_example_has_no_faults():
    assert [faults(table) for table in RETURNS] == [(), (), (), ()]


PREVENT = {
    "as printed, for the year": [
        ["WRAP training, April 2017 to March 2018"],
        ["Department", "Staff attending"],
        ["Adults", 12],
        ["Children's", 85],
        ["Education", 34],
        ["Total", 131],
    ],
    "own words, financial year": [
        ["London Borough of Bromley", ""],
        ["Prevent update 2017/18"],
        [],
        ["", "Number"],
        ["Staff from Adults", "12"],
        ["Staff from Children’s", " 85 "],
        ["Staff from Education", "34"],
    ],
    "down instead of across": [
        ["Workshop to Raise Awareness of Prevent (WRAP)"],
        ["Year", "Adult Services", "Children's Services", "Schools", "Total"],
        ["2017/18", 12, 85, 34, 131],
    ],
}


@pytest.mark.parametrize("rows", PREVENT.values(), ids=PREVENT)
def test_wrap_attendances_of_the_year(rows):
    assert by_department(read(rows)) == {"Adults": 12, "Children's": 85, "Education": 34}


def test_wrap_attendances_by_quarter_and_their_total():
    rows = [
        ["WRAP attendances 2017/18"],
        ["Department", "Q1", "Q2", "Q3", "Q4", "YTD", "Comments"],
        ["Adults", 3, 4, 5, "", 12, "two sessions"],
        ["Children's", 20, 30, 35, "", 85, ""],
        ["Education", 10, 14, 10, "", 35, "one more added late"],
        ["Total", 33, 48, 50, "", 131, ""],
    ]
    loaded = read(rows)
    assert loaded.values("prevent.wrap_attendances") == {"2017-04": 33, "2017-07": 48, "2017-10": 50}
    assert loaded.covered("prevent.wrap_attendances") == {"2017-04": True, "2017-07": True, "2017-10": True}
    assert [(one.cell, one.found, one.expected) for one in loaded.warnings] == [("F5", "35", "34")]


def test_a_department_left_empty_makes_the_quarter_known_in_part():
    rows = [["WRAP 2017/18"], ["Department", "Q1"], ["Adults", 3], ["Children's", ""], ["Education", 10]]
    loaded = read(rows)
    assert loaded.covered("prevent.wrap_attendances") == {"2017-04": False}
    assert loaded.values("prevent.wrap_attendances", department="Children's") == {}


DAYS = {
    "as printed": [
        ["Community Impact Days: Cray Valley East, Penge, Cray Valley West"],
        ["Quarter 4 2017/18"],
        ["Illegal vehicles seized", 21],
        ["Arrests", 4],
        ["Garages searched", 81],
        ["Knives recovered", 2],
    ],
    "across, months for a quarter": [
        ["Impact days", "Target", "Jan - Mar 2018"],
        ["Vehicles seized", 20, 21],
        ["Arrests made", "", 4],
        ["Garage searches", "", 81],
    ],
    "down": [
        ["Community Impact Days 2017/18", "", "", ""],
        ["", "Arrests", "Vehicles removed", "Garages searched"],
        ["Q4", 4, 21, 81],
    ],
}


@pytest.mark.parametrize("rows", DAYS.values(), ids=DAYS)
def test_community_impact_days(rows):
    loaded = read(rows)
    assert loaded.values("impact_days.vehicles_seized") == {"2018-01": 21}
    assert loaded.values("impact_days.arrests") == {"2018-01": 4}
    assert loaded.values("impact_days.garages_searched") == {"2018-01": 81}


DOMESTIC = {
    "across": [["", "2013/14", "2014/15", "% change"], ["Domestic incidents", 4227, 4718, "11.6%"], ["Source: MPS"]],
    "a list": [["Domestic incidents in Bromley"], ["Year", "Incidents"], ["2013/14", "4,227"], ["2014/15", "4,718"]],
    "a list with a rate": [
        ["Domestic abuse, Bromley"],
        ["Financial year", "Domestic abuse incidents", "Per 1,000"],
        ["2013-14", 4227, 14],
        ["2014-15", 4718, 15],
    ],
    "title over its own row": [
        ["Domestic incidents"],
        [],
        ["", "2013-14", "2014-15"],
        ["Domestic incidents", 4227, 4718],
    ],
}


@pytest.mark.parametrize("rows", DOMESTIC.values(), ids=DOMESTIC)
def test_domestic_incidents_by_year(rows):
    assert read(rows).values("domestic_abuse.incidents") == {"2013-04": 4227, "2014-04": 4718}


@pytest.mark.parametrize("label", [date(2011, 12, 1), "2011/12/1", "Dec-11", "2011-12"])
def test_a_year_that_excel_took_for_a_date_is_the_year(label):
    rows = [["", label, "2012-13", "2013-14"], ["Domestic incidents", 4100, 4150, 4227]]
    assert read(rows).values("domestic_abuse.incidents") == {"2011-04": 4100, "2012-04": 4150, "2013-04": 4227}


PROBATION = {
    "as printed": [
        ["Probation caseload, May 2016"],
        ["Report to the meeting of 27 June 2016"],
        ["Provider", "Custody", "Community order", "Licence", "Total"],
        ["National Probation Service", 188, 33, 73, 294],
        ["Community Rehabilitation Company", 119, 410, 193, 722],
    ],
    "providers across": [
        ["Caseload as at 31 May 2016"],
        ["", "NPS", "London CRC"],
        ["Custody cases", 188, 119],
        ["Community Order Cases", 33, 410],
        ["Community licence cases", 73, 193],
        ["Total", 294, 722],
    ],
    "a quarter named": [
        ["Probation", "", "", ""],
        ["Q1 2016/17", "", "", ""],
        ["", "Licence", "Custody", "Community Orders"],
        ["CRC", 193, 119, 410],
        ["NPS", 73, 188, 33],
    ],
}


@pytest.mark.parametrize("rows", PROBATION.values(), ids=PROBATION)
def test_probation_caseload_by_provider_and_kind(rows):
    loaded = read(rows)
    figures = {(one.provider[:8], one.case_kind): one.value for one in loaded.observations("probation.caseload")}
    assert figures == {
        ("National", "Custody"): 188,
        ("National", "Community order"): 33,
        ("National", "Licence"): 73,
        ("Communit", "Custody"): 119,
        ("Communit", "Community order"): 410,
        ("Communit", "Licence"): 193,
    }
    assert {one.period_end.isoformat() for one in loaded.contents.observations} == {"2016-06-30"}
    assert loaded.warnings == []


def test_a_count_taken_in_a_month_says_so():
    loaded = read(PROBATION["as printed"])
    assert {one.note for one in loaded.contents.observations} == {"as at May 2016"}


def test_a_caseload_whose_total_is_wrong_is_said():
    rows = [*PROBATION["as printed"][:3], ["NPS", 188, 33, 73, 295], ["CRC", 119, 410, 193, 722]]
    assert [(one.cell, one.expected) for one in read(rows).warnings] == [("E4", "294")]


FAULTS = [
    ("no year", [["WRAP"], ["", "Q1"], ["Adults", 1], ["Children's", 2], ["Education", 3]], "B2", "financial year"),
    ("a row missing", [["WRAP 2017/18"], ["", "Q1"], ["Adults", 1], ["Education", 3]], "A3", "is missing"),
    ("a row renamed", [["WRAP 2017/18"], ["", "Q1"], ["Adults", 1], ["Children's teams", 2], ["Education", 3]], "A4", "renamed"),
    ("text in a figure", [["WRAP 2017/18"], ["", "Q1"], ["Adults", "few"], ["Children's", 2], ["Education", 3]], "B3", "few"),
    ("a percentage", [["WRAP 2017/18"], ["", "Q1"], ["Adults", "45%"], ["Children's", 2], ["Education", 3]], "B3", "45%"),
    ("half a person", [["WRAP 2017/18"], ["", "Q1"], ["Adults", 1.5], ["Children's", 2], ["Education", 3]], "B3", "no count"),
    ("fewer than none", [["WRAP 2017/18"], ["", "Q1"], ["Adults", -1], ["Children's", 2], ["Education", 3]], "B3", "no count"),
    ("a quarter twice", [["WRAP 2017/18"], ["", "Q1", "Q1"], ["Adults", 1, 2], ["Children's", 2, 2], ["Education", 3, 3]],
     "C3", "too"),
    ("a fifth quarter", [["WRAP 2017/18"], ["", "Q1", "Q5"], ["Adults", 1, 2], ["Children's", 2, 2], ["Education", 3, 3]],
     "C2", "no period"),
    ("years that do not follow", [["WRAP"], ["", "2017/19"], ["Adults", 1], ["Children's", 2], ["Education", 3]], "B2",
     "2017/19"),
    ("quarter of a calendar year", [["WRAP"], ["", "Q1 2017"], ["Adults", 1], ["Children's", 2], ["Education", 3]], "B2",
     "Q1 2017"),
    ("no heading", [["WRAP 2017/18"], ["", "Q1", ""], ["Adults", 1, 7], ["Children's", 2, ""], ["Education", 3, ""]], "C3",
     "no heading"),
    ("no label", [["WRAP 2017/18"], ["", "Q1"], ["Adults", 1], ["Children's", 2], ["Education", 3], ["", 5]], "B6", ""),
    ("two titles", [["WRAP Q2 2017/18"], ["Quarter 3 2017/18"], ["Adults", 1], ["Children's", 2], ["Education", 3]], "A1",
     "different periods"),
    ("two figures and no heading", [["WRAP 2017/18"], ["Adults", 1, 5], ["Children's", 2, 5], ["Education", 3, 5]], "C2",
     "no heading"),
    ("no figures", [["WRAP 2017/18"], ["", "Q1"], ["Adults", ""], ["Children's", ""], ["Education", ""]], "", "No figures"),
    ("two months of caseload", [["Caseload, May 2016"], ["Figures of April 2016"], ["", "Custody",
     "Community order", "Licence"], ["NPS", 1, 2, 3], ["CRC", 1, 2, 3]], "A1", "April 2016"),
    ("no month of caseload", [["Caseload"], ["", "Custody", "Community order", "Licence"], ["NPS", 1, 2, 3],
     ["CRC", 1, 2, 3]], "B2", ""),
    ("a kind of case missing", [["Caseload, May 2016"], ["", "Custody", "Community order"], ["NPS", 1, 2], ["CRC", 1, 2]],
     "A3", "Licence"),
    ("an unknown provider", [["Caseload, May 2016"], ["", "Custody", "Community order", "Licence"], ["NPS", 1, 2, 3],
     ["Community Rehabilitation Companies", 1, 2, 3]], "A4", "renamed"),
    ("two tables", [["", "2013/14"], ["Domestic incidents", 4227], [], ["", "2013/14"], ["Domestic incidents", 4227]], "B5",
     "too"),
    ("a year without a figure we can read", [["Domestic incidents"], ["Year", "Incidents"], ["2013/14", "c.4,200"]], "B3",
     "c.4,200"),
    ("a year that is none", [["Domestic incidents"], ["Year", "Incidents"], ["2013/14", 1], ["2014/16", 4718]], "A4",
     "2014/16"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "rows", "cell", "words"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_faulty_return_is_refused_with_its_cell(name, rows, cell, words):
    errors = load(book(rows), RETURNS).errors
    assert any(error.cell == cell and words in error.message for error in errors), errors


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (ReturnTable("x", "X", "P", ()), "no rows"),
        (ReturnTable("x", "X", "P", (ReturnRow("A"),)), "names no measure"),
        (ReturnTable("x", "X", "P", (ReturnRow("A"), ReturnRow("a ")), measure="x.y"), "both called"),
        (ReturnTable("x", "X", "P", (ReturnRow(" "),), measure="x.y"), "no label"),
        (
            ReturnTable("x", "X", "P", (ReturnRow("A"),), (ReturnColumn("B"), ReturnColumn("b")), measure="x.y"),
            "Two columns",
        ),
    ],
)
def test_a_return_that_cannot_be_read_says_why(table, words):
    assert any(words in fault for fault in faults(table))
