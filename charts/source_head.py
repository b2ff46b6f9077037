"""The head of a source's page, and what a source says of itself in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.heading import Known, as_at_line
from charts.source_words import fitted, short_period
from charts.summary import summary
from performance.rating import Rating
from performance.row import Row
from performance.source_figures import LineOf
from performance.wording import number

_WORST_FIRST = (Rating.RED, Rating.AMBER, Rating.GREEN)
_LONGEST = 25  # words


def source_head(name: str, title: str, lead: str, back: str, known: Known) -> str:
    """Breadcrumb, finding, what else is to be said, and the as-at line. `back` is the address of the index."""
    crumbs = f'<a href="{escape(back, quote=True)}" target="_self">Sources</a> › {escape(name)}'
    said = f'<p class="sp-lead">{escape(lead)}</p>' if lead else ""
    return (
        f'<div class="sp"><nav class="sp-soft" aria-label="Where you are">{crumbs}</nav>'
        f'<h1 class="sp-below">{escape(title)}</h1>{said}{as_at_line(known)}</div>'
    )


def source_finding(name: str, rows: Sequence[Row], lines: Sequence[LineOf], quarter: str) -> str:
    """The finding: what the worst-rated indicator says, else the first with a figure, else a line, else that there is
    nothing."""
    rated = [row for rating in _WORST_FIRST for row in rows if row.rating is rating and row.value is not None]
    with_figures = [row for row in rows if row.value is not None]
    if found := (rated or with_figures):
        return fitted(found[0].headline, found[0].indicator.title, most=_LONGEST)
    for line in lines:
        known = [point for point in line.points if point.value is not None]
        if known and known[-1].value is not None:
            shown = number(known[-1].value, line.measure.unit)
            return f"{name}: {shown} {_inside(line.measure.title)}, {short_period(known[-1].period)}"
    if any(row.suppressed for row in rows):
        return f"{name}: small numbers are hidden to protect people"
    return f"{name}: no figures for {quarter}"


def source_lead(rows: Sequence[Row]) -> str:
    """What all its indicators say together; "" where the finding says it already, or there is none."""
    if not rows:
        return "No indicator is made of these figures yet."
    if len(rows) == 1:
        return "" if rows[0].value is not None else rows[0].finding
    return f"{summary(rows)}."


def _inside(title: str) -> str:
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
