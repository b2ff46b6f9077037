"""Packs made from a real warehouse: what stands in them, nothing hidden, and frozen once and for all."""

from datetime import date, datetime, time, timedelta
from fractions import Fraction

import pytest

from charts.course import course_of
from loaders.reading.periods import Grain, Period, quarter
from performance.asker import EVERYTHING, PUBLIC
from performance.definitions.indicator import Selection
from performance.definitions.meeting import AgendaItem, Meeting
from performance.pack.deck import deck_of
from performance.pack.difference import About
from performance.pack.frozen import pack_bytes, read_pack
from performance.pack.pack import Before, Marking
from performance.pack.since import since_then
from performance.quarter import Quarter
from performance.rating import Rating
from performance.scorecard import open_board
from performance.scorecard.pack import make_pack
from performance.scorecard.pack_cells import CellsOf
from performance.wording import LONDON
from tests.performance.builders import indicator
from tests.performance.rehearsal.trying import calls, definitions, figure
from tests.warehouse.building import Desk, at, observation
from warehouse.agenda import AgendaLine

SEPTEMBER, DECEMBER, MARCH = date(2016, 9, 15), date(2016, 12, 8), date(2017, 3, 9)
Q1, Q2 = Quarter(2016, 1), Quarter(2016, 2)
AGENDA = (
    AgendaItem(title="Calls and cases", lead="Helpline", priority="p", report=True),
    AgendaItem(title="Communications", lead="Council"),
)
WARD = {"area_level": "ward", "slice": ""}


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    """Calls: 60 in Q1, revised to 80 in October when Q2 came with 72; cases: 2 in Q1, 12 in Q2. Wards of Q2."""
    desk = Desk(tmp_path_factory.mktemp("packs"))
    opened = desk.open()
    desk.load(opened, figure(60, quarter(2016, 1)), received=at(2016, 7), name="first.csv")
    wards = [
        observation(value, quarter(2016, 2), measure="help.calls", area=code, **WARD, cell=f"E{place}")
        for place, (code, value) in enumerate({"E05000109": 40, "E05000123": 30}.items())
    ]
    both = figure(80, quarter(2016, 1)), figure(72, quarter(2016, 2), cell="D5")
    desk.load(opened, *both, *wards, received=at(2016, 10), name="second.csv")
    cases = observation(2, quarter(2016, 1)), observation(12, quarter(2016, 2), cell="D5")
    desk.load(opened, *cases, received=at(2016, 10), name="cases.csv")
    _said(opened)
    yield opened
    opened.close()


def _said(opened):
    by = {"by": "clerk"}
    held = at(2016, 9, 15, 15)
    opened.act("", "2016/17 Q1", "Say how calls are counted", "Helpline", date(2016, 12, 1), meeting=SEPTEMBER,
               item="Calls and cases", minute="12", recorded=held, **by)  # fmt: skip
    opened.update_action("A0001", "Counting rules are being written", recorded=at(2016, 11, 3), **by)
    opened.act("calls", "2016/17 Q2", "Take on a second adviser", "Helpline", date(2017, 2, 1),
               recorded=at(2016, 11, 20), **by)  # fmt: skip
    meeting = at(2016, 12, 8, 15)
    opened.decide(DECEMBER, "Calls and cases", "That the update be noted", minute="20", recorded=meeting, **by)
    opened.decide(DECEMBER, "Parking", "That parking be looked at", recorded=meeting, **by)
    opened.decide(SEPTEMBER, "Calls and cases", "That this be noted", recorded=held, **by)
    opened.act("calls", "2016/17 Q2", "Bring a forecast", "Council", date(2017, 3, 1), meeting=DECEMBER, item="",
               recorded=meeting, **by)  # fmt: skip
    opened.comment("calls", "2016/17 Q2", "Calls fell with the new leaflet.", recorded=at(2016, 12, 1), **by)
    opened.file_report(
        DECEMBER, "Calls and Cases", "Helpline", "Calls were many", "", "", "Pay", recorded=at(2016, 12, 2), **by
    )
    opened.convene(MARCH, "2016/17 Q3", None, (AgendaLine("Calls and cases", "Helpline", "p", True),),
                   recorded=at(2016, 12, 8, 16), **by)  # fmt: skip


