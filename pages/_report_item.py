"""Which item's report the address asks for, its figures and what was handed in for it."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

import streamlit as st

from pages._address import address, follow, one_of
from pages._meeting_chosen import Held, say_nothing
from pages._meeting_said import said_of
from pages._memo import kept
from pages._parts import rows_of
from pages._room import Room
from performance.definitions.meeting import AgendaItem
from performance.pack.pack import SubGroupReport
from performance.row import Row

_ITEM = "item"


class Reported(NamedTuple):
    """An item of the agenda by its number, the rows of its indicators, the report that stands, and the ones before."""

    number: int
    item: AgendaItem
    rows: tuple[Row, ...]
    report: SubGroupReport | None
    earlier: tuple[SubGroupReport, ...]


def read_item(held: Held) -> Reported | None:
    """The item of the address, or without one the first that expects a report; where there is none the page says so."""
    asked = st.query_params.get(_ITEM, "")
    numbers = {str(place): one for place, one in enumerate(held.items, 1)}
    name = asked or next((name for name, one in numbers.items() if one.report), next(iter(numbers), ""))
    if name not in numbers:
        words = f"The agenda of this meeting has no item “{asked[:40]}”." if asked else "The agenda has no items."
        say_nothing("There is no such item", words)
        return None
    item = numbers[name]
    rows = rows_of(held.chosen._replace(quarter=held.meeting.quarter))
    own = tuple(row for row in rows if item.priority and row.indicator.priority == item.priority)
    report = said_of(held).report_of(item.title)
    versions = _versions(held.room, held.on, item.title, held.as_at, held.room.receiving.warehouse.spoken)
    return Reported(int(name), item, own, report, tuple(one for one in versions if report and one.id != report.id))


@kept(32)
def _versions(room: Room, on: date, item: str, as_at: datetime, spoken: int) -> tuple[SubGroupReport, ...]:  # noqa: ARG001
    """Every version handed in, the newest first."""
    found = room.receiving.warehouse.sub_group_reports(as_at)
    return tuple(SubGroupReport._make(one) for one in reversed(found) if (one.meeting, one.item) == (on, item))


def draw_item_choice(held: Held, one: Reported) -> None:
    """Draw the choice of the item."""
    titles = {str(place): f"{place}. {each.title}" for place, each in enumerate(held.items, 1)}
    name = one_of(str(one.number), list(titles), "1")
    st.selectbox("Item", list(titles), format_func=titles.__getitem__, width=400, **follow(_ITEM, name)._asdict())


def links_of(held: Held, one: Reported) -> dict[str, str]:
    """Where each indicator's name leads."""
    words = held.chosen._replace(quarter=held.meeting.quarter).words
    return {row.indicator.id: address("indicator", indicator=row.indicator.id, **words) for row in one.rows}
