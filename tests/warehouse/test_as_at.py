"""As at any instant the warehouse answers what a fresh one would that had heard only of what had happened by then."""

from __future__ import annotations

import itertools
import os
import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from loaders.reading.periods import Grain, quarter
from tests.warehouse import model
from tests.warehouse.building import APRIL, JUNE, MAY, Desk, at, claim, observation
from warehouse import Warehouse
from warehouse.events import Event, Kind
from warehouse.journal import Journal
from warehouse.submissions import AlreadyReceived

PERIODS = (APRIL, MAY, quarter(2016, 1))
DAYS = (at(2016, 7), at(2016, 8), at(2016, 9), at(2016, 10))
LAST = at(2030)
HISTORIES = int(os.environ.get("SAFER_HISTORIES", "6"))  # a release tries 200
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


loads = st.tuples(st.just("load"), st.integers(0, 2), st.sampled_from(DAYS))
withdrawals = st.tuples(st.just("withdraw"), st.integers(0, 5), st.just(None))
histories = st.lists(st.one_of(loads, loads, withdrawals), min_size=2, max_size=7)


class Teller:
    """Lives a history in a warehouse and in the model."""

    def __init__(self, desk: Desk, warehouse: Warehouse, sent: list) -> None:
        self.desk, self.warehouse, self.sent = desk, warehouse, sent
        self.lived: list[model.Loaded] = []
        self.instants = [*DAYS]

    def live(self, history) -> None:
        for step, (what, number, received) in enumerate(history):
            recorded = at(2020) + timedelta(days=step)
            if what == "load":
                self._load(number, received, recorded)
            elif self.lived:
                self._withdraw(number % len(self.lived), recorded)

    def _load(self, number: int, received: datetime, recorded: datetime) -> None:
        observations, coverage = self.sent[number]
        parsed = self.desk.parsed(*observations, coverage=coverage, content=f"file {number}".encode())
        kept = self.warehouse.accept(parsed, received=received, recorded=recorded, by="Ann")
        if not isinstance(kept, AlreadyReceived):
            self.lived.append(model.Loaded(kept.submission, received, observations, coverage))

    def _withdraw(self, number: int, recorded: datetime) -> None:
        loaded = self.lived[number]
        if loaded.withdrawn is None:
            self.warehouse.withdraw(loaded.name, reason="wrong", by="Ann", recorded=recorded)
            self.lived[number] = loaded._replace(withdrawn=recorded)
            self.instants.append(recorded)


@settings(max_examples=HISTORIES, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.lists(files(), min_size=3, max_size=3), histories, st.data())
def test_every_reading_equals_a_slow_model_and_a_fresh_replay(tmp_path_factory, sent, history, data):
    folder = tmp_path_factory.mktemp("desk")
    desk = Desk(folder)
    warehouse = desk.open()
    teller = Teller(desk, warehouse, sent)
    teller.live(history)
    for instant in sorted({each + shift for each in teller.instants for shift in (-SECOND, timedelta(0))} | {LAST}):
        assert answered(warehouse, instant) == model.answers(teller.lived, instant)
        assert covering(warehouse, instant) == {
            key: (whole, loaded.name, loaded.received)
            for key, (whole, loaded) in model.winners(teller.lived, instant).items()
        }
    instant = data.draw(st.sampled_from(teller.instants))
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
    if event.kind is Kind.WITHDRAWN:
        return event.at <= as_at
    return datetime.fromisoformat(str(event.facts["received"])) <= as_at


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
        [(replace(each.submission, seq=0), each.status) for each in warehouse.submissions(as_at)],
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
