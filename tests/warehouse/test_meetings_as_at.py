"""At any instant meetings, decisions, actions, reports and packs are what a slow model says, in a new process too."""

from __future__ import annotations

import hashlib
import os
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from performance.commentary_actions import actions_on
from performance.quarter import Quarter
from performance.scorecard.recorded import actions_known, decisions_known, meetings_known, reports_known
from tests.performance.shipped import definitions
from tests.warehouse.building import Desk, at
from warehouse.agenda import AgendaLine

HISTORIES = int(os.environ.get("SAFER_HISTORIES", "4")) * 2
DAYS = (date(2018, 3, 26), date(2018, 6, 28), date(2018, 9, 20))  # the first is one of indicators.yaml
ITEMS, QUARTER, DUE = ("Resilience update", "Prevent"), Quarter(2017, 3), date(2020, 1, 5)
BEGIN = ("convene", "decide", "report", "act", "freeze")
AFTER = {"cancel": "convene", "reword": "decide", "withdraw": "decide", "update": "act", "number": "act", "done": "act"}

steps = st.tuples(
    st.sampled_from([*BEGIN, *AFTER]),
    st.integers(0, 7),  # which, of those there are
    st.integers(-2, 3),  # half days by which the clock of whoever writes is wrong: some lines are older than others
)


class Line(NamedTuple):
    """One line of the journal as a person would tell it: what happened to which thing, when, in which words."""

    what: str
    thing: str
    about: tuple
    recorded: object
    words: str


