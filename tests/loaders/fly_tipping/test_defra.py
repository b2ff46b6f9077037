"""Defra's workbook: the real one cell by cell, and what later and other releases do differently."""

import csv
from collections import Counter
from datetime import date, datetime
from functools import cache

import pytest

from loaders.fly_tipping import defra
from loaders.fly_tipping.defra_columns import FORMS
from loaders.fly_tipping.words import ACTIONS
from loaders.reading.gate import Kind
from loaders.reading.layout import Context
from loaders.reading.places import BOROUGHS
from loaders.reading.problem import Problems
from loaders.reading.sheet import Sheet
from loaders.reading.workbook import open_book
from tests.loaders.fly_tipping.built import (
    ACTION_HEADERS,
    INCIDENT_HEADERS,
    LANDS,
    SIZES,
    WASTES,
    action_row,
    action_sheet,
    book,
    errors,
    incident_row,
    incident_sheet,
    only,
    read,
    values,
    warnings,
)
from tests.shared import DEFRA, KNOWN_ANSWERS, needs_shared

KINDS = {
    "Investigation Actions": "Investigation",
    "Warning Letter Actions": "Warning letter",
    "Statutory Notice Actions": "Statutory notice",
    "Total Fixed Penalty Notice Actions": "Fixed penalty notice",
    "Duty of Care Inspection Actions": "Duty of care inspection",
    "Stop and Search Actions": "Stop and search",
    "Vehicles seized": "Vehicle seized",
    "Formal Caution Actions": "Formal caution",
    "Prosecution Actions": "Prosecution",
    "Injunction Actions": "Injunction",
}
OUTCOMES = ("absolute_conditional_discharge", "community_service", "fine", "custodial_sentence", "other_successful", "cases_lost", "paid_fixed_penalty")  # fmt: skip


@cache
def real():
    """The contents and problems of the real workbook."""
    opened, problems = open_book(DEFRA.read_bytes(), Kind.XLSX, DEFRA.name), Problems()
    return defra.read(opened, defra.find(opened), Context("Bromley"), problems), list(problems)


