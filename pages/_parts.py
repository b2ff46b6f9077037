"""The drawn parts of the scorecard, kept as long as nothing they were drawn from has changed."""

from __future__ import annotations

from typing import NamedTuple

from charts.heading import Known, scorecard_head
from charts.key import reading_key
from charts.panel import Panel
from charts.scorecard_data import scorecard_panel
from charts.scorecard_table import Group, scorecard_table
from charts.selection import Order, Show, kept_rows, labels, worst_first
from charts.theme import palette
from pages._address import address
from pages._chosen import Chosen, reader_words
from pages._memo import kept
from pages._room import Room
from performance.row import Row


class Scorecard(NamedTuple):
    """Everything the scorecard shows."""

    head: str
    table: str
    key: str
    data: Panel


@kept(64)
def rows_of(chosen: Chosen) -> tuple[Row, ...]:
    """The rows of a quarter."""
    return chosen.board.scorecard(chosen.quarter)


@kept(64)
def scorecard_labels(chosen: Chosen) -> dict[Show, str]:
    """The choices of the filter, with their counts."""
    return labels(rows_of(chosen))


@kept(128)
def scorecard(room: Room, chosen: Chosen, show: Show, order: Order) -> Scorecard:
    """The scorecard of a quarter."""
    rows, colours = rows_of(chosen), palette(chosen.theme)
    shown = kept_rows(rows, show)
    worst = [Group("Worst first", "", worst_first(shown))]
    groups = worst if order is Order.WORST_FIRST else _by_priority(room, shown, show)
    table = scorecard_table(
        groups,
        lambda name: address("indicator", indicator=name, **chosen.words),
        colours,
        f"Scorecard, {chosen.quarter.shown}",
    )
    listed = [row for group in groups for row in group.rows]
    data = scorecard_panel(listed, known_as(chosen))
    return Scorecard(scorecard_head(rows, known_as(chosen)), table, reading_key(colours), data)


def _by_priority(room: Room, rows: tuple[Row, ...], show: Show) -> list[Group]:
    groups = []
    for place, priority in enumerate(room.definitions.priorities, 1):
        inside = tuple(row for row in rows if row.indicator.priority == priority.id)
        if inside or show is Show.ALL:
            note = (priority.note or "no figures supplied").rstrip(".")
            groups.append(Group(f"{place}. {priority.title}", priority.lead, inside, f"{note[:1].upper()}{note[1:]}."))
    return groups


def known_as(chosen: Chosen) -> Known:
    """As of when figures are known, and for whom they are shown: the head of every page says so."""
    figures, seen_as = chosen.board, f"Seen as {reader_words(chosen.reader)}"
    return Known(chosen.quarter, chosen.view.as_at, figures.last_received(), figures.has_samples(), seen_as)
