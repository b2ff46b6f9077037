"""What has come of a source, and what is expected of it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from charts.receipts import receipts_table
from charts.source_files import due_words, files_table
from charts.submissions import ReceivedFile
from pages._address import address
from pages._chosen import TODAY, Chosen
from pages._receipts import receipts_on
from pages._received_files import received_files
from pages._room import Room, meetings_of, today
from performance.receipts.grid import ReceiptGrid, ReceiptRow
from performance.source import Source, expected_of_source
from performance.wording import day

_NEWEST = 6


def draw_receipts(room: Room, chosen: Chosen, source: Source) -> None:
    """Draw the last files of a source and the grid of what was expected of it."""
    st.html(
        f'<div class="sp sp-section"><h2>What has come</h2><p class="sp-line">{_stood(room, chosen, source)}</p></div>'
    )
    st.html(files_table(files_of(room, chosen, source)[:_NEWEST], _file))
    rows = expected_rows(room, chosen, source)
    if rows:
        with st.expander("What was expected, period by period"):
            st.html(receipts_table(ReceiptGrid(standing_day(room, chosen), rows), _file))


def files_of(room: Room, chosen: Chosen, source: Source) -> list[ReceivedFile]:
    """The files of a source received by the as-at instant, the newest first, each as it stood then."""
    then = {one.submission.submission: one.status.value for one in chosen.board.submissions}
    known = [one for one in received_files(room) if one.submission in then and source.brings(one.source, one.layout)]
    return [one._replace(status=then[one.submission]) for one in known]


def expected_rows(room: Room, chosen: Chosen, source: Source) -> tuple[ReceiptRow, ...]:
    """How each of its expected returns stood on the day."""
    keys = {one.key for one in expected_of_source(source, room.definitions)}
    grid = receipts_on(room, standing_day(room, chosen))
    return tuple(row for row in grid.rows if row.key in keys and row.cells)


def standing_day(room: Room, chosen: Chosen) -> date:
    """The day of which it is said: the as-at day, or for samples the last meeting they are of."""
    if chosen.as_at != TODAY:
        return date.fromisoformat(chosen.as_at)
    held = [one.on for one in meetings_of(room) if one.on < today()]
    return max(held) if chosen.board.has_samples() and held else today()


def _stood(room: Room, chosen: Chosen, source: Source) -> str:
    rows = expected_rows(room, chosen, source)
    expected = bool(expected_of_source(source, room.definitions))
    words = due_words(rows) if rows or not expected else "Nothing was expected by then."
    return f"As it stood on {day(standing_day(room, chosen))}. {words}"


def _file(submission: str) -> str:
    return address("submissions", submission=submission)
