"""What the server does before its first visitor: draw what most will ask for, and with it import what drawing needs."""

from __future__ import annotations

from charts.selection import Order, Show
from loaders.desk import clear_desks
from pages._chosen import opening_choices
from pages._indicator_parts import indicator_page, trend_panel
from pages._next_meeting import home_page
from pages._parts import scorecard, scorecard_labels
from pages._room import open_room
from performance.definitions.source import DefinitionsError


def warm_pages() -> None:
    """Draw the next meeting and the opening scorecard, light and dark, and one chart.

    Faults of the definitions are said on the page. What a killed server left of uploads is deleted: nobody may come to
    the upload page for days.
    """
    try:
        room = open_room()
    except (DefinitionsError, OSError):
        return
    clear_desks(room.receiving.folder)
    for theme in ("light", "dark"):
        chosen = opening_choices(room, theme)
        home_page(room, chosen)
        scorecard_labels(chosen)
        scorecard(room, chosen, Show.ALL, Order.AGENDA)
    first = room.definitions.indicators[0].id
    page = indicator_page(room, chosen, first)
    trend_panel(room, chosen, first, page.times.opening.value, "")
