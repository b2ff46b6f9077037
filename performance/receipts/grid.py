"""The grid of what was expected and what came: one row a return or report, one cell a period."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from loaders.reading.periods import Period


class State(StrEnum):
    """How things stand with one expected return of one period.

    RECEIVED and PROVISIONAL have come (PROVISIONAL: in part, or marked so by the sender); NOT_DUE may still come in
    time; LATE is past its day; NEVER is past the day of the period after it too.
    """

    RECEIVED = "received"
    PROVISIONAL = "provisional"
    NOT_DUE = "not_due"
    LATE = "late"
    NEVER = "never"


class Receipt(NamedTuple):
    """One expected return of one period. `submission` and `received` say what came, "" and None where nothing did.

    `days_late` counts days past the due day: of what came after it, or until today of what has not come; 0 in time.
    """

    period: Period
    name: str
    state: State
    due: date
    received: date | None
    submission: str
    days_late: int
