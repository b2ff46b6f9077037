"""Files with one fault each: refused with sheet, cell and words by which the sender can put it right."""

from datetime import datetime

import pytest

from loaders.fly_tipping import LAYOUTS, defra, fixmystreet, register
from tests.loaders.fly_tipping.built import (
    FIXMYSTREET_HEADERS,
    INCIDENT_HEADERS,
    LANDS,
    REGISTER_HEADERS,
    action_row,
    action_sheet,
    book,
    errors,
    fixmystreet_line,
    fixmystreet_sheet,
    incident_row,
    incident_sheet,
    read,
    register_sheet,
    report,
)


def changed(row, at, cell):
    return [cell if place == at else old for place, old in enumerate(row)]


def without(cells, at):
    return [cell for place, cell in enumerate(cells) if place != at]


def renamed(headers, old, new):
    return [new if words == old else words for words in headers]


def defra_csv(*rows):
    return incident_sheet(*rows, above=0, name="")


DEFRA = {
    "text in a number": (incident_sheet(changed(incident_row(), 5, "lots")), "F4", "lots", "no figure"),
    "a percentage": (incident_sheet(changed(incident_row(), 4, "12%")), "E4", "12%", "no figure"),
    "two figures in a cell": (incident_sheet(changed(incident_row(), 4, "12 (3)")), "E4", "12 (3)", "no figure"),
    "a figure below nought": (incident_sheet(changed(incident_row(), 7, -3.0)), "H4", "-3", "no figure"),
    "a negative number as text": (incident_sheet(changed(incident_row(), 7, "-3")), "H4", "-3", "no figure"),
    "a cost in words": (incident_sheet(changed(incident_row(), 44, "about £200k")), "AS4", "about £200k", "no figure"),
    "a date in a number": (incident_sheet(changed(incident_row(), 6, datetime(2016, 4, 1))), "G4", "2016-04-01 00:00:00", "no figure"),
    "a truth value": (incident_sheet(changed(incident_row(), 6, True)), "G4", "True", "no figure"),
    "text in an action": (action_sheet(changed(action_row(), 25, "two")), "Z4", "two", "no figure"),
    "no year": (incident_sheet(changed(incident_row(), 0, "")), "A4", "", "financial year"),
    "a calendar year": (incident_sheet(changed(incident_row(), 0, 2015.0)), "A4", "2015", "financial year"),
    "years that do not follow": (incident_sheet(changed(incident_row(), 0, "2015-17")), "A4", "2015-17", "financial year"),
    "no authority": (incident_sheet(changed(incident_row(), 2, "")), "C4", "", "names no local authority"),
    "an authority twice": (incident_sheet(incident_row(), incident_row(name="Bromley ")), "C5", "Bromley", "rows 4 and 5"),
    "a land type missing": (incident_sheet(without(incident_row(), 5), headers=without(INCIDENT_HEADERS, 5)), "A3", "no Highway Incidents", "breakdown by land type lacks 1"),
    "a waste type missing": (incident_sheet(without(incident_row(), 20), headers=without(INCIDENT_HEADERS, 20)), "A3", "no Tyres Incidents", "breakdown by waste type lacks 1"),
    "a size missing": (incident_sheet(without(incident_row(), 36), headers=without(INCIDENT_HEADERS, 36)), "A3", "no Small Van Load Incidents", "breakdown by size lacks 1"),
    "an unknown waste type": (incident_sheet(headers=renamed(INCIDENT_HEADERS, "Tyres Incidents", "Mattresses Incidents")), "U3", "Mattresses Incidents", "would drop out"),
    "a misspelt land type": (incident_sheet(headers=renamed(INCIDENT_HEADERS, "Highway Incidents", "Hihgway Incidents")), "F3", "Hihgway Incidents", 'Is it "Highway Incidents"?'),
    "a heading twice": (incident_sheet([*incident_row(), 3.0], headers=[*INCIDENT_HEADERS, "Highway Incidents"]), "AW3", "Highway Incidents", "Two columns"),
    "two tables on a sheet": (incident_sheet(incident_row(), [], INCIDENT_HEADERS, incident_row(year="2016-17")), "A6", "Year", "second table"),
    "headers alone": (incident_sheet([]), "A3", "no rows", "no figures under them"),
    "a line of CSV cut short": (defra_csv(incident_row(), incident_row(year="2016-17")[:9]), "A3", "9 cells", "cut short"),
}  # fmt: skip

