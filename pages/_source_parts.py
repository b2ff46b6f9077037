"""The parts of a source's page, kept as long as nothing they are made from has changed; any new source can use them."""

from __future__ import annotations

from typing import NamedTuple

from charts.breakdown import breakdown_panel, withheld_words
from charts.data_table import DataTable
from charts.indicator_panel import indicator_panel
from charts.panel import Panel
from charts.scorecard_table import Group, scorecard_table
from charts.source_head import source_finding, source_head, source_lead
from charts.source_lines import lines_table, printed_table
from charts.source_words import Origin, origin_of
from charts.theme import palette
from pages._address import address
from pages._chosen import Chosen
from pages._commentary import annotations_for
from pages._memo import kept
from pages._parts import known_as
from pages._room import Room
from performance.row import Row
from performance.scorecard.breakdowns import SourceFigures, source_figures
from performance.source import Source, counting, indicators_of, sources_of
from performance.source_figures import Breakdown, LineOf
from performance.wording import inside

# The sources with a page of their own, by what they are called there; its address is the same in small letters, and
# what the names of their measures begin with.
_OWN = ("Crime", "Fly-tipping", "MARAC", "IDSVA")
_MOST_TRENDS = 6


class SourcePage(NamedTuple):
    """What every source's page shows. `withheld` says why breakdowns are not shown, a sentence each."""

    head: str
    table: str
    trends: tuple[Panel, ...]
    breakdowns: tuple[Panel, ...]
    withheld: tuple[str, ...]
    lines: DataTable | None
    printed: DataTable | None


@kept(4)
def sources(room: Room) -> tuple[Source, ...]:
    """Every source, in the order of the indicators."""
    return sources_of(room.definitions)


def source_title(source: Source) -> str:
    """What a source is called on the pages."""
    return _own(source) or source.title


def without_own_page(room: Room) -> tuple[Source, ...]:
    """The sources that only have the general page."""
    return tuple(one for one in sources(room) if not _own(one))


def source_address(source: Source, chosen: Chosen) -> str:
    """The address of a source's page: its own, or the general one."""
    if own := _own(source):
        return address(_page(own), **chosen.words)
    return address("source", source=source.name, **chosen.words)


def _own(source: Source) -> str:
    return next((title for title in _OWN if source.prefix.startswith(_page(title))), "")


def _page(title: str) -> str:
    return title.lower().replace("-", "_")


def source_of(room: Room, prefix: str) -> Source:
    """The source whose measures begin with these words. Raises KeyError where there is none."""
    return {one.prefix: one for one in sources(room)}[prefix]


@kept(64)
def figures_of(chosen: Chosen, source: Source) -> SourceFigures:
    """The figures of a source as the reader may see them; read once."""
    return source_figures(chosen.board, source)


def lines_of(chosen: Chosen, source: Source) -> tuple[LineOf, ...]:
    """The figures that no indicator is made of, up to the quarter."""
    found = (line.until(chosen.quarter.end) for line in figures_of(chosen, source).lines)
    return tuple(line for line in found if line.points)


def tables_of(chosen: Chosen, source: Source) -> tuple[Breakdown, ...]:
    """The breakdowns, up to the quarter."""
    found = (one.until(chosen.quarter.end) for one in figures_of(chosen, source).breakdowns)
    return tuple(one for one in found if one.tables)


@kept(128)
def rows_of(room: Room, chosen: Chosen, source: Source) -> tuple[Row, ...]:
    """The rows of a source's indicators."""
    return tuple(chosen.board.row(one.id, chosen.quarter) for one in indicators_of(source, room.definitions))


@kept(128)
def head_of(room: Room, chosen: Chosen, source: Source) -> str:
    """Breadcrumb, finding and as-at line of a source's page."""
    rows, back = rows_of(room, chosen, source), address("sources", **chosen.words)
    finding = source_finding(source_title(source), rows, lines_of(chosen, source), chosen.quarter.shown)
    return source_head(source_title(source), finding, source_lead(rows), back, known_as(chosen))


@kept(128)
def table_of(room: Room, chosen: Chosen, source: Source) -> str:
    """The rows of its indicators as on the scorecard; "" where there is none."""
    rows = rows_of(room, chosen, source)
    if not rows:
        return ""
    group = Group("Its indicators", source.partner, rows)
    caption = f"Indicators made of {source_title(source)}, {chosen.quarter.shown}"
    return scorecard_table([group], lambda name: indicator_address(name, chosen), palette(chosen.theme), caption)


def indicator_address(name: str, chosen: Chosen) -> str:
    """The address of an indicator's page, with what is chosen."""
    return address("indicator", indicator=name, **chosen.words)


def origin(chosen: Chosen, source: Source) -> Origin:
    """Where a source's figures come from, in a line."""
    return origin_of(source.partner, known_as(chosen))


class Top(NamedTuple):
    """What a source's own page has in common with the general one."""

    head: str
    table: str
    lines: DataTable | None


def source_page_top(room: Room, chosen: Chosen, source: Source, drawn: frozenset[str] = frozenset()) -> Top:
    """Head, rows and the figures of no indicator, but for the measures that are `drawn` elsewhere on the page."""
    lines = lines_table([line for line in lines_of(chosen, source) if line.measure.name not in drawn])
    return Top(head_of(room, chosen, source), table_of(room, chosen, source), lines)


def source_page(room: Room, chosen: Chosen, source: Source) -> SourcePage:
    """Everything the general page of a source shows."""
    return _source_page(room, chosen, source, room.receiving.warehouse.spoken)


@kept(64)
def _source_page(room: Room, chosen: Chosen, source: Source, spoken: int) -> SourcePage:  # noqa: ARG001  what is said draws it anew
    rows = rows_of(room, chosen, source)
    return SourcePage(
        head=head_of(room, chosen, source),
        table=table_of(room, chosen, source),
        trends=_trends(room, chosen, rows),
        breakdowns=breakdowns_of(room, chosen, source),
        withheld=_withheld(chosen, source),
        lines=lines_table(lines_of(chosen, source)),
        printed=printed_table(rows),
    )


def breakdowns_of(room: Room, chosen: Chosen, source: Source) -> tuple[Panel, ...]:
    """A panel for every breakdown its measures declare and its files hold."""
    panels = []
    for one in tables_of(chosen, source):
        counted = counting(room.definitions, one.measure.name)
        unit = counted.unit if counted and counted.counts else one.measure.unit
        panel = breakdown_panel(one, unit, origin(chosen, source), palette(chosen.theme))
        panels += [panel] if panel else []
    return tuple(panels)


def _withheld(chosen: Chosen, source: Source) -> tuple[str, ...]:
    """Of breakdowns that have no panel, why."""
    unseen = [one for one in tables_of(chosen, source) if not one.shown]
    return tuple(f"{one.measure.title}: {inside(withheld_words(one))}" for one in unseen)


def _trends(room: Room, chosen: Chosen, rows: tuple[Row, ...]) -> tuple[Panel, ...]:
    """The trend of each indicator that has points, of the first six."""
    board, known, since = chosen.board, known_as(chosen), room.definitions.partnership.tested_from
    panels = []
    for row in rows[:_MOST_TRENDS]:
        trend = board.trend(row.indicator.id, until=chosen.quarter)
        if trend.points:
            events = annotations_for(room, chosen, row.indicator.id)
            panels.append(indicator_panel(row, trend, (), known, palette(chosen.theme), since, events))
    return tuple(panels)
