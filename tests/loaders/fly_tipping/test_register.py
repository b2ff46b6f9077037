"""The council's own register: what is counted, by month, ward and kind, and what the file answers for."""

from datetime import date, datetime

import pytest

from loaders.fly_tipping import fixmystreet, register
from loaders.reading.cells import expand
from loaders.reading.places import WARDS_SINCE_MAY_2022, WARDS_UNTIL_MAY_2022
from tests.loaders.fly_tipping.built import (
    book,
    fixmystreet_line,
    fixmystreet_sheet,
    only,
    read,
    register_sheet,
    report,
    values,
    warnings,
)


def covered(contents, measure="fly_tipping.reports", area="Bromley"):
    """The months a file answers for, True where it knows the whole."""
    return {
        f"{cover.period_start:%Y-%m}": cover.complete
        for cover in contents.coverage
        if (cover.measure, cover.area) == (measure, area)
    }


def reports(*days, **options):
    return [report(number, day, cleared="", **options) for number, day in enumerate(days)]


SPRING = [
    report(1, datetime(2016, 4, 5, 9, 30), "Bickley", "Highway", "White Goods", "Single Item", 29.0, datetime(2016, 4, 7), "Investigation"),
    report(2, "06/04/2016", "Bickley ", "highways", "White goods", "single item", "£29.00", "06/04/2016", "investigation"),
    report(3, "30/04/2016 23:59", "Bromley - Orpington", "Council land", "Green waste", "Small van", "", "", "No action"),
    report(4, datetime(2016, 6, 1), "", "", "", "", 56.5, datetime(2016, 6, 11), ""),
]  # fmt: skip


def test_reports_are_counted_by_month_with_their_cells():
    contents, problems = read(register.LAYOUT, register_sheet(*SPRING))
    assert problems == []
    assert values(contents, "fly_tipping.reports") == {("2016-04",): 3, ("2016-06",): 1}
    april = only(contents, "fly_tipping.reports", area="Bromley", period_start=date(2016, 4, 1))
    assert (april.sheet, april.cell, april.period_end, april.area_level) == (
        "Register",
        "B5:B7",
        date(2016, 4, 30),
        "borough",
    )
    assert covered(contents) == {"2016-04": True, "2016-05": True, "2016-06": True}


def test_reports_of_a_ward_and_of_no_ward():
    contents, _ = read(register.LAYOUT, register_sheet(*SPRING))
    bickley = only(contents, "fly_tipping.reports", area="E05000106")
    assert (bickley.value, bickley.cell, bickley.area_level, bickley.area_name) == (2, "B5:B6", "ward", "Bickley")
    assert only(contents, "fly_tipping.reports", area="E05000122").value == 1
    assert only(contents, "fly_tipping.reports", area="not recorded").cell == "B8"
    assert covered(contents, area="E05000127") == {"2016-04": True, "2016-05": True, "2016-06": True}  # none: 0


def test_reports_by_kind_add_up_and_speak_defras_words():
    contents, _ = read(register.LAYOUT, register_sheet(*SPRING))
    kinds = [found for found in contents.observations if found.measure == "fly_tipping.reports_by_type"]
    assert sum(found.value for found in kinds) == 4
    assert {
        (found.area_name, found.waste_type, found.land_type, found.load_size, found.action, found.value)
        for found in kinds
    } == {
        ("Bickley", "White Goods", "Highway", "Single Item", "Investigation", 2),
        ("Orpington", "Green", "Council Land", "Small Van Load", "No action", 1),
        ("Not recorded", "Not recorded", "Not recorded", "Not recorded", "Not recorded", 1),
    }
    assert only(contents, "fly_tipping.reports_by_type", area="E05000106").cell == "B5:B6"


def test_days_to_clear_count_from_the_report_in_the_month_of_the_report():
    contents, _ = read(register.LAYOUT, register_sheet(*SPRING))
    assert values(contents, "fly_tipping.days_to_clear") == {("2016-04",): 2, ("2016-06",): 10}
    assert values(contents, "fly_tipping.cleared") == {("2016-04",): 2, ("2016-06",): 1}
    assert only(contents, "fly_tipping.cleared", area="Bromley", value=2).cell == "H5:H6"
    assert covered(contents, "fly_tipping.cleared") == {"2016-04": True, "2016-05": True, "2016-06": True}


def test_costs_are_summed_and_a_month_without_any_is_not_known():
    contents, _ = read(register.LAYOUT, register_sheet(*SPRING))
    april = only(contents, "fly_tipping.clearance_cost", area="Bromley", period_start=date(2016, 4, 1))
    assert (april.value, april.cell, april.note) == (58, "G5:G6", "recorded for 2 of 3 reports")
    assert values(contents, "fly_tipping.clearance_cost")["2016-06",] == 56.5
    none_in_april = [[*line[:6], "", *line[7:]] if at < 3 else line for at, line in enumerate(SPRING)]
    contents, _ = read(register.LAYOUT, register_sheet(*none_in_april))
    assert covered(contents, "fly_tipping.clearance_cost") == {"2016-05": True, "2016-06": True}
    assert covered(contents) == {"2016-04": True, "2016-05": True, "2016-06": True}