REGISTER = {
    "no date": (register_sheet(report(1), report(2, "")), "B6", "", "no date on which it was made"),
    "a day that is none": (register_sheet(report(1, "31/02/2016")), "B5", "31/02/2016", "no date we can read"),
    "month before day": (register_sheet(report(1, "04/13/2016")), "B5", "04/13/2016", "no date we can read"),
    "a number for a date": (register_sheet(report(1, 42461.0)), "B5", "42461", "no date we can read"),
    "words for a date": (register_sheet(report(1, "last week")), "B5", "last week", "no date we can read"),
    "an unknown land type": (register_sheet(report(1, land="Moon")), "D5", "Moon", "no land type we know"),
    "a misspelt land type": (register_sheet(report(1), report(2, land="Hihgway")), "D6", "Hihgway", 'Did you mean "Highway"?'),
    "an unknown waste type": (register_sheet(report(1, waste="Anvils")), "E5", "Anvils", "no waste type we know"),
    "a misspelt waste type": (register_sheet(report(1, waste="Whit Goods")), "E5", "Whit Goods", 'Did you mean "White Goods"?'),
    "an unknown size": (register_sheet(report(1, size="Enormous")), "F5", "Enormous", "no size we know"),
    "a misspelt size, often": (register_sheet(*(report(at, size="Smal Van Load") for at in range(3))), "F5", "Smal Van Load", "3 cells"),
    "words for a cost": (register_sheet(report(1, cost="about 30")), "G5", "about 30", "no cost we can read"),
    "a cost below nought": (register_sheet(report(1, cost=-5.0)), "G5", "-5", "no cost we can read"),
    "a cost in dollars": (register_sheet(report(1, cost="$30")), "G5", "$30", "no cost we can read"),
    "cleared before reported": (register_sheet(report(1, cleared="01/04/2016")), "H5", "01/04/2016", "before it was reported (B5)"),
    "a cleared day that is none": (register_sheet(report(1, cleared="31/06/2016")), "H5", "31/06/2016", "no date we can read"),
    "a number for a cleared date": (register_sheet(report(1, cleared=3.0)), "H5", "3", "no date we can read"),
    "a job number twice": (register_sheet(report(1), report(2), report(1)), "A7", "the reference of A5", "Cells A5 and A7") ,
    "reported after the extract": (register_sheet(report(1, datetime(2016, 7, 5), cleared="")), "B5", "05/07/2016", "after the day the register was run"),
    "reported before the period": (register_sheet(report(1, datetime(2016, 3, 31)), title=("April to June 2016",)), "B4", "31/03/2016", "outside the period"),
    "reported after the period": (register_sheet(report(1, datetime(2016, 7, 1), cleared=""), title=("April to June 2016",)), "B4", "01/07/2016", "outside the period"),
    "a mistyped century": (register_sheet(report(1), report(2), report(3, datetime(1916, 4, 5)), title=()), "B5", "05/04/1916", "fifteen years"),
    "two wards": (register_sheet([*report(1), "Bickley"], headers=[*REGISTER_HEADERS, "Ward name"]), "J4", "Ward name", "Two columns"),
    "two tables on a sheet": (register_sheet(report(1), [], REGISTER_HEADERS, report(2)), "B7", "Date reported", "second table"),
    "headers alone": (register_sheet(), "B4", "no reports", "no report under them"),
}  # fmt: skip

