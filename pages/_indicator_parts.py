"""The drawn parts of an indicator's page, kept as long as nothing they were drawn from has changed."""

from __future__ import annotations

from typing import NamedTuple

from charts.cell_window import excerpt_of
from charts.excerpt import excerpt_table
from charts.figures import six_figures
from charts.heading import Turn, indicator_head
from charts.indicator_panel import indicator_panel
from charts.panel import Panel
from charts.provenance import Source, provenance_summary, sources
from charts.theme import palette
from charts.why import why_this_colour
from pages._address import address
from pages._chosen import Chosen
from pages._memo import kept
from pages._parts import known_as
from pages._room import Room
from performance.agenda import neighbours
from performance.commentary_notes import Annotation
from performance.definitions.indicator import Indicator
from performance.row import Row
from performance.timescale import Timescale, timescale
from performance.wording import full_month

TESTED, START = "tested", "start"  # how far back a trend is drawn, as the address says it


class IndicatorPage(NamedTuple):
    """Everything an indicator's page shows but its charts, and the ways its trend can be looked at."""

    row: Row
    head: str
    figures: str
    why: str
    provenance: str
    sources: tuple[Source, ...]
    times: Timescale


@kept(64)
def indicator_page(room: Room, chosen: Chosen, name: str) -> IndicatorPage:
    """The page of an indicator in a quarter."""
    colours, board = palette(chosen.theme), chosen.board
    row, found = board.row(name, chosen.quarter), sources(board.trace(name, chosen.quarter))
    priority = next(one.title for one in room.definitions.priorities if one.id == row.indicator.priority)
    before, after = (_turn(one, chosen) for one in neighbours(room.definitions, name))
    back = address("scorecard", **chosen.words)
    return IndicatorPage(
        row=row,
        head=indicator_head(row, priority, back, known_as(chosen), (before, after)),
        figures=six_figures(row, colours),
        why=why_this_colour(row, colours),
        provenance=provenance_summary(row, found),
        sources=found,
        times=timescale(board.alone(row.indicator)),
    )


@kept(128)
def trend_panel(
    room: Room, chosen: Chosen, name: str, grain: str, since: str, events: tuple[Annotation, ...] = ()
) -> Panel:
    """The trend of an indicator at a grain, from the tested months on or ("start") from the first figure."""
    page, whole = indicator_page(room, chosen, name), since == START
    trend = chosen.board.trend(name, grain, chosen.quarter, whole=whole)
    tested = page.times.since if whole else None
    return indicator_panel(page.row, trend, page.sources, known_as(chosen), palette(chosen.theme), tested, events)


def grain_words(name: str) -> str:
    """A grain as a choice: Month."""
    return name.capitalize()


def since_words(times: Timescale, name: str) -> str:
    """How far back, as a choice: April 2012, or Apr 2008, the first figure."""
    first = times.earliest if name == START else times.since
    return f"{full_month(first)}{', the first figure' if name == START else ''}" if first else "The first figure"


@kept(128)
def excerpt(room: Room, source: Source) -> str:
    """The cells of a source with those around them; nothing where its file may not be shown."""
    rows = room.receiving.around(source.submission, source.sheet, source.cells)
    return excerpt_table(excerpt_of(rows, source.cells, source.name)) if rows else ""


def _turn(indicator: Indicator | None, chosen: Chosen) -> Turn | None:
    if indicator is None:
        return None
    return Turn(address("indicator", indicator=indicator.id, **chosen.words), indicator.title)
