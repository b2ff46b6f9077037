"""Which ratings a file would change: exactly those that differ between the two scorecards, worst first."""

from itertools import permutations, product

import pytest

from loaders.reading.periods import financial_year
from loaders.reading.periods import quarter as three_months
from performance.asker import EVERYTHING, PUBLIC
from performance.quarter import Quarter
from performance.rating import Rating
from performance.rehearsal.changes import RatingChange
from performance.rehearsal.severity import newest_first, turn_of, worst_first
from performance.scorecard import open_board
from tests.charts.builders import plain_row
from tests.performance.builders import indicator, months_since, q, target
from tests.performance.rehearsal.trying import NOW, calls, definitions, figure, tried, turns
from tests.warehouse.building import at

LAST = Quarter(2017, 3)


def change(before, after, quarter=LAST):
    return RatingChange(quarter, plain_row(rating=Rating(before)), plain_row(rating=Rating(after)))


def test_a_file_that_turns_a_rating_red(desk, warehouse):
    desk.load(warehouse, figure(60, three_months(2016, 1)))
    found = tried(
        warehouse, [desk.parsed(figure(90, three_months(2016, 1)))], known=[calls(), calls(id="calm", goal=99)]
    )
    assert turns(found.ratings) == [("2016/17 Q1", "calls", "green", "red")]
    assert (found.ratings[0].before.value, found.ratings[0].after.value) == (60, 90)
    assert (found.staying, found.sentence) == (1, "One rating turns red; one figure is revised")
    assert found.earlier == ()


def test_the_same_figures_again_change_nothing(desk, warehouse):
    desk.load(warehouse, figure(60, three_months(2016, 1)))
    found = tried(warehouse, [desk.parsed(figure(60, three_months(2016, 1)), name="again.csv")], known=[calls()])
    assert (found.ratings, found.earlier, found.figures, found.jumps) == ((), (), (), ())
    assert (found.staying, found.sentence) == (1, "Nothing changes")


def test_a_withdrawal_brings_back_what_stood_before(desk, warehouse):
    desk.load(warehouse, figure(60, three_months(2016, 1)))
    late = desk.load(warehouse, figure(72, three_months(2016, 1)), received=at(2016, 8))
    found = tried(warehouse, known=[calls()], without=[late.submission])
    assert turns(found.ratings) == [("2016/17 Q1", "calls", "amber", "green")]
    assert found.sentence == "One rating improves; one figure is revised"


def test_withdrawing_the_only_file_takes_the_rating(desk, warehouse):
    only = desk.load(warehouse, figure(60, three_months(2016, 1)))
    found = tried(warehouse, known=[calls()], without=[only.submission])
    assert turns(found.ratings) == [("2016/17 Q1", "calls", "green", "no_data")]
    assert found.sentence == "One rating loses its figure; one figure vanishes"


def test_a_rolling_year_reaches_four_quarters_and_no_more(desk, warehouse):
    months = months_since("2014-04", 36)
    desk.load(warehouse, *(figure(10, month) for month in months))
    rolling = calls(goal=120, basis="rolling_12_months")
    found = tried(warehouse, [desk.parsed(figure(40, months[12]))], known=[rolling], quarter="2016/17 Q4")
    assert turns(found.ratings) == []
    assert turns(found.earlier) == [(f"2015/16 Q{number}", "calls", "green", "red") for number in (4, 3, 2, 1)]
    assert found.sentence == "Four ratings of other quarters change; one figure is revised"


GOALS = {"quarter": 75, "year_to_date": 290, "rolling_12_months": 300, "latest": 25}
AIMS = {
    "plain": lambda goal: {"kind": "value", "value": goal},
    "last year": lambda goal: {"kind": "value", "value": goal, "rule": "last_year"},
    "change": lambda _: {"kind": "change", "change": "-5%", "baseline": {"year": "2014/15"}, "by": "2016/17"},
    "level": lambda _: {"kind": "level_of", "baseline": {"year": "2015/16"}, "by": "2018/19", "path_from": "2014/15"},
}
KNOWN = [
    indicator(target(**aim(goal)), id=f"{basis}, {name}, {measure}", basis=basis, counts={"measure": measure}, **hiding)
    for (basis, goal), (name, aim) in product(GOALS.items(), AIMS.items())
    for measure, hiding in (("help.calls", {}), ("marac.cases", {"small_numbers": "1-4"}))
]


