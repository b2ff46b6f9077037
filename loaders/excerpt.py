"""Some rows of a sheet as text, so that a figure or a problem can be seen where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from loaders.likeness import Glimpse
from loaders.reading.cells import column_number, expand
from loaders.reading.personal_data import PersonalData
from loaders.reading.problem import Problem
from loaders.reading.sheet import Book, Sheet
from loaders.reading.text import is_blank, shown

MOST_ROWS = 40
MOST_LETTERS = 60  # of a cell
HEADINGS = 4  # rows from the top that say what the columns are
FIRST_ROWS = 12  # of a glimpse: a title, a header and enough rows to know the file by
MOST_SHEETS = 20
HIDDEN = "…"
_FIRST_CELL = re.compile(r"^([A-Z]+)(\d+)")
_NOTHING = PersonalData(frozenset(), frozenset())


def window(book: Book, sheet: str, cells: Iterable[str]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Rows around the cells: (row number, texts of all its columns), rows and columns counted from 0.

    The first rows of the sheet come too, then the rows with the cells and one on either side, at most 40.
    """
    found = next((one for one in book.sheets if one.name == sheet), None)
    if found is None:
        return ()
    return _rows(found, {row for cell in cells for row, _ in expand(cell)}, HEADINGS, _NOTHING)


def glimpses(book: Book, problems: Iterable[Problem], personal: Mapping[str, PersonalData]) -> tuple[Glimpse, ...]:
    """The first rows of each sheet and those around the cells of its problems; what looks personal is "…"."""
    marked: dict[str, set[int]] = defaultdict(set)
    for problem in problems:
        if at := cell_of(problem):
            marked[problem.sheet].add(at[0])
    return tuple(
        Glimpse(sheet.name, _rows(sheet, marked[sheet.name], FIRST_ROWS, personal.get(sheet.name, _NOTHING)))
        for sheet in book.sheets[:MOST_SHEETS]
    )


def is_personal(found: PersonalData, row: int, column: int) -> bool:
    """Whether a cell may be shown to nobody: a personal cell, or one under the header of a personal column."""
    under = column in found.columns and (found.header is None or row > found.header)
    return under or (row, column) in found.cells


def cell_of(problem: Problem) -> tuple[int, int] | None:
    """Row and column, counted from 0, of the first cell that a problem names; None where it names none."""
    match = _FIRST_CELL.match(problem.cell)
    return (int(match[2]) - 1, column_number(match[1])) if match else None


def _rows(
    sheet: Sheet, marked: set[int], first: int, personal: PersonalData
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    near = [row + step for row in sorted(marked) for step in (-1, 0, 1)]
    wanted = sorted({row for row in (*range(first), *near) if 0 <= row < len(sheet.rows)})[:MOST_ROWS]
    return tuple((row, tuple(_texts(sheet, row, personal))) for row in wanted)


def _texts(sheet: Sheet, row: int, personal: PersonalData) -> Iterator[str]:
    for column, cell in enumerate(sheet.rows[row]):
        hidden = not is_blank(cell) and is_personal(personal, row, column)
        yield HIDDEN if hidden else shown(cell)[:MOST_LETTERS]
