"""At any instant comments, annotations and actions are what a slow model says, after a rebuild and in a new process too."""

from __future__ import annotations

import os
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from loaders.reading.periods import month
from performance.commentary import commentary_on
from performance.commentary_actions import actions_on
from performance.commentary_notes import annotations_on
from performance.quarter import Quarter
from performance.scorecard.recorded import actions_known, actions_standing, annotations_known, comments_known
from tests.performance.shipped import shipped
from tests.warehouse.building import Desk, at
from warehouse.annotations import Scope

HISTORIES = int(os.environ.get("SAFER_HISTORIES", "4")) * 2
NAMES, QUARTERS = ("mopac_7", "marac_cases"), (Quarter(2017, 2), Quarter(2017, 3))
SCOPES = (
    (Scope.INDICATORS, ("mopac_7",)), (Scope.PRIORITY, ("crime",)), (Scope.SOURCE, ("marac",)), (Scope.ALL, ()),
)  # fmt: skip
DUE = (date(2020, 1, 3), date(2020, 1, 12), date(2021, 1, 1))

steps = st.tuples(
    st.sampled_from(["comment", "comment", "withdraw", "annotate", "end", "act", "act", "change", "done", "dropped"]),
    st.integers(0, 7),  # which, of those there are
    st.integers(-2, 3),  # hours by which the clock of whoever writes is wrong: some lines are older than those before
)


class Lived(NamedTuple):
    """One thing that was said, and every later step of it: (recorded, what, due)."""

    what: str
    number: int
    name: str
    quarter: Quarter
    words: str
    due: date
    recorded: object
    steps: tuple = ()


class Teller:
    """Lives a history in a warehouse and in a plain list."""

    def __init__(self, warehouse) -> None:
        self.warehouse, self.lived = warehouse, []

    def live(self, history) -> None:
        for place, (what, number, skew) in enumerate(history):
            recorded = at(2020) + timedelta(days=place, hours=12 * skew)
            if what in {"comment", "annotate", "act"}:
                self._begin(what, number, place, recorded)
            else:
                self._step(what, number, recorded)

    def _begin(self, what, number, place, recorded) -> None:
        name, quarter, due = NAMES[number % 2], QUARTERS[number // 2 % 2], DUE[number % 3]
        words, said = f"words {place}", {"by": "Ann", "recorded": recorded}
        if what == "comment":
            self.warehouse.comment(name, quarter.name, words, **said)
        elif what == "annotate":
            self.warehouse.annotate(month(2017, 1 + number), words, *SCOPES[number % 4], **said)
        else:
            self.warehouse.act(name, quarter.name, words, "Police", due, **said)
        self.lived.append(Lived(what, number, name, quarter, words, due, recorded))

    def _step(self, what, number, recorded) -> None:
        begun = {"withdraw": "comment", "end": "annotate"}.get(what, "act")
        alive = [one for one in self.lived if one.what == begun and not (one.steps and one.steps[-1][1] != "change")]
        if not alive:
            return
        one = alive[number % len(alive)]
        same = [each for each in self.lived if each.what == begun]
        entry = f"{ {'comment': 'K', 'annotate': 'E', 'act': 'A'}[begun] }{same.index(one) + 1:04}"
        due = DUE[number % 3]
        said = {"by": "Ann", "recorded": recorded}
        deeds = {
            "withdraw": lambda: self.warehouse.withdraw_comment(entry, reason="wrong", **said),
            "end": lambda: self.warehouse.end_annotation(entry, reason="wrong", **said),
            "change": lambda: self.warehouse.change_action(entry, one.words, "Police", due, reason="late", **said),
            "done": lambda: self.warehouse.finish_action(entry, note="", **said),
            "dropped": lambda: self.warehouse.drop_action(entry, reason="wrong", **said),
        }
        deeds[what]()
        self.lived[self.lived.index(one)] = one._replace(steps=(*one.steps, (recorded, what, due)))


def standing_comment(lived, name, quarter, as_at):
    """The words of the newest comment by then that was not taken back by then; later lines win at the same instant."""
    alive = [
        one for one in lived
        if one.what == "comment" and (one.name, one.quarter) == (name, quarter) and one.recorded <= as_at
        and not any(when <= as_at for when, _, _ in one.steps)
    ]  # fmt: skip
    newest = max((one.recorded for one in alive), default=None)
    return [one.words for one in alive if one.recorded == newest][-1] if alive else ""


def notes(lived, concerned, as_at):
    """The words of the annotations that stand and are of one of these kinds."""
    return {
        one.words
        for one in lived
        if one.what == "annotate" and one.number % 4 in concerned and one.recorded <= as_at
        and not any(when <= as_at for when, _, _ in one.steps)
    }  # fmt: skip


def statuses(lived, name, as_at):
    """By words: how each action about an indicator stood on the day of an instant."""
    found = {}
    for one in lived:
        if one.what == "act" and one.name == name and one.recorded <= as_at:
            turn, due = "set", one.due
            for when, what, changed in one.steps:
                if when <= as_at:
                    turn, due = what, changed if what == "change" else due
            late = "overdue" if as_at.date() > due else "open"
            found[one.words] = turn if turn in {"done", "dropped"} else late
    return found


def agree(warehouse, lived, as_at):
    said, noted = comments_known(warehouse, as_at), annotations_known(warehouse, as_at)
    for name in NAMES:
        for quarter in QUARTERS:
            known = commentary_on(said, name, quarter).standing
            assert (known.words if known else "") == standing_comment(lived, name, quarter, as_at)
        expected = statuses(lived, name, as_at)
        last = actions_on(actions_known(warehouse, as_at), name, QUARTERS[-1])
        assert {one.words: one.status for one in last} == expected
        still = [one for one in actions_standing(warehouse, as_at) if one.indicator == name]
        assert {one.words for one in still} == {words for words, how in expected.items() if how in {"open", "overdue"}}
    for name, concerned in (("mopac_7", {0, 1, 3}), ("marac_cases", {2, 3})):
        assert {one.title for one in annotations_on(noted, shipped(name))} == notes(lived, concerned, as_at)


@settings(max_examples=HISTORIES, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.lists(steps, min_size=6, max_size=14))
def test_every_instant_equals_a_slow_model(tmp_path_factory, history):
    desk = Desk(tmp_path_factory.mktemp("desk"))
    warehouse = desk.open()
    teller = Teller(warehouse)
    teller.live(history)
    later = {when for one in teller.lived for when, _, _ in one.steps}
    instants = {one.recorded for one in teller.lived} | later
    for instant in sorted(
        {each + shift for each in instants for shift in (-timedelta(seconds=1), timedelta(0))} | {at(2030)}
    ):
        agree(warehouse, teller.lived, instant)
    assert warehouse.rebuild() == []
    warehouse.close()
    reopened = desk.open()
    agree(reopened, teller.lived, at(2030))
    reopened.close()
