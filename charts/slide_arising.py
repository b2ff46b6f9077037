"""Matters arising in the committee's own form: minute and title, the matter, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.slide_rows import EDGE, LINE
from charts.slide_text import cut, lines_of
from performance.pack.pack import Arising
from performance.wording import day

_ROOM = 460
_TITLE, _WORDS, _UPDATE = 25, 36, 37  # letters of a line of the three columns
_COLUMNS = (("Minute number and title", "27%"), ("Matter arising", "36%"), ("Update", "37%"))


def arising_body(arising: Sequence[Arising]) -> str:
    """The table; the words of each row are cut so that all rows of the slide fit."""
    if not arising:
        return '<div class="pr"><p class="pr-none">No matters are arising.</p></div>'
    lines = _most_lines(arising)
    head = "".join(f'<th scope="col" style="width:{width}">{words}</th>' for words, width in _COLUMNS)
    rows = "".join(_row(one, lines) for one in arising)
    return (
        '<div class="pr"><table><caption class="pr-hidden">Matters arising</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _most_lines(arising: Sequence[Arising]) -> int:
    """As many as the longest takes where all fit together, else as many for each."""
    widths, room = (_TITLE, _WORDS, _UPDATE), _ROOM - LINE - EDGE
    taken = [max(map(lines_of, _cells(one), widths)) for one in arising]
    if sum(LINE * lines + EDGE for lines in taken) <= room:
        return max(taken)
    return max(1, (room // len(arising) - EDGE) // LINE)


def _row(one: Arising, lines: int) -> str:
    minute, matter, update = _cells(one)
    return (
        f'<tr><th scope="row">{escape(cut(minute, _TITLE * lines))}</th>'
        f"<td>{escape(cut(matter, _WORDS * lines))}</td>"
        f"<td>{escape(cut(update, _UPDATE * lines))}</td></tr>"
    )


def _cells(one: Arising) -> tuple[str, str, str]:
    minute = " ".join(filter(None, (one.minute, one.title)))
    return minute, f"{one.words.rstrip('.')} ({one.owner}, {day(one.due)})", _update(one)


def _update(one: Arising) -> str:
    return " ".join(filter(None, (one.update or f"{one.status.value.capitalize()}.", one.figure)))
