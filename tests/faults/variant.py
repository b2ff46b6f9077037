"""A good file of a layout, files with one fault each, and what must be said of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from commands.settings import read_definitions
from loaders import child
from loaders.reading.problem import Problem, Severity
from loaders.reading.return_table import ReturnTable
from loaders.request import Report, Request
from tests.faults.rows import Rows
from tests.faults.saved import Save, Tab, as_csv, as_xlsx

_SHIPPED = Path(__file__).resolve().parents[2] / "indicators.yaml"


class Variant(NamedTuple):
    """A file with one fault: how it is made, and the sheet, the cell and the words by which it must be refused."""

    name: str
    tabs: tuple[Tab, ...]
    save: Save
    file: str
    sheet: str
    cell: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        return self.name

    @property
    def data(self) -> bytes:
        """The bytes of the file; made when they are asked for."""
        return self.save(self.tabs)


class Specimen(NamedTuple):
    """A good file: the layout it has ("marac.safelives_return"), its rows, and further sheets."""

    layout: str
    rows: Rows
    sheet: str = ""
    more: tuple[Tab, ...] = ()

    @property
    def file(self) -> str:
        """A workbook where the sheet has a name, else a CSV file."""
        return "partner.xlsx" if self.sheet else "partner.csv"

    @property
    def save(self) -> Save:
        """How the file is written."""
        return as_xlsx if self.sheet else as_csv

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """Its sheets."""
        return (Tab(self.sheet, self.rows), *self.more)

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self.save(self.tabs)

    def fault(self, name: str, rows: Rows, cell: str, *words: str) -> Variant:
        """The file with other rows, which must be refused at this cell with these words."""
        tabs = (Tab(self.sheet, rows), *self.more)
        return Variant(name, tabs, self.save, self.file, self.sheet, cell, words)

    def with_sheet(self, name: str, tab: Tab, cell: str, *words: str, named: str = "") -> Variant:
        """The file with one sheet more, the fault in it (or in the sheet `named`)."""
        return Variant(name, (*self.tabs, tab), self.save, self.file, named or tab.name, cell, words)


@cache
def declared() -> tuple[ReturnTable, ...]:
    """The returns that the project's own definitions declare."""
    return read_definitions(_SHIPPED).returns


def read(data: bytes, name: str, folder: Path) -> Report:
    """What the child process would report of a file; what it writes goes to the folder `work`."""
    work = folder / "work"
    work.mkdir(exist_ok=True)
    for left in work.iterdir():
        left.unlink()
    path = folder / name
    path.write_bytes(data)
    return child.read(Request(str(path), name, str(work), "Bromley", returns=declared()))


def assert_accepted(specimen: Specimen, folder: Path) -> None:
    """The good file loads, as what it is, and has figures."""
    report = read(specimen.data, specimen.file, folder)
    assert errors_of(report.problems) == []
    assert f"{report.source}.{report.layout}" == specimen.layout
    assert report.observations > 0


def assert_refused(variant: Variant, folder: Path) -> None:
    """A faulty file is refused at its cell, in its words, and nothing is written."""
    report = read(variant.data, variant.file, folder)
    assert_said(errors_of(report.problems), variant.sheet, variant.cell, variant.words)
    assert list((folder / "work").iterdir()) == []


def errors_of(problems: Sequence[Problem]) -> list[Problem]:
    """The problems that refuse a file."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def assert_said(errors: Sequence[Problem], sheet: str, cell: str, words: Sequence[str]) -> None:
    """One error names this sheet and cell, and says all these words, what was expected among them."""
    assert errors, "accepted"
    there = [error for error in errors if (error.sheet, error.cell) == (sheet, cell)]
    assert there, f"nothing is said of {sheet} {cell}: {errors}"
    assert any(error.expected and all(word in _said(error) for word in words) for error in there), there


def _said(error: Problem) -> str:
    return f"found {error.found!r}, expected {error.expected}. {error.message}"


def assert_a_hundred(variants: Sequence[Variant]) -> None:
    """There are a hundred of them and more, no two alike, and 95 of 100 name a cell."""
    assert len({variant.name for variant in variants}) == len(variants) >= 100
    assert len({repr((variant.tabs, variant.save)) for variant in variants}) == len(variants)
    assert sum(bool(variant.cell) for variant in variants) >= 0.95 * len(variants)
