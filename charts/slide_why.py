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
_HALF, _WHOLE = 46, 96  # letters of a line of a column, and across the slide
_LABEL = 64  # letters of two lines beside the results
_SHARES = {
    "Why": 6,
    "Real change?": 2,
    "Since the meeting before": 3,
    "Target": 3,
    "The owner says": 5,
}  # lines at most


def why_words(row: Row) -> str:
    """What is answered: why this colour, or why none."""
    return "why this colour" if row.lines else "why no colour"


def why_body(figure: Figure) -> str:
    """Two columns, the sums and the words; the words alone where nothing is rated."""
    if not figure.row.lines:
        return f'<div class="pr">{_told(figure, _WHOLE)}</div>'
    return f'<div class="pr"><div class="pr-two">{_sums(figure.row)}{_told(figure, _HALF)}</div></div>'


def _sums(row: Row) -> str:
    left, shown = (_ROOM - LINE) // LINE, ""
    for line in row.lines:
        left -= lines_of(cut(line.label, _LABEL), _LABEL // 2) + bool(line.working)
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
        f'<tr><th scope="row">{escape(cut(line.label, _LABEL))}{how}</th>'
        f'<td class="pr-num"><b>{escape(line.result)}</b></td></tr>'
    )


def _told(figure: Figure, letters: int) -> str:
    row, shown, left = figure.row, "", _ROOM // LINE
    said = {
        "Why": row.reason,
        "Real change?": sentence(row.signal_reason),
        "Since the meeting before": " ".join(map(sentence, figure.changes)),
        "Target": _agreed(row),
        "The owner says": figure.comment.words if figure.comment else "",
    }
    for label, words in said.items():
        room = min(_SHARES[label], left)
        if words and room > 0:
            fitting = cut(words, room * letters - len(label) - letters // 4)
            left -= lines_of(f"{label}: {fitting}", letters)
            shown += f"<p><b>{label}{'' if label.endswith('?') else ':'}</b> {escape(fitting)}</p>"
    return f'<div class="pr-words">{shown}</div>'


def _agreed(row: Row) -> str:
    if row.target is None:
        return ""
    held = f" until {row.target.until.shown}" if row.target.until else ""
    agreed = row.target.agreed
    return f"agreed by {agreed.by.rstrip('.')}, {day(agreed.on)}; in force from {row.target.from_.shown}{held}."
