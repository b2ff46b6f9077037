"""Making the pack of a meeting from a board and from what people recorded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import NamedTuple

from performance.asker import Role
from performance.commentary import Comment, commentary_on
from performance.commentary_actions import Action, actions_on
from performance.commentary_notes import Annotation, annotations_on
from performance.definitions.meeting import AgendaItem, Meeting
from performance.pack.agenda import agenda_of
from performance.pack.pack import Figure, Item, Marking, Pack, PackCell
from performance.row import Row
from performance.scorecard.board import Board
from performance.scorecard.pack_before import Earlier, before_of
from performance.scorecard.recorded import Records, actions_known, annotations_known, comments_known
from performance.scorecard.trace import TracedCell


class Said(NamedTuple):
    """What people said and agreed, as known at an instant."""

    comments: tuple[Comment, ...]
    actions: tuple[Action, ...]
    events: tuple[Annotation, ...]


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
    said = Said(comments_known(records, said_by), actions_known(records, said_by), annotations_known(records, said_by))
    rows = board.scorecard(meeting.quarter)
    previous = max((one for one in board.definitions.meetings if one.on < meeting.on), key=_day, default=None)
    earlier = Earlier(previous, before) if previous and before else None
    items = tuple(
        _item(number, one, board, [row for row in rows if row.indicator.priority == one.priority], said, earlier)
        for number, one in enumerate(agenda_of(meeting, board.definitions), 1)
    )
    return Pack(
        partnership=board.definitions.partnership.name,
        area=board.area,
        meeting=meeting,
        before=previous.on if previous else None,
        marking=_marking(board),
        as_at=board.as_at,
        said_by=said_by,
        made=made,
        definitions=definitions,
        samples=board.has_samples(),
        items=items,
        arising=(),
        glossary=board.definitions.glossary,
    )


def _day(meeting: Meeting) -> date:
    return meeting.on


def _marking(board: Board) -> Marking:
    return Marking.PUBLIC if board.asker.role in {Role.VIEWER, Role.PRESENTER} else Marking.RESTRICTED


def _item(number: int, one: AgendaItem, board: Board, rows: Sequence[Row], said: Said, earlier: Earlier | None) -> Item:
    note = next((each.note for each in board.definitions.priorities if each.id == one.priority), "")
    figures = tuple(_figure(row, board, said, earlier) for row in rows)
    return Item(number, one.title, one.lead, one.priority, note, one.report, figures)


def _figure(row: Row, board: Board, said: Said, earlier: Earlier | None) -> Figure:
    indicator = row.indicator
    return Figure(
        row=row,
        course=board.course(indicator.id, row.quarter),
        cells=tuple(map(_cell, board.trace(indicator.id, row.quarter))),
        comment=commentary_on(said.comments, indicator.id, row.quarter).standing,
        actions=actions_on(said.actions, indicator.id, row.quarter),
        events=annotations_on(said.events, indicator),
        before=before_of(indicator, earlier, board) if earlier else None,
    )


def _cell(cell: TracedCell) -> PackCell:
    value = None if cell.value is None else Fraction(cell.value).limit_denominator(10**6)
    told = (cell.file, cell.sha256, cell.received, cell.sheet, cell.cell)
    return PackCell(*told, value, cell.part, cell.marker, cell.corrected)
