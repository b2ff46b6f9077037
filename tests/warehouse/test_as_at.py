"""As at any instant the warehouse answers what a fresh one would that had heard only of what had happened by then."""

from __future__ import annotations

import itertools
import os
import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain, quarter
from tests.warehouse import model
from tests.warehouse.building import APRIL, JUNE, MAY, Desk, at, claim, observation
from warehouse import Warehouse
from warehouse.corrections import Action, FigureKey
from warehouse.errors import AlreadyCorrectedError
from warehouse.events import Event, Kind
from warehouse.journal import Journal
from warehouse.reading import Reading
from warehouse.submissions import AlreadyReceived, Submission

PERIODS = (APRIL, MAY, quarter(2016, 1))
DAYS = (at(2016, 7), at(2016, 8), at(2016, 9), at(2016, 10))
LAST = at(2030)
HISTORIES = int(os.environ.get("SAFER_HISTORIES", "4"))  # a release tries 200
SECOND = timedelta(seconds=1)

claims = st.builds(
    claim,
    st.sampled_from(PERIODS),
    complete=st.booleans(),
    area=st.sampled_from(["Bromley", "Bexley"]),
    slice=st.sampled_from(["burglary", "other"]),
)


@st.composite
def files(draw):
    """A file: what it covers, and figures of some of that."""
    coverage = draw(st.lists(claims, min_size=1, max_size=4, unique_by=lambda one: one[:4] + one[5:6]))
    observations = []
    for number, one in enumerate(draw(st.lists(st.sampled_from(coverage), max_size=5))):
        value, marker = draw(st.sampled_from([(0, ""), (1, ""), (2, "[p]"), (None, "[c]"), (None, "[x]")]))
        agency = draw(st.sampled_from(["", "Police"]))
        fields = {"measure": one.measure, "area": one.area, "slice": one.slice, "agency": agency, "marker": marker}
        observations.append(observation(value, PERIODS[_place(one)], f"B{number + 2}", **fields))
    return tuple(observations), tuple(coverage)


def _place(one) -> int:
    return next(n for n, period in enumerate(PERIODS) if period == (one.period_start, one.period_end))


CHANGES = ((Action.OVERRIDE, 7), (Action.OVERRIDE, 0), (Action.SCALE, 2), (Action.SCALE, 0.5), (Action.DROP, None))
steps = st.one_of(
    st.tuples(st.sampled_from(["load", "load", "replace"]), st.integers(0, 2), st.sampled_from(DAYS)),
    st.tuples(st.sampled_from(["withdraw", "end"]), st.integers(0, 5), st.none()),
    st.tuples(st.just("correct"), st.integers(0, 9), st.sampled_from(CHANGES)),
)
histories = st.lists(steps, min_size=3, max_size=8)


