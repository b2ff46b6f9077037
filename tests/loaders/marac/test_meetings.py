"""The SafeLives return, one row a meeting."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.loaders.marac.meetings import CASES_OF_2014, HEADERS, meeting, year_2014
from tests.loaders.returns.books import book, load


def test_118_cases_were_discussed_in_2014():
    loaded = load(book(year_2014()))
    assert loaded.problems == ()
    assert loaded.layout == "marac.safelives_return"
    assert list(loaded.values("marac.cases").values()) == list(CASES_OF_2014)
    assert sum(loaded.values("marac.cases").values()) == 118
    assert list(loaded.values("marac.meetings").values()) == [1] * 12


def test_every_figure_has_its_own_cell():
    loaded = load(book(("Data", [list(HEADERS), meeting()])))
    assert [(one.value, one.sheet, one.cell) for one in loaded.observations("marac.cases")] == [(10, "Data", "C2")]
    assert [(one.agency, one.value, one.cell) for one in loaded.observations("marac.referrals") if one.value] == [
        ("police", 6, "G2"),
        ("idva", 3, "H2"),
        ("housing", 1, "M2"),
    ]
    assert [(one.category, one.cell) for one in loaded.observations("marac.ethnicity") if one.value] == [
        ("Asian", "AB2"),
        ("Black", "AC2"),
    ]
    assert loaded.observations("marac.meetings")[0].cell == "B2"
    assert {(one.area, one.area_level) for one in loaded.contents.observations} == {("Bromley", "borough")}


def test_a_zero_is_none_and_a_blank_is_not_collected():
    rows = [list(HEADERS), meeting(lgbt=0, male=""), meeting(date(2016, 5, 10), lgbt="", male="")]
    loaded = load(book(rows))
    assert loaded.values("marac.lgbt") == {"2016-04": 0}
    assert loaded.covered("marac.lgbt") == {"2016-04": True}
    assert loaded.covered("marac.male") == {}


def test_two_meetings_in_a_month_are_two_figures_of_it():
    rows = [
        list(HEADERS),
        meeting(date(2016, 4, 5), 8),
        meeting(date(2016, 4, 26), 9),
        meeting(date(2016, 5, 10), 7, lgbt=""),
    ]
    loaded = load(book(rows))
    assert [one.value for one in loaded.observations("marac.cases")] == [8, 9, 7]
    assert loaded.values("marac.cases") == {"2016-04": 17, "2016-05": 7}
    assert loaded.values("marac.meetings") == {"2016-04": 2, "2016-05": 1}


def test_a_month_with_one_meeting_not_collected_is_known_in_part():
    rows = [list(HEADERS), meeting(date(2016, 4, 5), 8), meeting(date(2016, 4, 26), 9, lgbt="")]
    assert load(book(rows)).covered("marac.lgbt") == {"2016-04": False}


def test_a_month_without_a_meeting_inside_the_file_is_none():
    rows = [list(HEADERS), meeting(date(2016, 4, 5), 8), meeting(date(2016, 6, 7), 9)]
    loaded = load(book(rows))
    assert loaded.covered("marac.cases") == {"2016-04": True, "2016-05": True, "2016-06": True}
    assert loaded.values("marac.cases") == {"2016-04": 8, "2016-06": 9}
    assert loaded.covered("marac.meetings") == {"2016-04": True, "2016-05": True, "2016-06": True}


@pytest.mark.parametrize(
    ("title", "months", "warnings"),
    [
        ("Bromley MARAC, April 2016 to September 2016", 6, 1),
        ("Bromley MARAC, Quarter 1 2016/17", 3, 1),
        ("Bromley MARAC 2016/17", 2, 1),  # ten months are missing: the file was sent in the middle of the year
        ("Bromley MARAC, printed May 2017", 2, 0),
        ("Bromley MARAC 2014/15", 2, 1),  # speaks of something else
        ("Bromley MARAC", 2, 0),
    ],
)
def test_months_of_the_title(title, months, warnings):
    rows = [[title], [], list(HEADERS), meeting(date(2016, 4, 5)), meeting(date(2016, 5, 7))]
    loaded = load(book(rows))
    assert loaded.errors == []
    assert len(loaded.covered("marac.cases")) == months
    assert len(loaded.warnings) == warnings


def test_a_year_of_the_title_with_two_quiet_months_at_its_end_is_whole():
    rows = [["MARAC 2016/17"], list(HEADERS)]
    rows += [meeting(date(2016 + (at > 12), (at - 1) % 12 + 1, 5)) for at in range(4, 14)]
    assert len(load(book(rows)).covered("marac.cases")) == 12


def test_suppressed_figures_keep_their_marker():
    rows = [list(HEADERS), meeting(lgbt="<5", male="Fewer than 5", disabled="5 or under", aged_16_17="Under 5")]
    loaded = load(book(rows))
    markers = {one.measure: (one.value, one.marker) for one in loaded.contents.observations if one.marker}
    assert markers == {f"marac.{name}": (None, "[c]") for name in ("lgbt", "male", "disabled", "aged_16_17")}
    assert loaded.covered("marac.lgbt") == {"2016-04": True}


def test_a_percentage_beside_a_number_is_kept_as_a_note():
    rows = [["Area", "Meeting date", "Cases heard", "Repeats"], ["Bromley", "12/04/2016", 454, "79 (17%)"]]
    (repeats,) = load(book(rows)).observations("marac.repeat_cases")
    assert (repeats.value, repeats.note) == (79, "79 (17%)")


def test_referrals_shared_between_services_are_fractions():
    rows = [list(HEADERS), meeting(police=5.5, idva=3.5)]
    loaded = load(book(rows))
    assert loaded.errors == []
    assert [one.value for one in loaded.observations("marac.referrals") if one.value] == [5.5, 3.5, 1]


def test_sources_that_do_not_make_all_cases_are_known_in_part():
    rows = [list(HEADERS), meeting(), meeting(date(2016, 5, 3), police="", idva=2)]
    loaded = load(book(rows))
    assert loaded.errors == []
    assert loaded.covered("marac.referrals") == {"2016-04": True, "2016-05": False}


def test_blank_sources_beside_all_cases_leave_nothing_unknown():
    rows = [list(HEADERS), meeting(mash="", other="", education="")]
    assert load(book(rows)).covered("marac.referrals") == {"2016-04": True}


def test_totals_are_checked_and_counted_never():
    rows = [*year_2014(), ["Total", "", 118, *[""] * 29], ["Average", "", 9.8, *[""] * 29]]
    loaded = load(book(rows))
    assert loaded.problems == ()
    assert sum(loaded.values("marac.cases").values()) == 118
    rows[13][2] = 119
    (warning,) = load(book(rows)).warnings
    assert (warning.cell, warning.found, warning.expected) == ("C14", "119", "118")


def test_a_sum_that_nobody_labelled_is_no_meeting():
    rows = [*year_2014(), ["", "", 118, *[""] * 29]]
    loaded = load(book(rows))
    assert loaded.errors == []
    assert sum(loaded.values("marac.cases").values()) == 118


def test_other_boroughs_keep_their_own_area():
    rows = [
        list(HEADERS),
        meeting(),
        meeting(date(2016, 4, 14), 20, name="Croydon MARAC"),
        meeting(name="LB Lewisham", cases=3),
    ]
    loaded = load(book(rows))
    assert {one.area: one.value for one in loaded.observations("marac.cases")} == {
        "Bromley": 10,
        "Croydon": 20,
        "Lewisham": 3,
    }
    assert loaded.covered("marac.cases", "Croydon") == {"2016-04": True}


@pytest.mark.parametrize(
    "name", ["Bromley", "BROMLEY MARAC", "Bromley Marac (monthly)", "LB Bromley", "MARAC - Bromley", "LBB"]
)
def test_spellings_of_the_marac(name):
    assert {one.area for one in load(book([list(HEADERS), meeting(name=name)])).contents.observations} == {"Bromley"}


def test_a_name_typed_once_stands_for_the_rows_below():
    rows = [list(HEADERS), meeting(), meeting(date(2016, 5, 3), name="")]
    assert load(book(rows)).values("marac.cases") == {"2016-04": 10, "2016-05": 10}


def test_a_meeting_not_written_up_leaves_its_month_unknown():
    rows = [list(HEADERS), meeting(), ["Bromley", date(2016, 5, 3), *[""] * 30], meeting(date(2016, 6, 7))]
    loaded = load(book(rows))
    assert loaded.covered("marac.cases") == {"2016-04": True, "2016-06": True}
    assert [one.cell for one in loaded.warnings] == ["B3"]


def test_ethnicities_that_do_not_add_up_are_one_warning():
    rows = [list(HEADERS), meeting(minoritised_ethnic=5), meeting(date(2016, 5, 3), minoritised_ethnic=4)]
    loaded = load(book(rows))
    assert loaded.errors == []
    (warning,) = loaded.warnings
    assert "2 row(s)" in warning.message


def test_columns_nobody_knows_are_named():
    rows = [[*HEADERS, "Chair", "Comments"], [*meeting(), "DI", "quiet month"]]
    loaded = load(book(rows))
    assert loaded.errors == []
    assert [(one.cell, one.found) for one in loaded.warnings] == [("AG1", "Chair, Comments")]


def test_percentages_beside_the_counts_are_not_read():
    rows = [["MARAC", "Date of Marac", "Cases heard", "Repeats", "% repeats"], ["Bromley", "12/04/2016", 10, 4, 0.4]]
    assert load(book(rows)).values("marac.repeat_cases") == {"2016-04": 4}


count = st.integers(min_value=0, max_value=60)


@settings(max_examples=40, deadline=None)
@given(
    cases=st.dictionaries(st.dates(date(2012, 1, 1), date(2013, 12, 31)), count, min_size=1, max_size=12),
    order=st.permutations(range(32)),
    preamble=st.integers(min_value=0, max_value=4),
)
def test_what_was_written_is_read_in_any_order_of_columns(cases, order, preamble):
    table = [list(HEADERS), *(meeting(on, number) for on, number in cases.items())]
    rows = [["Bromley MARAC"] for _ in range(preamble)] + [[row[at] for at in order] for row in table]
    loaded = load(book(rows))
    assert loaded.errors == []
    assert [one.value for one in loaded.observations("marac.cases")] == list(cases.values())
    assert sum(one.value for one in loaded.observations("marac.referrals")) == sum(cases.values())
    for one in loaded.contents.observations:
        column = one.cell.rstrip("0123456789")
        at = 0
        for letter in column:
            at = at * 26 + ord(letter) - 64
        written = rows[int(one.cell[len(column) :]) - 1][at - 1]
        assert one.measure == "marac.meetings" or written == one.value


def test_dates_of_every_kind():
    kinds = [date(2016, 4, 5), datetime(2016, 5, 3, 9, 30), "07/06/2016", "5 July 2016", "2016-08-02", "Sep-16"]
    rows = [list(HEADERS), *(meeting(on, 5 + at) for at, on in enumerate(kinds))]
    assert list(load(book(rows)).values("marac.cases")) == [
        "2016-04",
        "2016-05",
        "2016-06",
        "2016-07",
        "2016-08",
        "2016-09",
    ]
