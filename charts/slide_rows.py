"""Indicators on a slide as one table: rating, name, figure, what was expected, the change on the year, data to when."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.marks import image, rating_mark
from charts.slide_text import kept_in, lines_of
from charts.theme import Palette
from charts.wording import NONE, level_words, moved, rating_words, value_words
from performance.pack.pack import Figure
from performance.row import Row
from performance.signal import Signal
from performance.wording import month

_NAME = 36  # letters of a line of an indicator's name
LINE, EDGE = 30, 7  # pixels of a line of text, and of a row's padding and rule
_SIGNALS = {Signal.CONCERN: ("Worsening", "worse"), Signal.IMPROVEMENT: ("Improving", "better")}
_COLUMNS = (
    ("Rating", ' style="width:16%"'),
    ("Indicator", ' style="width:37%"'),
    ("Figure", ' class="pr-num" style="width:11%"'),
    ("Expected", ' class="pr-num" style="width:12%"'),
    ("On the year", ' class="pr-num" style="width:15%"'),
    ("Data to", ' class="pr-num" style="width:9%"'),
)


def figure_rows(figures: Sequence[Figure], caption: str, colours: Palette, room: int) -> str:
    """The table, in so many pixels of height; where not all fit, how many more there are is said under it."""
    rows = [one.row for one in figures]
    shown = kept_in([LINE * lines_of(_told(row), _NAME) + EDGE for row in rows], room - LINE - EDGE, LINE + EDGE)
    head = "".join(f'<th scope="col"{kind}>{words}</th>' for words, kind in _COLUMNS)
    body = "".join(_row(row, colours) for row in rows[:shown])
    left = len(rows) - shown
    more = f'<p class="pr-more">and {left} more, in the papers and on the scorecard</p>' if left else ""
    return (
        f'<table><caption class="pr-hidden">{escape(caption)}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>{more}"
    )


def _told(row: Row) -> str:
    return " ".join((row.indicator.title, *_SIGNALS.get(row.signal, ())[:1])) if row.signal else row.indicator.title


def _row(row: Row, colours: Palette) -> str:
    word, tone = _SIGNALS.get(row.signal, ("", "")) if row.signal else ("", "")
    signal = f' <span class="pr-{tone}">{word}</span>' if word else ""
    cells = (
        f"<td>{rated(row, colours)}</td>",
        f'<th scope="row">{escape(row.indicator.title)}{signal}</th>',
        f'<td class="pr-num"><b>{escape(value_words(row))}</b></td>',
        f'<td class="pr-num">{escape(level_words(row.expected, row.indicator.unit))}</td>',
        f'<td class="pr-num">{_moved(row)}</td>',
        f'<td class="pr-num">{month(row.data_to) if row.data_to else NONE}</td>',
    )
    return f"<tr>{''.join(cells)}</tr>"


def rated(row: Row, colours: Palette) -> str:
    """The mark of a rating with its word."""
    mark = image(rating_mark(row.rating, colours, size=26, provisional=row.provisional))
    return f'<span class="pr-mark">{mark}{escape(rating_words(row))}</span>'


def _moved(row: Row) -> str:
    words = moved(row.change_on_year, share=row.indicator.is_share)
    tone = f' class="pr-{words.tone}"' if words.tone else ""
    return f"<span{tone}>{escape(f'{words.by} {words.word}'.strip())}</span>"