class Teller:
    """Lives a history in a warehouse and in the model; what is loaded and withdrawn is tried first."""

    def __init__(self, desk: Desk, warehouse: Warehouse, sent: list) -> None:
        self.desk, self.warehouse, self.sent = desk, warehouse, sent
        self.lived: list[model.Loaded] = []
        self.fixes: list[model.Fix] = []
        self.instants = [*DAYS]

    def live(self, history) -> None:
        for number, step in enumerate(history):
            self.step(*step, recorded=at(2020) + timedelta(days=number))

    def step(self, what: str, number: int, how, recorded: datetime) -> None:
        if what in {"load", "replace"}:
            self._load(number, how, recorded, replace=what == "replace")
        elif what == "withdraw" and self.lived:
            self._withdraw([number % len(self.lived)], recorded)
        elif what == "correct":
            self._correct(number, how, recorded)
        elif what == "end" and self.fixes:
            self._end(number % len(self.fixes), recorded)

    def _load(self, number: int, received: datetime, recorded: datetime, *, replace: bool) -> None:
        observations, coverage = self.sent[number]
        parsed = self.desk.parsed(*observations, coverage=coverage, content=f"file {number}".encode())
        gone = [n for n, one in enumerate(self.lived) if one.content == number and not one.withdrawn] if replace else []
        without = [self.lived[each].name for each in gone]
        with self.warehouse.rehearsal([parsed], received=received, recorded=recorded, without=without) as tried:
            told = at_first_sight(tried, recorded)
        self._withdraw(gone, recorded)
        expected = AlreadyReceived if model.stands(self.lived, number) else Submission
        kept = self.warehouse.accept(parsed, received=received, recorded=recorded, by="Ann")
        assert isinstance(kept, expected)
        if isinstance(kept, Submission):
            self.lived.append(model.Loaded(kept.submission, received, observations, coverage, content=number))
        assert at_first_sight(self.warehouse, recorded) == told

    def _withdraw(self, numbers: list[int], recorded: datetime) -> None:
        for number in numbers:
            loaded = self.lived[number]
            if loaded.withdrawn is None:
                self.warehouse.withdraw(loaded.name, reason="wrong", by="Ann", recorded=recorded)
                self.lived[number] = loaded._replace(withdrawn=recorded)
                self.instants.append(recorded)

    def _correct(self, number: int, how: tuple, recorded: datetime) -> None:
        figures = sorted(model.cells(self.lived, recorded), key=str)
        if not figures:
            return
        *subject, agency, _ = figures[number % len(figures)]
        figure, (action, amount) = (*subject, agency), how
        about = {"action": action, "amount": amount, "expect": None, "reason": "wrong", "status": "", "by": "Ann"}
        if any(fix.figure == figure and fix.ended is None for fix in self.fixes):
            with pytest.raises(AlreadyCorrectedError):
                self.warehouse.correct(_key(*figure), recorded=recorded, **about)
            return
        made = self.warehouse.correct(_key(*figure), recorded=recorded, **about)
        self.fixes.append(model.Fix(made.id, figure, action, amount, recorded))
        self.instants.append(recorded)

    def _end(self, number: int, recorded: datetime) -> None:
        fix = self.fixes[number]
        if fix.ended is None:
            self.warehouse.end_correction(fix.name, reason="put right", by="Ann", recorded=recorded)
            self.fixes[number] = fix._replace(ended=recorded)
            self.instants.append(recorded)


def _key(measure, part, area_level, area, grain, start, end, agency) -> FigureKey:
    dimensions = tuple(agency if name == "agency" else "" for name in DIMENSIONS)
    key = FigureKey(measure, part, dimensions, area_level, area, grain, start)
    assert key.period.end == end
    return key


@settings(max_examples=HISTORIES, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.lists(files(), min_size=3, max_size=3), histories, st.data())
def test_every_reading_equals_a_slow_model_and_a_fresh_replay(tmp_path_factory, sent, history, data):
    folder = tmp_path_factory.mktemp("desk")
    desk = Desk(folder)
    warehouse = desk.open()
    teller = Teller(desk, warehouse, sent)
    teller.live(history)
    for instant in sorted({each + shift for each in teller.instants for shift in (-SECOND, timedelta(0))} | {LAST}):
        assert answered(warehouse, instant) == model.answers(teller.lived, instant, teller.fixes)
        assert covering(warehouse, instant) == {
            key: (whole, loaded.name, loaded.received)
            for key, (whole, loaded) in model.winners(teller.lived, instant).items()
        }
    instant = data.draw(st.sampled_from(teller.instants))
    assert added_up(warehouse, instant) == {key: told[0] for key, told in answered(warehouse, instant).items()}
    fresh = replayed(desk, instant, folder / "fresh")
    assert everything(fresh, instant) == everything(warehouse, instant)
    fresh.close()
    warehouse.close()


def answered(warehouse: Warehouse, as_at: datetime) -> dict:
    rows = warehouse.answers(as_at, "borough", None, None)
    return {
        (row.measure, row.slice, "borough", row.area, row.grain, row.period_start, row.period_end, row.agency, row.submission): (
            row.value, row.missing, row.markers,
        )
        for row in rows
    }  # fmt: skip


