"""The rows of the police's summary table, each figure read or refused with its cell."""

from __future__ import annotations

from typing import NamedTuple

from loaders.mopac_7.printed import Change, change
from loaders.mopac_7.summary_headings import Row, labels, row_named
from loaders.reading.ask import Ask
from loaders.reading.number import BLANK, Figure, NotAFigureError, figure
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import is_blank, nearest, shown

_COLUMNS = ("baseline", "current", "change", "r12")


class Printed(NamedTuple):
    """One row as printed."""

    row: int
    names: Row
    baseline: Figure
    current: Figure
    change: Change
    r12: Change


def printed_rows(table: Table, problems: Problems) -> list[Printed]:
    """Every row with a label and figures. Errors: an unknown or repeated label, a cell that is no figure."""
    found: dict[Row, Printed] = {}
    for row in range(table.body, len(table.sheet.rows)):
        label = shown(table.value(row, "crime"))
        names = row_named(label)
        if names is None:
            _say_unknown(table, row, label, problems)
        elif all(is_blank(table.value(row, name)) for name in _COLUMNS):
            continue
        elif names in found:
            problems.error(
                f"{label!r} has two rows; the first is in {table.cell(found[names].row, 'crime')}. Delete one of them.",
                sheet=table.sheet.name,
                cell=table.cell(row, "crime"),
                found=label,
                expected="each crime once",
            )
        else:
            found[names] = _printed(table, row, names, problems)
    return list(found.values())


def _say_unknown(table: Table, row: int, label: str, problems: Problems) -> None:
    """A row of words is a note; one with a figure under Current is a crime nobody knows."""
    if is_blank(table.value(row, "current")) and is_blank(table.value(row, "baseline")):
        return
    near = nearest(label, labels())
    problems.error(
        f"{label!r} is no row of the MOPAC 7 table."
        + (f" Is {near} meant?" if near else " Delete it, or name the crime."),
        sheet=table.sheet.name,
        cell=table.cell(row, "crime"),
        found=label or "a blank cell",
        expected=near or "MOPAC 7 or one of its seven crimes",
        asks=Ask.VALUES if label else None,
        near=near,
    )


def _printed(table: Table, row: int, names: Row, problems: Problems) -> Printed:
    return Printed(
        row,
        names,
        _count(table, row, "baseline", problems),
        _count(table, row, "current", problems),
        _change(table, row, "change", problems),
        _change(table, row, "r12", problems),
    )


def _count(table: Table, row: int, name: str, problems: Problems) -> Figure:
    raw = table.value(row, name)
    try:
        said = figure(raw)
        if said.value is None or (said.value >= 0 and isinstance(said.value, int)):
            return said
    except NotAFigureError:
        pass
    _say_no_figure(table, row, name, "a whole number such as 2,551", problems)
    return BLANK


def _change(table: Table, row: int, name: str, problems: Problems) -> Change:
    try:
        return change(table.value(row, name))
    except NotAFigureError:
        _say_no_figure(table, row, name, "a change such as -4.2%, -5% (-81) or (-2,251)", problems)
        return Change(blank=True)


def _say_no_figure(table: Table, row: int, name: str, expected: str, problems: Problems) -> None:
    found = shown(table.value(row, name))
    problems.error(
        f"{found!r} can be read in more than one way, so it is not read at all. Write {expected}.",
        sheet=table.sheet.name,
        cell=table.cell(row, name),
        found=found,
        expected=expected,
    )
