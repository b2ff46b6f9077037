"""Corrections shown beside the figure wherever it appears, and nothing of them where the figure is hidden."""

import pytest

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain, month, quarter
from performance.asker import EVERYTHING, PUBLIC
from performance.rating import Rating
from performance.scorecard import open_board
from tests.performance.builders import q
from tests.performance.rehearsal.trying import NOW, calls, definitions, figure
from tests.warehouse.building import Desk, at, observation
from warehouse.corrections import Action, FigureKey

Q1, Q2 = quarter(2016, 1), quarter(2016, 2)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.fixture
def warehouse(desk):
    opened = desk.open()
    yield opened
    opened.close()


def key(period, measure="help.calls", **dimensions):
    grain = Grain.MONTH if period.end.month == period.start.month else Grain.QUARTER
    words = tuple(dimensions.get(name, "") for name in DIMENSIONS)
    return FigureKey(measure, "", words, "borough", "Bromley", grain, period.start)


def correct(warehouse, figure_key, action=Action.OVERRIDE, amount=None, expect=58.0, **given):
    told = {"reason": "typed twice.", "status": "partner asked 14 March", "by": "Ann", "recorded": at(2018)} | given
    return warehouse.correct(figure_key, action=action, amount=amount, expect=expect, **told)


def board(warehouse, *known, asker=EVERYTHING, day=NOW):
    return open_board(warehouse, definitions(*known or (calls(),)), day, asker)


WORDS = "corrected from 58 to 60: typed twice; partner asked 14 March"


def test_a_row_says_what_was_corrected_and_why(desk, warehouse):
    desk.load(warehouse, figure(58, Q1))
    made = correct(warehouse, key(Q1), amount=60)
    found = board(warehouse).row("calls", q("2016/17 Q1"))
    assert found.value == 60
    assert found.corrected == ((made.id, WORDS),)
    assert board(warehouse, day=at(2017)).row("calls", q("2016/17 Q1")).corrected == ()


@pytest.mark.parametrize(
    ("action", "amount", "expect", "words"),
    [
        (Action.SCALE, 0.1, 58.0, "corrected from 58 to 5.8"),
        (Action.DROP, None, 58.0, "corrected from 58 to no figure"),
        (Action.OVERRIDE, 1060.0, 58.0, "corrected from 58 to 1,060"),
    ],
)
def test_each_action_has_its_words(desk, warehouse, action, amount, expect, words):
    desk.load(warehouse, figure(58, Q1))
    correct(warehouse, key(Q1), action, amount, expect)
    (told,) = board(warehouse).row("calls", q("2016/17 Q1")).corrected
    assert told.words == f"{words}: typed twice; partner asked 14 March"


def test_a_figure_left_out_leaves_a_row_that_says_so(desk, warehouse):
    desk.load(warehouse, figure(58, Q1))
    correct(warehouse, key(Q1), Action.DROP)
    found = board(warehouse).row("calls", q("2016/17 Q1"))
    assert (found.rating, found.value, len(found.corrected)) == (Rating.NO_DATA, None, 1)


def test_it_complains_once_the_partner_has_put_it_right(desk, warehouse):
    desk.load(warehouse, figure(58, Q1))
    correct(warehouse, key(Q1), amount=60)
    desk.load(warehouse, figure(61, Q1), received=at(2018, 2))
    (told,) = board(warehouse).row("calls", q("2016/17 Q1")).corrected
    assert told.words == f"{WORDS}; the partner's file now says 61"


def test_of_a_longer_figure_the_part_that_was_corrected_is_named(desk, warehouse):
    months = [month(2016, number) for number in (4, 5, 6)]
    desk.load(warehouse, *(figure(58, span, agency=name) for span in months for name in ("police", "idva")))
    correct(warehouse, key(months[1], agency="idva"), amount=60)
    (told,) = board(warehouse).row("calls", q("2016/17 Q1")).corrected
    assert told.words == f"IDVA, May 2016 {WORDS}"
    assert board(warehouse).row("calls", q("2016/17 Q2")).corrected == ()


def test_only_the_selection_it_is_part_of_speaks_of_it(desk, warehouse):
    desk.load(warehouse, figure(58, Q1, agency="police"), figure(5, Q1, agency="idva"))
    correct(warehouse, key(Q1, agency="police"), amount=60)
    about = [calls(id=name, counts={"measure": "help.calls", "where": {"agency": name}}) for name in ("police", "idva")]
    found = board(warehouse, *about)
    assert len(found.row("police", q("2016/17 Q1")).corrected) == 1
    assert found.row("idva", q("2016/17 Q1")).corrected == ()


def test_the_trend_marks_the_period_and_its_longer_ones(desk, warehouse):
    months = [month(2016, number) for number in (4, 5, 6)]
    desk.load(warehouse, *(figure(58, span) for span in months))
    made = correct(warehouse, key(months[1]), amount=60)
    by_month = board(warehouse).trend("calls", "month").points
    assert [point.corrected for point in by_month] == [(), ((made.id, WORDS),), ()]
    (by_quarter,) = board(warehouse).trend("calls", "quarter").points
    assert by_quarter.corrected == ((made.id, f"May 2016 {WORDS}"),)


def test_the_trace_says_it_at_the_cell(desk, warehouse):
    desk.load(warehouse, figure(58, Q1, cell="B7"), figure(3, Q1, cell="B8", agency="police"))
    correct(warehouse, key(Q1), amount=60)
    found = board(warehouse).trace("calls", q("2016/17 Q1"))
    assert {cell.cell: (cell.value, cell.corrected) for cell in found} == {"B7": (60, WORDS), "B8": (3, "")}


def test_where_small_numbers_are_hidden_the_words_hold_no_value_reason_or_status(desk, warehouse):
    desk.load(warehouse, observation(14, Q1), observation(977, Q2))
    correct(warehouse, key(Q1, "marac.cases"), amount=12, expect=14, reason="2 were counted twice", status="now 12")
    cases = calls(id="cases", counts={"measure": "marac.cases"}, small_numbers="1-4")
    public = board(warehouse, cases, asker=PUBLIC)
    words = "corrected; by how much and why is hidden to protect people"
    assert [one.words for one in public.row("cases", q("2016/17 Q1")).corrected] == [words]
    assert [cell.corrected for cell in public.trace("cases", q("2016/17 Q1"))] == [words]
    assert [one.words for point in public.trend("cases", "quarter").points for one in point.corrected] == [words]
    (told,) = board(warehouse, cases).row("cases", q("2016/17 Q1")).corrected
    assert told.words == "corrected from 14 to 12: 2 were counted twice; now 12"


def test_another_areas_correction_is_not_ours(desk, warehouse):
    desk.load(warehouse, figure(58, Q1), figure(58, Q1, area="Croydon"))
    correct(warehouse, key(Q1)._replace(area="Croydon"), amount=60)
    assert board(warehouse).row("calls", q("2016/17 Q1")).corrected == ()


def test_an_ended_correction_is_not_shown(desk, warehouse):
    desk.load(warehouse, figure(58, Q1))
    made = correct(warehouse, key(Q1), amount=60)
    warehouse.end_correction(made.id, reason="a new file came", by="Ann", recorded=at(2019))
    assert board(warehouse).row("calls", q("2016/17 Q1")).corrected == ()
    assert len(board(warehouse, day=at(2018, 6)).row("calls", q("2016/17 Q1")).corrected) == 1
