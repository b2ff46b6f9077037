"""Indicators as a table: rating, name, figure, what was expected, the change on the year, data to when."""

from __future__ import annotations

from collections.abc import Sequence

from charts.theme import LIGHT, SYMBOLS
from charts.wording import NONE, level_words, moved, rating_words, value_words
from performance.pack.pack import Figure
from performance.row import Row
from performance.signal import Signal
from performance.wording import month
from reports.slides_box import Box
from reports.slides_measure import Paragraph, plain, run
from reports.slides_page import Page
from reports.slides_table import Column, Table, add_table

_COLUMNS = (
    Column("Rating", 2.25),
    Column("Indicator", 3.8),
    Column("Figure", 1.4, number=True),
    Column("Expected", 1.45, number=True),
    Column("On the year", 2.1, number=True),
    Column("Data to", 1.45, number=True),
)
_SIGNALS = {Signal.CONCERN: ("Worsening", LIGHT.worse), Signal.IMPROVEMENT: ("Improving", LIGHT.better)}
_TONES = {"better": LIGHT.better, "worse": LIGHT.worse, "": LIGHT.ink}
_SQUARE = "□"


def add_rows(page: Page, figures: Sequence[Figure], name: str, box: Box) -> float:
    """Draw the table. Returns where it ends."""
    rows = tuple(_row(one.row) for one in figures)
    alt = f"{name}. {len(figures)} indicators with rating, figure, what was expected, change on the year, data to."
    return add_table(page.shapes, Table(name, alt, _COLUMNS, rows), box, page.stage.ruler)


def _row(row: Row) -> tuple[Paragraph, ...]:
    word, colour = _SIGNALS.get(row.signal, ("", "")) if row.signal else ("", "")
    signal = (run(f"  {word}", colour, bold=word == "Worsening"),) if word else ()
    move = moved(row.change_on_year, share=row.indicator.is_share)
    value = value_words(row) + (" (p)" if row.provisional and row.value is not None else "")
    return (
        rated(row),
        Paragraph((run(row.indicator.title), *signal)),
        plain(value, bold=True),
        plain(level_words(row.expected, row.indicator.unit)),
        plain(f"{move.by} {move.word}".strip(), colour=_TONES[move.tone]),
        plain(month(row.data_to) if row.data_to else NONE),
    )


def rated(row: Row) -> Paragraph:
    """The sign of a rating in its colour, and its word; the sign's outline colour, which can be read on white."""
    hue = LIGHT.hue(row.rating)
    return Paragraph(
        (run(f"{SYMBOLS.get(row.rating, _SQUARE)} ", hue.outline), run(rating_words(row), hue.text, bold=True))
    )
