"""A sheet and a book of sheets, as read: values at their own rows and columns, counted from 0."""

from __future__ import annotations

from typing import Any, NamedTuple

from loaders.reading.cells import reference


class Sheet(NamedTuple):
    """One table of cells; `rows[r][c]` is the cell in row r and column c, as in the file.

    A cell is str, int, float, bool, date, datetime, time or timedelta; a blank one is "". Hidden rows are among the
    rows. `errors` holds the cells (row, column) where Excel shows an error such as #DIV/0! (the
    value reads as blank there), `uncalculated` those that hold a formula without a stored value.
    A CSV file is one sheet with an empty name, all cells str. `title` are lines that an officer said of it: they count
    as lines above its tables.
    """

    name: str
    rows: list[list[Any]]
    hidden_rows: int = 0
    errors: frozenset[tuple[int, int]] = frozenset()
    uncalculated: frozenset[tuple[int, int]] = frozenset()
    title: tuple[str, ...] = ()

    def value(self, row: int, column: int) -> Any:  # noqa: ANN401  a cell may hold anything
        """What stands in a cell; blank beyond the edge."""
        if row < 0 or column < 0 or row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return self.rows[row][column]

    def cell(self, row: int, column: int) -> str:
        """The name of a cell: D14."""
        return reference(row, column)


class Book(NamedTuple):
    """A file as read. `hidden_sheets` are named, not read. `encoding` is said of text files only.

    `unseen` is what nobody sees who opens the file: the hidden sheets, the notes on cells, what pivot
    tables and links keep of other sheets. No figure is read there, but the guard looks: the file is kept with them.
    `macros` and `links` (how many) are said, and nothing is done with them.
    """

    name: str
    sheets: tuple[Sheet, ...]
    hidden_sheets: tuple[str, ...] = ()
    encoding: str = ""
    unseen: tuple[Sheet, ...] = ()
    macros: bool = False
    links: int = 0
