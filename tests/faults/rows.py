"""Rows of a sheet changed in one place: pure functions, cells named as a spreadsheet names them (D14)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from loaders.reading.cells import column_number, expand, letters

Rows = list[list[Any]]


def copied(rows: Rows) -> Rows:
    """The rows, to be changed."""
    return [list(row) for row in rows]


def put(rows: Rows, cell: str, value: Any) -> Rows:
    """The rows with another value in one cell, which may lie beyond them."""
    ((row, column),) = expand(cell)
    changed = copied(rows)
    changed += [[] for _ in range(row + 1 - len(changed))]
    changed[row] += [""] * (column + 1 - len(changed[row]))
    changed[row][column] = value
    return changed


def put_all(rows: Rows, cells: dict[str, Any]) -> Rows:
    """The rows with other values in several cells."""
    for cell, value in cells.items():
        rows = put(rows, cell, value)
    return rows


def value(rows: Rows, cell: str) -> Any:
    """What stands in a cell."""
    ((row, column),) = expand(cell)
    return rows[row][column]


def without_column(rows: Rows, name: str) -> Rows:
    """The rows without a column: what stood right of it moves left."""
    at = column_number(name)
    return [row[:at] + row[at + 1 :] for row in rows]


def without_row(rows: Rows, number: int) -> Rows:
    """The rows without one, numbered from 1: what stood below it moves up."""
    return copied(rows[: number - 1] + rows[number:])


def with_row(rows: Rows, number: int, row: Iterable[Any]) -> Rows:
    """The rows with one more, which gets this number: what stood there moves down."""
    return copied([*rows[: number - 1], list(row), *rows[number - 1 :]])


def again(rows: Rows, number: int) -> Rows:
    """The rows with one of them repeated below all others."""
    return copied([*rows, rows[number - 1]])


def with_column(rows: Rows, header: int, words: str, values: Iterable[Any]) -> Rows:
    """The rows with a further column at the right: its heading in row `header`, values below as far as they reach."""
    name = letters(width(rows))
    rows = put(rows, f"{name}{header}", words)
    for number, cell in enumerate(values, start=header + 1):
        rows = put(rows, f"{name}{number}", cell)
    return rows


def beside(rows: Rows, other: Rows) -> Rows:
    """Another table at the right of the rows, a blank column between."""
    wide = width(rows) + 1
    height = max(len(rows), len(other))
    left = [rows[at] if at < len(rows) else [] for at in range(height)]
    right = [other[at] if at < len(other) else [] for at in range(height)]
    return [[*row, *[""] * (wide - len(row)), *more] for row, more in zip(left, right, strict=True)]


def below(rows: Rows, other: Rows) -> Rows:
    """Another table below the rows, a blank row between."""
    return copied([*rows, [], *other])


def width(rows: Rows) -> int:
    """How many columns the rows have."""
    return max(map(len, rows))


def next_column(rows: Rows) -> str:
    """The name of the first column that the rows do not reach."""
    return letters(width(rows))


def turns(cells: Iterable[str]) -> Iterator[str]:
    """The cells over and over."""
    known = tuple(cells)
    while True:
        yield from known
