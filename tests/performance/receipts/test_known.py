"""How returns stand, read from a warehouse: what it has in part, marked provisional, superseded or withdrawn."""

from datetime import date

import pytest

from loaders.reading.periods import quarter
from performance.asker import PUBLIC
from performance.receipts.arrival import Part
from performance.scorecard import open_board
from performance.scorecard.receipts import parts_of, receipts_known, reports_come, still_asked
from tests.performance.receipts.builders import REGISTER, UPDATE, Told, definitions
from tests.warehouse.building import APRIL, JUNE, MAY, NOW, Desk, at, claim, observation

MARAC = REGISTER.replace("source: register", "source: marac").replace("2017/18 Q2", "2016/17 Q1")
ASKED = "asked_for:\n  - {what: Cases, of: The conference, asked: 2016-05-01, by: The board, source: marac}\n"
Q3 = quarter(2017, 3)
QUARTER = [observation(5, month) for month in (APRIL, MAY, JUNE)]
DUE = date(2016, 7, 21)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.fixture
def warehouse(desk):
    opened = desk.open()
    yield opened
    opened.close()


def state(warehouse, today=date(2016, 9, 30), as_at=NOW):
    board = open_board(warehouse, definitions(MARAC), as_at, PUBLIC)
    (cell,) = receipts_known(board, (), today).rows[0].cells
    return cell.state.value, cell.days_late, cell.submission


def test_a_whole_quarter_is_received(desk, warehouse):
    assert state(warehouse, DUE) == ("not_due", 0, "")
    kept = desk.load(warehouse, *QUARTER, received=at(2016, 7, 21, 9))
    assert state(warehouse) == ("received", 0, kept.submission)
    assert state(warehouse, date(2016, 7, 20)) == ("not_due", 0, "")


def test_a_month_covered_in_part_makes_it_provisional_until_it_comes_whole(desk, warehouse):
    claims = [claim(APRIL), claim(MAY), claim(JUNE, complete=False)]
    kept = desk.load(warehouse, *QUARTER, coverage=claims, received=at(2016, 7, 20))
    assert parts_of(warehouse, NOW, "Bromley") == {Part(kept.submission, JUNE)}
    assert state(warehouse) == ("provisional", 0, kept.submission)
    desk.load(warehouse, observation(6, JUNE), received=at(2016, 8, 20))
    assert parts_of(warehouse, NOW, "Bromley") == frozenset()
    assert state(warehouse) == ("received", 0, kept.submission)


def test_a_figure_marked_provisional_makes_it_provisional(desk, warehouse):
    kept = desk.load(warehouse, *QUARTER[:2], observation(5, JUNE, marker="[p]"), received=at(2016, 8, 2))
    assert state(warehouse) == ("provisional", 12, kept.submission)


def test_other_places_do_not_matter(desk, warehouse):
    elsewhere = observation(5, JUNE, area="Croydon", marker="[p]", cell="E9")
    desk.load(warehouse, *QUARTER, elsewhere, received=at(2016, 7, 20))
    assert parts_of(warehouse, NOW, "Bromley") == frozenset()
    assert state(warehouse)[0] == "received"


def test_a_superseded_file_still_came_in_time_and_a_withdrawn_one_did_not(desk, warehouse):
    first = desk.load(warehouse, *QUARTER, received=at(2016, 7, 20))
    second = desk.load(
        warehouse, *[one._replace(value=6) for one in QUARTER], received=at(2016, 8, 20), recorded=at(2016, 8, 20)
    )
    assert state(warehouse) == ("received", 0, first.submission)
    warehouse.withdraw(first.submission, reason="wrong file", by="Ann", recorded=at(2016, 9, 1))
    assert state(warehouse) == ("received", 30, second.submission)
    assert state(warehouse, as_at=at(2016, 8, 31)) == ("received", 0, first.submission)  # not yet known


def test_reports_and_requests(desk, warehouse):
    update = (
        "  - {report: update, title: Update, partner: The council, every: quarter, due: papers, from: 2016/17 Q1}\n"
    )
    board = open_board(warehouse, definitions(update, also=ASKED), NOW, PUBLIC)
    (cell,) = (
        receipts_known(board, [Told("update", (APRIL.start, JUNE.end), date(2016, 9, 8))], date(2016, 9, 30))
        .rows[0]
        .cells
    )
    assert cell.received == date(2016, 9, 8)
    assert [(one.what, one.ago) for one in still_asked(board, date(2016, 9, 30))] == [("Cases", "4 months")]
    desk.load(warehouse, *QUARTER, received=at(2016, 7, 20))
    later = open_board(warehouse, definitions(also=ASKED), NOW, PUBLIC)
    assert still_asked(later, date(2016, 9, 30)) == ()


def test_a_sub_groups_report_handed_in_for_a_meeting_has_come_for_the_quarter_it_reviews(warehouse):
    expected = definitions(UPDATE)
    filed = {"strategic": "", "plan": "", "asked": "", "by": "Ann", "recorded": at(2018, 3, 20)}
    for on, item in ((26, "Prevent update"), (26, "Another item"), (27, "Prevent update")):
        warehouse.file_report(date(2018, 3, on), item, "LFB", "All well.", **filed)
    warehouse.note_report("other", Q3, received=DUE, by="Ann", recorded=NOW)
    come = reports_come(warehouse, expected, expected.meetings)
    assert [(one.name, one.period, one.received) for one in come] == [
        ("other", Q3, DUE), ("update", Q3, date(2018, 3, 20)),
    ]  # fmt: skip
    board = open_board(warehouse, expected, NOW, PUBLIC)
    (row,) = receipts_known(board, come, date(2018, 3, 30)).rows
    assert [(cell.name, cell.state.value, cell.days_late) for cell in row.cells] == [
        ("Q2 2017/18", "never", 108), ("Q3 2017/18", "received", 1),
    ]  # fmt: skip
