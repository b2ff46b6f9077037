"""Noting problems at the cells of a grid."""

from __future__ import annotations

from typing import NamedTuple

from loaders.reading.ask import Ask
from loaders.reading.grid import Grid
from loaders.reading.problem import Problems


class Notes(NamedTuple):
    """Where problems of one sheet are noted; rows and columns are the grid's, the cells named are the file's."""

    grid: Grid
    problems: Problems

    def error(
        self,
        row: int,
        column: int,
        message: str,
        found: object = "",
        expected: str = "",
        *,
        asks: Ask | None = None,
        near: str = "",
    ) -> None:
        """Note what stops the file, at a cell of the sheet; `asks` what could be told to solve it."""
        sheet, cell = self.grid.sheet.name, self.grid.cell(row, column)
        self.problems.error(message, sheet=sheet, cell=cell, found=found, expected=expected, asks=asks, near=near)

    def warning(self, row: int, column: int, message: str, found: object = "", expected: str = "") -> None:
        """Note what people should know, at a cell of the sheet."""
        sheet, cell = self.grid.sheet.name, self.grid.cell(row, column)
        self.problems.warning(message, sheet=sheet, cell=cell, found=found, expected=expected)
