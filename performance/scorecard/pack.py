"""Making the pack of a meeting from a board and from what people recorded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction
from typing import NamedTuple

from performance.asker import Role
from performance.commentary import commentary_on
from performance.commentary_actions import actions_on
from performance.commentary_notes import annotations_on
from performance.definitions.meeting import AgendaItem, Meeting
from performance.pack.agenda import agenda_of
from performance.pack.arising import arising_of
from performance.pack.changes import changes_of
from performance.pack.pack import Figure, Item, Marking, Pack, PackCell
from performance.row import Row
from performance.scorecard.board import Board
from performance.scorecard.pack_before import Earlier, before_of
from performance.scorecard.pack_cells import CellsOf
from performance.scorecard.pack_said import Said, around, said_of, sorted_to
from performance.scorecard.pack_wards import WardsOf
from performance.scorecard.recorded import Records
from performance.scorecard.trace import TracedCell


class _Sources(NamedTuple):
    """What a figure of a pack is put together from."""

    board: Board
    said: Said
    wards: WardsOf
    cells: CellsOf
    earlier: Earlier | None


def make_pack(
    board: Board,
    records: Records,
    meeting: Meeting,
    *,
    said_by: datetime,
    made: datetime,
    definitions: str,
    before: Board | None = None,
) -> Pack:
    """The pack of a meeting: figures as the board knows them and lets its asker see, words as known at `said_by`.

    `definitions` is the SHA-256 of the text they were read from; `before` the board of the meeting before, as known at
    its end and for the same asker, None where there was none.
    """
    said, near = said_of(records, meeting, said_by), around(records, board.definitions, meeting.on, said_by)
    earlier = Earlier(near.before, before) if near.before and before else None
    cells = CellsOf(board, board.definitions.indicators, meeting.quarter)
    sources, rows = _Sources(board, said, WardsOf(board), cells, earlier), board.scorecard(meeting.quarter)
    items = [
        _item(number, one, [row for row in rows if row.indicator.priority == one.priority], sources)
        for number, one in enumerate(agenda_of(meeting, board.definitions), 1)
    ]
    figures = [figure for item in items for figure in item.figures]
    return Pack(
        partnership=board.definitions.partnership.name,
        area=board.area,
        meeting=meeting,
        before=near.before.on if near.before else None,
        marking=_marking(board),
        as_at=board.as_at,
        said_by=said_by,
        made=made,
        definitions=definitions,
        samples=board.has_samples(),
        items=sorted_to(items, said),
        arising=arising_of(said.earlier, meeting.on, near.before.on if near.before else None, figures),
        following=near.after,
        glossary=board.definitions.glossary,
    )


def _marking(board: Board) -> Marking:
    return Marking.PUBLIC if board.asker.role in {Role.VIEWER, Role.PRESENTER} else Marking.RESTRICTED


def _item(number: int, one: AgendaItem, rows: Sequence[Row], sources: _Sources) -> Item:
    priorities = sources.board.definitions.priorities
    note = next((each.note for each in priorities if each.id == one.priority), "")
    figures = tuple(_figure(row, sources) for row in rows)
    return Item(number, one.title, one.lead, one.priority, note, one.report, figures)


def _figure(row: Row, sources: _Sources) -> Figure:
    indicator, board, said = row.indicator, sources.board, sources.said
    before = before_of(indicator, sources.earlier, board) if sources.earlier else None
    return Figure(
        row=row,
        course=board.course(indicator.id, row.quarter),
        cells=tuple(_cell(one, board) for one in board.trace(indicator.id, row.quarter, sources.cells)),
        comment=commentary_on(said.comments, indicator.id, row.quarter).standing,
        actions=actions_on(said.actions, indicator.id, row.quarter),
        events=annotations_on(said.events, indicator),
        before=before,
        changes=changes_of(row, before),
        wards=sources.wards.wards_of(row),
        guarded=bool(board.alone(indicator).hidden),
    )


def _cell(cell: TracedCell, board: Board) -> PackCell:
    value = None if cell.value is None else Fraction(cell.value).limit_denominator(10**6)
    sha256 = cell.sha256 if cell.shows_neighbours or _marking(board) is Marking.RESTRICTED else ""
    told = (cell.file, sha256, cell.received, cell.sheet, cell.cell)
    return PackCell(*told, value, cell.part, cell.marker, cell.corrected)
