"""The drawn parts of the pages, kept as long as nothing they were drawn from has changed."""

from __future__ import annotations

from typing import Any, NamedTuple

import streamlit as st
from plotly import graph_objects as go

from charts.about import about_indicator
from charts.cell_window import excerpt_of
from charts.excerpt import excerpt_table
from charts.figures import six_figures
from charts.heading import Known, indicator_head, scorecard_head
from charts.key import reading_key
from charts.provenance import Source, provenance_summary, sources
from charts.scorecard_table import Group, scorecard_table
from charts.selection import Order, Show, kept, labels, worst_first
from charts.style import style
from charts.theme import palette
from charts.trend import trend_figure
from charts.trend_axes import trend_axis
from charts.trend_table import trend_table
from charts.trend_words import alt, chart_heading
from charts.why import why_this_colour
from pages._address import address
from pages._chosen import Chosen, reader_words
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
    chart: go.Figure
    alt: str
    table: str
    about: str
    why: str
    provenance: str
    sources: tuple[Source, ...]


def scorecard_labels(room: Room, chosen: Chosen) -> dict[Show, str]:
    """The choices of the filter, with their counts."""
    return _labels(chosen, *_key(room, chosen))


def scorecard(room: Room, chosen: Chosen, show: Show, order: Order) -> Scorecard:
    """The scorecard of a quarter."""
    return _scorecard(room, chosen, show.value, order.value, *_key(room, chosen))


def indicator_page(room: Room, chosen: Chosen, name: str) -> IndicatorPage:
    """The page of an indicator in a quarter."""
    return _indicator(room, chosen, name, *_key(room, chosen))


def excerpt(room: Room, source: Source) -> str:
    """The cells of a source with those around them; nothing where its file may not be shown."""
    return _excerpt(room, source.submission, source.sheet, source.cells, source.name)


@st.cache_resource(show_spinner=False, max_entries=2)
def style_sheet(theme: str) -> str:
    """The style sheet of every page."""
    return style(palette(theme))


def _key(room: Room, chosen: Chosen) -> tuple[Any, ...]:
    return (*chosen.view, chosen.quarter, chosen.theme, chosen.as_at, chosen.reader, room.digest)


@st.cache_resource(show_spinner=False, max_entries=64)
def _rows(_chosen: Chosen, *key: Any) -> tuple[Row, ...]:  # noqa: ANN401, ARG001
    return _chosen.board.scorecard(_chosen.quarter)


@st.cache_resource(show_spinner=False, max_entries=64)
def _labels(_chosen: Chosen, *key: Any) -> dict[Show, str]:  # noqa: ANN401
    return labels(_rows(_chosen, *key))


@st.cache_resource(show_spinner=False, max_entries=128)
def _scorecard(_room: Room, _chosen: Chosen, show: str, order: str, *key: Any) -> Scorecard:  # noqa: ANN401
    rows, colours = _rows(_chosen, *key), palette(_chosen.theme)
    shown = kept(rows, Show(show))
    groups = _in_order(shown) if Order(order) is Order.WORST_FIRST else _by_priority(_room, shown, show)
    table = scorecard_table(groups, lambda name: address("indicator", indicator=name, **_chosen.words), colours,
                            f"Scorecard, {_chosen.quarter.shown}")  # fmt: skip
    return Scorecard(scorecard_head(rows, _known(_chosen)), table, reading_key(colours))


def _in_order(rows: tuple[Row, ...]) -> list[Group]:
    return [Group("Worst first", "", worst_first(rows))]


def _by_priority(room: Room, rows: tuple[Row, ...], show: str) -> list[Group]:
    groups = []
    for place, priority in enumerate(room.definitions.priorities, 1):
        inside = tuple(row for row in rows if row.indicator.priority == priority.id)
        if inside or show == Show.ALL.value:
            note = priority.note or "no figures supplied"
            empty = f"{note[:1].upper()}{note[1:]}".rstrip(".") + "."
            groups.append(Group(f"{place}. {priority.title}", priority.lead, inside, empty))
    return groups


@st.cache_resource(show_spinner=False, max_entries=64)
def _indicator(_room: Room, _chosen: Chosen, name: str, *key: Any) -> IndicatorPage:  # noqa: ANN401, ARG001
    colours, figures = palette(_chosen.theme), _chosen.board
    row, trend = figures.row(name, _chosen.quarter), figures.trend(name, until=_chosen.quarter)
    within = row.expected if isinstance(row.expected, tuple) else None
    found = sources(figures.trace(name, _chosen.quarter))
    priority = next(one.title for one in _room.definitions.priorities if one.id == row.indicator.priority)
    back = address("./", **_chosen.words)
    return IndicatorPage(
        head=indicator_head(row, priority, back, _known(_chosen)),
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


@st.cache_resource(show_spinner="Opening the file…", max_entries=128)
def _excerpt(_room: Room, submission: str, sheet: str, cells: tuple[str, ...], title: str) -> str:
    rows = _room.receiving.around(submission, sheet, cells)
    return excerpt_table(excerpt_of(rows, cells, title)) if rows else ""


def _known(chosen: Chosen) -> Known:
    figures = chosen.board
    seen_as = f"Seen as {reader_words(chosen.reader)}"
    return Known(chosen.quarter, chosen.view.as_at, figures.last_received(), figures.has_samples(), seen_as)
