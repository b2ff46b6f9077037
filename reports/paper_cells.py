"""Names of cells joined into ranges, so that a list of a hundred cells is a line: D14, D15, E14, E15 → D14:E15."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_PIECE = re.compile(r"([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?")


class _Block(NamedTuple):
    """A rectangle of cells: its columns and rows, first and last."""

    left: int
    right: int
    top: int
    bottom: int

    @property
    def name(self) -> str:
        first, last = f"{_letters(self.left)}{self.top}", f"{_letters(self.right)}{self.bottom}"
        return first if first == last else f"{first}:{last}"


def joined(cells: Iterable[str]) -> tuple[str, ...]:
    """Cells and ranges (`B5,B9:B11` holds two) as the fewest ranges, in reading order; other names as they are.

    >>> joined(["D14", "D15", "E14", "E15", "G2", "row 7"])
    ('G2', 'D14:E15', 'row 7')
    """
    pieces = [piece.strip() for cell in cells for piece in cell.split(",")]
    blocks, others = set(), []
    for piece in filter(None, pieces):
        found = _PIECE.fullmatch(piece)
        if found:
            first, top, last, bottom = found.groups()
            blocks.add(_Block(_column(first), _column(last or first), int(top), int(bottom or top)))
        else:
            others.append(piece)
    whole = _side_by_side(_stacked(blocks))
    ordered = sorted(whole, key=lambda block: (block.top, block.left))
    return (*(block.name for block in ordered), *dict.fromkeys(others))


def _stacked(blocks: Iterable[_Block]) -> list[_Block]:
    """Blocks of the same columns joined where one begins under another, or inside it."""
    made: list[_Block] = []
    for block in sorted(blocks, key=lambda block: (block.left, block.right, block.top)):
        last = made[-1] if made else None
        if last and last[:2] == block[:2] and block.top <= last.bottom + 1:
            made[-1] = last._replace(bottom=max(last.bottom, block.bottom))
        else:
            made.append(block)
    return made


def _side_by_side(blocks: Iterable[_Block]) -> list[_Block]:
    """Blocks of the same rows joined where one begins beside another."""
    made: list[_Block] = []
    for block in sorted(blocks, key=lambda block: (block.top, block.bottom, block.left)):
        last = made[-1] if made else None
        if last and last[2:] == block[2:] and block.left <= last.right + 1:
            made[-1] = last._replace(right=max(last.right, block.right))
        else:
            made.append(block)
    return made


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(column: int) -> str:
    name = ""
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(ord("A") + place) + name
    return name
