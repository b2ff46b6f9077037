"""Which single figures a file would change: those of our own area named, those of others counted by the same rules."""

from loaders.reading.periods import month, quarter
from performance.rehearsal.changes import Tally
from tests.performance.rehearsal.trying import calls, figure, moves, tried
from tests.warehouse.building import claim, covering

APRIL, MAY, JUNE = (month(2016, number) for number in (4, 5, 6))
POLICE, SCHOOL = {"agency": "police"}, {"agency": "education"}


def test_new_revised_and_vanishing_each_with_what_it_was_and_would_be(desk, warehouse):
    first = desk.load(warehouse, figure(12, quarter(2016, 1)), figure(58, quarter(2016, 2)))
    file = desk.parsed(figure(60, quarter(2016, 2)), figure(102, quarter(2016, 3)))
    found = tried(warehouse, [file], known=[calls()], without=[first.submission])
    assert moves(found) == [("vanishing", "", 12, None), ("revised", "", 58, 60), ("new", "", None, 102)]
    assert found.tally == Tally(new=1, revised=1, vanishing=1)
    assert [one.title for one in found.figures] == ["Calls to the helpline"] * 3
    assert [one.period for one in found.figures] == [quarter(2016, 1), quarter(2016, 2), quarter(2016, 3)]
    assert found.elsewhere == Tally()


def test_a_row_that_is_gone_from_a_covered_month_leaves_a_nought(desk, warehouse):
    desk.load(warehouse, figure(12, APRIL, **POLICE), figure(3, APRIL, **SCHOOL))
    found = tried(warehouse, [desk.parsed(figure(12, APRIL, **POLICE))], known=[calls()])
    assert moves(found) == [("vanishing", "education", 3, 0)]


def test_a_row_that_appears_in_a_covered_month_revises_its_nought(desk, warehouse):
    desk.load(warehouse, figure(12, APRIL, **POLICE))
    found = tried(warehouse, [desk.parsed(figure(12, APRIL, **POLICE), figure(3, APRIL, **SCHOOL))], known=[calls()])
    assert moves(found) == [("revised", "education", 0, 3)]


def test_a_written_nought_and_an_absent_row_are_the_same(desk, warehouse):
    desk.load(warehouse, figure(12, APRIL, **POLICE), figure(0, APRIL, **SCHOOL))
    found = tried(warehouse, [desk.parsed(figure(12, APRIL, **POLICE))], known=[calls()])
    assert (moves(found), found.sentence) == ([], "Nothing changes")


def test_markers_and_provisional_figures_are_revisions_too(desk, warehouse):
    desk.load(warehouse, figure(12, APRIL, marker="[p]"), figure(None, MAY, marker="[x]"), figure(7, JUNE))
    file = desk.parsed(figure(12, APRIL), figure(8, MAY), figure(None, JUNE, marker="[c]"))
    found = tried(warehouse, [file], known=[calls()])
    assert moves(found) == [("revised", "", 7, None), ("revised", "", None, 8), ("revised", "", 12, 12)]
    assert [(one.before_marker, one.after_marker) for one in found.figures] == [("", "[c]"), ("[x]", ""), ("[p]", "")]


def test_of_a_kind_the_newest_period_stands_first_then_the_name(desk, warehouse):
    file = desk.parsed(figure(1, APRIL, **SCHOOL), figure(2, APRIL, **POLICE), figure(4, MAY, **SCHOOL))
    found = tried(warehouse, [file], known=[calls()])
    assert moves(found) == [("new", "education", None, 4), ("new", "education", None, 1), ("new", "police", None, 2)]


def test_wards_of_ours_are_named_and_other_areas_only_counted(desk, warehouse):
    ward = {"area_level": "ward", "area": "E05000109"}
    file = desk.parsed(
        figure(5, APRIL, **ward, agency="idva"),
        figure(6, APRIL, area="Croydon"),
        figure(7, APRIL, area_level="ward", area="E05000150"),
    )
    found = tried(warehouse, [file], known=[calls()])
    assert moves(found) == [("new", "IDVA, Bromley Town", None, 5)]
    assert found.elsewhere == Tally(new=2)


def test_a_file_of_other_areas_alone_says_so(desk, warehouse):
    found = tried(warehouse, [desk.parsed(figure(6, APRIL, area="Croydon"))], known=[calls()])
    assert (found.figures, found.sentence) == ((), "Only figures of other areas change")


def test_other_areas_are_counted_by_the_same_rules_as_ours(desk, warehouse):
    def told(*pieces):
        return [
            figure(value, when, area=area, **more) for area in ("Bromley", "Croydon") for value, when, more in pieces
        ]

    desk.load(
        warehouse,
        *told((12, APRIL, POLICE), (3, APRIL, SCHOOL), (0, APRIL, {"agency": "mash"}), (7, MAY, {}), (5, JUNE, {})),
    )
    rows = told((12, APRIL, POLICE), (0, APRIL, SCHOOL), (9, APRIL, {"agency": "idva"}), (7, MAY, {"marker": "[p]"}))
    absent = [claim(JUNE, measure="help.calls", area=area) for area in ("Bromley", "Croydon")]
    new = told((4, month(2016, 7), POLICE), (0, month(2016, 7), SCHOOL))
    file = desk.parsed(*rows, *new, coverage=[*covering(*rows, *new), *absent])
    found = tried(warehouse, [file], known=[calls()])
    assert found.tally == found.elsewhere == Tally(new=2, revised=3, vanishing=1)


def test_a_measure_nobody_declares_any_more_has_its_name_in_plain_words(desk, warehouse):
    found = tried(warehouse, [desk.parsed(figure(6, APRIL, measure="old.cases_with_children"))], known=[calls()])
    assert [one.title for one in found.figures] == ["cases with children"]