def test_pence_add_up_exactly():
    lines = [report(number, cost=0.1) for number in range(3)]
    contents, _ = read(register.LAYOUT, register_sheet(*lines))
    assert values(contents, "fly_tipping.clearance_cost") == {("2016-04",): 0.3}


def test_the_cells_of_a_figure_are_the_reports_it_counts():
    contents, _ = read(register.LAYOUT, register_sheet(*SPRING))
    for found in contents.observations:
        if found.measure in {"fly_tipping.reports", "fly_tipping.reports_by_type", "fly_tipping.cleared"}:
            assert len(expand(found.cell)) == found.value


@pytest.mark.parametrize(
    "headers",
    [
        ["Ref", "Logged", "Ward", "Land type", "Waste type", "Load size", "Clearance cost (£)", "Completed", "Action"],
        ["Enquiry", "Reported on", "WARD", "Type of land", "Type of waste", "Size of load", "Cost (£)", "Completed date", "Action taken"],
        ["Job No.", "Date Reported ", "Ward name", "Land Type", "Waste Type", "Size", "Clearance Cost", "Date Cleared", "ACTION"],
    ],
)  # fmt: skip
def test_columns_go_by_several_names(headers):
    contents, problems = read(register.LAYOUT, register_sheet(*SPRING, headers=headers))
    assert problems == []
    assert values(contents, "fly_tipping.reports") == {("2016-04",): 3, ("2016-06",): 1}
    assert values(contents, "fly_tipping.clearance_cost")["2016-04",] == 58


def test_columns_stand_in_any_order_and_others_are_named():
    headers = ["Street", "Ward", "Date reported", "Crew"]
    rows = [["High Street", "Bickley", "01/04/2016", "A"], ["Elm Road", "Bickley", "02/04/2016", "B"]]
    contents, problems = read(register.LAYOUT, register_sheet(*rows, headers=headers))
    assert values(contents, "fly_tipping.reports") == {("2016-04",): 2}
    assert [(problem.severity, problem.cell) for problem in problems] == [("warning", "A4")]
    assert "Street, Crew" in problems[0].message
    assert {found.measure for found in contents.observations} == {"fly_tipping.reports"}


def test_a_register_without_wards_has_its_kinds_under_no_ward():
    headers = ["Date reported", "Waste type"]
    rows = [["01/04/2016", "Tyres"], ["02/04/2016", "Green"], ["02/04/2016", "Tyres"]]
    contents, _ = read(register.LAYOUT, register_sheet(*rows, headers=headers))
    assert {(found.area, found.waste_type, found.value) for found in contents.observations if found.measure == "fly_tipping.reports_by_type"} == {
        ("not recorded", "Tyres", 2), ("not recorded", "Green", 1),
    }  # fmt: skip
    assert {cover.area for cover in contents.coverage} == {"Bromley", "not recorded"}


def test_a_header_on_two_rows():
    title = [["Fly-tipping register"], ["", "", "", "Type of", ""]]
    rows = [["Job No", "Date reported", "Ward", "Land", "Waste"], ["1", "01/04/2016", "Bickley", "Highway", "Tyres"]]
    sheet = register_sheet(title=())._replace(rows=[*title, *rows])
    contents, problems = read(register.LAYOUT, sheet)
    assert problems == []
    assert only(contents, "fly_tipping.reports_by_type").land_type == "Highway"


def test_totals_notes_and_blank_rows_are_no_reports():
    lines = [
        *SPRING,
        [],
        ["Total", 4.0, "", "", "", "", 114.5],
        ["Source: Confirm, extract of 4 July"],
        ["Note:", "costs are estimates"],
    ]
    contents, problems = read(register.LAYOUT, register_sheet(*lines))
    assert problems == []
    assert sum(values(contents, "fly_tipping.reports").values()) == 4


@pytest.mark.parametrize("total", [["Total", 9.0], ["TOTAL: 9"], ["Grand total", "", "", 9.0], ["Total reports 9"]])
def test_a_total_that_is_not_the_number_of_reports_is_said(total):
    contents, problems = read(register.LAYOUT, register_sheet(*SPRING, total))
    assert [(problem.severity, problem.cell, problem.found, problem.expected) for problem in problems] == [
        ("warning", "A9", "9", "4")
    ]
    assert sum(values(contents, "fly_tipping.reports").values()) == 4


def test_totals_of_parts_are_compared_with_their_part():
    lines = [*SPRING[:3], ["Sub total", 3.0], SPRING[3], ["Sub total", 1.0], ["Grand total", 4.0]]
    assert read(register.LAYOUT, register_sheet(*lines))[1] == []


