"""The trend of an indicator as a panel: chart, words, table, what is counted, and where the figures come from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from charts.about import about_pairs
from charts.heading import Known
from charts.panel import Panel
from charts.provenance import Source
from charts.theme import Palette
from charts.trend import trend_figure
from charts.trend_axes import trend_axis
from charts.trend_notes import add_notes
from charts.trend_table import trend_table
from charts.trend_words import alt, known_points, title, under_title
from performance.commentary_notes import Annotation
from performance.row import Row, Trend
from performance.wording import full_month, instant, period

_FILES_NAMED = 2
_NAMED = 4


def indicator_panel(
    row: Row, trend: Trend, found: Sequence[Source], known: Known, colours: Palette, since: date | None,
    events: Sequence[Annotation] = (),
) -> Panel:  # fmt: skip
    """The panel. `found` are the files behind the figure of the row; `since` is the month from which is tested.

    `events` are noted beside the line where there is room, and in the table.
    """
    within = row.expected if isinstance(row.expected, tuple) else None
    under = " ".join(filter(None, (under_title(trend, trend_axis(trend, within)), _tested(trend, since))))
    drawn = trend_figure(trend, colours, within)
    add_notes(drawn, trend, events, colours)
    return Panel(
        name=f"{row.indicator.id}-by-{trend.grain}",
        title=title(trend),
        under=under,
        figure=drawn,
        alt=alt(trend),
        table=trend_table(trend, events),
        about=(*about_pairs(row.indicator), *_state(row, trend, known)),
        source=source_line(row, found, known),
        samples=known.samples,
    )


def source_line(row: Row, found: Sequence[Source], known: Known) -> str:
    """Whose figures, from which files, received when, as known on which day: one line for downloads and print."""
    files = {source.file: source.received for source in sorted(found, key=lambda one: one.received, reverse=True)}
    named = [f"{name}, received {instant(received)}" for name, received in list(files.items())[:_FILES_NAMED]]
    if len(files) > _FILES_NAMED:
        named.append(f"and {len(files) - _FILES_NAMED} more")
    return "; ".join((row.indicator.owner, *named, f"figures as known on {instant(known.as_at)}"))


def _tested(trend: Trend, since: date | None) -> str:
    """Which part of what is drawn the limits speak of, where that is not all of it."""
    points = known_points(trend)
    if since and trend.phases and points and points[0].period.start < since:
        return f"Tested from {full_month(since)}."
    return ""


def _state(row: Row, trend: Trend, known: Known) -> list[tuple[str, str]]:
    """How new and how final the figures are."""
    points = known_points(trend)
    told = []
    if points:
        told.append(("Figures", f"{period(points[0].period)} to {period(points[-1].period)}, by {trend.grain}"))
    if known.last_received:
        told.append(("Last file received", instant(known.last_received)))
    told.append(("As known on", instant(known.as_at)))
    provisional = [period(point.period) for point in points if point.provisional]
    if provisional:
        told.append(("Provisional (p)", f"{_listed(provisional)}: the partner may still change them."))
    if row.suppressed or any(point.hidden for point in trend.points):
        told.append(("Hidden [c]", "A count of 1 to 4, or a figure that would give one away."))
    return told


def _listed(names: list[str]) -> str:
    return ", ".join(names) if len(names) <= _NAMED else f"{len(names)} periods, the newest {names[-1]}"
