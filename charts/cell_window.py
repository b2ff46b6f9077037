"""From the rows around counted cells to an excerpt that fits a page: labels, first and last counted columns, gaps."""

from __future__ import annotations

from collections.abc import Sequence

from charts.excerpt import Excerpt, Line, Shown
from loaders.reading.cells import expand, letters

Rows = Sequence[tuple[int, tuple[str, ...]]]

_LABELS = 3  # columns from the left that say what a row is
_ENDS = (1, 3)  # counted columns shown where there are many: the first, and the last few
_MOST_ROWS = 14
_HEADINGS = 3  # rows above the counted ones that hold more than a title


def excerpt_of(rows: Rows, cells: Sequence[str], title: str) -> Excerpt:
    """An excerpt of rows (numbered from 0, with the text of all columns) around cells named as spreadsheets do."""
    marked = {place for cell in cells for place in expand(cell)}
    columns = _columns(rows, {column for _, column in marked})
    kept = _kept(rows, {row for row, _ in marked})
    shown = [(number, texts) for number, texts in rows if number in kept]
    lines, before = [], None
    for number, texts in shown:
        line = tuple(_cell(texts, number, column, marked) for column in columns)
        lines.append(Line(number + 1, line, after_gap=before is not None and number > before + 1))
        before = number
    gaps = frozenset(place for place in range(1, len(columns)) if columns[place] > columns[place - 1] + 1)
    left_out = sorted({row + 1 for row, _ in marked} - {number + 1 for number, _ in shown})
    return Excerpt(title, tuple(map(letters, columns)), tuple(lines), gaps, _more(left_out))


def _columns(rows: Rows, counted: set[int]) -> list[int]:
    """The columns shown, from the left: labels, counted ones (the middle of many left out), the next one."""
    width = max((len(texts) for _, texts in rows), default=0)
    found = sorted(counted)
    first, last = _ENDS
    if len(found) > first + last:
        found = [*found[:first], *found[-last:]]
    beside = {column + 1 for column in found[-1:]}
    return sorted(column for column in {*range(_LABELS), *found, *beside} if column < width)


def _kept(rows: Rows, counted: set[int]) -> set[int]:
    """The rows shown: those above the counted ones that say what the columns are, then the first counted ones."""
    numbers = [number for number, texts in rows if any(texts)]
    above = [number for number, texts in rows if number < min(counted, default=0) and sum(map(bool, texts)) > 1]
    top = above[:_HEADINGS]
    rest = [number for number in numbers if number >= min(counted, default=0) - 1 and number not in top]
    return {*top, *rest[: _MOST_ROWS - len(top)]}


def _cell(texts: tuple[str, ...], row: int, column: int, marked: set[tuple[int, int]]) -> Shown:
    text = texts[column] if column < len(texts) else ""
    return Shown(text, (row, column) in marked, number=_is_number(text))


def _is_number(text: str) -> bool:
    return bool(text) and text.replace(",", "").replace(".", "", 1).lstrip("-−£").rstrip("%").isdigit()


def _more(rows: Sequence[int]) -> str:
    if not rows:
        return ""
    if len(rows) == 1:
        return f"row {rows[0]} is counted too"
    if len(rows) <= 6:
        return f"rows {', '.join(map(str, rows[:-1]))} and {rows[-1]} are counted too"
    return f"{len(rows)} more rows are counted, from {rows[0]} to {rows[-1]}"
