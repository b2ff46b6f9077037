"""The cells around some cells of a file, as text, so that a figure can be seen where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.reading.cells import expand
from loaders.reading.sheet import Book
from loaders.reading.text import shown

MOST_ROWS = 40
MOST_COLUMNS = 14
HEADINGS = 4  # rows from the top that say what the columns are


def window(book: Book, sheet: str, cells: Iterable[str]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Rows around the cells: (row number, texts of all its columns), rows and columns counted from 0.

    The first rows of the sheet come too, then the rows with the cells and one on either side, at most 40.
    """
    found = next((one for one in book.sheets if one.name == sheet), None)
    if found is None:
        return ()
    marked = sorted({row for cell in cells for row, _ in expand(cell)})
    near = [row + step for row in marked for step in (-1, 0, 1)]
    headings = range(min(HEADINGS, len(found.rows)))
    wanted = sorted({row for row in (*headings, *near) if 0 <= row < len(found.rows)})[:MOST_ROWS]
    return tuple((row, tuple(shown(cell)[:60] for cell in found.rows[row])) for row in wanted)
