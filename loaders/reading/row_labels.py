"""Finding the labels of a printed table: declared rows, headings of lists, and titles of the same name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from loaders.reading.grid import Grid
from loaders.reading.heading import Role, role_of
from loaders.reading.number import NotAFigureError
from loaders.reading.printed import several
from loaders.reading.return_table import ReturnList, ReturnRow, ReturnTable, labels
from loaders.reading.text import is_blank, key
from loaders.reading.wording import slip_of, spellings


class Labelled(NamedTuple):
    """A row whose label is known; `slip` is the wording it was taken for where it has a slip of the pen."""

    row: int
    column: int
    rows: tuple[ReturnRow, ...]
    words: str
    slip: str = ""


class Listed(NamedTuple):
    """The heading of a list of rows."""

    row: int
    column: int
    declared: ReturnList


def find_labels(grid: Grid, declared: ReturnTable) -> tuple[dict[int, Labelled], dict[int, Listed]]:
    """The known labels and the headings of lists, by row."""
    listed = _listed(grid, declared)
    return _not_in_lists(grid, _not_titles(grid, _labelled(grid, declared)), listed), listed


def is_figure(raw: object) -> bool:
    """Whether a cell can be read as a figure, or as several."""
    if is_blank(raw):
        return False
    try:
        several(raw)
    except NotAFigureError:
        return False
    return True


def _labelled(grid: Grid, declared: ReturnTable) -> dict[int, Labelled]:
    index: dict[str, tuple[ReturnRow, ...]] = {}
    for entry in declared.rows:
        for label in labels(entry):
            index[label] = (*index.get(label, ()), entry)
    found: dict[int, Labelled] = {}
    others: list[tuple[int, int, str]] = []
    for row, column, words in _texts(grid):
        known = next((index[spelt] for spelt in spellings(words) if spelt in index), None)
        if known and row not in found:
            found[row] = Labelled(row, column, known, words)
        elif not known:
            others.append((row, column, words))
    return found | _slips(found, others, index) if found else found  # a sheet of slips alone is another's sheet


def _slips(
    found: dict[int, Labelled], others: list[tuple[int, int, str]], index: dict[str, tuple[ReturnRow, ...]]
) -> dict[int, Labelled]:
    columns = {one.column for one in found.values()}
    met = {id(entry) for one in found.values() for entry in one.rows}
    missing = [label for label, entries in index.items() if not any(id(entry) in met for entry in entries)]
    slips = {}
    names: dict[str, str] = {}  # the words of a column repeat, and looking for slips is slow
    for row, column, words in others:
        if row in found or (columns and column not in columns):
            continue
        if words not in names:
            names[words] = slip_of(words, missing)
        if name := names[words]:
            slips[row] = Labelled(row, column, index[name], words, name)
    return slips


def _listed(grid: Grid, declared: ReturnTable) -> dict[int, Listed]:
    index = {key(words): one for one in declared.lists for words in (one.heading, *one.also)}
    found: dict[int, Listed] = {}
    for row, column, words in _texts(grid):
        one = next((index[spelt] for spelt in spellings(words) if spelt in index), None)
        if one and row not in found:
            found[row] = Listed(row, column, one)
    return found


def _not_titles(grid: Grid, labelled: dict[int, Labelled]) -> dict[int, Labelled]:
    """The known rows without those that merely have a row's name: "Domestic incidents" as the title above the table."""
    full = {
        row: one
        for row, one in labelled.items()
        if _figures_beside(grid, one) or (row + 1 not in labelled and _figures_beneath(grid, one))
    }
    again = {id(entry) for one in full.values() for entry in one.rows}
    return {
        row: one for row, one in labelled.items() if row in full or not all(id(entry) in again for entry in one.rows)
    }


def _figures_beside(grid: Grid, one: Labelled) -> bool:
    """Whether anything but headings stands beside a label."""
    return any(
        is_figure(grid.value(one.row, column)) or role_of(grid.words(one.row, column)) is Role.UNKNOWN
        for column in grid.filled(one.row, one.column)
    )


def _figures_beneath(grid: Grid, one: Labelled) -> bool:
    """Whether figures stand beneath the headings beside a label: it is merged over both rows."""
    beneath = grid.filled(one.row + 1) if len(grid.filled(one.row)) > 1 else []
    return bool(beneath) and beneath[0] > one.column and any(is_figure(grid.value(one.row + 1, at)) for at in beneath)


def _not_in_lists(grid: Grid, labelled: dict[int, Labelled], listed: dict[int, Listed]) -> dict[int, Labelled]:
    """The known rows without those that are lines of a list: its own total, and names it `holds`."""
    kept = dict(labelled)
    for start, one in listed.items():
        held = {key(words) for words in one.declared.holds}
        for row in range(start + 1, grid.height):
            if not grid.filled(row) or row in listed:
                break
            label = kept.get(row)
            again = label and any(other is not label and other.rows == label.rows for other in kept.values())
            if label and (set(spellings(label.words)) & held or (again and key(label.words).startswith("total"))):
                del kept[row]
            elif label:
                break
    return kept


def _texts(grid: Grid) -> Iterator[tuple[int, int, str]]:
    for row in range(grid.height):
        for column in range(grid.width):
            if (words := grid.words(row, column)) and len(words) <= 160:
                yield row, column, words
