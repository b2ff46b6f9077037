"""The scorecard as a table for files: what the page shows of each indicator, unrounded."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from plotly import graph_objects as go

from charts.data_table import Column, DataTable, Entry, figure, hidden, words
from charts.heading import Known
from charts.panel import Panel
from charts.summary import summary
from charts.wording import level_words, moved, period_words, rating_words, signal_words
from performance.expected import Level
from performance.row import Change, Row
from performance.wording import instant

_COLUMNS = (
    Column("Indicator", numeric=False),
    Column("Rating", numeric=False),
    Column("Value"),
    Column("Unit", numeric=False),
    Column("Figures", numeric=False),
    Column("Target by now"),
    Column("On quarter"),
    Column("On year"),
    Column("Real change?", numeric=False),
    Column("Finding", numeric=False),
    Column("Owner", numeric=False),
)


def scorecard_panel(rows: Sequence[Row], known: Known) -> Panel:
    """The rows shown, as the panel that a file is made of; it has no chart."""
    title = f"Scorecard, {known.quarter.shown}"
    return Panel(
        name=f"scorecard-{known.quarter.name.replace('/', '-').replace(' ', '-').lower()}",
        title=title,
        under=f"{summary(rows)}.",
        figure=go.Figure(),
        alt="",
        table=DataTable(title, _COLUMNS, tuple(map(_row, rows))),
        about=(),
        source=f"figures as known on {instant(known.as_at)}; {known.viewed_as[:1].lower()}{known.viewed_as[1:]}",
        samples=known.samples,
    )


def _row(row: Row) -> tuple[Entry, ...]:
    unit = row.indicator.unit
    value = hidden() if row.suppressed else figure(row.value, unit, note="(p)" if row.provisional else "")
    return (
        words(row.indicator.title),
        words(rating_words(row)),
        value,
        words(unit),
        words(period_words(row)),
        _level(row.expected, unit),
        _change(row.change_on_quarter, row),
        _change(row.change_on_year, row),
        words(signal_words(row)),
        words(row.finding),
        words(row.indicator.owner),
    )


def _level(level: Level | None, unit: str) -> Entry:
    shown = level_words(level, unit)
    return figure(level, unit) if isinstance(level, Fraction) or level is None else words(shown)


def _change(change: Change, row: Row) -> Entry:
    """A change as a fraction of the earlier figure, of a share in points."""
    if change.value is None:
        return figure(None)
    return Entry(moved(change, share=row.indicator.is_share).by, float(change.value))
