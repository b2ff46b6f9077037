"""The heads of the two pages: the finding as the title, then what it is as of, and for whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from charts.summary import summary
from performance.definitions.indicator import Direction
from performance.finding import disagreement
from performance.quarter import Quarter
from performance.row import Row
from performance.wording import full_month, instant

SAMPLES = "Sample data: published figures, not live ones"
_BETTER = {
    Direction.LOWER: "Lower is better.",
    Direction.HIGHER: "Higher is better.",
    Direction.WITHIN: "Inside the range is better.",
    Direction.CONTEXTUAL: "Neither higher nor lower is better: read it beside the others.",
}


class Known(NamedTuple):
    """As of when figures are known, and for whom they are shown."""

    quarter: Quarter
    as_at: datetime
    last_received: datetime | None
    samples: bool
    viewed_as: str


def scorecard_head(rows: Sequence[Row], known: Known) -> str:
    """Title and as-at line of the scorecard."""
    return f'<div class="sp"><h1>{escape(summary(rows))}</h1>{as_at_line(known)}</div>'


class Turn(NamedTuple):
    """A link to the indicator before or after: its address and title."""

    address: str
    title: str


def indicator_head(
    row: Row, priority: str, back: str, known: Known, turns: tuple[Turn | None, Turn | None] = (None, None)
) -> str:
    """Breadcrumb, finding, signal sentence and as-at line of an indicator.

    `back` is the scorecard's address; `turns` lead to the indicators before and after, where there are any.
    """
    crumbs = f'<a href="{escape(back, quote=True)}" target="_self">Scorecard</a> › {escape(priority)}'
    nothing = "hidden to protect people" if row.suppressed else "no figure"
    headline = row.headline or f"{row.indicator.title}: {nothing}"
    return (
        '<div class="sp"><div class="sp-trail"><nav class="sp-soft" aria-label="Where you are">'
        f"{crumbs} › {escape(row.indicator.title)}</nav>{_turning(*turns)}</div>"
        f'<h1 class="sp-below">{escape(headline)}</h1><p class="sp-lead">{escape(_sentence(row))} '
        f'<span class="sp-soft">{_BETTER[row.indicator.better]}</span></p>{as_at_line(known)}</div>'
    )


def _turning(before: Turn | None, after: Turn | None) -> str:
    """‹ Previous and Next ›, each naming where it leads to those who do not see the arrow."""
    links = [_turn(turn, words) for turn, words in ((before, "‹ Previous"), (after, "Next ›")) if turn]
    return f'<nav class="sp-soft sp-turning" aria-label="Other indicators">{" ".join(links)}</nav>' if links else ""


def _turn(turn: Turn, words: str) -> str:
    address, title = escape(turn.address, quote=True), escape(turn.title, quote=True)
    spoken = f'<span class="sp-hidden"> indicator: {title}</span>'
    return f'<a href="{address}" target="_self" title="{title}">{words}{spoken}</a>'


def as_at_line(known: Known) -> str:
    """Quarter, as-at instant, last submission, whose view it is; a tag where samples are loaded."""
    quarter = known.quarter
    span = f"{full_month(quarter.period.start).split()[0]} to {full_month(quarter.end)}"
    received = instant(known.last_received) if known.last_received else ""
    parts = [
        f"<b>{quarter.shown}</b> ({span})",
        f"Figures as known on {instant(known.as_at)}",
        f"last file received {received}" if received else "nothing received by then",
        f"{escape(known.viewed_as)} · Local use, no sign-in",
    ]
    return f'<p class="sp-line">{" · ".join(parts)}{sample_tag(samples=known.samples)}</p>'


def sample_tag(*, samples: bool) -> str:
    """The tag where samples are loaded; nothing where none are."""
    return f' <span class="sp-tag">{SAMPLES}</span>' if samples else ""


def _sentence(row: Row) -> str:
    """Whether it is a real change, and where that and the colour say different things; without a figure, why."""
    if row.value is None:
        return row.reason
    reason = row.signal_reason[:1].upper() + row.signal_reason[1:]
    signal = f"{reason.rstrip('.')}." if reason else ""
    return f"{disagreement(row.rating, row.signal)} {signal}".strip()
