"""What a reader who may not see small numbers learns from a rehearsal: nothing that a scorecard would hide."""

import pytest

from loaders.reading.periods import financial_year, quarter
from performance.asker import EVERYTHING, PUBLIC, Asker, Role
from performance.rehearsal.changes import Tally
from tests.performance.builders import months_since
from tests.performance.rehearsal.trying import calls, moves, tried, turns
from tests.warehouse.building import claim, observation

FIRST = quarter(2016, 1)
OWNER = Asker(Role.OFFICER, frozenset({"Owner"}))
CANARY = 841_713


def cases(**given):
    """MARAC cases a quarter, of which fewer than five are hidden; at least four are green."""
    about = {"id": "cases", "title": "Cases", "counts": {"measure": "marac.cases"}, "unit": "cases"}
    return calls(goal=4, **about | {"better": "higher", "small_numbers": "1-4"} | given)


def pair(desk, warehouse, before, after, measure="marac.cases"):
    desk.load(warehouse, observation(before, FIRST, measure=measure))
    return [desk.parsed(observation(after, FIRST, measure=measure))]


@pytest.mark.parametrize("asker", [PUBLIC, Asker(Role.PRESENTER), Asker(Role.OFFICER, frozenset({"Another"}))])
def test_from_one_small_number_to_another_no_colour_changes_for_who_may_not_see_them(desk, warehouse, asker):
    found = tried(warehouse, pair(desk, warehouse, 2, 4), known=[cases()], asker=asker)
    assert (found.ratings, found.earlier, found.jumps, found.staying) == ((), (), (), 1)
    assert moves(found) == [("revised", "", None, None)]
    assert [(one.hidden, one.before_marker, one.after_marker) for one in found.figures] == [(True, "[c]", "[c]")]
    assert found.sentence == "One figure is revised"


@pytest.mark.parametrize("asker", [EVERYTHING, OWNER])
def test_who_may_see_them_sees_the_colour_change(desk, warehouse, asker):
    found = tried(warehouse, pair(desk, warehouse, 2, 4), known=[cases()], asker=asker)
    assert turns(found.ratings) == [("2016/17 Q1", "cases", "red", "green")]
    assert moves(found) == [("revised", "", 2, 4)]


def test_a_number_that_becomes_small_is_hidden_as_the_scorecard_hides_it(desk, warehouse):
    found = tried(warehouse, pair(desk, warehouse, 9, 4), known=[cases()], asker=PUBLIC)
    (change,) = found.ratings
    assert (change.before.value, change.after.value, change.after.suppressed) == (9, None, True)
    assert found.sentence == "One rating loses its figure; one figure is revised"


def test_what_the_same_source_counts_beside_its_indicators_is_hidden_too(desk, warehouse):
    file = pair(desk, warehouse, 5, CANARY, measure="marac.cases_with_children")
    found = tried(warehouse, file, known=[cases()], asker=PUBLIC)
    assert moves(found) == [("revised", "", None, None)]
    assert str(CANARY) not in repr(found)
    assert str(CANARY) in repr(tried(warehouse, file, known=[cases()]))


def test_a_leap_into_a_hidden_month_is_not_told_nor_the_month_hidden_for_its_sake(desk, warehouse):
    months = months_since("2014-04", 24)
    desk.load(warehouse, *(observation(40 + place % 2, span) for place, span in enumerate(months)))
    values = (CANARY, 977, 3)  # 977 is hidden too: with the quarter's total it would give the 3
    file = desk.parsed(*(observation(value, span) for value, span in zip(values, months[-3:], strict=True)))
    public = tried(warehouse, [file], known=[cases()], asker=PUBLIC, quarter="2015/16 Q4")
    assert [(one.title, one.hidden) for one in public.figures] == [("Counts of people, source “marac”", True)]
    assert [(jump.period, jump.value) for jump in public.jumps] == [(months[-3], CANARY)]
    assert "977" not in repr(public)
    everybody = tried(warehouse, [file], known=[cases()], quarter="2015/16 Q4")
    assert {jump.value for jump in everybody.jumps} >= {CANARY, 977}


def test_hidden_figures_are_not_listed_one_by_one_nor_counted(desk, warehouse):
    # four months with somebody in a year of at most four people: one each
    months = months_since("2016-04", 12)
    somebody = [observation(1, months[place]) for place in (4, 5, 6, 9)]
    file = desk.parsed(*somebody, coverage=[claim(one, measure="marac.cases") for one in months])
    found = tried(warehouse, [file], known=[cases()], asker=PUBLIC)
    assert moves(found) == [("new", "", None, None)]
    assert [(one.period, one.before_marker, one.after_marker) for one in found.figures] == [
        (financial_year(2016), "", "[c]")
    ]
    assert found.tally == Tally(new=1)
    assert len(tried(warehouse, [file], known=[cases()]).figures) == 4


def test_a_hidden_figure_that_appears_or_goes_is_revised_like_any_other(desk, warehouse):
    desk.load(warehouse, observation(2, FIRST, agency="police"))
    file = desk.parsed(observation(2, FIRST, agency="idva"))
    found = tried(warehouse, [file], known=[cases()], asker=PUBLIC)
    assert moves(found) == [("revised", "", None, None)]
    assert [one[0] for one in moves(tried(warehouse, [file], known=[cases()]))] == ["vanishing", "revised"]


def test_figures_of_what_is_not_sensitive_are_shown_to_all(desk, warehouse):
    found = tried(warehouse, pair(desk, warehouse, 2, 4, "help.calls"), known=[calls(), cases()], asker=PUBLIC)
    assert moves(found) == [("revised", "", 2, 4)]
