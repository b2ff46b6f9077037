"""How things stand: for each expected return and period what came, or since when it is late."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from loaders.reading.periods import Period
from performance.definitions.definitions import Definitions
from performance.definitions.expected import Expected
from performance.definitions.meeting import Meeting
from performance.receipts.arrival import Arrival, Came, Held, Noted, Part, arrival_of, arrival_of_report, standing
from performance.receipts.grid import Receipt, ReceiptGrid, ReceiptRow, State
from performance.receipts.terms import due_on, next_due, period_name, periods_of


def receipts(
    definitions: Definitions,
    submissions: Iterable[Held],
    reports: Iterable[Noted],
    today: date,
    parts: Collection[Part] = (),
) -> ReceiptGrid:
    """The grid at the end of a day. `parts` are the figures that stand in part or provisionally.

    A file answers a period while it stands. Entries for the same return one after the other make one row.
    """
    asking = _Asking(definitions, standing(submissions, today), tuple(reports), today, parts)
    keys = dict.fromkeys(entry.key for entry in definitions.expected)
    terms = ([entry for entry in definitions.expected if entry.key == key] for key in keys)
    return ReceiptGrid(today, tuple(asking.row(entries) for entries in terms))


class _Asking:
    """Everything a cell is worked out from."""

    def __init__(
        self,
        definitions: Definitions,
        files: list[Came],
        reports: tuple[Noted, ...],
        today: date,
        parts: Collection[Part],
    ) -> None:
        self._files, self._reports, self._today, self._parts = files, reports, today, parts
        self._meetings = definitions.meetings
        self._on_a_day = {table.source for table in definitions.returns if table.as_at}

    def row(self, entries: Sequence[Expected]) -> ReceiptRow:
        cells = sorted((cell for entry in entries for cell in self._cells(entry)), key=lambda cell: cell.period)
        newest = max(entries, key=lambda entry: entry.from_ or date.min)
        return ReceiptRow(
            newest.key,
            newest.title,
            newest.partner,
            newest.source,
            bool(newest.report),
            newest.due.shown,
            tuple(cells),
        )

    def _cells(self, entry: Expected) -> Iterator[Receipt]:
        files = [one for one in self._files if one.source == entry.source]
        files = [one for one in files if not entry.layout or one.layout in entry.layout]
        first = min((one.period_start for one in files), default=None)
        for period in periods_of(entry, first, self._today):
            if entry.report:
                arrival = arrival_of_report(entry.report, period, self._reports, self._today)
            else:
                arrival = arrival_of(period, files, self._parts, as_at=entry.source in self._on_a_day)
            yield _receipt(entry, period, arrival, self._meetings, self._today)


def _receipt(
    entry: Expected, period: Period, arrival: Arrival | None, meetings: Sequence[Meeting], today: date
) -> Receipt:
    name, due = period_name(entry.every, period), due_on(entry, period, meetings)
    until = arrival.received if arrival else today
    days = max(0, (until - due).days) if due else 0
    if arrival:
        state = State.PROVISIONAL if arrival.provisional else State.RECEIVED
        return Receipt(period, name, state, due, arrival.received, arrival.submission, days)
    return Receipt(period, name, _missing(days, next_due(entry, period, meetings), today), due, None, "", days)


def _missing(days: int, following: date | None, today: date) -> State:
    """How things stand with what has not come."""
    if not days:
        return State.NOT_DUE
    return State.NEVER if following and today > following else State.LATE
