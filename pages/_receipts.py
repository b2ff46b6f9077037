"""What was expected and what has come: the grid, the reminders for what is late, narrative reports, old requests."""

from __future__ import annotations

from datetime import date

import streamlit as st

from pages._address import follow, said
from pages._chosen import TODAY, day_words
from pages._deed import attempt
from pages._memo import kept
from pages._person import Person, person
from pages._room import Room, end_of, meetings_of, today
from performance.receipts.grid import Receipt, ReceiptGrid, ReceiptRow
from performance.receipts.receipts import receipts
from performance.receipts.reminder import partners_to_remind, reminder
from performance.receipts.still_asked import StillAsked, still_asked_for
from performance.scorecard.receipts import parts_of, reports_come
from performance.wording import day


def stood_on(room: Room, *, samples: bool) -> date:
    """The day of which the grid is drawn, chosen here: today, or for samples the last meeting they are of."""
    days = [TODAY, *sorted((one.on.isoformat() for one in meetings_of(room) if one.on < today()), reverse=True)]
    chosen = said("on", days, days[1] if samples and len(days) > 1 else TODAY)
    st.selectbox("As it stood on", days, format_func=day_words, width=210, **follow("on", chosen)._asdict())
    return today() if chosen == TODAY else date.fromisoformat(chosen)


def receipts_on(room: Room, on: date) -> ReceiptGrid:
    """How every expected return stood on a day."""
    warehouse = room.receiving.warehouse
    return _grid(room, warehouse.version, len(warehouse.reports()), warehouse.spoken, on)


@kept(8)
def _grid(  # a change of any of these is a new entry
    room: Room,
    version: int,  # noqa: ARG001
    reports: int,  # noqa: ARG001
    spoken: int,  # noqa: ARG001
    on: date,
) -> ReceiptGrid:
    warehouse, as_at = room.receiving.warehouse, end_of(on)
    parts = parts_of(warehouse, as_at, room.definitions.partnership.area)
    meetings = meetings_of(room)
    noted = [one for one in reports_come(warehouse, room.definitions, meetings) if one.received <= on]
    definitions = room.definitions.model_copy(update={"meetings": meetings})
    return receipts(definitions, warehouse.submissions(as_at), noted, on, parts)


def draw_reminders(room: Room, grid: ReceiptGrid) -> None:
    """Draw the message to send to each partner of whom something is late, folded away."""
    late = partners_to_remind(grid)
    if not late:
        return
    st.header("Reminders to send", anchor=False)
    for partner in late:
        with st.expander(f"To {partner}"):
            st.code(reminder(grid, partner, room.definitions.partnership), language=None, wrap_lines=True)


def draw_note_report(room: Room, grid: ReceiptGrid) -> None:
    """Draw the way to note that a report in words has come; nothing where none is expected.

    The grid may be that of an earlier day: what was noted since is not asked for again.
    """
    expected = [row for row in grid.rows if row.is_report and row.cells]
    if not expected:
        return
    now = receipts_on(room, today())
    came = {(row.key, cell.period) for row in now.rows for cell in row.cells if cell.received}
    with st.expander("Note a report as received"):
        row = st.selectbox("Report", expected, format_func=_report_words)
        missing = [cell for cell in reversed(row.cells) if (row.key, cell.period) not in came]
        if not missing:
            st.markdown("It has come for every period.")
            return
        _draw_note_form(room, row, missing, grid.today)


def _draw_note_form(room: Room, row: ReceiptRow, missing: list[Receipt], on: date) -> None:
    with st.form("note-report", border=False):
        cell = st.selectbox("For", missing, format_func=_period_words)
        came = st.date_input("Received on", on, format="DD/MM/YYYY", max_value=today())
        on_behalf = st.text_input("On whose behalf", placeholder="the service's manager, by e-mail of 14 March")
        note = st.text_input("Note")
        if st.form_submit_button("Note it as received"):
            refused = note_report(room, row, cell, came, (on_behalf, note), person())
            if refused:
                st.error(refused)
            else:
                st.rerun()


def note_report(room: Room, row: ReceiptRow, cell: Receipt, came: date, words: tuple[str, str], who: Person) -> str:
    """Note a report as received, `words` being on whose behalf and a note; why not, where it is refused."""
    on_behalf, note = words
    return attempt(
        lambda now: room.receiving.warehouse.note_report(
            row.key, cell.period, by=who.name, recorded=now, received=came, on_behalf=on_behalf, note=note
        ),
        allowed=who.asker.may_hand_in(row.partner),
        refusal=f"Only an officer of {row.partner} or an administrator may note this report.",
    )


def still_asked(room: Room) -> tuple[StillAsked, ...]:
    """What was asked for once and never came."""
    return _still_asked(room, room.receiving.warehouse.version, today())


@kept(8)
def _still_asked(room: Room, version: int, on: date) -> tuple[StillAsked, ...]:  # noqa: ARG001  a change is a new entry
    return still_asked_for(room.definitions, room.receiving.warehouse.submissions(end_of(on)), on)


def _report_words(row: ReceiptRow) -> str:
    return f"{row.title} ({row.partner})"


def _period_words(cell: Receipt) -> str:
    return f"{cell.name}, due {day(cell.due)}" if cell.due else cell.name