def added_up(warehouse: Warehouse, as_at: datetime) -> dict:
    """The cells of every figure added up, None where none has a value."""
    found: dict[tuple, list] = {}
    for area, grain in itertools.product(("Bromley", "Bexley"), Grain):
        for cell in warehouse.cells(as_at, "marac.cases", "borough", area, (), APRIL.start, JUNE.end, grain):
            subject = ("marac.cases", cell.slice, "borough", area, grain, cell.period_start, cell.period_end)
            found.setdefault((*subject, cell.agency, cell.submission), []).append(cell.value)
    known = {key: [value for value in values if value is not None] for key, values in found.items()}
    return {key: sum(values) if values else None for key, values in known.items()}


def covering(warehouse: Warehouse, as_at: datetime) -> dict:
    rows = warehouse.covered(as_at, "borough", None, None)
    return {
        (row.measure, row.slice, "borough", row.area, row.grain, row.period_start, row.period_end): (
            row.complete, row.submission, row.received,
        )
        for row in rows
    }  # fmt: skip


def replayed(desk: Desk, as_at: datetime, folder: Path) -> Warehouse:
    """A fresh warehouse made from the journal up to an instant: received by then, withdrawn by then."""
    folder.mkdir()
    if (desk.data / "submissions").exists():
        shutil.copytree(desk.data / "submissions", folder / "submissions")
    journal = Journal(folder)
    for line in Journal(desk.data).lines():
        if known(line.event, as_at):
            journal.append(line.event)
    return Warehouse(folder, desk.again).open()


def known(event: Event, as_at: datetime) -> bool:
    if event.kind is not Kind.ACCEPTED:
        return event.at <= as_at
    return datetime.fromisoformat(str(event.facts["received"])) <= as_at


NOT_SAID = {"seq": 0, "by": "", "withdrawn_by": "", "reason": ""}  # what a rehearsal cannot know


def at_first_sight(warehouse: Reading, as_at: datetime) -> list:
    """What an officer is shown of a rehearsal."""
    return [
        warehouse.answers(as_at, "borough", None, None),
        warehouse.covered(as_at, "borough", None, None),
        [(replace(each.submission, **NOT_SAID), each.status) for each in warehouse.submissions(as_at)],
        warehouse.corrections(as_at),
    ]


def everything(warehouse: Warehouse, as_at: datetime) -> list:
    """Every reading there is, without the journal's line numbers, which count other events too."""
    ask = (as_at, "borough", None, None)
    spans = itertools.product(("Bromley", "Bexley"), Grain)
    return [
        warehouse.answers(*ask),
        warehouse.totals(*ask),
        warehouse.counted(*ask),
        [row._replace(seq=0) for row in warehouse.covered(*ask)],
        [
            warehouse.cells(as_at, "marac.cases", "borough", area, (), APRIL.start, JUNE.end, grain)
            for area, grain in spans
        ],
        warehouse.areas(as_at, "borough"),
        warehouse.measures(as_at),
        warehouse.dimension_values(as_at, "marac.cases", "agency"),
        warehouse.dimension_values(as_at, "marac.cases", "slice"),
        [(replace(each.submission, **NOT_SAID), each.status) for each in warehouse.submissions(as_at)],
        [each._replace(correction=replace(each.correction, seq=0)) for each in warehouse.corrections(as_at)],
    ]


def test_a_withdrawal_is_not_known_before_it_happened(desk, warehouse):
    kept = desk.load(warehouse, observation())
    warehouse.withdraw(kept.submission, reason="wrong", by="Ann", recorded=at(2020, 2))
    (before,) = warehouse.submissions(at(2020, 1, 31))
    assert (before.submission, before.status.value) == (kept, "standing")
    (after,) = warehouse.submissions(at(2020, 2))
    assert (after.submission.reason, after.status.value) == ("wrong", "withdrawn")


def test_the_same_bytes_stand_twice_between_their_second_arrival_and_the_withdrawal(desk, warehouse):
    first = desk.load(warehouse, observation(5), received=at(2016, 7))
    warehouse.withdraw(first.submission, reason="wrong", by="Ann", recorded=at(2020, 1, 2))
    second = desk.load(warehouse, observation(5), received=at(2016, 8), recorded=at(2020, 1, 3))
    (answer,) = warehouse.answers(at(2016, 9), "borough", None, None)
    assert (answer.value, answer.submission) == (5, second.submission)
