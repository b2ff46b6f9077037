"""One indicator on a slide, beside its chart: mark, figures, how it moved, what is needed, its owner, the action."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from html import escape

from charts.marks import image, rating_mark
from charts.slide_text import cut, lines_of, sentence
from charts.theme import Palette
from charts.wording import NONE, level_words, moved, rating_words, value_words
from performance.finding import disagreement
from performance.pack.pack import Figure
from performance.rating import Rating
from performance.row import Change, Row
from performance.wording import day, number, rounded, span_name

_WIDE, _BESIDE_MARK = 37, 27  # letters of a line in the column, and beside the mark
_LINES = 9  # lines for how it moved, what is needed, the owner and the action, less those of the title
_LEAD = 96  # letters of the sentence under the title
_TONES = {Rating.RED: "red", Rating.AMBER: "amber", Rating.GREEN: "green"}


def figure_lead(figure: Figure) -> str:
    """The sentence under the finding: what changed since the meeting before, else whether the change is real."""
    row = figure.row
    if figure.changes:
        return cut(" ".join(map(sentence, figure.changes)), _LEAD)
    if row.value is None:
        return cut(sentence(row.reason), _LEAD)
    contrary = disagreement(row.rating, row.signal)
    said = "" if contrary and contrary in row.finding else contrary
    return cut(f"{said} {sentence(row.signal_reason)}".strip(), _LEAD)


def figure_body(figure: Figure, colours: Palette, title: int) -> str:
    """The column beside the chart, under a title of so many lines."""
    moves = _moves(figure)
    parts = (_rated(figure.row, colours), _figures(figure.row), _listed(moves))
    return f'<div class="pr">{"".join(parts)}{_next(figure, _LINES - title - len(moves))}</div>'


def _rated(row: Row, colours: Palette) -> str:
    mark = image(rating_mark(row.rating, colours, size=104, provisional=row.provisional))
    tone = _TONES.get(row.rating, "grey")
    most = (2 if row.rating in _TONES else 3) * _BESIDE_MARK  # without a colour less stands below it
    return (
        f'<div class="pr-rated">{mark}<div><p class="pr-word pr-{tone}">{escape(rating_words(row))}</p>'
        f"<p>{escape(cut(distance(row), most))}</p></div></div>"
    )


def distance(row: Row) -> str:
    """How far a figure is from what is expected, and where amber ends; else why it has no colour."""
    if row.value is None or row.expected is None or row.rating not in _TONES:
        words = row.reason.partition(": ")[2] or row.reason
        return words.partition(". ")[0].rstrip(".")
    if isinstance(row.expected, tuple):
        return _from_range(row, row.value, row.expected)
    gap = row.value - row.expected
    goal = "target" if row.expected == row.level else "what is expected by now"
    words = f"{_size(row, gap)} {'above' if gap > 0 else 'below'} {goal}" if gap else f"exactly {goal}"
    edge = isinstance(row.edge, Fraction) and row.rating is not Rating.GREEN
    return f"{words}; amber ends at {level_words(row.edge, row.indicator.unit)}" if edge else words


def _from_range(row: Row, value: Fraction, expected: tuple[Fraction, Fraction]) -> str:
    low, high = expected
    words = level_words(expected, row.indicator.unit)
    if low <= value <= high:
        return f"inside {words}"
    return f"{_size(row, low - value)} below {words}" if value < low else f"{_size(row, value - high)} above {words}"


def _size(row: Row, gap: Fraction) -> str:
    return f"{rounded(abs(gap) * 100, 1)} points" if row.indicator.is_share else number(abs(gap), row.indicator.unit)


def _figures(row: Row) -> str:
    label = span_name(row.period).replace("12 months to", "Year to") if row.period else row.quarter.shown
    expected = "Target" if row.expected == row.level else "Expected by now"
    value, goal = value_words(row), level_words(row.expected, row.indicator.unit)
    return (
        f'<dl class="pr-figures"><div><dt class="pr-soft">{escape(label)}</dt><dd class="pr-value">{escape(value)}</dd>'
        f'</div><div><dt class="pr-soft">{expected}</dt><dd class="pr-value">{escape(goal)}</dd></div></dl>'
    )


def _moves(figure: Figure) -> list[str]:
    row = figure.row
    moves = [_move("On the quarter", row.change_on_quarter, row), _move("On the year", row.change_on_year, row)]
    return [one for one in (*moves, _before(figure)) if one]


def _listed(moves: Sequence[str]) -> str:
    return f'<dl class="pr-moves">{"".join(moves)}</dl>' if moves else ""


def _move(label: str, change: Change, row: Row) -> str:
    words = moved(change, share=row.indicator.is_share)
    if words.by == NONE:
        return ""
    tone = f' class="pr-{words.tone}"' if words.tone else ""
    verdict = f" <span{tone}>{escape(words.word)}</span>" if words.word else ""
    return f'<div><dt class="pr-soft">{label}</dt><dd><b>{escape(words.by)}</b>{verdict}</dd></div>'


def _before(figure: Figure) -> str:
    """What the meeting before was shown of it."""
    before = figure.before
    if before is None or (before.value is None and not before.suppressed):
        return ""
    shown = "[c]" if before.value is None else number(before.value, figure.row.indicator.unit)
    label = f"Last meeting, {before.quarter.shown}"
    return f'<div><dt class="pr-soft">{escape(label)}</dt><dd><b>{escape(shown)}</b></dd></div>'


def _next(figure: Figure, room: int) -> str:
    """What is needed, the owner, the action; where they are too long together, the longest gives way."""
    parts = {"Needed": figure.row.needed, "Owner": figure.row.indicator.owner, "Action": _action(figure)}
    found = {label: f"{label}: {words}" for label, words in parts.items() if words}
    lines = {label: lines_of(words, _WIDE) for label, words in found.items()}
    whole = dict(lines)
    while sum(lines.values()) > max(room, len(lines)):
        lines[max(lines, key=lines.__getitem__)] -= 1
    most = {label: lines[label] * _WIDE - 4 if lines[label] < whole[label] else len(found[label]) for label in found}
    shown = "".join(_labelled(label, cut(words, most[label])) for label, words in found.items())
    return f'<div class="pr-next">{shown}</div>' if shown else ""


def _labelled(label: str, words: str) -> str:
    return f"<p><b>{label}:</b>{escape(words.removeprefix(f'{label}:'))}</p>"


def _action(figure: Figure) -> str:
    """The most urgent open action; that there is none where a colour asks for one."""
    action = next((one for one in figure.actions if one.is_open), None)
    if action is None:
        return "none recorded" if figure.row.rating in {Rating.RED, Rating.AMBER} else ""
    return f"by {day(action.due)}, {action.words}"
