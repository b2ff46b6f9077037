"""What a borough or ward file may hold, and what becomes of it: each trap of the real files in small."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.reading.observation import DIMENSIONS, Coverage, Observation
from tests.loaders.mopac_7.crime_files import (
    OFFENCES_A,
    OFFENCES_A_DASH,
    OFFENCES_B,
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

APRIL, MAY = date(2016, 4, 1), date(2016, 5, 1)


@pytest.mark.parametrize(
    ("grid", "layout", "areas"),
    [
        (grid_a(), "borough_a", 2),
        (grid_a(offences=OFFENCES_A_DASH), "borough_a", 2),
        (grid_b(), "borough_b", 2),
        (grid_c(), "borough_c", 2),
        (grid_ward(), "ward", 3),
    ],
)
@pytest.mark.parametrize("read", [read_csv, read_xlsx])
def test_every_layout_is_read_alike_from_csv_and_xlsx(grid, layout, areas, read):
    got = read(grid)
    assert got.layout == layout
    assert got.problems == []
    assert len(got.observations) == (len(grid) - 1) * 3
    assert len({each.area for each in got.coverage}) == areas


def test_an_observation_says_everything_about_its_cell():
    first = read_xlsx(grid_b(), sheet="Crime").observations[0]
    assert first == Observation(
        "crime.offences",
        date(2016, 4, 1),
        date(2016, 4, 30),
        10,
        "Crime",
        "D2",
        "Bromley",
        slice="burglary",
        offence_group="Burglary",
        offence="Domestic Burglary",
        mopac_7="burglary",
    )
    assert len(first) == 12 + len(DIMENSIONS)


def test_offences_in_capitals_take_the_one_spelling():
    offences = {each.offence: (each.offence_group, each.slice) for each in read_csv(grid_c()).observations}
    assert offences == {
        "Res Burglary of a Home": ("Burglary", "burglary"),
        "Arson": ("Arson and Criminal Damage", "criminal_damage"),
        "Robbery of Business Property": ("Robbery", "robbery"),
        "Theft from a Vehicle": ("Vehicle Offences", "theft_from_motor_vehicle"),
        "Theft or Unauth Taking of a Motor Veh": ("Vehicle Offences", "theft_of_motor_vehicle"),
        "Theft from the Person": ("Theft", "theft_from_person"),
        "Violence with Injury": ("Violence Against the Person", "violence_with_injury"),
        "NFIB": ("NFIB fraud", "nfib_fraud"),
    }


@pytest.mark.parametrize(
    ("group", "offence", "slice_name"),
    [
        ("Violence Against the Person", "Murder", "violence_with_injury"),
        ("Violence Against the Person", "Homicide", "other"),
        ("VEHICLE OFFENCES", "AGGRAVATED VEHICLE TAKING", "theft_of_motor_vehicle"),
        ("Theft & Handling", "Motor Vehicle Interference & Tampering", "other"),
        ("THEFT AND HANDLING", "theft/taking of m/v", "theft_of_motor_vehicle"),
        ("Burglary", "Burglary - Business and Community", "burglary"),
        ("Property crime", "Domestic Burglary ", "burglary"),  # known, whatever group it stands under
        ("Robbery", "Business Property", "robbery"),
        ("Miscellaneous Crimes Against Society", "Threat or Possession With Intent to Commit Crimina", "other"),
        ("NFIB FRAUD", "NFIB", "nfib_fraud"),
    ],
)
def test_an_offence_counts_as_one_of_the_seven_by_its_name(group, offence, slice_name):
    got = read_csv(grid_b(offences=(*OFFENCES_B[1:], (group, offence))))
    assert got.errors == []
    assert {each.slice for each in got.observations if each.cell in {"D9", "D17"}} == {slice_name}


def test_an_offence_nobody_knows_is_kept_under_its_own_name_with_one_warning():
    got = read_csv(grid_b(offences=(*OFFENCES_B, ("DRUG OFFENCES", "SALE OF NITROUS OXIDE"))))
    assert got.errors == []
    [warning] = got.warnings
    assert (warning.cell, warning.found) == ("B10", "Sale of Nitrous Oxide")
    assert "(2 rows) is no offence we know" in warning.message
    assert got.total(offence="Sale of Nitrous Oxide", slice="other", offence_group="Drug Offences") == 57


def test_a_new_group_is_kept_where_all_seven_crimes_are_found_elsewhere():
    got = read_csv(grid_b(offences=(*OFFENCES_B, ("Computer misuse", "Hacking"))))
    assert got.errors == []
    assert got.total(offence="Hacking", offence_group="Computer misuse", slice="other") == 57


@pytest.mark.parametrize(
    ("title", "header"),
    [
        ("2016-04", "2016-05"),
        ("Apr-16", "May-16"),
        ("April 2016", "May 2016"),
        ("Apr'16", "May'16"),
        ("04/2016", "05/2016"),
        ("2016M04", "2016M05"),
        ("01/04/2016", "01/05/2016"),
        ("2016-04-30", "2016-05-31"),
        ("201604 [p]", "201605 (provisional)"),
        (201604.0, 201605.0),
        (datetime(2016, 4, 1), datetime(2016, 5, 1)),
        (date(2016, 4, 30), date(2016, 5, 31)),
    ],
)
def test_months_in_every_spelling(title, header):
    got = read_xlsx(grid_b(months=(title, header)))
    assert got.errors == []
    assert [(each.period_start, each.period_end) for each in got.observations[:2]] == [
        (APRIL, date(2016, 4, 30)),
        (MAY, date(2016, 5, 31)),
    ]


@pytest.mark.parametrize(
    ("above", "months"),
    [
        (["", "", "", "2016", "", ""], ("Apr", "May", "Jun")),
        (["", "", "", "2016/17", "", ""], ("April", "May", "June")),
        (["", "", "", "2015/16", "2016/17", ""], ("Mar", "Apr", "May")),
        (["", "", "", "201604", "201605", "201606"], ("", "", "")),
    ],
)
def test_months_under_a_year_or_above_the_header(above, months):
    got = read_csv([["Crime in London"], above, *grid_b(months=months)])
    assert got.errors == []
    starts = [each.period_start for each in got.observations[:3]]
    first = date(2016, 3, 1) if "Mar" in months else APRIL
    assert starts[0] == first
    assert len(set(starts)) == 3


def test_a_provisional_month_marks_its_figures():
    got = read_csv(grid_b(months=("201604", "201605 [p]")))
    assert [each.marker for each in got.observations[:2]] == ["", "[p]"]
    assert [each.value for each in got.observations[:2]] == [10, 11]


def test_columns_in_any_order_and_titles_above():
    grid = [["Crime in London", "", ""], ["Received 1 July 2016"], [], *grid_b()]
    mixed = [row if len(row) < 4 else [row[5], row[2], row[3], row[1], row[0], row[4]] for row in grid]
    got, plain = read_csv(mixed), read_csv(grid_b())
    assert got.problems == []
    assert [each.value for each in got.observations] == [each.value for each in plain.observations]
    assert got.observations[0].cell == "C5"


@pytest.mark.parametrize(
    "header",
    [
        ("Borough name", "Major category", "Minor category"),
        ("Borough", "Crime group", "Offence"),
        ("London borough", "Offence group", "Offence subgroup"),
        ("LookUp Borough Name", "Major Text", "Minor Text"),
        ("Lookup_BoroughName", "MAJORTEXT", "MINORTEXT"),
        ("Local authority", "Crime type", "Crime subtype"),
        ("BoroughName", "Group", "Offence type"),
        ("  borough ", "Major  Category:", "Minor category "),
        ("Area", "Category", "Sub-category"),
        ("Borough Name", "Main category", "Subcategory"),
    ],
)
@pytest.mark.parametrize("months", [("2016-04", "2016-05"), ("Apr-16", "May-16"), ("April 2016", "May 2016")])
def test_other_wordings_of_the_headings(header, months):
    got = read_xlsx([["Met crime by month"], [], *grid_a(header=header, months=months)])
    assert got.problems == []
    assert got.total(slice="burglary") == 21


def test_boroughs_in_other_spellings():
    grid = changed(grid_a(), {"A2": " BROMLEY ", "A3": "LB Bromley", "A4": "London Borough of Bromley"})
    assert read_csv(grid).problems == []
    assert {each.area for each in read_csv(grid).observations} == {"Bromley", "Croydon"}


def test_labels_on_the_first_row_of_their_block_are_filled_down():
    grid = grid_a()
    gaps = {f"A{row}": "" for row in (*range(3, 10), *range(11, 18))} | {"B6": "", "B7": "", "B14": "", "B15": ""}
    got, plain = read_xlsx(changed(grid, gaps)), read_xlsx(grid)
    assert got.problems == []
    assert got.observations == plain.observations


def test_notes_headings_and_blank_rows_are_no_rows_of_figures():
    grid = [*grid_b(), [], ["Source: Metropolitan Police"], ["-", "These figures are missing."]]
    got = read_csv(grid)
    assert got.problems == []
    assert len(got.observations) == 48


def test_a_blank_covers_nothing_and_a_marker_covers():
    got = read_csv(changed(grid_b(), {"D2": "", "E2": "[x]", "F2": "n/a"}))
    assert got.errors == []
    [warning] = got.warnings
    assert (warning.cell, warning.found) == ("D2", "a blank cell")
    assert [(each.cell, each.value, each.marker) for each in got.observations[:2]] == [
        ("E2", None, "[x]"),
        ("F2", None, "[x]"),
    ]
    assert [each.complete for each in got.answers(slice="burglary")] == [False, True, True]
    assert all(each.complete for each in got.answers("Croydon"))
    assert all(each.complete for each in got.answers(slice="robbery"))


def test_many_blanks_are_said_in_a_few_words():
    areas = ("Bromley", "Croydon", "Barnet", "Bexley", "Brent")
    got = read_csv(
        [row[:3] + ["" if cell == "11" else cell for cell in row[3:4]] + row[4:] for row in grid_b(areas=areas)]
    )
    assert len(got.warnings) == 1
    got = read_csv([row[:3] + ([""] * 3 if at else row[3:]) for at, row in enumerate(grid_b(areas=areas))])
    assert len(got.warnings) == 11
    assert got.warnings[-1].found == "90 blank cells"
    assert got.observations == []


def test_numbers_with_thousands_and_decimal_points():
    got = read_csv(changed(grid_b(), {"D2": "1,234", "E2": "12.0", "F2": " 7 "}))
    assert [each.value for each in got.observations[:3]] == [1234, 12, 7]
    assert all(isinstance(each.value, int) for each in got.observations)


@pytest.mark.parametrize("grid", [grid_a(offences=OFFENCES_A_DASH), grid_b(), grid_c(), grid_a(offences=OFFENCES_B)])
def test_a_row_absent_from_a_sparse_file_is_zero(grid):
    got = read_csv(without_row(grid, 2))  # Bromley's burglary; Croydon has some
    assert got.problems == []
    assert got.total(slice="burglary") == 0
    assert got.answers(slice="burglary", period_start=APRIL) == [
        Coverage("crime.offences", "Bromley", APRIL, date(2016, 4, 30), "borough", "burglary", True)
    ]


def test_a_row_absent_from_the_dense_file_is_not_zero():
    offences = (*OFFENCES_A, ("Burglary", "Burglary in Other Buildings"))
    got = read_csv(without_row(grid_a(offences), 10))  # Bromley's burglary in other buildings
    assert got.errors == []
    [warning] = got.warnings
    assert "Bromley has no row for Burglary in Other Buildings" in warning.message
    assert [each.complete for each in got.answers(slice="burglary")] == [False, False, False]
    assert [each.complete for each in got.answers("Croydon", slice="burglary")] == [True, True, True]
    assert all(each.complete for each in got.answers(slice="robbery"))


def test_a_crime_without_a_row_in_the_dense_file_is_not_covered():
    got = read_csv(without_row(grid_a(), 2))
    assert got.errors == []
    assert got.answers(slice="burglary") == []
    assert len(got.answers("Croydon", slice="burglary")) == 3


def test_a_file_without_one_of_the_seven_answers_for_the_rest():
    got = read_csv(grid_b(offences=OFFENCES_B[2:]))
    [warning] = got.warnings
    assert "no row of burglary, criminal damage" in warning.message
    assert {each.slice for each in got.coverage} == {
        "robbery", "theft_from_motor_vehicle", "theft_of_motor_vehicle", "theft_from_person", "violence_with_injury", "other",
    }  # fmt: skip


def test_a_gap_between_months_is_said_and_not_covered():
    got = read_csv(grid_b(months=("201603", "201604", "201607")))
    assert got.errors == []
    [warning] = got.warnings
    assert warning.cell == "D1"
    assert "No column for May 2016, June 2016" in warning.message
    assert {each.period_start.month for each in got.coverage} == {3, 4, 7}


@pytest.mark.parametrize("header", ["Total", "2015/16", "Q1 2016/17", "% change", "GSS", "Region"])
def test_a_column_of_another_kind_is_left_out_with_a_warning(header):
    grid = [[*row, header if at == 0 else "999"] for at, row in enumerate(grid_b())]
    got = read_csv(grid)
    assert got.errors == []
    [warning] = got.warnings
    assert (warning.cell, warning.found) == ("G1", header)
    assert got.observations == read_csv(grid_b()).observations


class TestSubtotals:
    """Rows of totals are compared with their rows, never counted."""

    @pytest.mark.parametrize(
        ("labels", "sums"),
        [
            (("Burglary", "Domestic Burglary", "London"), (28, 30, 32)),
            (("Burglary", "Total", "Bromley"), (10, 11, 12)),
            (("Burglary Total", "", "Bromley"), (10, 11, 12)),
            (("Total", "Total", "Bromley"), (108, 116, 124)),
            (("", "", "Bromley Total"), (108, 116, 124)),
            (("Burglary", "*Total", "Bromley"), (10, 11, 12)),
            (("Grand Total", "", ""), (280, 296, 312)),
            (("", "Total notifiable offences", "Met total"), (280, 296, 312)),
            (("All offences", "All offences", "Metropolitan Police"), (280, 296, 312)),
        ],
    )
    def test_a_row_of_totals_that_adds_up_is_left_out(self, labels, sums):
        grid = [*grid_b(), [*labels, *map(str, sums)]]
        got = read_xlsx(grid)
        assert got.problems == []
        assert got.observations == read_xlsx(grid_b()).observations

    def test_a_row_of_totals_that_does_not_add_up_is_said(self):
        grid = [*grid_b(), ["Total", "Total", "Bromley", "108", "117", "125"]]
        [warning] = read_csv(grid).problems
        assert warning.severity == "warning"
        assert (warning.cell, warning.found, warning.expected) == ("E18", "117", "116")
        assert "in 2 of 3 months" in warning.message

    def test_totals_may_leave_out_fraud_reported_to_the_nfib(self):
        grid = [*grid_c(), ["Total", "Total", "Bromley", "91", "98", "105"]]
        assert read_csv(grid).problems == []

    def test_totals_stand_in_a_table_whose_labels_are_filled_down(self):
        gaps = {f"A{row}": "" for row in (*range(3, 10), *range(12, 19))} | {"B6": "", "B7": "", "B15": "", "B16": ""}
        grid = grid_a()
        totals = [["Bromley Total", "", "", "108", "116", "124"], ["Grand Total", "", "", "280", "296", "312"]]
        got = read_xlsx(changed([*grid[:9], totals[0], *grid[9:], totals[1]], gaps))
        assert got.problems == []
        assert got.total() == 348
        assert got.total("Croydon") == 540

    def test_the_city_of_london_is_no_total(self):
        got = read_csv(grid_b(areas=("Bromley", "City of London")))
        assert got.problems == []
        assert got.total("City of London", slice="burglary") == 57


class TestWards:
    """The ward file: keyed on the ward's code; its first month is a stub."""

    def test_wards_go_by_their_code_and_are_called_by_their_name(self):
        got = read_csv(grid_ward())
        assert {(each.area, each.area_name, each.area_level) for each in got.observations} == {
            ("E05013988", "Bickley & Sundridge", "ward"),
            ("E05014007", "St Paul's Cray", "ward"),
            ("E05013571", "Heathrow Villages", "ward"),
        }
        assert {each.area_level for each in got.coverage} == {"ward"}

    def test_names_in_other_spellings_take_the_one_of_their_code(self):
        grid = changed(grid_ward(), {"C2": "Bickley and Sundridge", "C9": "St. Pauls Cray", "D3": "e05013988"})
        got = read_csv(grid)
        assert got.problems == []
        assert {each.area_name for each in got.observations if each.area == "E05014007"} == {"St Paul's Cray"}

    def test_wards_before_may_2022_keep_their_own_code(self):
        got = read_csv(grid_ward(wards=(("Bromley Town", "E05000109", "Bromley"),)))
        assert got.problems == []
        assert {each.area for each in got.observations} == {"E05000109"}

    def test_a_stub_of_a_first_month_is_left_out(self):
        grid = [[*row[:5], "1" if at else "202403", *row[5:]] for at, row in enumerate(grid_ward())]
        got = read_csv(grid)
        assert got.errors == []
        [warning] = got.warnings
        assert (warning.cell, warning.found) == ("F1", "21")
        assert "March 2024" in warning.message
        assert min(each.period_start for each in got.observations) == date(2024, 4, 1)
        assert min(each.period_start for each in got.coverage) == date(2024, 4, 1)

    def test_a_first_month_of_a_tenth_is_no_stub(self):
        [header, row] = grid_ward(wards=(("Darwin", "E05013996", "Bromley"),))[:2]
        got = read_csv([header, [*row[:5], "2", "20", "20"]])
        assert len(got.observations) == 3
        got = read_csv([header, [*row[:5], "1", "20", "20"]])
        assert len(got.observations) == 2

    def test_the_same_rule_holds_for_a_borough_file_of_real_size(self):
        grid = [row if at == 0 else [*row[:3], "1", "200", "200"] for at, row in enumerate(grid_b())]
        assert {each.period_start.month for each in read_csv(grid).observations} == {5, 6}
        grid = [row if at == 0 else [*row[:3], "1", "20", "20"] for at, row in enumerate(grid_b())]
        assert {each.period_start.month for each in read_csv(grid).observations} == {4, 5, 6}


