"""The drawn parts of the pages, kept as long as nothing they were drawn from has changed."""

from __future__ import annotations

from typing import NamedTuple

from charts.about import about_indicator
from charts.cell_window import excerpt_of
from charts.excerpt import excerpt_table
from charts.figures import six_figures
from charts.heading import Known, indicator_head, scorecard_head
from charts.key import reading_key
from charts.provenance import Source, provenance_summary, sources
from charts.scorecard_table import Group, scorecard_table
from charts.selection import Order, Show, kept_rows, labels, worst_first
from charts.theme import palette
from charts.trend import Figure, trend_figure
from charts.trend_axes import trend_axis
from charts.trend_table import trend_table
from charts.trend_words import alt, chart_heading
from charts.why import why_this_colour
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


class IndicatorPage(NamedTuple):
    """Everything an indicator's page shows, the chart as a figure with its alt text."""

    head: str
    figures: str
    chart_head: str
    chart: Figure
    alt: str
    table: str
    about: str
    why: str
    provenance: str
    sources: tuple[Source, ...]


@kept(64)
def _rows(chosen: Chosen) -> tuple[Row, ...]:
    return chosen.board.scorecard(chosen.quarter)


@kept(64)
def scorecard_labels(chosen: Chosen) -> dict[Show, str]:
    """The choices of the filter, with their counts."""
    return labels(_rows(chosen))


@kept(128)
def scorecard(room: Room, chosen: Chosen, show: Show, order: Order) -> Scorecard:
    """The scorecard of a quarter."""
    rows, colours = _rows(chosen), palette(chosen.theme)
    shown = kept_rows(rows, show)
    worst = [Group("Worst first", "", worst_first(shown))]
    groups = worst if order is Order.WORST_FIRST else _by_priority(room, shown, show)
    table = scorecard_table(
        groups,
        lambda name: address("indicator", indicator=name, **chosen.words),
        colours,
        f"Scorecard, {chosen.quarter.shown}",
    )
    return Scorecard(scorecard_head(rows, _known(chosen)), table, reading_key(colours))


def _by_priority(room: Room, rows: tuple[Row, ...], show: Show) -> list[Group]:
    groups = []
    for place, priority in enumerate(room.definitions.priorities, 1):
        inside = tuple(row for row in rows if row.indicator.priority == priority.id)
        if inside or show is Show.ALL:
            note = (priority.note or "no figures supplied").rstrip(".")
            groups.append(Group(f"{place}. {priority.title}", priority.lead, inside, f"{note[:1].upper()}{note[1:]}."))
    return groups


@kept(64)
def indicator_page(room: Room, chosen: Chosen, name: str) -> IndicatorPage:
    """The page of an indicator in a quarter."""
    colours, figures = palette(chosen.theme), chosen.board
    row, trend = figures.row(name, chosen.quarter), figures.trend(name, until=chosen.quarter)
    within = row.expected if isinstance(row.expected, tuple) else None
    found = sources(figures.trace(name, chosen.quarter))
    priority = next(one.title for one in room.definitions.priorities if one.id == row.indicator.priority)
    return IndicatorPage(
        head=indicator_head(row, priority, address("scorecard", **chosen.words), _known(chosen)),
        figures=six_figures(row, colours),
        chart_head=chart_heading(trend, trend_axis(trend, within)),
        chart=trend_figure(trend, colours, within),
        alt=alt(trend),
        table=trend_table(trend),
        about=about_indicator(row.indicator),
        why=why_this_colour(row, colours),
        provenance=provenance_summary(row, found),
        sources=found,
    )


@kept(128)
def excerpt(room: Room, source: Source) -> str:
    """The cells of a source with those around them; nothing where its file may not be shown."""
    rows = room.receiving.around(source.submission, source.sheet, source.cells)
    return excerpt_table(excerpt_of(rows, source.cells, source.name)) if rows else ""


def _known(chosen: Chosen) -> Known:
    figures, seen_as = chosen.board, f"Seen as {reader_words(chosen.reader)}"
    return Known(chosen.quarter, chosen.view.as_at, figures.last_received(), figures.has_samples(), seen_as)