def expected_incidents(header, at):
    """Where the figure of a column of the known answers is to be found: measure, dimension, word."""
    if at < 15:
        return "incidents_by_land_type", "land_type", LANDS[at - 5]
    if at < 30:
        return "incidents_by_waste_type", "waste_type", WASTES[at - 15].removeprefix("Primary Waste Type Measures ")
    if at < 44:
        return ("cost_by_size" if "Costs" in header else "incidents_by_size"), "load_size", SIZES[(at - 30) // 2]
    return {44: "cost", 45: "population"}[at], "", ""


def expected_actions(header, at):
    if header in KINDS:
        return "actions_by_kind", "action", KINDS[header]
    if 29 <= at < 36:
        return "outcomes", "category", OUTCOMES[at - 29]
    if 36 <= at < 44:
        return "fines_by_band", "category", header.removesuffix(" fines")
    if 11 <= at < 15:
        words = ("fly_tipping", "household_duty_of_care", "littering_with_fly_tipping", "other")
        return "fixed_penalty_notices_by_kind", "category", words[at - 11]
    if at == 44:
        return "fines", "", ""
    return "action_costs", "action", list(KINDS.values())[[6, 8, 10, 16, 18, 20, 22, 24, 26, 28].index(at)]


def known_answers(name):
    with (KNOWN_ANSWERS / name).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    cut = 1 if rows[0][0] == "sheet" else 0
    return [row[cut:] for row in rows]


def figures_of_bromley(sheet):
    """Every observation of Bromley on a sheet by year, measure and the one dimension that is given."""
    return {
        (found.period_start.year, found.measure.removeprefix("fly_tipping_return."), dimension, getattr(found, dimension, "")): found
        for found in real()[0].observations
        if found.area == "Bromley" and found.sheet == sheet
        for dimension in [next((name for name in ("land_type", "waste_type", "load_size", "action", "category") if getattr(found, name)), "")]
    }  # fmt: skip


@needs_shared
@pytest.mark.parametrize(
    ("sheet", "name", "total", "place", "last"),
    [
        ("LA_incidents", "bromley_flytipping_defra.csv", "incidents", expected_incidents, 46),
        ("LA_actions", "bromley_flytipping_actions_defra.csv", "actions", expected_actions, 45),
    ],
)
def test_every_cell_of_bromleys_known_answers(sheet, name, total, place, last):
    headers, *rows = known_answers(name)
    found = figures_of_bromley(sheet)
    assert len(rows) == 10
    compared = 0
    for row in rows:
        year = int(row[0][:4])
        for at in range(4, last):
            where = (total, "", "") if at == 4 else place(headers[at], at)
            observation = found[year, *where]
            printed = None if row[at] == ":" else float(row[at])
            assert (observation.value, observation.marker) == (printed, "[x]" if printed is None else ""), (
                row[0],
                headers[at],
            )
            compared += 1
    assert compared == 10 * (last - 4)


@needs_shared
def test_the_figures_the_papers_quote():
    contents, _ = real()
    incidents = values(contents, "fly_tipping_return.incidents")
    assert list(incidents.values()) == [2495, 2809, 3377, 3343, 3246, 3067, 3172, 2821, 3575, 3558]
    assert list(values(contents, "fly_tipping_return.actions").values()) == [
        479,
        653,
        462,
        326,
        228,
        258,
        287,
        211,
        187,
        304,
    ]
    assert list(values(contents, "fly_tipping_return.prosecutions").values()) == [2, 8, 8, 3, 5, 3, 9, 2, 0, 1]
    assert list(values(contents, "fly_tipping_return.fixed_penalty_notices").values()) == [
        24,
        89,
        9,
        13,
        4,
        34,
        9,
        5,
        0,
        12,
    ]
    assert list(values(contents, "fly_tipping_return.cost").values())[:5] == [
        193739.33,
        190587.93,
        280757.68,
        228492,
        207753,
    ]
    assert values(contents, "fly_tipping_return.population")["2021-04",] == 329_830
    for measure, dimension in (("land_type", "land_type"), ("waste_type", "waste_type"), ("size", "load_size")):
        parts = values(contents, f"fly_tipping_return.incidents_by_{measure}", dimension)
        assert sum(value for (year, _), value in parts.items() if year == "2015-04") == 3_343


@needs_shared
def test_where_the_figures_stand_and_what_they_cover():
    contents, _ = real()
    found = only(contents, "fly_tipping_return.incidents", area="Bromley", period_start=date(2018, 4, 1))
    assert (found.sheet, found.cell, found.period_end, found.area_level) == (
        "LA_incidents",
        "E2066",
        date(2019, 3, 31),
        "borough",
    )
    assert found.note == ""
    basis = only(contents, "fly_tipping_return.incidents", area="Bromley", period_start=date(2021, 4, 1)).note
    assert basis == "Reporting basis: All incidents"
    covered = {(cover.measure, cover.area, cover.period_start) for cover in contents.coverage}
    assert len(covered) == len(contents.coverage)
    assert {(found.measure, found.area, found.period_start) for found in contents.observations} == covered
    assert ("fly_tipping_return.incidents", "Croydon", date(2015, 4, 1)) in covered  # `:` covers
    assert only(contents, "fly_tipping_return.incidents", area="Croydon", period_start=date(2015, 4, 1)).marker == "[x]"


@needs_shared
def test_all_authorities_are_kept_and_no_printed_total_is_counted():
    contents, _ = real()
    areas = {found.area for found in contents.observations}
    assert set(BOROUGHS) <= areas
    assert not [area for area in areas if area.startswith("*") or area != area.strip() or "Total" in area]
    rows = Counter(
        found.period_start.year for found in contents.observations if found.measure == "fly_tipping_return.incidents"
    )
    assert rows == {
        2012: 326,
        2013: 326,
        2014: 326,
        2015: 326,
        2016: 326,
        2017: 326,
        2018: 326,
        2019: 317,
        2020: 314,
        2021: 309,
    }
    london = [
        found.value
        for found in contents.observations
        if found.measure == "fly_tipping_return.incidents"
        and found.area in BOROUGHS
        and found.period_start.year == 2015
    ]
    assert (len(london), london.count(None)) == (33, 2)
    assert sum(value for value in london if value is not None) == 320_137


@needs_shared
def test_what_does_not_add_up_in_the_real_workbook_is_said_once():
    _, problems = real()
    assert errors(problems) == []
    said = [(problem.sheet, problem.cell, problem.message.split(" (this")[0]) for problem in problems]
    assert said == [
        ("LA_incidents", "E17", "In 1,143 rows the land types or waste types or sizes do not add up to the total"),
        ("LA_incidents", "AS97", "In 23 rows the costs by size do not add up to the total"),
        ("LA_incidents", "E4", "369 of 3,865 printed totals are not the sum of the authorities' rows"),
        ("LA_actions", "G340", "24 of 3,460 printed totals are not the sum of the authorities' rows"),
    ]  # fmt: skip


@needs_shared
def test_a_blank_part_is_not_known_while_a_blank_whole_covers_nothing():
    contents, _ = real()
    blank = only(
        contents,
        "fly_tipping_return.incidents_by_land_type",
        area="Mid Devon",
        period_start=date(2015, 4, 1),
        land_type="Highway",
    )
    assert (blank.value, blank.marker, blank.cell) == (None, "[x]", "F1187")


def test_the_actions_are_called_alike_in_the_workbook_and_in_a_register():
    named = {field.word for form in FORMS for field in form.fields if field.dimension == "action"}
    assert named == set(ACTIONS.words)


@pytest.mark.parametrize(
    ("label", "start"),
    [
        ("2015-16", 2015),
        ("2015/16", 2015),
        ("2015-2016", 2015),
        ("2011/12/1", 2011),
        ("Dec-11", 2011),
        (datetime(2011, 12, 1), 2011),
        (date(2009, 10, 1), 2009),
        ("year ending March 2016", 2015),
        ("FY 2015/16 ", 2015),
    ],
)
def test_every_spelling_of_a_year(label, start):
    contents, problems = read(defra.LAYOUT, incident_sheet(incident_row(year=label)))
    assert errors(problems) == []
    assert only(contents, "fly_tipping_return.incidents").period_start == date(start, 4, 1)


@pytest.mark.parametrize("name", ["Bromley ", "BROMLEY", "LB Bromley", "London Borough of Bromley"])
def test_every_spelling_of_bromley(name):
    contents, _ = read(defra.LAYOUT, incident_sheet(incident_row(name=name)))
    assert {found.area for found in contents.observations} == {"Bromley"}


def test_a_namesake_outside_london_is_no_borough():
    contents, _ = read(defra.LAYOUT, incident_sheet(incident_row(name="Richmond ", code="E07000166")))
    assert {found.area for found in contents.observations} == {"Richmond"}


@pytest.mark.parametrize("above", [0, 1, 2])
def test_the_header_is_found_wherever_it_stands(above):
    contents, problems = read(defra.LAYOUT, incident_sheet(above=above))
    assert problems == []
    assert only(contents, "fly_tipping_return.incidents").cell == f"E{above + 2}"


def test_one_sheet_alone_and_a_csv_of_text_are_enough():
    rows = [[str(cell).removesuffix(".0") for cell in row] for row in (INCIDENT_HEADERS, incident_row(total=1500.0))]
    rows[1][4] = "1,500"
    contents, problems = read(defra.LAYOUT, Sheet("", rows))
    assert errors(problems) == []
    assert only(contents, "fly_tipping_return.incidents").value == 1_500
    contents, problems = read(defra.LAYOUT, action_sheet())
    assert problems == []
    assert values(contents, "fly_tipping_return.actions") == {("2015-04",): 10}
    assert only(contents, "fly_tipping_return.outcomes", category="fine").cell == "AF4"


def test_headings_may_be_written_a_little_differently():
    headers = [
        words.replace(" / ", " & ").replace("Constr & Demol & Excav", "Construction / demolition / excavation").upper()
        for words in INCIDENT_HEADERS
    ]
    contents, problems = read(defra.LAYOUT, incident_sheet(headers=headers))
    assert problems == []
    assert len(contents.observations) == 1 + 10 + 15 + 14 + 1 + 1


def test_columns_may_stand_in_any_order_and_others_are_named_as_not_used():
    order = list(reversed(range(len(INCIDENT_HEADERS))))
    headers = ["Remarks", *(INCIDENT_HEADERS[at] for at in order)]
    row = ["as sent", *(incident_row()[at] for at in order)]
    contents, problems = read(defra.LAYOUT, incident_sheet(row, headers=headers))
    assert [(problem.severity, problem.cell, problem.found) for problem in problems] == [("warning", "A3", "Remarks")]
    assert only(contents, "fly_tipping_return.incidents").value == 15


def test_fractions_and_markers_are_kept():
    row = incident_row()
    row[5], row[6] = 15.5, "[low]"
    row[44] = ":"
    contents, _ = read(defra.LAYOUT, incident_sheet(row))
    assert only(contents, "fly_tipping_return.incidents_by_land_type", land_type="Highway").value == 15.5
    assert (
        only(contents, "fly_tipping_return.incidents_by_land_type", land_type="Footpath / Bridleway").marker == "[low]"
    )
    assert only(contents, "fly_tipping_return.cost")[3] is None


def test_blanks_cover_nothing_unless_other_parts_are_given():
    row = incident_row()
    row[4] = row[45] = ""  # total, population
    row[5] = ""  # one land type of ten
    row[30:45] = [""] * 15  # all sizes and costs
    contents, problems = read(defra.LAYOUT, incident_sheet(row))
    assert errors(problems) == []
    assert {cover.measure for cover in contents.coverage} == {
        "fly_tipping_return.incidents_by_land_type",
        "fly_tipping_return.incidents_by_waste_type",
    }
    highway = only(contents, "fly_tipping_return.incidents_by_land_type", land_type="Highway")
    assert (highway.value, highway.marker) == (None, "[x]")


def test_totals_are_compared_and_never_counted():
    total = incident_row(code="*Total", name="*Total", total=31.0)
    england = incident_row(code="*Total", name="*Total", region="*Total England", total=46.0)
    rows = [total, england, incident_row(), incident_row(name="Croydon", code="E09000008", total=16.0)]
    contents, problems = read(defra.LAYOUT, incident_sheet(*rows))
    assert values(contents, "fly_tipping_return.incidents") == {("2015-04",): 15}
    assert {found.area for found in contents.observations} == {"Bromley", "Croydon"}
    printed = [problem for problem in warnings(problems) if "printed totals" in problem.message]
    assert len(printed) == 1


def test_notes_under_the_table_are_passed_over():
    sheet = incident_sheet(incident_row(), [], ["Source: WasteDataFlow, year 2015-16"], ["1. Estimates are included"])
    contents, problems = read(defra.LAYOUT, sheet)
    assert errors(problems) == []
    assert len(values(contents, "fly_tipping_return.incidents")) == 1


def test_the_datastores_table_of_boroughs_is_read_as_the_return_it_is():
    headers = [
        "code",
        "area",
        "year",
        "total_incidents",
        "total_action_taken",
        "warning_letters",
        "fixed_penalty_notices",
    ]
    rows = [headers, ["E09000006", "Bromley", "2011-12", "2,180", "306", "12", "3"]]
    contents, problems = read(defra.LAYOUT, Sheet("", rows))
    assert errors(problems) == []
    assert values(contents, "fly_tipping_return.incidents") == {("2011-04",): 2_180}
    assert values(contents, "fly_tipping_return.actions") == {("2011-04",): 306}
    assert [problem.found for problem in problems] == ["warning_letters", "fixed_penalty_notices"] * 2


def test_other_files_are_not_mistaken_for_it():
    crimes = Sheet("", [["MajorText", "MinorText", "LookUp_BoroughName", "201604"], ["Burglary", "x", "Bromley", "12"]])
    assert defra.find(book(crimes)) == ()
    assert len(defra.find(book(incident_sheet(), action_sheet()))) == 2


def test_both_sheets_are_read_with_their_own_names():
    contents, problems = read(defra.LAYOUT, incident_sheet(), action_sheet(action_row(), action_row(year="2016-17")))
    assert problems == []
    assert {found.sheet for found in contents.observations} == {"LA_incidents", "LA_actions"}
    assert len(ACTION_HEADERS) - 4 + 2 == len(
        [found for found in contents.observations if found.sheet == "LA_actions" and found.period_start.year == 2016]
    )
