"""The sample meetings: every fault at once, names that other definitions lack left out, and the Partnership's words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from commands.first_run import MEETINGS
from commands.sample_closing import close
from commands.sample_meetings import SampleMeetings, fitting, known_to, parse_sample_meetings
from commands.sample_tellings import tell
from performance.commentary_actions import Status
from performance.definitions.definitions import parse_definitions
from performance.definitions.source import DefinitionsError
from performance.pack.agenda import agenda_of
from performance.pack.frozen import read_pack
from performance.scorecard.recorded import actions_known, comments_known, decisions_known, reports_known
from tests.definitions.written import HEAD, INDICATOR, NO_TARGET, marked, whole
from tests.performance.shipped import definitions
from warehouse import Warehouse
from warehouse.actions_events import Turn

DECEMBER, MARCH = date(2017, 12, 19), date(2018, 3, 26)
OTHERS = parse_definitions(whole(INDICATOR + NO_TARGET, head=HEAD))
FAULTY = """\
comments:
  - indicator: one
    quarter: soon  #! "soon" names no quarter; write it like
    recorded: 2018-03-14  #! "2018-03-14" is no instant; write it like 2018-03-14 16:30
    words: Up.
actions:
  - recorded: 2018-03-14 12:00  #! write `meeting:` and `item:`, or an `indicator:` #! write `quarter:` where there is no
    item: Prevent
    words: Go on.
    owner: The council
    due: 2018-06-01
  - indicator: one
    quarter: 2017/18 Q3
    recorded: 2018-03-14 12:00
    words: Go on.
    owner: The council
    due: 2018-06-01
    steps:
      - recorded: 2018-03-15 12:00  #! `due:` belongs to `turn: changed`, and to no other
        turn: changed
        words: Later.
  - indicator: one
    quarter: 2017/18 Q3
    recorded: 2018-03-14 12:00
    words: Go on.
    owner: The council
    due: 2018-06-01
    steps:  #! after `done` or `dropped` nothing follows
      - {recorded: 2018-03-15 12:00, turn: done, words: Gone on.}
      - {recorded: 2018-03-14 18:00, words: More.}  #! this lies before what came before it
  - indicator: one
    quarter: 2017/18 Q3
    recorded: 2018-03-14 12:00
    words: Go on.
    owner: The council
    due: 2018-06-01
    steps:
      - {recorded: 2018-03-19 12:00, turn: ended, words: No.}  #! "ended" is none of the words allowed here; write updated
reports:
  - meeting: 2018-03-26
    item: Prevent
    author: The council
    recorded: 2018-03-27 09:00  #! this lies after the meeting (2018-03-26)
closed:
  - meeting: 2018-03-26
    as_at: 2018-03-26 09:00
    recorded: 2018-03-26 08:00  #! this lies before `as_at:`
