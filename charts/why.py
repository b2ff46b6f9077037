"""Why this colour? The arithmetic behind a rating, line by line, and who agreed its target."""

from __future__ import annotations

from html import escape

from charts.scale import colour_scale
from charts.theme import Palette
from performance.expected import Line
from performance.row import Row
from performance.wording import day, number, period


def why_this_colour(row: Row, colours: Palette) -> str:
    """The contents of the box: scale, sentence, lines, and the target's source."""
    sums = "".join(map(_line, row.lines))
    arithmetic = f'<dl class="sp-sums">{sums}</dl>' if sums else ""
    printed = _corrected(row) + _printed(row)
    source = _source(row)
    return (
        f'<div class="sp"><h2>Why this colour?</h2></div>{colour_scale(row, colours)}'
        f'<div class="sp"><p class="sp-after">{escape(row.reason)}</p>{arithmetic}{printed}{source}</div>'
    )


def _line(line: Line) -> str:
    how = f'<dd class="sp-how">{escape(line.working)}</dd>' if line.working else ""
    return f"<div><dt>{escape(line.label)}</dt><dd>{escape(line.result)}</dd>{how}</div>"


def _corrected(row: Row) -> str:
    """What was corrected of the figure, why, and how things stand with the partner."""
    return "".join(f'<p class="sp-line">{escape(_sentence(one.words))}</p>' for one in row.corrected)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def _printed(row: Row) -> str:
    """The owner's own figure, beside ours and never added to it."""
    if row.printed is None:
        return ""
    figure = number(row.printed.value, row.indicator.unit)
    note = f" {row.printed.note}" if row.printed.note else ""
    words = f"As printed by its owner: {figure} for {period(row.printed.period)}.{note}"
    return f'<p class="sp-line">{escape(words)}</p>'


def _source(row: Row) -> str:
    if row.target is None:
        return ""
    agreed = row.target.agreed
    held = f"in force from {row.target.from_.shown}"
    if row.target.until:
        held += f" to {row.target.until.shown}"
    words = f"Target agreed by {agreed.by}, {day(agreed.on)}; {held}. Source: {row.target.source}."
    return f'<p class="sp-line">{escape(words.replace("..", "."))}</p>'
