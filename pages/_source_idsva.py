"""The parts of the IDSVA page: the report line by line, and the data sets of the advocacy service."""

from __future__ import annotations

from typing import NamedTuple

from charts.breakdown import breakdown_panel, withheld_words
from charts.panel import Panel
from charts.quarterly_report import report_table
from charts.report_targets import report_panel
from charts.source_words import listed
from charts.theme import palette
from pages._chosen import Chosen
from pages._memo import kept
from pages._room import Room
from pages._source_parts import figures_of, indicator_address, origin, tables_of
from performance.scorecard.report import quarterly_report
from performance.source import Source


class ReportPage(NamedTuple):
    """The report as a table and against its targets, the data sets, and what is said of those that are not shown."""

    table: str
    targets: Panel | None
    data_sets: tuple[Panel, ...]
    notes: tuple[str, ...]


@kept(64)
def report_page(room: Room, chosen: Chosen, source: Source) -> ReportPage:  # noqa: ARG001  the room tells definitions apart
    """Everything of a source's quarterly report."""
    colours, told = palette(chosen.theme), origin(chosen, source)
    report = quarterly_report(chosen.board, figures_of(chosen, source), chosen.quarter)
    sets = tables_of(chosen, source)
    panels = [(one, breakdown_panel(one, one.measure.unit, told, colours)) for one in sets]
    return ReportPage(
        report_table(report, lambda name: indicator_address(name, chosen), colours),
        report_panel(report, told, colours),
        tuple(panel for _, panel in panels if panel),
        (
            *(f"{one.measure.title}. {withheld_words(one)}" for one, panel in panels if not panel),
            *_missing(chosen, source),
        ),
    )


def _missing(chosen: Chosen, source: Source) -> tuple[str, ...]:
    """Which breakdowns of the service's data no file holds."""
    there = {one.measure for one in tables_of(chosen, source)}
    missing = [one.title for one in source.measures if one.dimensions and one not in there]
    if not missing:
        return ()
    names = listed([title[:1].lower() + title[1:] for title in missing])
    return (f"No file up to this quarter holds {names}. A report may have them as lists under such headings.",)
