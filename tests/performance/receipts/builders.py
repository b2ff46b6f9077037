"""Definitions, files and notes for the tests of receipts; a test names only what it is about."""

from datetime import date, datetime
from typing import NamedTuple

from loaders.reading.periods import Period
from performance.definitions.definitions import parse_definitions
from performance.definitions.fields import period_named
from performance.receipts.receipts import receipts
from performance.wording import LONDON
from tests.definitions.written import HEAD, INDICATOR, NO_TARGET

REGISTER = """\
  - source: register
    title: Register of fly-tips
    partner: The council
    every: quarter
    due: 15 working days
    from: 2017/18 Q2
"""
WITH_PAPERS = REGISTER.replace("15 working days", "papers")
UPDATE = """\
  - report: update
    title: Prevent update
    partner: The council
    every: quarter
    due: papers
    from: 2017/18 Q2
"""
MEETINGS = """\
meetings:
  - on: 2017-12-19
    quarter: 2017/18 Q2
    papers_due: 2017-12-12
  - on: 2018-03-26
    quarter: 2017/18 Q3
    papers_due: 2018-03-19
"""


def definitions(*expected, also=MEETINGS, head=HEAD):
    """Definitions that expect this."""
    listed = "expected:\n" + "".join(expected) if expected else ""
    return parse_definitions(head + "indicators:\n" + INDICATOR + NO_TARGET + also + listed)


class Sent(NamedTuple):
    """A file as it was accepted."""

    submission: str
    source: str
    layout: str
    received: datetime
    period_start: date
    period_end: date
    withdrawn: datetime | None


class Kept(NamedTuple):
    """A file with what became of it; what did is not looked at."""

    submission: Sent


class Told(NamedTuple):
    """A report noted as received."""

    name: str
    period: Period
    received: date


def sent(received, period, *, until="", source="register", layout="register", name="S1", withdrawn=""):
    """A file received on a day (or at an instant) for a period, or for all from it to another."""
    first, last = period_named(period), period_named(until or period)
    gone = _instant(withdrawn) if withdrawn else None
    return Kept(Sent(name, source, layout, _instant(received), first.start, last.end, gone))


def _instant(words):
    return datetime.fromisoformat(words).replace(tzinfo=LONDON)


def cells(today, *files, expected=REGISTER, notes=(), parts=(), also=MEETINGS):
    """The cells of the first row on a day."""
    return receipts(definitions(expected, also=also), files, notes, date.fromisoformat(today), parts).rows[0].cells


def shown(today, *files, **more):
    """The cells in short: name, state, days late."""
    return [(cell.name, cell.state.value, cell.days_late) for cell in cells(today, *files, **more)]