"""


@pytest.fixture(scope="module")
def samples():
    return parse_sample_meetings(MEETINGS.read_text(encoding="utf-8"))


@pytest.fixture
def told(tmp_path, samples):
    opened = Warehouse(tmp_path / "data").open()
    words = tell(opened, samples, known_to(definitions()).meetings)
    assert words == "sample meetings: 11 comments, 14 decisions, 15 actions, 4 reports"
    yield opened
    opened.close()


def test_every_fault_is_said_at_once_with_its_line():
    with pytest.raises(DefinitionsError) as refused:
        parse_sample_meetings(FAULTY)
    found = [(fault.line, fault.message) for fault in refused.value.faults]
    wanted = marked(FAULTY)
    assert len(found) == len(wanted)
    for line, words in wanted:
        assert any(at == line and words in message for at, message in found), (line, words, found)


@pytest.mark.parametrize(
    ("text", "words"),
    [("comments: {", "check indentation"), ("remarks: []", "no word we know"), ("actions: 3", "write a list here")],
)  # fmt: skip
def test_what_is_no_sample_is_refused_in_words(text, words):
    with pytest.raises(DefinitionsError, match=words):
        parse_sample_meetings(text)


def test_the_shipped_samples_all_belong_to_the_shipped_definitions(samples):
    assert fitting(samples, known_to(definitions())) == samples
    assert fitting(samples, known_to(OTHERS)) == SampleMeetings()
    agendas = {one.on: {item.title for item in agenda_of(one, definitions())} for one in definitions().meetings}
    for one in (*samples.decisions, *samples.reports):
        assert one.item in agendas[one.meeting]
    outside = {one.item for one in samples.actions if one.meeting and one.item not in agendas[one.meeting]}
    assert outside == {"Matters arising", "Any other business"}  # every meeting has them


def test_nothing_is_said_after_the_meeting_that_hears_it(samples):
    for one in (*samples.decisions, *samples.reports, *samples.actions):
        assert one.meeting is None or one.recorded.date() <= one.meeting
    assert max(one.recorded.date() for one in samples.comments) <= MARCH


def test_the_six_matters_arising_of_march_2018(told):
    known = actions_known(told, datetime(2018, 3, 26, 9, tzinfo=UTC))
    six = [one for one in known if one.meeting == DECEMBER]
    assert [(one.minute, one.indicator, one.status) for one in six] == [
        ("180", "", Status.OPEN), ("181", "", Status.DONE), ("183", "", Status.OVERDUE), ("186a", "", Status.OVERDUE),
        ("187", "", Status.OVERDUE), ("189", "", Status.OPEN),
    ]  # fmt: skip
    assert six[1].steps[-1].note == "A Prevent Update has been incorporated onto the agenda."
    assert six[4].words.startswith("Resolved that the Borough Commander check the whereabouts of 2 MPS motor bikes")
    assert [step.turn for step in six[5].steps] == [Turn.SET, Turn.CHANGED, Turn.UPDATED]
    open_ones = {one.id for one in known if one.is_open} - {one.id for one in six}
    assert [one.indicator for one in known if one.id in open_ones] == ["idsva_referrals"]


def test_those_of_december_2016_and_what_was_said_and_reported(told):
    before, after = datetime(2016, 12, 8, 9, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
    arising = [one for one in actions_known(told, before) if one.meeting and one.meeting >= date(2016, 6, 27)]
    assert [one.minute for one in arising] == ["85", "85", "107", "108a", "108b", "108e", "110"]
    assert all(one.steps[-1].recorded.date() == date(2016, 11, 29) for one in arising)
    assert comments_known(told, before)[-1].words.startswith("In the MET generally")
    assert {one.meeting for one in decisions_known(told, before)} == {date(2016, 3, 10), date(2016, 9, 15)}
    reports = reports_known(told, after)
    assert {one.meeting for one in reports} == {MARCH}
    assert reports_known(told, datetime(2018, 3, 14, 12, tzinfo=UTC)) == ()
    arson = next(one for one in reports if one.item.startswith("ASB"))
    assert (arson.operational.count("\n\n"), arson.plan, arson.asked[:12]) == (1, "", "1. Support t")
    assert {event.who for event in told.events()} == {"sample files"}


def test_december_2017_was_closed_with_what_it_decided(told, samples):
    (one,) = samples.closed
    close(told, definitions(), "0" * 64, one)
    close(told, definitions(), "0" * 64, one)
    (kept,) = told.frozen()
    pack = read_pack(told.frozen_content(kept.sha256))
    assert (kept.meeting, kept.stage, kept.marking, kept.as_at) == (DECEMBER, "closed", "public", pack.as_at)
    assert (pack.meeting.on, pack.before, pack.definitions) == (DECEMBER, date(2016, 12, 8), "0" * 64)
    assert [one.minute for item in pack.items for one in item.decisions] == [
        "179", "180", "181", "184", "186", "186b", "188",
    ]  # fmt: skip
    assert [one.minute for item in pack.items for one in item.actions] == ["180", "181", "183", "186a", "187", "189"]
