"""The Metropolitan Police's published borough files, as the crime samples need them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

OLD = "partner-files/mps/MPS_Borough_Level_Crime_Historic.csv"
NEW = "partner-files/mps/MPS Borough Level Crime (Historical) 201004-202202.csv"


class Line(NamedTuple):
    """One borough and offence, with a count a month."""

    borough: str
    group: str
    offence: str
    counts: tuple[int, ...]


class Wide(NamedTuple):
    """A borough file: its months (201604) and its lines."""

    months: tuple[str, ...]
    lines: tuple[Line, ...]

    def between(self, first: str, last: str) -> Wide:
        """The same file with the months from first to last only."""
        start, end = self.months.index(first), self.months.index(last) + 1
        return Wide(self.months[start:end], tuple(line._replace(counts=line.counts[start:end]) for line in self.lines))

    def changed(self, change: Callable[[Line], Line]) -> Wide:
        """The same file with every line put through `change`."""
        return Wide(self.months, tuple(change(line) for line in self.lines))

    def counts(self, borough: str, *offences: str) -> tuple[int, ...]:
        """A borough's offences of these names together, month by month; 0 where the file has no line."""
        found = [line.counts for line in self.lines if line.borough == borough and line.offence in offences]
        return tuple(map(sum, zip(*found, strict=True))) if found else (0,) * len(self.months)


def old_file(shared: Path) -> Wide:
    """Generation A: January 2008 to December 2016, offences as the police then named them."""
    return _wide(shared / OLD, borough=0, group=1, offence=2)


def new_file(shared: Path) -> Wide:
    """Generation B: April 2010 to January 2022, offences as the Home Office names them."""
    return _wide(shared / NEW, borough=2, group=0, offence=1)


def _wide(path: Path, *, borough: int, group: int, offence: int) -> Wide:
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    lines = (Line(row[borough], row[group], row[offence], tuple(map(int, row[3:]))) for row in rows)
    return Wide(tuple(head[3:]), tuple(lines))
