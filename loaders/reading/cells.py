"""Cell references as spreadsheets print them: D14, H5:H122, B5,B9:B11."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_PART = re.compile(r"^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$")


@cache
def letters(column: int) -> str:
    """The letters of a column counted from 0.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


@cache
def column_number(name: str) -> int:
    """The column, counted from 0, that these letters name."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number - 1


def reference(row: int, column: int) -> str:
    """The name of a cell given row and column counted from 0.

    >>> reference(13, 3)
    'D14'
    """
    return f"{letters(column)}{row + 1}"


def column_reference(column: int, rows: Iterable[int]) -> str:
    """Name many cells of one column, neighbours joined; rows are counted from 0 and rising.

    >>> column_reference(1, [4, 8, 9, 10])
    'B5,B9:B11'
    """
    name, parts, first, last = letters(column), [], -1, -2
    for row in rows:
        if row == last + 1:
            last = row
            continue
        if first >= 0:
            parts.append(f"{name}{first + 1}" if first == last else f"{name}{first + 1}:{name}{last + 1}")
        first = last = row
    if first >= 0:
        parts.append(f"{name}{first + 1}" if first == last else f"{name}{first + 1}:{name}{last + 1}")
    return ",".join(parts)


def expand(cell: str) -> list[tuple[int, int]]:
    """Every (row, column), counted from 0, that a reference names.

    >>> expand('B5,B9:B10')
    [(4, 1), (8, 1), (9, 1)]
    """
    found = []
    for part in filter(None, cell.split(",")):
        match = _PART.match(part.strip())
        if not match:
            raise ValueError(f"{part!r} is not a cell reference such as D14 or H5:H122")
        left, top, right, bottom = match.groups()
        for row in range(int(top) - 1, int(bottom or top)):
            for column in range(column_number(left), column_number(right or left) + 1):
                found.append((row, column))
    return found