def known(goal=75, **given):
    """Calls, at most so many a quarter, and cases of which small numbers are hidden."""
    cases = indicator(id="cases", title="Cases", counts={"measure": "marac.cases"}, small_numbers="1-4")
    meetings = Meeting(on=SEPTEMBER, quarter=Q1), Meeting(on=DECEMBER, quarter=Q2, agenda=AGENDA)
    return definitions(calls(goal, **given), cases).model_copy(update={"meetings": meetings})


def end_of(day):
    return datetime.combine(day + timedelta(days=1), time(), LONDON) - timedelta(microseconds=1)


def pack_of(warehouse, *, asker=PUBLIC, as_at=None, definitions_=None, before=True, said_by=None):
    """The pack of December's meeting."""
    told, instant = definitions_ or known(), as_at or end_of(DECEMBER)
    boards = [open_board(warehouse, told, moment, asker) for moment in (instant, end_of(SEPTEMBER))]
    return make_pack(
        boards[0], warehouse, told.meetings[1], said_by=said_by or instant, made=instant, definitions="f" * 64,
        before=boards[1] if before else None,
    )  # fmt: skip


@pytest.fixture(scope="module")
def pack(warehouse):
    return pack_of(warehouse)


def test_a_pack_has_the_meetings_items_in_the_order_of_the_agenda(pack):
    assert [(one.number, one.title, one.lead) for one in pack.items] == [
        (1, "Calls and cases", "Helpline"),
        (2, "Communications", "Council"),
        (3, "Other business", ""),
    ]
    assert (pack.before, pack.following.on, pack.marking) == (SEPTEMBER, MARCH, Marking.PUBLIC)
    assert [(one.row.indicator.id, one.row.value) for one in pack.figures] == [("calls", 72), ("cases", None)]


def test_what_the_meeting_before_was_shown_stands_beside_what_is_known_now(pack):
    told, cases = pack.figures
    assert told.before == Before(SEPTEMBER, Q1, Fraction(60), False, Rating.GREEN, Fraction(80), Rating.RED)
    assert told.changes == ("The figure for Q1 2016/17 was 60 when it was shown; it is 80 now.",)
    assert (cases.before.value, cases.before.now, cases.before.suppressed, cases.changes) == (None, None, True, ())
    assert pack_of_figure(pack, "calls").row.rating is Rating.GREEN


def pack_of_figure(pack, name):
    return next(one for one in pack.figures if one.row.indicator.id == name)


def test_a_changed_colour_is_told(warehouse):
    told = pack_of(warehouse, definitions_=known(65)).figures[0]
    assert told.row.rating is Rating.RED
    assert told.changes == (
        "Green for Q1 2016/17 at the meeting of 15 September 2016, red now.",
        "The figure for Q1 2016/17 was 60 when it was shown; it is 80 now.",
    )
    assert pack_of(warehouse, before=False).figures[0].before is None


def test_decisions_actions_and_reports_stand_under_their_items(pack):
    first, second, other = pack.items
    assert [one.words for one in first.decisions] == ["That the update be noted"]
    assert [one.words for one in other.decisions] == ["That parking be looked at"]
    assert [one.words for one in first.actions] == ["Bring a forecast"]
    assert (first.report.author, first.report.asked, second.report) == ("Helpline", "Pay", None)
    assert first.figures[0].comment.words == "Calls fell with the new leaflet."
    assert "Other business" not in [one.title for one in deck_of(pack).pack.items[:2]]


def test_matters_arise_with_their_update_and_the_figure_since(pack):
    assert [(one.minute, one.title, one.status.value, one.update, one.figure) for one in pack.arising] == [
        ("12", "Calls and cases", "overdue",
         "Overdue since 1 December 2016. 3 November 2016: Counting rules are being written.", ""),
        ("", "Calls", "open", "Open, due on 1 February 2017. Nothing was said of it since.",
         "Calls: 72 in Q2 2016/17 (green)."),
    ]  # fmt: skip