class Clerk:
    """Lives a history in a warehouse and in a plain list."""

    def __init__(self, warehouse) -> None:
        self.warehouse, self.lines, self.ended = warehouse, [], set()

    def live(self, history) -> None:
        for place, (what, number, skew) in enumerate(history):
            recorded = at(2020) + timedelta(days=place, hours=12 * skew)
            if what in BEGIN:
                self._begin(what, number, f"words {place}", recorded)
            else:
                self._go_on(what, number, f"words {place}", recorded)

    def _begin(self, what, number, words, recorded) -> None:
        meeting, item = DAYS[number % 3], ITEMS[number // 3 % 2]
        warehouse, by = self.warehouse, {"by": "Ann", "recorded": recorded}
        deeds = {
            "convene": lambda: warehouse.convene(
                meeting, QUARTER.name, None, (AgendaLine(words),), **by
            ).on.isoformat(),
            "decide": lambda: warehouse.decide(meeting, item, words, **by).id,
            "report": lambda: warehouse.file_report(meeting, item, "Police", words, "", "", "", **by).id,
            "act": lambda: warehouse.act("", QUARTER.name, words, "Police", DUE, meeting=meeting, item=item, **by).id,
            "freeze": lambda: (
                warehouse.freeze(meeting, item, words.encode(), as_at=recorded, marking="public", **by).id
            ),
        }
        thing = deeds[what]()
        self.ended.discard(thing)
        self.lines.append(Line(what, thing, (meeting, item), recorded, words))

    def _go_on(self, what, number, words, recorded) -> None:
        begun = [line.thing for line in self.lines if line.what == AFTER[what] and line.thing not in self.ended]
        if not begun:
            return
        thing, by = begun[number % len(begun)], {"by": "Ann", "recorded": recorded}
        warehouse = self.warehouse
        deeds = {
            "cancel": lambda: warehouse.cancel_meeting(date.fromisoformat(thing), reason=words, **by),
            "reword": lambda: warehouse.change_decision(thing, words, reason="typing", minute=words, **by),
            "withdraw": lambda: warehouse.withdraw_decision(thing, reason=words, **by),
            "update": lambda: warehouse.update_action(thing, words, **by),
            "number": lambda: warehouse.change_action(thing, words, "Police", DUE, reason=words, minute=words, **by),
            "done": lambda: warehouse.finish_action(thing, note=words, **by),
        }
        deeds[what]()
        if what in {"cancel", "withdraw", "done"}:
            self.ended.add(thing)
        self.lines.append(Line(what, thing, (), recorded, words))


def known(lines, as_at, *whats):
    return [line for line in lines if line.recorded <= as_at and line.what in whats]


def standing_meetings(lines, as_at):
    """By day: the title on the agenda, where the last that is known of the day is not that it is cancelled."""
    last = {line.thing: line for line in known(lines, as_at, "convene", "cancel")}
    return {name: line.words for name, line in last.items() if line.what == "convene"}


def standing_decisions(lines, as_at):
    """By id: item, words and number of the last wording known, of those noted and not withdrawn by then."""
    gone = {line.thing for line in known(lines, as_at, "withdraw")}
    found = {}
    for one in known(lines, as_at, "decide"):
        later = [line.words for line in known(lines, as_at, "reword") if line.thing == one.thing]
        if one.thing not in gone:
            found[one.thing] = (*one.about, later[-1], later[-1]) if later else (*one.about, one.words, "")
    return found


def standing_reports(lines, as_at):
    """By meeting and item: the words recorded last, the later written of two at the same instant."""
    filed = known(lines, as_at, "report")
    return {about: max((one for one in filed if one.about == about), key=lambda one: (one.recorded, lines.index(one))).words
            for about in {one.about for one in filed}}  # fmt: skip


def standing_actions(lines, as_at):
    """By id: meeting and item, words, number and last note as known, and how it stands on the day."""
    found = {}
    for one in known(lines, as_at, "act"):
        later = [line for line in known(lines, as_at, "update", "number", "done") if line.thing == one.thing]
        numbered = [lines[place].words for place in _numbered(lines, one.thing, as_at)]
        late = "overdue" if as_at.date() > DUE else "open"
        found[one.thing] = (
            *one.about, _text(lines, one, as_at), numbered[-1] if numbered else "",
            later[-1].words if later else "", "done" if later and later[-1].what == "done" else late,
        )  # fmt: skip
    return found


def _numbered(lines, thing, as_at):
    """The last numbering that was written before the last known step: a step repeats what stood when it was taken."""
    steps = [
        place
        for place, line in enumerate(lines)
        if line.thing == thing and line.what in {"update", "number", "done"} and line.recorded <= as_at
    ]
    last = steps[-1] if steps else -1
    return [place for place, line in enumerate(lines[: last + 1]) if line.thing == thing and line.what == "number"]


def _text(lines, one, as_at):
    numbered = _numbered(lines, one.thing, as_at)
    return lines[numbered[-1]].words if numbered else one.words


def agree(warehouse, lines, as_at):
    written = {one.on: one for one in definitions().meetings}
    meetings = meetings_known(warehouse, definitions(), as_at)
    entered = {
        on: title for on, title in standing_meetings(lines, as_at).items() if date.fromisoformat(on) not in written
    }
    assert {one.on: one for one in meetings if one.on in written} == written
    assert {f"{one.on}": one.agenda[0].title for one in meetings if one.on not in written} == entered
    assert [one.on for one in meetings] == sorted(one.on for one in meetings)
    decisions = {one.id: (one.meeting, one.item, one.words, one.minute) for one in decisions_known(warehouse, as_at)}
    assert decisions == standing_decisions(lines, as_at)
    assert {(one.meeting, one.item): one.operational for one in reports_known(warehouse, as_at)} == standing_reports(
        lines, as_at
    )
    actions = actions_known(warehouse, as_at)
    assert {
        one.id: (one.meeting, one.item, one.words, one.minute, one.steps[-1].note, one.status) for one in actions
    } == standing_actions(lines, as_at)
    assert actions_on(actions, "mopac_7", QUARTER) == ()
    frozen = [(one.id, one.meeting, one.sha256) for one in warehouse.frozen(as_at)]
    assert frozen == [
        (line.thing, line.about[0], hashlib.sha256(line.words.encode()).hexdigest())
        for line in known(lines, as_at, "freeze")
    ]


@settings(max_examples=HISTORIES, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.lists(steps, min_size=6, max_size=16))
def test_every_instant_equals_a_slow_model(tmp_path_factory, history):
    desk = Desk(tmp_path_factory.mktemp("desk"))
    warehouse = desk.open()
    clerk = Clerk(warehouse)
    clerk.live(history)
    instants = {line.recorded for line in clerk.lines}
    for instant in sorted(
        {each + shift for each in instants for shift in (-timedelta(seconds=1), timedelta(0))} | {at(2030)}
    ):
        agree(warehouse, clerk.lines, instant)
    assert (warehouse.rebuild(), warehouse.verify()) == ([], "")
    warehouse.close()
    reopened = desk.open()
    agree(reopened, clerk.lines, at(2030))
    reopened.close()