FIXMYSTREET = {
    "another category": (fixmystreet_sheet(fixmystreet_line(category="Potholes", subcategory="")), "E1", "Potholes", "No report in this export is about fly-tipping"),
    "headings alone": (fixmystreet_sheet(), "A1", "no reports", "no confirmed report"),
    "a time spoilt by Excel": (fixmystreet_sheet(fixmystreet_line(confirmed="42461.4")), "H2", "42461.4", "no time we can read"),
    "an American time": (fixmystreet_sheet(fixmystreet_line(confirmed="04/13/2016 09:30")), "H2", "04/13/2016 09:30", "no time we can read"),
    "a closing time that is none": (fixmystreet_sheet(fixmystreet_line(closed="soon", status="closed")), "K2", "soon", "no time we can read"),
    "closed before confirmed": (fixmystreet_sheet(fixmystreet_line(closed="2016-04-01T00:00:00", status="closed")), "K2", "01/04/2016", "before it was confirmed (H2)"),
    "fixed before confirmed": (fixmystreet_sheet(fixmystreet_line(fixed="2016-04-01T00:00:00", status="fixed - council")), "J2", "01/04/2016", "before it was confirmed (H2)"),
    "a report twice": (fixmystreet_sheet(fixmystreet_line(1), fixmystreet_line(2), fixmystreet_line(1)), "A4", "1", "Cells A2 and A4 hold the same report"),
    "two exports in one file": (fixmystreet_sheet(fixmystreet_line(1), FIXMYSTREET_HEADERS, fixmystreet_line(2)), "A3", "Report ID", "second table"),
    "saved as a workbook": (fixmystreet_sheet(fixmystreet_line(1))._replace(name="Sheet1"), "A1", "a workbook", "Send the CSV file"),
    "a line cut short": (fixmystreet_sheet(fixmystreet_line(1), fixmystreet_line(2)[:7]), "A3", "7 cells", "cut short"),
}  # fmt: skip

FAULTS = [
    *((defra.LAYOUT, name, *fault) for name, fault in DEFRA.items()),
    *((register.LAYOUT, name, *fault) for name, fault in REGISTER.items()),
    *((fixmystreet.LAYOUT, name, *fault) for name, fault in FIXMYSTREET.items()),
]


@pytest.mark.parametrize(
    ("layout", "sheet", "cell", "found", "words"),
    [(layout, *rest) for layout, _, *rest in FAULTS],
    ids=[f"{layout.name}: {name}" for layout, name, *_ in FAULTS],
)
def test_a_fault_is_refused_with_its_place_and_words(layout, sheet, cell, found, words):
    _, problems = read(layout, sheet)
    first = errors(problems)[0]
    assert (first.sheet, first.cell, first.found) == (sheet.name, cell, found)
    assert words in first.message
    assert first.expected


def test_there_are_enough_of_them():
    assert len(FAULTS) >= 40


NOT_THEIRS = {
    "Defra without a year": incident_sheet(headers=renamed(INCIDENT_HEADERS, "Year", "When")),
    "Defra without authorities": incident_sheet(headers=renamed(INCIDENT_HEADERS, "LA Name", "Who")),
    "Defra without its total": incident_sheet(headers=renamed(INCIDENT_HEADERS, "Total Incidents", "Sum")),
    "a register without a date": register_sheet(report(), headers=renamed(REGISTER_HEADERS, "Date reported", "When")),
    "a register of dates alone": register_sheet(["1", "01/04/2016"], headers=["Job No", "Date reported"]),
    "FixMyStreet without a status": fixmystreet_sheet(fixmystreet_line(), headers=renamed(FIXMYSTREET_HEADERS, "Status", "State")),
    "FixMyStreet without confirmed": fixmystreet_sheet(fixmystreet_line(), headers=renamed(FIXMYSTREET_HEADERS, "Confirmed", "When")),
    "an empty sheet": register_sheet(title=(), headers=["Nothing here"]),
}  # fmt: skip


@pytest.mark.parametrize("sheet", NOT_THEIRS.values(), ids=NOT_THEIRS)
def test_a_file_without_a_required_column_is_nobodys(sheet):
    assert [layout.name for layout in LAYOUTS if layout.find(book(sheet))] == []


def test_every_fault_of_a_file_is_said_at_once():
    lines = [
        report(1, land="Moon", waste="Anvils", cost="lots"),
        report(1, "31/02/2016"),
        report(1, cleared="01/01/2016"),
    ]
    _, problems = read(register.LAYOUT, register_sheet(*lines))
    assert {problem.cell for problem in errors(problems)} == {"D5", "E5", "G5", "B6", "A7", "H7"}


def test_a_job_number_on_two_sheets_is_named_with_both():
    april, may = register_sheet(report(1), name="April"), register_sheet(report(1), name="May")
    _, problems = read(register.LAYOUT, april, may)
    assert [(problem.sheet, problem.cell, problem.found) for problem in errors(problems)] == [
        ("May", "A5", "the reference of April A5")
    ]


def test_a_refused_register_counts_nothing():
    contents, _ = read(register.LAYOUT, register_sheet(report(1), report(2, land="Moon")))
    assert contents == ([], [])


def test_the_land_types_of_the_builder_are_defras():
    assert INCIDENT_HEADERS[5:15] == [f"{land} Incidents" for land in LANDS]