@pytest.mark.parametrize(("changed", "asker"), [(range(17, 30), PUBLIC), ((3,), EVERYTHING), ((0, 29), PUBLIC)])
def test_it_finds_what_comparing_every_row_of_both_boards_finds(desk, warehouse, changed, asker):
    months = months_since("2014-04", 30)
    small = {"measure": "marac.cases"}
    old = [figure(20 + 7 * place % 11, month) for place, month in enumerate(months[:24])]
    old += [figure(25 + place % 3, month, **small) for place, month in enumerate(months[:24])]
    desk.load(warehouse, *old, figure(300, financial_year(2015)))
    file = desk.parsed(
        *(figure(23 + 5 * place % 13, months[place]) for place in changed),
        *(figure(3 if place % 2 else 41, months[place], **small) for place in changed),
    )
    found = tried(warehouse, [file], known=KNOWN, quarter="2016/17 Q1", asker=asker)
    with warehouse.rehearsal([file], received=at(2016, 8), recorded=NOW) as reading:
        boards = [open_board(each, definitions(*KNOWN), NOW, asker) for each in (warehouse, reading)]
        cards = {
            quarter: list(zip(*(board.scorecard(quarter) for board in boards), strict=True))
            for quarter in {q("2016/17 Q1"), *boards[0].quarters(), *boards[1].quarters()}
        }
    differ = {
        (quarter, old.indicator.id, old.rating, new.rating)
        for quarter, rows in cards.items()
        for old, new in rows
        if old.rating is not new.rating
    }
    changes = (*found.ratings, *found.earlier)
    assert {(one.quarter, one.after.indicator.id, one.before.rating, one.after.rating) for one in changes} == differ
    assert len(changes) == len(differ) > 3
    assert found.staying == len(KNOWN) - len(found.ratings)


def test_worst_first_reds_by_what_they_were_improvements_last():
    pairs = list(permutations([rating.value for rating in Rating], 2))
    found = [(one.before.rating.value, one.after.rating.value) for one in worst_first(change(*pair) for pair in pairs)]
    assert found == [
        ("green", "red"), ("amber", "red"), ("no_data", "red"), ("no_target", "red"),
        ("green", "amber"),
        ("green", "no_data"), ("amber", "no_data"), ("red", "no_data"), ("no_target", "no_data"),
        ("green", "no_target"), ("amber", "no_target"), ("red", "no_target"),
        ("no_data", "amber"), ("no_target", "amber"),
        ("no_data", "no_target"),
        ("no_data", "green"), ("no_target", "green"),
        ("red", "amber"), ("amber", "green"), ("red", "green"),
    ]  # fmt: skip


def test_equal_changes_keep_the_agendas_order():
    first, second = change("green", "red"), change("green", "red")
    assert [id(one) for one in worst_first([first, second])] == [id(first), id(second)]


def test_other_quarters_stand_newest_first_and_worst_first_within_one():
    old, new = Quarter(2016, 1), Quarter(2017, 2)
    found = newest_first([change("green", "red", old), change("red", "green", new), change("amber", "red", new)])
    assert [(one.quarter, one.after.rating.value) for one in found] == [(new, "red"), (new, "green"), (old, "red")]


@pytest.mark.parametrize(
    ("before", "after", "turn"),
    [
        ("green", "red", "red"),
        ("no_data", "red", "red"),
        ("no_data", "amber", "amber"),
        ("red", "amber", "improves"),
        ("amber", "green", "improves"),
        ("no_data", "green", "green"),
        ("no_target", "green", "green"),
        ("no_target", "no_data", "lost"),
        ("no_data", "no_target", "untargeted"),
    ],
)
def test_what_becomes_of_a_rating(before, after, turn):
    assert turn_of(change(before, after)).value == turn
