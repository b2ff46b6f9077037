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

_NAME, _FINDING = 36, 82  # letters of a line of an indicator's name, and of its finding
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
    """The table, in so many pixels of height: with each finding under the name where there is room for all of them.

    Where not even the names fit, how many more there are is said under it.
    """
    rows, left = [one.row for one in figures], room - LINE - EDGE
    with_findings = sum(_height(row, found=True) for row in rows) <= left
    shown = kept_in([_height(row, found=with_findings) for row in rows], left, LINE + EDGE)
    head = "".join(f'<th scope="col"{kind}>{words}</th>' for words, kind in _COLUMNS)
    body = "".join(_row(row, colours, found=with_findings) for row in rows[:shown])
    more = f'<p class="pr-more">and {len(rows) - shown} more, in the papers and on the scorecard</p>'
    return (
        f'<table><caption class="pr-hidden">{escape(caption)}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>{more if shown < len(rows) else ''}"
    )


def _height(row: Row, *, found: bool) -> int:
    """Pixels of a row; the finding stands in the columns of name and figures."""
    word = _SIGNALS.get(row.signal, ("",))[0] if row.signal else ""
    name = LINE * lines_of(f"{row.indicator.title} {word}", _NAME)
    return name + (LINE * lines_of(row.finding, _FINDING) if found else 0) + EDGE


def _row(row: Row, colours: Palette, *, found: bool) -> str:
    word, tone = _SIGNALS.get(row.signal, ("", "")) if row.signal else ("", "")
    signal = f' <span class="pr-{tone}">{word}</span>' if word else ""
    name = escape(row.indicator.title)
    cells = (
        f"<td>{rated(row, colours)}</td>",
        f'<th scope="row">{f"<b>{name}</b>" if found else name}{signal}</th>',
        f'<td class="pr-num"><b>{escape(value_words(row))}</b></td>',
        f'<td class="pr-num">{escape(level_words(row.expected, row.indicator.unit))}</td>',
        f'<td class="pr-num">{_moved(row)}</td>',
        f'<td class="pr-num">{month(row.data_to) if row.data_to else NONE}</td>',
    )
    told = f'<tr class="pr-told"><td></td><td colspan="5">{escape(row.finding)}</td></tr>' if found else ""
    kind = ' class="pr-first"' if found else ""
    return f"<tr{kind}>{''.join(cells)}</tr>{told}"


def rated(row: Row, colours: Palette) -> str:
    """The mark of a rating with its word."""
    mark = image(rating_mark(row.rating, colours, size=26, provisional=row.provisional))
    return f'<span class="pr-mark">{mark}{escape(rating_words(row))}</span>'


def _moved(row: Row) -> str:
    words = moved(row.change_on_year, share=row.indicator.is_share)
    tone = f' class="pr-{words.tone}"' if words.tone else ""
    return f"<span{tone}>{escape(f'{words.by} {words.word}'.strip())}</span>"
