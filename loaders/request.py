"""What the two processes say to each other about a file: plain JSON, never objects that could carry code."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from loaders.reading.layout import Keeps
from loaders.reading.problem import Problem, Severity
from loaders.reading.return_table import Every, ReturnColumn, ReturnList, ReturnRow, ReturnTable


@dataclass(frozen=True, slots=True)
class Request:
    """What the child is asked to do: read the file at `path` (named `name`), writing into `workspace`.

    `source` and `layout` restrict what it may be; `area` is the partnership's borough. With `cells` the child reads
    no figures but the cells around these, of the sheet `sheet`.
    """

    path: str
    name: str
    workspace: str
    area: str
    source: str = ""
    layout: str = ""
    returns: tuple[ReturnTable, ...] = ()
    sheet: str = ""
    cells: tuple[str, ...] = ()

    def to_json(self) -> str:
        """The request as text."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Request:
        """The request from text."""
        given = json.loads(text)
        given["returns"] = tuple(map(_return_table, given["returns"]))
        given["cells"] = tuple(given["cells"])
        return cls(**given)


@dataclass(frozen=True, slots=True)
class Report:
    """What the child found. `source` is empty where no layout was recognised; periods are None without figures."""

    source: str = ""
    layout: str = ""
    partner: str = ""
    problems: tuple[Problem, ...] = ()
    period_start: date | None = None
    period_end: date | None = None
    observations: int = 0
    kept_as: Keeps = Keeps.AS_RECEIVED
    keep: str = ""
    rows: tuple[tuple[int, tuple[str, ...]], ...] = field(default=())

    def write(self, path: Path) -> None:
        """Write the report where the parent looks for it."""
        path.write_text(json.dumps(asdict(self), default=str), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Report:
        """Read what the child wrote."""
        given = json.loads(path.read_text(encoding="utf-8"))
        given["problems"] = tuple(Problem(Severity(item[0]), *item[1:]) for item in given["problems"])
        for name in ("period_start", "period_end"):
            given[name] = date.fromisoformat(given[name]) if given[name] else None
        given["kept_as"] = Keeps(given["kept_as"])
        given["rows"] = tuple((number, tuple(cells)) for number, cells in given["rows"])
        return cls(**given)


def _return_table(given: dict[str, Any]) -> ReturnTable:
    parts: dict[str, Any] = _tuples(given)
    parts["rows"] = tuple(ReturnRow(**_tuples(row)) for row in given["rows"])
    parts["columns"] = tuple(ReturnColumn(**_tuples(column)) for column in given["columns"])
    parts["lists"] = tuple(ReturnList(**_tuples(entry)) for entry in given["lists"])
    parts["every"] = Every(given["every"])
    return ReturnTable(**parts)


def _tuples(given: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
