"""A panel: a chart with its finding as the title, its words, its table, what it is about, and where it comes from.

Title, alt text and table are made from the same object as the figure, so none can say something else.
"""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from plotly import graph_objects as go

from charts.data_table import DataTable

Figure = go.Figure


class Panel(NamedTuple):
    """Everything of one chart.

    `name` is its name in addresses, keys and file names; `title` the finding, at most 10 words and without a full stop;
    `under` the line under the title (unit, where the axis starts if not at 0, how to read the marks); `alt` at most 30
    words; `about` pairs of a term and what is said of it (What is counted, Source, …); `source` one line for downloads
    and print: whose figures, received when, as known on which day; `samples` whether any figure is a sample.
    """

    name: str
    title: str
    under: str
    figure: go.Figure
    alt: str
    table: DataTable
    about: tuple[tuple[str, str], ...]
    source: str
    samples: bool = False


def panel_head(panel: Panel, level: int = 2) -> str:
    """Title and line of a panel, as HTML; on paper, where nothing is behind a click, also the source."""
    room = "sp-section" if level == 2 else "sp-subsection"
    return (
        f'<div class="sp {room}"><h{level}>{escape(panel.title)}</h{level}><p class="sp-line">{escape(panel.under)}</p>'
        f'<p class="sp-paper">{escape(source_said(panel))}</p></div>'
    )


def source_said(panel: Panel) -> str:
    """The source as a line that stands alone: in print, in downloads and under pictures."""
    return f"Source: {panel.source}" if panel.source else ""


def panel_about(panel: Panel) -> str:
    """The description list behind "About"."""
    pairs = (*panel.about, ("Source", panel.source))
    rows = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(said)}</dd></div>" for name, said in pairs if said)
    return f'<div class="sp"><dl class="sp-about">{rows}</dl></div>'
