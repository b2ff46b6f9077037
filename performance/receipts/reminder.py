"""The text to send to a partner for what is late: everything that is outstanding of theirs, in one message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.reading.periods import grain_of
from performance.definitions.definitions import Partnership
from performance.receipts.grid import Receipt, ReceiptGrid, ReceiptRow
from performance.receipts.outstanding import recent
from performance.spoken_numbers import spelt
from performance.wording import day

_WORDS = 120


class _Late(NamedTuple):
    """A row, and those of its periods to remind of, earliest first."""

    row: ReceiptRow
    cells: tuple[Receipt, ...]


def reminder(grid: ReceiptGrid, partner: str, partnership: Partnership) -> str:
    """The message, of about 120 words at most; "" where nothing of this partner's of the last two years is outstanding.

    Returns are named in full, with their due day and what came last, as long as there is room; the others by name.
    """
    late = [_Late(row, recent(row, grid.today)) for row in grid.rows if row.partner == partner]
    late = [one for one in late if one.cells]
    text = ""
    for full in range(len(late), 0, -1):
        text = _message(late, full, partner, partnership)
        if len(text.split()) <= _WORDS:
            break
    return text


def partners_to_remind(grid: ReceiptGrid) -> tuple[str, ...]:
    """The partners for whom there is a reminder, each once, in the order of the grid."""
    return tuple(dict.fromkeys(row.partner for row in grid.rows if recent(row, grid.today)))


def _message(late: Sequence[_Late], full: int, partner: str, partnership: Partnership) -> str:
    lines = [f"- {_in_full(one)}" for one in late[:full]]
    if rest := late[full:]:
        lines.append(f"- Also late: {', '.join(f'{one.row.title} ({one.cells[-1].name})' for one in rest)}.")
    name = partnership.name if partnership.name.startswith("The ") else f"The {partnership.name}"
    return "\n".join(
        (f"To {partner}\n\n{name} has not yet received:\n", *lines, "", _ending(late, partnership.send_to))
    )


def _in_full(one: _Late) -> str:
    *earlier, newest = one.cells
    days = f"{newest.days_late} day{'' if newest.days_late == 1 else 's'} late"
    words = f"{one.row.title}, {newest.name}: due {_due(newest)}, {days}. "
    return words + _missing_too(earlier) + _last(one.row.last_received)


def _missing_too(earlier: Sequence[Receipt]) -> str:
    if not earlier:
        return ""
    first, count = earlier[0], len(earlier)
    if count == 1:
        return f"{first.name} (due {_due(first)}) is missing too. "
    return f"So are {spelt(count)} earlier {grain_of(first.period)}s, the first {first.name}. "


def _last(last: Receipt | None) -> str:
    if last is None or last.received is None:
        return "None has come so far."
    return f"The last we have is {last.name}, received {day(last.received)}."


def _due(cell: Receipt) -> str:
    return day(cell.due) if cell.due else ""


def _ending(late: Sequence[_Late], send_to: str) -> str:
    several = sum(len(one.cells) for one in late) > 1
    them, they_are = ("them", "they are") if several else ("it", "it is")
    where = f"to {send_to}" if send_to else "in reply to this message"
    template = "" if all(one.row.is_report for one in late) else " We can send you a blank template."
    return f"Please send {them} {where}. If {they_are} not ready, please say when we can expect {them}.{template}\n"
