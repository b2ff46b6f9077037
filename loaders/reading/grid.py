"""A sheet seen with its periods running across, whichever way they run in the file."""

from __future__ import annotations

from typing import Any, NamedTuple

from loaders.reading.sheet import Sheet
from loaders.reading.text import is_blank

MOST_ROWS = 400  # a printed table has dozens of rows; a register or a crime file has thousands and is no such table
MOST_COLUMNS = 200


class Grid(NamedTuple):
    """A sheet, or the same sheet turned on its side; rows and columns are counted from 0 as seen, not as filed."""

    sheet: Sheet
    turned: bool
    height: int
    width: int

    def value(self, row: int, column: int) -> Any:  # noqa: ANN401  a cell may hold anything
        """What stands in a cell; blank beyond the edge."""
        return self.sheet.value(*self.place(row, column))

    def words(self, row: int, column: int) -> str:
        """The text of a cell, line ends and runs of spaces as one space; "" where it holds no text."""
        value = self.value(row, column)
        return " ".join(value.replace("\u00a0", " ").split()) if isinstance(value, str) else ""

    def cell(self, row: int, column: int) -> str:
        """The name of a cell in the file: D14."""
        return self.sheet.cell(*self.place(row, column))

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Row and column of a cell in the file, counted from 0."""
        return (column, row) if self.turned else (row, column)

    def filled(self, row: int, after: int = -1) -> list[int]:
        """The columns of a row, beyond one, in which something stands: words, a figure, an Excel error."""
        broken = self.sheet.errors | self.sheet.uncalculated
        return [
            column
            for column in range(after + 1, self.width)
            if not is_blank(self.value(row, column)) or (broken and self.place(row, column) in broken)
        ]


def grids(sheet: Sheet) -> tuple[Grid, ...]:
    """The sheet as filed and turned; nothing where it is larger than any printed table."""
    last = max((row for row, _ in sheet.errors | sheet.uncalculated), default=-1)
    filled = (
        at + 1
        for at in range(len(sheet.rows) - 1, -1, -1)
        if at <= last or any(not is_blank(cell) for cell in sheet.rows[at])
    )
    height = next(filled, 0)
    if not height or height > MOST_ROWS:
        return ()
    width = max(at + 1 for row in sheet.rows[:height] for at, cell in enumerate(row) if not is_blank(cell))
    width = max([width, *(column + 1 for _, column in sheet.errors | sheet.uncalculated)])
    if width > MOST_COLUMNS:
        return ()
    return Grid(sheet, turned=False, height=height, width=width), Grid(sheet, turned=True, height=width, width=height)
