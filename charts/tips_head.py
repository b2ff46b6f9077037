"""The head of the fly-tipping page: where one is, the worst finding as the title, as of when it is known."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.heading import Known, as_at_line
from charts.selection import worst_first
from performance.row import Row


def tips_head(rows: Sequence[Row], sources: str, known: Known) -> str:
    """The head. `rows` are the indicators of the source, `sources` the address of the page of all sources."""
    told = [row for row in worst_first(rows) if row.headline]
    title = told[0].headline if told else "Fly-tipping: no figures yet"
    lead = f"{told[0].reason[:1].upper()}{told[0].reason[1:]}" if told else _nothing(rows)
    return (
        '<div class="sp"><nav class="sp-soft" aria-label="Where you are">'
        f'<a href="{escape(sources, quote=True)}" target="_self">Sources</a> › Fly-tipping</nav>'
        f'<h1 class="sp-below">{escape(title)}</h1><p class="sp-lead">{escape(_stopped(lead))}</p>'
        f"{as_at_line(known)}</div>"
    )


def _nothing(rows: Sequence[Row]) -> str:
    if not rows:
        return "No indicator of the definitions is made of fly-tipping figures."
    return "Upload the annual return or the council's register, or choose another quarter or day"


def _stopped(words: str) -> str:
    return f"{words.rstrip('.')}." if words else ""
