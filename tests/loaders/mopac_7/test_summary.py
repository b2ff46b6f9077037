"""The police's own summary table: kept as printed, with what it says of itself."""

from datetime import date, datetime

import pytest

from loaders.mopac_7.printed import Change, change
from loaders.mopac_7.twelve_months import twelve_months
from loaders.reading.number import NotAFigureError
from loaders.reading.observation import Coverage
from loaders.reading.periods import Period
from tests.loaders.mopac_7.crime_files import SUMMARY, changed, read_csv, read_xlsx, without_column

BASE = (date(2011, 4, 1), date(2012, 3, 31))
CURRENT = (date(2015, 3, 1), date(2016, 2, 29))


def figures(got):
    """Every figure by measure, crime and kind."""
    return {(each.measure, each.mopac_7, each.category): each.value for each in got.observations}


@pytest.mark.parametrize("read", [read_csv, read_xlsx])
def test_every_figure_is_kept_as_printed(read):
    got = read(SUMMARY)
    assert got.layout == "summary"
    assert got.problems == []
    kept = figures(got)
    crimes = ("total", "burglary", "violence_with_injury", "robbery", "theft_from_person")
    assert [kept["crime.as_printed_baseline", crime, ""] for crime in crimes] == [11750, 3424, 1889, 701, 305]
    assert [kept["crime.as_printed_current", crime, ""] for crime in crimes] == [9707, 2551, 2039, 367, 293]
    assert [kept["crime.as_printed_change", crime, ""] for crime in crimes] == [-0.174, -0.255, 0.079, -0.476, -0.039]
    assert kept["crime.as_printed_r12_change", "total", ""] == -0.042
    assert kept["crime.as_printed_r12_change", "burglary", ""] == -0.05
    assert kept["crime.as_printed_r12_difference", "burglary", ""] == -81
    assert kept["crime.as_printed_current_by_kind", "burglary", "Residential"] == 1587
    assert kept["crime.as_printed_r12_difference_by_kind", "burglary", "Residential"] == -120
    assert kept["crime.as_printed_r12_difference_by_kind", "burglary", "Non-residential"] == 39
    assert kept["crime.as_printed_current_by_kind", "violence_with_injury", "Domestic abuse"] == 732
    assert len(kept) == 3 * 12 + 3 + 3
    assert len(kept) == len(got.observations)


def test_each_figure_has_its_period_cell_and_words():
    got = read_xlsx(SUMMARY, sheet="MOPAC 7")
    [each] = [each for each in got.observations if each.cell == "E6" and each.measure.endswith("difference")]
    assert (each.period_start, each.period_end) == CURRENT
    assert (each.sheet, each.note, each.area, each.slice) == ("MOPAC 7", "-5% (-81)", "Bromley", "burglary")
    assert {(each.period_start, each.period_end) for each in got.observations if "baseline" in each.measure} == {BASE}
    assert Coverage("crime.as_printed_current", "Bromley", *CURRENT, slice="robbery") in got.coverage
    assert len(got.coverage) == len(set(got.coverage))


def test_the_crimes_of_the_current_year_add_up_to_the_total():
    got = read_csv(SUMMARY)
    parts = [
        each.value for each in got.observations if each.measure == "crime.as_printed_current" and each.slice != "total"
    ]
    assert sum(parts) == 9707


@pytest.mark.parametrize(
    ("edits", "cell", "words"),
    [
        ({"C5": "9,499"}, "C5", "add up to 9,707, the table prints 9,499"),
        ({"C8": "960"}, "C6", "add up to 2,547, the table prints 2,551"),
        ({"D13": "-2%"}, "D13", "does not follow from its own counts, 293 on 305"),
        ({"A16": "", "B16": "", "C16": "", "D16": ""}, "A4", "no row for criminal damage"),
    ],
)
def test_a_table_that_disagrees_with_itself_is_kept_and_said(edits, cell, words):
    got = read_csv(changed(SUMMARY, edits))
    assert got.errors == []
    assert any(warning.cell == cell and words in warning.message for warning in got.warnings)
    assert len(got.observations) > 30


def test_a_figure_left_out_is_not_known():
    got = read_csv(changed(SUMMARY, {"C16": "", "D16": "n/a"}))
    assert got.errors == []
    kept = figures(got)
    assert ("crime.as_printed_current", "criminal_damage", "") not in kept
    assert kept["crime.as_printed_change", "criminal_damage", ""] is None
    assert not [each for each in got.coverage if each.slice == "criminal_damage" and each.measure.endswith("current")]