def test_sheets_of_one_layout_are_read_together():
    got = read_xlsx(
        grid_b(), sheet="Quarter 1", more={"Quarter 2": grid_b(months=("201607", "201608", "201609")), "Notes": [["x"]]}
    )
    assert got.problems == []
    assert {each.sheet for each in got.observations} == {"Quarter 1", "Quarter 2"}
    assert len(got.answers(slice="burglary")) == 6


def test_a_row_of_other_things_beside_the_table_is_left():
    grid = [*grid_b()]
    grid[4] = [*grid[4], "", "checked by JB"]
    grid[0] = [*grid[0], "", ""]
    assert read_csv(grid).problems == []


def test_a_file_that_is_none_of_ours_has_no_layout():
    assert read_csv([["Date", "Ward", "Land type"], ["01/04/2016", "Bickley", "Highway"]]).layout == ""
    assert read_csv(without_column(grid_b(), "A")).layout == ""
    assert read_csv([row[:3] for row in grid_b()]).layout == ""


def test_one_changed_cell_changes_one_observation():
    plain, other = (read_xlsx(grid).observations for grid in (grid_c(), changed(grid_c(), {"E7": "99"})))
    assert [
        (before.cell, before.value, after.value) for before, after in zip(plain, other, strict=True) if before != after
    ] == [("E7", 16, 99)]


@given(
    numbers=st.lists(st.integers(0, 5_000), min_size=48, max_size=48),
    order=st.permutations(range(6)),
    rows=st.permutations(range(16)),
)
@settings(max_examples=25, deadline=None)
def test_whatever_the_order_and_the_counts_each_crime_is_the_sum_of_its_rows(numbers, order, rows):
    grid = [row[:3] for row in grid_b()[1:]]
    grid = [row + list(map(str, numbers[at * 3 : at * 3 + 3])) for at, row in enumerate(grid)]
    header = grid_b()[0]
    mixed = [[row[column] for column in order] for row in [header, *(grid[at] for at in rows)]]
    got = read_csv(mixed)
    assert got.errors == []
    kept = {each.period_start.strftime("%Y%m") for each in got.observations}
    for offence, area in {(row[1], row[2]) for row in grid}:
        expected = sum(
            int(count)
            for row in grid
            for month, count in zip(header[3:], row[3:], strict=True)
            if (row[1], row[2]) == (offence, area) and month in kept
        )
        assert got.total(area, offence=offence) == expected
