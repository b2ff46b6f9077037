"""The agenda of a meeting with what each item holds, as the page of the meeting shows it."""

from __future__ import annotations

from charts.meeting import ItemLine, Standing
from pages._address import address
from pages._meeting_chosen import Held
from pages._meeting_said import Said
from pages._parts import rows_of
from performance.definitions.meeting import AgendaItem
from performance.pack.pack import Stage
from performance.row import Row


def item_lines(held: Held, said: Said) -> tuple[ItemLine, ...]:
    """The items in their order."""
    rows = rows_of(held.chosen._replace(quarter=held.meeting.quarter))
    return tuple(_line(held, said, rows, number, one) for number, one in enumerate(held.items, 1))


def _line(held: Held, said: Said, rows: tuple[Row, ...], number: int, one: AgendaItem) -> ItemLine:
    report, where = said.report_of(one.title), held.words | {"item": str(number)}
    return ItemLine(
        number,
        one.title,
        one.lead,
        bool(one.priority),
        tuple(row for row in rows if one.priority and row.indicator.priority == one.priority),
        one.report,
        report.filed if report else None,
        address("report", **where),
        sum(each.item == one.title for each in said.decisions),
        sum(each.item == one.title for each in said.actions),
        address("minutes", **where),
        one.report and report is None and (held.meeting.papers_due or held.on) < held.today,
    )


def standing_of(held: Held, said: Said) -> Standing:
    """How far the meeting is."""
    published, closed = said.newest(Stage.PUBLISHED), said.newest(Stage.CLOSED)
    return Standing(
        held.on >= held.today, published.recorded if published else None, closed.recorded if closed else None
    )
