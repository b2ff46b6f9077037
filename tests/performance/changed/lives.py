"""A small warehouse with a history, and what is compared of it."""

from datetime import UTC, datetime
from functools import cache

from loaders.reading.observation import DIMENSIONS
from loaders.reading.periods import Grain, quarter
from performance.asker import EVERYTHING
from performance.changed import changed
from performance.scorecard import open_board
from tests.performance.builders import q
from tests.performance.rehearsal.trying import MEASURES, calls, definitions, figure
from tests.warehouse.building import at, observation
from warehouse.corrections import Action, FigureKey

Q1, Q2, Q3 = (quarter(2016, number) for number in (1, 2, 3))
KNOWN = definitions(calls(), calls(id="cases", title="Cases", counts={"measure": "marac.cases"}, small_numbers="1-4"))


def lived(desk):
    """Calls of Q1 (60, green at most 70) in July 2016, revised to 80 and Q2 sent with them in October; Q3 in January
    2017, withdrawn in February; a file that came and went in March; Q2 corrected from 60 to 72 in April, until June."""
    opened = desk.open()
    desk.load(opened, figure(60, Q1), received=at(2016, 7), name="first.csv")
    desk.load(opened, figure(80, Q1), figure(60, Q2), received=at(2016, 10), name="second.csv")
    third = desk.load(opened, figure(90, Q3), received=at(2017, 1), recorded=at(2017, 1), name="third.csv")
    opened.withdraw(third.submission, reason="Sent in error", by="Ann", recorded=at(2017, 2))
    passing = desk.load(opened, figure(1, Q3), received=at(2017, 3), recorded=at(2017, 3), name="passing.csv")
    opened.withdraw(passing.submission, reason="Not ours", by="Ann", recorded=at(2017, 3, 2))
    key = FigureKey("help.calls", "", ("",) * len(DIMENSIONS), "borough", "Bromley", Grain.QUARTER, Q2.start)
    made = opened.correct(
        key, action=Action.OVERRIDE, amount=72, expect=60, reason="Typed twice", status="", by="Ann",
        recorded=at(2017, 4),
    )  # fmt: skip
    opened.end_correction(made.id, reason="Put right", by="Ann", recorded=at(2017, 6))
    desk.load(opened, observation(2, Q1), received=at(2017, 7), name="cases.csv")
    desk.load(opened, observation(3, Q1), received=at(2017, 8), name="cases again.csv")
    return opened


@cache
def board(warehouse, instant, asker=EVERYTHING):
    """A board as at an instant, read once."""
    return open_board(warehouse, KNOWN, instant, asker)


def between(warehouse, first, second, then="2016/17 Q1", now=None, asker=EVERYTHING, **given):
    """What changed between two instants; of one quarter where only one is named."""
    boards = (board(warehouse, instant, asker) for instant in (first, second))
    return changed(*boards, q(then), q(now or then), MEASURES, **given)


def files(moved):
    """The names of files."""
    return [one.file for one in moved]


def noon(year, month, day=15):
    """Noon on a day."""
    return datetime(year, month, day, 12, tzinfo=UTC)
