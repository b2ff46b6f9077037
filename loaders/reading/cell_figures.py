"""The declared figures of one cell: one, or several told apart by the words beside them."""

from __future__ import annotations

from typing import Any, NamedTuple

from loaders.reading.notes import Notes
from loaders.reading.number import NotAFigureError
from loaders.reading.printed import Printed, one, several
from loaders.reading.return_table import ReturnRow
from loaders.reading.row_labels import Labelled
from loaders.reading.text import key
from loaders.reading.wording import alike

_ALIKE_WORDS = 0.85
_MOST = 10_000_000  # more than all Londoners: a telephone number, or two figures run together


class Cell(NamedTuple):
    """What stands in a cell of a printed table, and where: `raw` joins the lines that run on beneath it."""

    row: int
    column: int
    raw: Any
    name: str


def figures_of(label: Labelled, cell: Cell, notes: Notes) -> list[tuple[ReturnRow, Printed]]:
    """Each declared figure of a cell; nothing, with an error, where the cell cannot be read."""
    if _broken(cell, notes):
        return []
    words = [row.words[0] for row in label.rows if row.words]
    try:
        if len(label.rows) == 1 and not words:
            found = [(label.rows[0], one(cell.raw, f"{label.words} {label.rows[0].label}"))]
        else:
            found = _by_words(label.rows, several(cell.raw), cell, notes)
    except NotAFigureError:
        line = " ".join(str(cell.raw).split())
        expected = " and ".join(f"a figure for {word!r}" for word in words) or "a whole number, or a marker such as [c]"
        message = f"{line!r} is not a figure we can read. Write {expected}, and nothing else."
        notes.error(cell.row, cell.column, message, line, expected)
        return []
    return [(row, printed) for row, printed in found if _is_count(printed, cell, notes)]


def _by_words(
    rows: tuple[ReturnRow, ...], parts: tuple[Printed, ...], cell: Cell, notes: Notes
) -> list[tuple[ReturnRow, Printed]]:
    if len(parts) == 1 and not parts[0].words:
        meant = rows if not parts[0].figure.value else [row for row in rows if row.alone]  # blank, hidden or 0: of each
        if not meant:
            raise NotAFigureError(str(cell.raw))
        return [(row, parts[0]) for row in meant]
    found: list[tuple[ReturnRow, Printed]] = []
    for part in parts:
        row = _named(part.words, rows)
        if row is None or any(row is other for other, _ in found):
            raise NotAFigureError(str(cell.raw))
        found.append((row, part))
    for row in rows:
        if row.words and not any(row is other for other, _ in found):
            message = f"Nothing stands here for {row.words[0]!r}: it is not known for this period."
            notes.warning(cell.row, cell.column, message, expected=f"a figure for {row.words[0]!r} too")
    return found


def _named(words: str, rows: tuple[ReturnRow, ...]) -> ReturnRow | None:
    """The one declared figure that these words, printed beside a number, name."""
    said = key(words)
    exact = [row for row in rows if any(key(word) in said for word in row.words)]
    near = exact or [row for row in rows if any(alike(words, key(word)) >= _ALIKE_WORDS for word in row.words)]
    return near[0] if len(near) == 1 else None


def _is_count(printed: Printed, cell: Cell, notes: Notes) -> bool:
    value = printed.figure.value
    if value is None or (isinstance(value, int) and 0 <= value <= _MOST):
        return True
    message = f"{value} is no count. Write the number of cases, or leave the cell empty where none is known."
    notes.error(cell.row, cell.column, message, value, f"a whole number from 0 to {_MOST:,}")
    return False


def _broken(cell: Cell, notes: Notes) -> bool:
    """Whether Excel shows an error in the cell, or a formula of it was never calculated."""
    place, sheet = notes.grid.place(cell.row, cell.column), notes.grid.sheet
    if place in sheet.errors:
        message = "Excel shows an error here, such as #DIV/0!. Put the figure in its place."
        notes.error(cell.row, cell.column, message, "an error", "a figure")
    elif place in sheet.uncalculated:
        message = "This formula has no stored value. Open the file in Excel, save it and send it again."
        notes.error(cell.row, cell.column, message, "a formula without a value", "a figure")
    return place in sheet.errors or place in sheet.uncalculated
