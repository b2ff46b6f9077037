"""Books built in code, and reading them the way the intake does, all but the child process."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import yaml

from loaders.catalogue import layouts
from loaders.reading.layout import Context
from loaders.reading.observation import Contents, Coverage, Observation
from loaders.reading.personal_data import check
from loaders.reading.problem import Problem, Problems, Severity
from loaders.reading.return_table import Every, ReturnColumn, ReturnList, ReturnRow, ReturnTable
from loaders.reading.sheet import Book, Sheet
from loaders.recognition import recognise

Rows = list[list[Any]]
_PARTS = {"rows": ReturnRow, "columns": ReturnColumn, "lists": ReturnList}


class Loaded(NamedTuple):
    """What came of a book: the layout's name, "" where none was recognised, its contents and every problem."""

    layout: str
    contents: Contents
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity is Severity.ERROR]

    @property
    def warnings(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity is Severity.WARNING]

    def values(self, measure: str, **of: str) -> dict[str, Any]:
        """The values of a measure by the start of their period (2017-10); added up where there are several."""
        found: dict[str, Any] = {}
        for one in self.observations(measure, **of):
            name = f"{one.period_start:%Y-%m}"
            found[name] = one.value if name not in found else found[name] + one.value
        return found

    def observations(self, measure: str, **of: str) -> list[Observation]:
        return [
            one
            for one in self.contents.observations
            if one.measure == measure and all(getattr(one, name) == value for name, value in of.items())
        ]

    def covered(self, measure: str, area: str = "Bromley") -> dict[str, bool]:
        """Whether each covered period is wholly known, by its start."""
        return {f"{one.period_start:%Y-%m}": one.complete for one in self.coverage(measure) if one.area == area}

    def coverage(self, measure: str) -> list[Coverage]:
        return [one for one in self.contents.coverage if one.measure == measure]


def book(*sheets: tuple[str, Rows] | Rows) -> Book:
    """A book of sheets, each rows or a name with rows."""
    named = [sheet if isinstance(sheet, tuple) else (f"Sheet{at}", sheet) for at, sheet in enumerate(sheets, start=1)]
    return Book("partner.xlsx", tuple(Sheet(name, rows) for name, rows in named))


def load(given: Book, declared: tuple[ReturnTable, ...] = ()) -> Loaded:
    """Recognise, guard and read a book."""
    problems = Problems()
    found = recognise(given, layouts(declared), problems)
    if found is None:
        return Loaded("", Contents([], []), tuple(problems))
    for sheet in given.sheets:
        header = next((table.header for table in found.tables if table.sheet is sheet), None)
        check(sheet, header, found.layout.personal, problems, dropped=found.layout.personal_columns)
    contents = found.layout.read(given, found.tables, Context("Bromley"), problems)
    return Loaded(f"{found.layout.source}.{found.layout.name}", contents, tuple(problems))


def example_returns() -> tuple[ReturnTable, ...]:
    """The returns of example_returns.yaml."""
    text = Path(__file__).with_name("example_returns.yaml").read_text(encoding="utf-8")
    return tuple(_table(given) for given in yaml.safe_load(text)["returns"])


def _table(given: dict[str, Any]) -> ReturnTable:
    made = _tuples(given)
    for name, kind in _PARTS.items():
        if name in made:
            made[name] = tuple(kind(**_tuples(one)) for one in made[name])
    if "every" in made:
        made["every"] = Every(made["every"])
    return ReturnTable(**made)


def _tuples(given: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