def test_wards_are_those_of_the_day():
    lines = [
        report(1, datetime(2022, 5, 4), "Bickley", cleared=""),
        report(2, datetime(2022, 5, 5), "Bickley & Sundridge", cleared=""),
    ]
    contents, problems = read(register.LAYOUT, register_sheet(*lines, title=()))
    assert problems == []
    assert {found.area for found in contents.observations if found.measure == "fly_tipping.reports"} == {
        "Bromley",
        "E05000106",
        "E05013988",
    }
    places = {cover.area for cover in contents.coverage if cover.measure == "fly_tipping.reports"}
    assert places == {
        "Bromley",
        "not recorded",
        *(ward.code for ward in (*WARDS_UNTIL_MAY_2022, *WARDS_SINCE_MAY_2022)),
    }


def test_an_unknown_ward_counts_for_the_borough_and_is_said_once():
    lines = [report(1, ward="Bickley"), report(2, ward="Bicklay"), report(3, ward="Elsewhere")]
    contents, problems = read(register.LAYOUT, register_sheet(*lines))
    assert [(problem.severity, problem.cell, problem.found) for problem in problems] == [("warning", "C6", "Bicklay")]
    assert "2 reports name no ward" in problems[0].message
    assert values(contents, "fly_tipping.reports") == {("2016-04",): 3}
    assert only(contents, "fly_tipping.reports", area="not recorded").value == 2


def test_the_councils_own_actions_are_kept_in_one_spelling():
    lines = [report(1, action="Passed to Veolia"), report(2, action="passed to veolia"), report(3, action="FPN")]
    contents, problems = read(register.LAYOUT, register_sheet(*lines))
    assert problems == []
    assert {found.action for found in contents.observations if found.measure == "fly_tipping.reports_by_type"} == {"Passed to Veolia", "Fixed penalty notice"}  # fmt: skip


@pytest.mark.parametrize(
    ("title", "days", "months"),
    [
        # from the first to the last date, both months whole unless something says otherwise
        ((), ["20/04/2016", "03/06/2016"], {"2016-04": True, "2016-05": True, "2016-06": True}),
        # the title's period, even where its first month has no report
        (("April to June 2016",), ["03/05/2016"], {"2016-04": True, "2016-05": True, "2016-06": True}),
        (("10 April 2016 to 30 June 2016",), ["03/05/2016"], {"2016-04": False, "2016-05": True, "2016-06": True}),
        (("1 April 2016 to 12 June 2016",), ["03/05/2016"], {"2016-04": True, "2016-05": True, "2016-06": False}),
        # the day of the extract cuts its month, unless it is the last of it
        (("Extract run on 20 June 2016",), ["03/05/2016", "19/06/2016"], {"2016-05": True, "2016-06": False}),
        (("Extract run on 30 June 2016",), ["03/05/2016", "19/06/2016"], {"2016-05": True, "2016-06": True}),
        (("Extract run on 4 July 2016",), ["03/05/2016", "19/06/2016"], {"2016-05": True, "2016-06": True}),
        (("April to June 2016", "Run 20 May 2016"), ["03/05/2016"], {"2016-04": True, "2016-05": False}),
        (("Register 2016/17", "Run 4 July 2016"), ["03/05/2016"], {"2016-04": True, "2016-05": True, "2016-06": True, "2016-07": False}),
    ],
)  # fmt: skip
def test_the_months_a_register_answers_for(title, days, months):
    contents, problems = read(register.LAYOUT, register_sheet(*reports(*days), title=title))
    assert problems == []
    assert covered(contents) == months
    assert covered(contents, area="E05000106") == months


def test_a_years_title_over_a_register_that_stops_early_answers_up_to_its_last_report():
    contents, problems = read(
        register.LAYOUT, register_sheet(*reports("03/05/2016", "14/06/2016"), title=("Register 2016/17",))
    )
    assert covered(contents) == {"2016-04": True, "2016-05": True, "2016-06": True}
    assert [(problem.severity, problem.cell) for problem in warnings(problems)] == [("warning", "B5")]


def test_one_sheet_a_month():
    april = register_sheet(*reports("03/04/2016"), title=("April 2016",), name="Apr")
    june = register_sheet(report(7, "04/06/2016", cleared=""), title=("June 2016",), name="Jun")
    contents, problems = read(register.LAYOUT, april, june)
    assert problems == []
    assert covered(contents) == {"2016-04": True, "2016-06": True}
    assert {(found.sheet, found.value) for found in contents.observations if found.area == "Bromley" and found.measure == "fly_tipping.reports"} == {("Apr", 1), ("Jun", 1)}  # fmt: skip


def test_clearing_after_the_extract_is_said_and_words_for_not_yet_are_none():
    lines = [report(1, cleared="05/07/2016"), report(2, cleared="outstanding"), report(3, cleared="n/a")]
    contents, problems = read(register.LAYOUT, register_sheet(*lines))
    assert [(problem.severity, problem.cell) for problem in problems] == [("warning", "H5")]
    assert values(contents, "fly_tipping.cleared") == {("2016-04",): 1}


def test_other_lists_are_not_mistaken_for_it():
    referrals = register_sheet(["1", "01/04/2016", "Bickley"], headers=["Ref", "Date", "Ward"])
    assert register.find(book(referrals)) == ()
    assert register.find(book(fixmystreet_sheet(fixmystreet_line()))) == ()
    assert fixmystreet.find(book(register_sheet(report()))) == ()