@pytest.mark.parametrize(
    "header",
    [
        ["", "2011-12", "Current", "% change", "R12 change"],
        ["Crime", "FY 2011/12", "Current 12 months", "Change %", "Rolling 12 months"],
        ["", "Baseline 2011/12", "CURRENT", "% change on 2011/12", "R12 %"],
        ["", "2011/12/1", "Current", "%", "R12"],
        ["", "Dec-11", "Current", "%", "R12"],
        ["", datetime(2011, 12, 1), "Current R12", "%", "R12"],
    ],
)
def test_other_headings(header):
    got = read_xlsx([*SUMMARY[:3], header, *SUMMARY[4:]])
    assert got.problems == []
    assert figures(got) == figures(read_csv(SUMMARY))
    assert {(each.period_start, each.period_end) for each in got.observations if "baseline" in each.measure} == {BASE}


def test_other_labels_and_columns_in_another_order():
    grid = changed(
        SUMMARY, {"A5": "MOPAC7", "A9": "Violence with Injury (VWI)", "A14": "TOMV", "A15": "Theft from M/V"}
    )
    grid = [row if len(row) < 5 else ["", row[2], row[4], row[0], row[3], row[1]] for row in grid]
    got = read_csv(grid)
    assert got.problems == []
    assert figures(got) == figures(read_csv(SUMMARY))


def test_percentages_as_excel_stores_them():
    grid = changed(SUMMARY, {"D5": -0.1739, "D9": 0.0794, "E5": -0.042, "E9": 27})
    kept = figures(read_xlsx(grid))
    assert kept["crime.as_printed_change", "total", ""] == -0.1739
    assert kept["crime.as_printed_r12_change", "total", ""] == -0.042
    assert kept["crime.as_printed_r12_difference", "violence_with_injury", ""] == 27


def test_the_borough_of_the_title_goes_before_the_partnerships_own():
    got = read_csv(changed(SUMMARY, {"A1": "MOPAC 7 in Croydon"}))
    assert {each.area for each in got.observations} == {"Croydon"}


def test_without_the_changes_the_counts_are_kept():
    got = read_csv(without_column(without_column(SUMMARY, "E"), "D"))
    assert got.errors == []
    assert len(got.observations) == 24


def test_a_column_of_another_kind_is_left_out_with_a_warning():
    [warning] = read_csv(changed(SUMMARY, {"F4": "Target"})).problems
    assert (warning.severity, warning.cell, warning.found) == ("warning", "F4", "Target")


@pytest.mark.parametrize(
    "words",
    [
        "MOPAC 7: twelve months to February 2016",
        "R12 to Feb 2016",
        "Rolling 12 months to Feb-16",
        "Current = R12 Feb 2016",
        "12 months ending 29 February 2016",
        "Year ending February 2016",
        "Bromley, March 2015 to February 2016",
        "Mar 2015 - Feb 2016",
        "data to 29/02/2016",
        "12 months to end of February 2016",
        "Crime to 2016-02-29",
    ],
)
def test_twelve_months_in_every_wording(words):
    assert twelve_months([words, "Report of 10 March 2016", "2011/12"], 2011) == {Period(*CURRENT)}


def test_a_financial_year_is_twelve_months_where_nothing_else_is_said():
    assert twelve_months(["MOPAC 7 2015/16", "2011/12"], 2011) == {Period(date(2015, 4, 1), date(2016, 3, 31))}
    assert twelve_months(["MOPAC 7 2015/16, 12 months to February 2016"], 2011) == {Period(*CURRENT)}


@pytest.mark.parametrize(
    "words", ["February 2016", "to 14 February 2016", "April to December 2015", "2011/12", "to date"]
)
def test_words_that_name_no_twelve_months(words):
    assert twelve_months([words], 2011) == set()


@pytest.mark.parametrize(
    ("raw", "fraction", "difference"),
    [
        ("-16.5%", -0.165, None),
        ("–16.5%", -0.165, None),
        ("−4.2 %", -0.042, None),
        ("+7.7%", 0.077, None),
        ("(+7.7%)", 0.077, None),
        ("-5% (-81)", -0.05, -81),
        ("5.2% (39)", 0.052, 39),
        ("(-2,251)", None, -2251),
        ("(+12)", None, 12),
        ("0%", 0, None),
        (0, 0, 0),
        (-0.165, -0.165, None),
        (-81, None, -81),
    ],
)
def test_changes_as_printed(raw, fraction, difference):
    read = change(raw)
    assert (read.fraction, read.difference) == (fraction, difference)


@pytest.mark.parametrize(("raw", "marker"), [("n/a", "[x]"), ("-", "[x]"), ("[c]", "[c]")])
def test_a_marker_for_a_change(raw, marker):
    assert change(raw) == Change(marker=marker)


@pytest.mark.parametrize(
    "raw", ["--31.9%", "-0.3", "(27)", "-5% (81)", "5% (-3)", "-2,468", "16.5", "1,23%", "up 3%", True, 1, -2.0]
)
def test_changes_that_are_not_guessed_at(raw):
    with pytest.raises(NotAFigureError):
        change(raw)
