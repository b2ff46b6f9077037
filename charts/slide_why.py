"""Why this colour, on a slide: the arithmetic line by line, the reason, who agreed the target, what the owner says."""

from __future__ import annotations

from html import escape

from charts.slide_rows import LINE
from charts.slide_text import cut, lines_of, sentence
from performance.expected import Line
from performance.pack.pack import Figure
from performance.row import Row
from performance.wording import day

_ROOM = 440
_HALF = 46  # letters of a line of a column
_SHARES = {"Why": 6, "Real change?": 2, "Target": 3, "The owner says": 5}  # lines at most


def why_body(figure: Figure) -> str:
    """Two columns: the sums, and the words."""
    return f'<div class="pr"><div class="pr-two">{_sums(figure.row)}{_told(figure)}</div></div>'


def _sums(row: Row) -> str:
    if not row.lines:
        return "<p>There is no arithmetic: nothing is rated without a target and a figure.</p>"
    left, shown = (_ROOM - LINE) // LINE, ""
    for line in row.lines:
        left -= 1 + bool(line.working)
        if left < 0:
            break
        shown += _line(line)
    return (
        '<table><caption class="pr-hidden">The arithmetic</caption><thead><tr><th scope="col">The arithmetic</th>'
        f'<th scope="col" class="pr-num">Result</th></tr></thead><tbody>{shown}</tbody></table>'
    )


def _line(line: Line) -> str:
    how = f'<br><span class="pr-soft">{escape(cut(line.working, 44))}</span>' if line.working else ""
    return (
        f'<tr><th scope="row">{escape(cut(line.label, 34))}{how}</th>'
        f'<td class="pr-num"><b>{escape(line.result)}</b></td></tr>'
    )


def _told(figure: Figure) -> str:
    row, shown, left = figure.row, "", _ROOM // LINE
    said = {
        "Why": row.reason,
        "Real change?": sentence(row.signal_reason),
        "Target": _agreed(row),
        "The owner says": figure.comment.words if figure.comment else "",
    }
    for label, words in said.items():
        room = min(_SHARES[label], left)
        if words and room > 0:
            fitting = cut(words, room * _HALF - len(label) - _HALF // 4)
            left -= lines_of(f"{label}: {fitting}", _HALF)
            shown += f"<p><b>{label}{'' if label.endswith('?') else ':'}</b> {escape(fitting)}</p>"
    return f'<div class="pr-words">{shown}</div>'


def _agreed(row: Row) -> str:
    if row.target is None:
        return ""
    held = f" until {row.target.until.shown}" if row.target.until else ""
    agreed = row.target.agreed
    return f"agreed by {agreed.by.rstrip('.')}, {day(agreed.on)}; in force from {row.target.from_.shown}{held}."
