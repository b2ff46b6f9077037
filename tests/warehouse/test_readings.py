"""What the warehouse answers: who answers, sums, markers, places, cells."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.reading.periods import Grain, quarter
from tests.warehouse.building import APRIL, JUNE, MAY, NOW, at, claim, observation, values
from warehouse.figures import Area, Counted

MONTHS = (APRIL.start, JUNE.end)


def the(rows):
    (row,) = rows
    return row


def test_figures_are_summed_over_cells_but_never_over_dimensions(desk, warehouse):
    desk.load(
        warehouse,
        observation(3, cell="B5", agency="Police"),
        observation(4, cell="B9", agency="Police"),
        observation(2, cell="B6", agency="Housing"),
    )
    found = {row.agency: (row.value, row.missing) for row in warehouse.answers(NOW, "borough", None, None)}
    assert found == {"Police": (7, 0), "Housing": (2, 0)}


def test_a_missing_value_is_missing_and_its_marker_is_told(desk, warehouse):
    desk.load(
        warehouse,
        observation(None, cell="B5", marker="[c]"),
        observation(None, APRIL, cell="C5", marker="[c]", category="a"),
        observation(4, APRIL, cell="C6", marker="[p]", category="a"),
        observation(1, APRIL, cell="C7", category="a"),
        observation(2, MAY, cell="B6", marker="[r][p]"),
    )
    rows = warehouse.answers(NOW, "borough", None, None)
    assert [(row.category, row.value, row.missing, row.markers, row.provisional) for row in rows] == [
        ("", None, 1, "[c]", False),
        ("a", 5, 1, "[c] [p]", True),
        ("", 2, 0, "[r][p]", True),
    ]


def test_a_covered_period_without_figures_has_no_answer_but_is_covered(desk, warehouse):
    desk.load(warehouse, observation(5), coverage=[claim(APRIL), claim(MAY)])
    assert values(warehouse) == {("Bromley", APRIL.start): 5}
    assert [row.period_start for row in warehouse.covered(NOW, "borough", None, None)] == [APRIL.start, MAY.start]


def test_a_later_file_answers_with_nothing_where_it_has_nothing(desk, warehouse):
    desk.load(warehouse, observation(5))
    desk.load(warehouse, coverage=[claim(APRIL)], received=at(2016, 8))
    assert values(warehouse) == {}
    assert len(warehouse.covered(NOW, "borough", None, None)) == 1


def test_the_later_received_answers_whatever_the_order_of_loading(desk, warehouse):
    desk.load(warehouse, observation(7), received=at(2016, 9))
    desk.load(warehouse, observation(5), received=at(2016, 7))
    assert values(warehouse) == {("Bromley", APRIL.start): 7}
    assert values(warehouse, at(2016, 8)) == {("Bromley", APRIL.start): 5}
    assert values(warehouse, at(2016, 6)) == {}


def test_at_equal_instants_the_later_line_of_the_journal_answers(desk, warehouse):
    first = desk.load(warehouse, observation(5))
    second = desk.load(warehouse, observation(6))
    assert first.received == second.received
    assert the(warehouse.covered(NOW, "borough", None, None)).seq == second.seq
    assert values(warehouse) == {("Bromley", APRIL.start): 6}


def test_a_part_never_replaces_the_whole(desk, warehouse):
    desk.load(warehouse, observation(1), coverage=[claim(APRIL, complete=False)], received=at(2016, 5))
    assert not the(warehouse.covered(NOW, "borough", None, None)).complete
    desk.load(warehouse, observation(9), received=at(2016, 6))
    desk.load(warehouse, observation(2), coverage=[claim(APRIL, complete=False)], received=at(2016, 7))
    assert the(warehouse.covered(NOW, "borough", None, None)).complete
    assert values(warehouse) == {("Bromley", APRIL.start): 9}
    assert values(warehouse, at(2016, 5, 20)) == {("Bromley", APRIL.start): 1}


def test_each_slice_is_answered_by_the_latest_file_that_holds_it(desk, warehouse):
    crime = {"measure": "crime.offences"}
    desk.load(
        warehouse,
        observation(5, slice="burglary", **crime),
        observation(8, slice="robbery", **crime),
        received=at(2016, 6),
    )
    desk.load(warehouse, observation(6, slice="burglary", **crime), received=at(2016, 7))
    rows = warehouse.answers(NOW, "borough", None, None)
    assert [(row.slice, row.value) for row in rows] == [("burglary", 6), ("robbery", 8)]


def test_a_quarterly_figure_and_its_months_are_kept_apart(desk, warehouse):
    desk.load(warehouse, observation(5, APRIL), observation(6, MAY))
    desk.load(warehouse, observation(20, quarter(2016, 1)), received=at(2016, 8))
    rows = warehouse.covered(NOW, "borough", None, None)
    assert [(row.grain, row.period_start, row.received) for row in rows] == [
        (Grain.MONTH, APRIL.start, at(2016, 7)),
        (Grain.MONTH, MAY.start, at(2016, 7)),
        (Grain.QUARTER, APRIL.start, at(2016, 8)),
    ]
    assert [type(row.grain) for row in rows] == [Grain] * 3


def test_a_ward_file_never_answers_for_the_borough(desk, warehouse):
    desk.load(warehouse, observation(5))
    desk.load(warehouse, observation(3, area="E05000109", area_level="ward", area_name="Bickley"), received=at(2016, 9))
    assert values(warehouse) == {("Bromley", APRIL.start): 5}
    assert the(warehouse.answers(NOW, "ward", None, None)).value == 3
    assert warehouse.areas(NOW, "ward") == [Area("E05000109", "Bickley")]
    assert warehouse.areas(NOW, "borough") == [Area("Bromley", "")]


def test_only_the_places_and_measures_asked_for_are_answered(desk, warehouse):
    desk.load(
        warehouse,
        observation(1),
        observation(2, area="Bexley"),
        observation(3, measure="marac.children"),
        observation(4, measure="marac.children", area="Bexley"),
    )

    def found(areas, measures):
        ask = (NOW, "borough", areas, measures)
        by_answer = [row.value for row in warehouse.answers(*ask)]
        assert len(warehouse.covered(*ask)) == len(by_answer)
        return by_answer

    assert found(None, None) == [2, 1, 4, 3]
    assert found(frozenset({"Bromley"}), None) == [1, 3]
    assert found(None, frozenset({"marac.children"})) == [4, 3]
    assert found(frozenset({"Bexley"}), frozenset({"marac.cases"})) == [2]
    assert found(frozenset(), None) == []
    assert found(frozenset({"Bromley' OR '1'='1"}), None) == []


def test_totals_are_over_places_and_say_how_many_answer(desk, warehouse):
    desk.load(
        warehouse,
        observation(1, category="a"),
        observation(2, category="a", area="Bexley"),
        observation(None, category="a", area="Sutton", marker="[x]"),
        observation(9, category="b", area="Sutton"),
        coverage=[claim(), claim(area="Bexley"), claim(area="Sutton"), claim(area="Barnet", complete=False)],
    )
    rows = warehouse.totals(NOW, "borough", None, None)
    assert [(row.category, row.value, row.missing, row.markers, row.areas) for row in rows] == [
        ("a", 3, 1, "[x]", 4),
        ("b", 9, 0, "", 4),
    ]
    assert warehouse.counted(NOW, "borough", None, None) == [Counted("marac.cases", "", Grain.MONTH, *APRIL, 4, 3)]
    some = frozenset({"Bexley", "Sutton"})
    assert [(row.value, row.areas) for row in warehouse.totals(NOW, "borough", some, None)] == [(2, 2), (9, 2)]


def test_sums_do_not_hang_on_the_order_of_rows(desk, warehouse):
    parts = [0.1, 0.2, 0.3, 1e14, -1e14]
    desk.load(warehouse, *(observation(value, cell=f"B{row}") for row, value in enumerate(parts)))
    assert values(warehouse) == {("Bromley", APRIL.start): 0.6}


def test_a_value_alone_is_given_back_as_it_stood(desk, warehouse):
    desk.load(warehouse, observation(-0.17638297872340426))
    assert values(warehouse) == {("Bromley", APRIL.start): -0.17638297872340426}


def test_cells_are_those_of_the_file_that_answers(desk, warehouse):
    desk.load(warehouse, observation(3, cell="B5"), received=at(2016, 6))
    later = desk.load(
        warehouse,
        observation(4, cell="C5:C7,C9", agency="Police", note="as at 1 May"),
        observation(None, MAY, cell="C8", agency="Housing", marker="[c]"),
        observation(5, JUNE, cell="C10"),
        received=at(2016, 7),
    )
    rows = warehouse.cells(NOW, "marac.cases", "borough", "Bromley", (), *MONTHS, Grain.MONTH)
    assert [(row.submission, row.sheet, row.cell, row.value, row.marker, row.agency) for row in rows] == [
        (later.submission, "Data", "C5:C7,C9", 4, "", "Police"),
        (later.submission, "Data", "C8", None, "[c]", "Housing"),
        (later.submission, "Data", "C10", 5, "", ""),
    ]
    assert (rows[0].file, rows[0].sha256, rows[0].received, rows[0].note) == (
        later.file, later.sha256, at(2016, 7), "as at 1 May",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("selection", "cells"),
    [
        ((), ["B5", "B6", "B7"]),
        ((("agency", frozenset({"Police"})),), ["B5"]),
        ((("agency", frozenset({"Police", "Housing"})),), ["B5", "B6"]),
        ((("agency", frozenset({""})),), ["B7"]),
        ((("agency", frozenset({"Police", ""})), ("category", frozenset({"x"}))), ["B5"]),
        ((("agency", frozenset()),), []),
        ((("slice", frozenset({""})),), ["B5", "B6", "B7"]),
    ],
)
def test_cells_of_some_values_of_a_dimension(desk, warehouse, selection, cells):
    desk.load(
        warehouse,
        observation(1, cell="B5", agency="Police", category="x"),
        observation(2, cell="B6", agency="Housing"),
        observation(3, cell="B7"),
    )
    rows = warehouse.cells(NOW, "marac.cases", "borough", "Bromley", selection, *MONTHS, Grain.MONTH)
    assert [row.cell for row in rows] == cells


def test_cells_are_of_one_grain_and_inside_the_span(desk, warehouse):
    desk.load(warehouse, observation(1, APRIL, "B4"), observation(2, MAY, "B5"), observation(3, quarter(2016, 1), "B6"))

    def found(start, end, grain):
        rows = warehouse.cells(NOW, "marac.cases", "borough", "Bromley", (), start, end, grain)
        return [row.cell for row in rows]

    assert found(*MONTHS, Grain.MONTH) == ["B4", "B5"]
    assert found(*MONTHS, Grain.QUARTER) == ["B6"]
    assert found(*MAY, Grain.MONTH) == ["B5"]
    assert found(date(2016, 4, 2), JUNE.end, Grain.MONTH) == ["B5"]


def test_a_name_that_is_no_dimension_is_an_error(desk, warehouse):
    with pytest.raises(ValueError, match="'value; DROP' is no dimension; there are slice, offence_group"):
        warehouse.dimension_values(NOW, "marac.cases", "value; DROP")


def test_measures_and_the_values_of_dimensions_are_those_that_answer_then(desk, warehouse):
    desk.load(
        warehouse, observation(1, agency="Police"), observation(1, agency="Housing", cell="D5"), received=at(2016, 6)
    )
    desk.load(warehouse, observation(1, agency="MASH"), received=at(2016, 8))
    desk.load(warehouse, observation(1, measure="idsva.referrals"), received=at(2016, 9))
    assert warehouse.measures(NOW) == ["idsva.referrals", "marac.cases"]
    assert warehouse.measures(at(2016, 7)) == ["marac.cases"]
    assert warehouse.dimension_values(at(2016, 7), "marac.cases", "agency") == ["Housing", "Police"]
    assert warehouse.dimension_values(NOW, "marac.cases", "agency") == ["MASH"]
    assert warehouse.dimension_values(NOW, "idsva.referrals", "agency") == []


def test_sums_are_the_answers_added_up_over_what_is_not_named(desk, warehouse):
    desk.load(
        warehouse,
        observation(3, agency="Police", category="a"),
        observation(4, agency="Police", category="b"),
        observation(2, agency="Housing", category="a"),
        observation(None, MAY, agency="Housing", category="a", marker="[c]"),
    )

    def found(*by):
        rows = warehouse.sums(NOW, "borough", None, None, frozenset(by))
        return {(row.period_start, row.agency, row.category): (row.value, row.missing, row.markers) for row in rows}

    assert found("agency") == {
        (APRIL.start, "Police", ""): (7, 0, ""),
        (APRIL.start, "Housing", ""): (2, 0, ""),
        (MAY.start, "Housing", ""): (None, 1, "[c]"),
    }
    assert found() == {(APRIL.start, "", ""): (9, 0, ""), (MAY.start, "", ""): (None, 1, "[c]")}
    assert found("agency", "category").keys() == {
        (row.period_start, row.agency, row.category) for row in warehouse.answers(NOW, "borough", None, None)
    }


def test_the_words_beside_figures_are_those_of_the_file_that_answers(desk, warehouse):
    first = desk.load(
        warehouse, observation(8, note="8 referrals - 2 assessments"), observation(1, MAY), received=at(2016, 6)
    )
    desk.load(warehouse, observation(9, note="9 referrals"), received=at(2016, 8))
    (then,) = warehouse.notes(at(2016, 7), "borough", None, frozenset({"marac.cases"}))
    assert (then.note, then.period_start, then.cell, then.submission) == (
        "8 referrals - 2 assessments", APRIL.start, "D4", first.submission,
    )  # fmt: skip
    assert [one.note for one in warehouse.notes(NOW, "borough", None, None)] == ["9 referrals"]
    assert warehouse.notes(NOW, "borough", frozenset({"Croydon"}), None) == []


def test_sums_by_what_is_no_dimension_are_refused(warehouse):
    with pytest.raises(ValueError, match="no dimension"):
        warehouse.sums(NOW, "borough", None, None, frozenset({"colour"}))
