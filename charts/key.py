"""How to read the scorecard: every mark and icon with its meaning."""

from __future__ import annotations

from charts.marks import image, rating_mark, signal_icon, svg
from charts.theme import Palette
from performance.rating import Rating
from performance.signal import Signal


def reading_key(colours: Palette) -> str:
    """The box under the scorecard."""
    ratings = (
        (Rating.RED, "Red: off target beyond tolerance"),
        (Rating.AMBER, "Amber: off target within tolerance"),
        (Rating.GREEN, "Green: on target or better"),
        (Rating.NO_TARGET, "No target"),
        (Rating.NO_DATA, "No figure: never last quarter’s colour"),
    )
    signals = (
        (Signal.NEITHER, "Normal variation", True),
        (Signal.IMPROVEMENT, "Really improving", True),
        (Signal.CONCERN, "Really worsening", False),
        (Signal.TOO_FEW_POINTS, "Under 6 points: no test", True),
    )
    marks = [_entry(image(rating_mark(rating, colours, size=22)), words) for rating, words in ratings]
    marks.append(
        _entry(image(rating_mark(Rating.AMBER, colours, size=22, provisional=True)), "(p) hatched: provisional")
    )
    icons = [_entry(image(signal_icon(kind, colours, downwards=down)), words) for kind, words, down in signals]
    dash = f'<path d="M1 6H43" stroke="{colours.target}" stroke-width="2" stroke-dasharray="6 4"/>'
    icons.append(_entry(image(svg(44, 12, dash)), "Target path"))
    icons.append(_entry("<b>[c]</b>", "Hidden to protect people: a count of 1 to 4"))
    lists = f"<h2>How to read this</h2><ul>{''.join(marks)}</ul><ul>{''.join(icons)}</ul>"
    return f'<div class="sp"><section class="sp-key" aria-label="How to read this">{lists}</section></div>'


def _entry(drawing: str, words: str) -> str:
    return f"<li>{drawing} {words}</li>"
