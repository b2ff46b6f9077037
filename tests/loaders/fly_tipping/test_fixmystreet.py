"""FixMyStreet's export: what is counted, in which month, and what the file answers for."""

from datetime import date

import pytest

from loaders.fly_tipping import fixmystreet
from loaders.reading.layout import Keeps, Personal
from loaders.reading.personal_data import check
from loaders.reading.problem import Problems
from tests.loaders.fly_tipping.built import (
    FIXMYSTREET_HEADERS,
    book,
    errors,
    fixmystreet_line,
    fixmystreet_sheet,
    only,
    read,
    values,
    warnings,
)

LINES = [
    fixmystreet_line(1, "2016-04-01T09:30:00", created="2016-03-31T23:50:00", fixed="2016-04-04T08:00:00", status="fixed - council"),
    fixmystreet_line(2, "2016-04-02T09:30:00", closed="2016-04-02T11:00:00", status="closed", ward="Bickley, Chislehurst"),
    fixmystreet_line(3, "2016-04-30T23:59:59", closed="2016-05-01T08:00:00", status="duplicate", ward="Elsewhere, Bickley"),
    fixmystreet_line(4, "2016-05-02T10:00:00", fixed="2016-05-03T10:00:00", status="fixed - user", ward=""),
    fixmystreet_line(5, "2016-05-30T10:00:00", subcategory="Fly tipping", status="investigating"),
]  # fmt: skip


def covered(contents, measure="fixmystreet.reports", area="Bromley"):
    return {
        f"{cover.period_start:%Y-%m}": cover.complete
        for cover in contents.coverage
        if (cover.measure, cover.area) == (measure, area)
    }


def test_reports_count_in_the_month_they_were_confirmed():
    contents, problems = read(fixmystreet.LAYOUT, fixmystreet_sheet(*LINES))
    assert problems == []
    assert values(contents, "fixmystreet.reports") == {("2016-04",): 3, ("2016-05",): 2}
    april = only(contents, "fixmystreet.reports", area="Bromley", period_start=date(2016, 4, 1))
    assert (april.sheet, april.cell, april.period_end) == ("", "H2:H4", date(2016, 4, 30))
    assert covered(contents) == {"2016-04": True, "2016-05": True}


def test_duplicates_are_reports_and_counted_beside():
    contents, _ = read(fixmystreet.LAYOUT, fixmystreet_sheet(*LINES))
    assert values(contents, "fixmystreet.duplicates") == {("2016-04",): 1}
    assert only(contents, "fixmystreet.duplicates", area="Bromley").cell == "L4"
    assert covered(contents, "fixmystreet.duplicates") == {"2016-04": True, "2016-05": True}


def test_days_run_from_confirmed_to_fixed_or_closed_of_what_the_council_ended():
    contents, _ = read(fixmystreet.LAYOUT, fixmystreet_sheet(*LINES))
    assert values(contents, "fixmystreet.closed") == {("2016-04",): 2}
    assert values(contents, "fixmystreet.days_to_close") == {("2016-04",): 3}
    assert only(contents, "fixmystreet.days_to_close", area="Bromley").cell == "J2,K3"


def test_a_ward_counts_only_where_one_is_known():
    contents, _ = read(fixmystreet.LAYOUT, fixmystreet_sheet(*LINES))
    wards = {found.area_name: found.value for found in contents.observations if found.measure == "fixmystreet.reports" and found.area_level == "ward" and found.period_start.month == 4}  # fmt: skip
    assert wards == {"Bickley": 2, "Not recorded": 1}


def test_other_categories_are_left_out_and_named():
    other = fixmystreet_line(9, "2016-05-31T10:00:00", category="Potholes", subcategory="")
    contents, problems = read(fixmystreet.LAYOUT, fixmystreet_sheet(*LINES, other))
    assert sum(values(contents, "fixmystreet.reports").values()) == 5
    assert [(problem.severity, problem.cell) for problem in problems] == [("warning", "E1")]
    assert problems[0].message == "1 report of another category is not counted: Potholes."


@pytest.mark.parametrize(
    "category", ["Flytipping", "Fly-tipping", "Fly Tipping", "FLYTIP", "Graffiti,Fly tipping", "Flytipped rubbish"]
)
def test_spellings_of_the_category(category):
    line = fixmystreet_line(category=category, subcategory="")
    contents, problems = read(fixmystreet.LAYOUT, fixmystreet_sheet(line))
    assert errors(problems) == []
    assert values(contents, "fixmystreet.reports") == {("2016-04",): 1}


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2016-04-01", "2016-05-31", {"2016-04": True, "2016-05": True}),
        ("2016-04-03", "2016-05-29", {"2016-04": True, "2016-05": True}),
        ("2016-04-04", "2016-05-28", {"2016-04": False, "2016-05": False}),
        ("2016-04-16", "2016-05-15", {"2016-04": False, "2016-05": False}),
        ("2016-04-16", "2016-04-20", {"2016-04": False}),
    ],
)
def test_the_first_and_last_month_count_as_whole_only_when_reports_reach_their_edges(first, last, months):
    lines = [fixmystreet_line(1, f"{first}T09:00:00"), fixmystreet_line(2, f"{last}T09:00:00")]
    contents, _ = read(fixmystreet.LAYOUT, fixmystreet_sheet(*lines))
    assert covered(contents) == months


def test_unconfirmed_reports_wait():
    waiting = fixmystreet_line(6, "", status="unconfirmed")
    contents, problems = read(fixmystreet.LAYOUT, fixmystreet_sheet(*LINES, waiting))
    assert sum(values(contents, "fixmystreet.reports").values()) == 5
    assert [(problem.severity, problem.cell) for problem in warnings(problems)] == [("warning", "H7")]


def test_without_a_subcategory_and_with_the_columns_of_other_sites():
    headers = [words for words in FIXMYSTREET_HEADERS if words != "Subcategory"] + [
        "Staff User",
        "USRN",
        "Nearest address",
    ]
    line = fixmystreet_line(category="Flytipping")
    line.pop(5)
    contents, problems = read(
        fixmystreet.LAYOUT, fixmystreet_sheet([*line, "", "12345678", "1 High Street"], headers=headers)
    )
    assert problems == []
    assert values(contents, "fixmystreet.reports") == {("2016-04",): 1}


def test_the_export_of_updates_is_another_file():
    headers = ["Report ID", "Update ID", "Date", "Status", "Problem state", "Text", "User Name", "Reported As"]
    assert fixmystreet.find(book(fixmystreet_sheet(["1"] * 8, headers=headers))) == ()


def test_personal_columns_are_dropped_and_named_in_the_layout():
    layout = fixmystreet.LAYOUT
    assert (layout.personal, layout.keeps) == (Personal.DROP, Keeps.BLANKED)
    assert {"User Name", "User Email", "User Phone", "Detail", "Query", "Title"} <= set(layout.personal_columns)
    sheet, problems = fixmystreet_sheet(*LINES), Problems()
    (table,) = fixmystreet.find(book(sheet))
    found = check(sheet, table.header, layout.personal, problems, dropped=layout.personal_columns)
    assert found.columns == {1, 2, 3, 14}
    assert errors(list(problems)) == []
    assert {table.columns[name] for name in layout.personal_columns if name in table.columns} == {1, 2, 3, 14}
