"""Words on a slide, each part under its heading: a sub-group's report, or what stands on the last slide."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.slide_rows import LINE
from charts.slide_text import cut, lines_of

_ROOM = 470
_LETTERS = 98  # of a line across the slide
_GAP = 10
_NOTE = "The whole report is in the papers."


def report_body(words: Sequence[tuple[str, str]]) -> str:
    """The parts; what does not fit is cut, and said to be in the papers."""
    if not words:
        return '<div class="pr"><p class="pr-none">Nothing is said here.</p></div>'
    left, shown, whole = _ROOM - LINE, "", True
    for heading, text in words:
        left -= LINE * bool(heading)
        lines = left // LINE
        if lines < 1:
            whole = False
            break
        fitting = cut(text, lines * _LETTERS - _LETTERS // 3) if lines_of(text, _LETTERS) > lines else text
        whole, left = whole and fitting == text, left - LINE * lines_of(fitting, _LETTERS) - _GAP
        shown += _part(heading, fitting)
    note = "" if whole else f'<p class="pr-more">{_NOTE}</p>'
    return f'<div class="pr"><div class="pr-words">{shown}</div>{note}</div>'


def _part(heading: str, text: str) -> str:
    title = f"<h2>{escape(heading)}</h2>" if heading else ""
    return f"<div>{title}<p>{escape(text)}</p></div>"