def test_what_was_said_later_is_in_a_pack_of_later_words_and_matters_arise_as_on_the_day(warehouse, pack):
    warehouse.finish_action("A0002", note="She began in May", by="clerk", recorded=at(2017, 1, 5))
    later = pack_of(warehouse, said_by=at(2017, 1, 6))
    assert later.arising == pack.arising
    assert [one.status.value for one in later.figures[0].actions if one.id == "A0002"] == ["done"]


def test_wards_are_told_with_most_first_and_how_many_have_none(warehouse, pack):
    things = pack_of(warehouse, definitions_=known(unit="reports"))
    wards = pack_of_figure(things, "calls").wards
    assert wards.span == Period(date(2016, 7, 1), date(2016, 9, 30))
    assert [(one.name, one.value, one.before) for one in wards.wards] == [
        ("Bromley Town", 40, None),
        ("Penge and Cator", 30, None),
    ]
    assert wards.note == "2 of 72 are recorded without a ward."
    assert [one.wards for one in pack.figures] == [None, None]  # what may be people is not told by ward


def test_nothing_hidden_is_in_a_public_pack(warehouse, pack):
    cases, seen = pack_of_figure(pack, "cases"), pack_of_figure(pack_of(warehouse, asker=EVERYTHING), "cases")
    assert (cases.row.value, cases.row.suppressed, cases.course) == (None, True, ())
    assert [one.value for one in seen.course] == [2, 12]
    assert [one.value for one in cases.cells] == [None]
    assert cases.guarded
    assert not seen.guarded
    assert pack_of(warehouse, asker=EVERYTHING).marking is Marking.RESTRICTED
    assert course_of(cases) is None


@pytest.mark.parametrize("asker", [PUBLIC, EVERYTHING])
def test_cells_read_together_are_those_read_one_by_one(warehouse, asker):
    parts = {"numerator": Selection(measure="marac.cases"), "denominator": Selection(measure="help.calls")}
    told = definitions(calls(), indicator(id="share", ratio=True).model_copy(update=parts))
    board = open_board(warehouse, told, end_of(DECEMBER), asker)
    together = CellsOf(board, told.indicators, Q2)
    for one in told.indicators:
        alone = board.trace(one.id, Q2)
        assert alone
        assert board.trace(one.id, Q2, together) == alone
    with pytest.raises(ValueError, match="read of Bromley"):
        together.cells(end_of(MARCH), "help.calls", "borough", "Bromley", (), Q2.period.start, Q2.end, Grain.QUARTER)
    assert CellsOf(board, (), Q2).cells(
        board.as_at, "help.calls", "borough", "Bromley", (), Q2.period.start, Q2.end, Grain.QUARTER
    ) == []  # fmt: skip


def test_a_frozen_pack_is_unchanged_by_a_revision_and_an_edited_target(warehouse, pack, tmp_path_factory):
    content = pack_bytes(pack)
    kept = warehouse.freeze(DECEMBER, "closed", content, as_at=pack.as_at, marking=pack.marking.value, by="clerk",
                            recorded=at(2016, 12, 9))  # fmt: skip
    desk = Desk(tmp_path_factory.mktemp("revision"))
    desk.load(warehouse, figure(90, quarter(2016, 2), cell="D5"), received=at(2017, 1, 9), name="revised.csv")
    edited = known(70)
    now = pack_of(warehouse, as_at=end_of(date(2017, 1, 10)), definitions_=edited, said_by=pack.said_by)
    again = warehouse.frozen_content(kept.sha256)
    assert again == content
    assert read_pack(again) == pack
    assert deck_of(read_pack(again)) == deck_of(pack)
    assert [course_of(one) for one in read_pack(again).figures] == [course_of(one) for one in pack.figures]
    assert [(one.about, one.sentence) for one in since_then(read_pack(again), now).differences] == [
        (About.FIGURE, "Calls: 72 then, 90 now."),
        (About.TARGET, "Calls: target 75 in each period then, 70 in each period now."),
        (About.EXPECTED, "Calls: expected by now 75 then, 70 now."),
        (About.RATING, "Calls: rated green then, red now."),
    ]  # fmt: skip
