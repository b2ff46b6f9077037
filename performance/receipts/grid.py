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
    """One expected return of one period, which people call `name`.

    `due` is None where no meeting says by when. `submission` and `received` say what came, "" and None where nothing
    did; a report has no submission. `days_late` counts days past the due day: of what came after it, or until today
    of what has not come; 0 in time.
    """

    period: Period
    name: str
    state: State
    due: date | None
    received: date | None
    submission: str
    days_late: int

    @property
    def outstanding(self) -> bool:
        """Whether it should have come by now and has not."""
        return self.state in {State.LATE, State.NEVER}


class ReceiptRow(NamedTuple):
    """One return or narrative report over time, the earliest period first.

    `key` names it whatever its terms; `due` is by when it is expected, in words. `title`, `partner` and `due` are those
    of the newest terms. A row has no cell before its first period has ended, nor where nothing says since when it is
    expected and nothing ever came.
    """

    key: str
    title: str
    partner: str
    source: str
    is_report: bool
    due: str
    cells: tuple[Receipt, ...]

    @property
    def outstanding(self) -> tuple[Receipt, ...]:
        """What should have come by now and has not, earliest first."""
        return tuple(cell for cell in self.cells if cell.outstanding)

    @property
    def last_received(self) -> Receipt | None:
        """The newest period of which something came."""
        return next((cell for cell in reversed(self.cells) if cell.received), None)


class ReceiptGrid(NamedTuple):
    """How things stood on a day, in the order of the definitions."""

    today: date
    rows: tuple[ReceiptRow, ...]

    def of_partner(self, partner: str) -> tuple[ReceiptRow, ...]:
        """The returns and reports expected of one partner."""
        return tuple(row for row in self.rows if row.partner == partner)

    def count(self, state: State) -> int:
        """How many returns of all rows and periods are in a state."""
        return sum(cell.state is state for row in self.rows for cell in row.cells)
