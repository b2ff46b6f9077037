"""What the two processes say to each other about a file: plain JSON, never objects that could carry code."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from loaders.likeness import Candidate, Glimpse, Header, Headings, Label, Lacking, Stranger
from loaders.reading.ask import Ask
from loaders.reading.layout import Keeps
from loaders.reading.problem import Problem, Severity
from loaders.reading.return_table import Every, ReturnColumn, ReturnList, ReturnRow, ReturnTable
from loaders.reading.told import NOTHING_TOLD, Told


@dataclass(frozen=True, slots=True)
class Request:
    """What the child is asked to do: read the file at `path` (named `name`), writing into `workspace`.

    `area` is the partnership's borough; `told` what an officer says of the file. With `clean` the child reads no
    figures but writes a copy without personal data; with `cells` it looks up the cells around these, of the sheet
    `sheet`. `gentle`: other people's work goes first.
    """

    path: str
    name: str
    workspace: str
    area: str
    told: Told = NOTHING_TOLD
    returns: tuple[ReturnTable, ...] = ()
    sheet: str = ""
    cells: tuple[str, ...] = ()
    clean: bool = False
    gentle: bool = False

    def to_json(self) -> str:
        """The request as text."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Request:
        """The request from text."""
        given = json.loads(text)
        given["told"] = Told.of(given["told"])
        given["returns"] = tuple(map(_return_table, given["returns"]))
        given["cells"] = tuple(given["cells"])
        return cls(**given)


@dataclass(frozen=True, slots=True)
class Report:
    """What the child found. `source` is empty where no layout was recognised; periods are None without figures.

    `keep` and `clean` are names of files in the workspace, "" where there is none.
    """

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
    title: str = ""
    asks: tuple[Ask, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    headings: tuple[Headings, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    glimpses: tuple[Glimpse, ...] = ()
    personal: bool = False
    clean: str = ""

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
        given["rows"] = _rows(given["rows"])
        given["asks"] = tuple(map(Ask, given["asks"]))
        given["candidates"] = tuple(map(_candidate, given["candidates"]))
        given["headings"] = tuple(map(_headings, given["headings"]))
        given["strangers"] = tuple(map(_stranger, given["strangers"]))
        given["glimpses"] = tuple(Glimpse(sheet, _rows(rows)) for sheet, rows in given["glimpses"])
        return cls(**given)


def _rows(given: list[Any]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    return tuple((number, tuple(cells)) for number, cells in given)


def _candidate(given: list[Any]) -> Candidate:
    source, layout, title, partner, lacking, near, fits = given
    return Candidate(source, layout, title, partner, tuple(lacking), near, fits)


def _stranger(given: list[Any]) -> Stranger:
    sheet, cell, column, words, near, choices = given
    return Stranger(sheet, cell, column, words, near, tuple(choices))


def _headings(given: list[Any]) -> Headings:
    sheet, row, headers, lacking, labels = given
    return Headings(
        sheet,
        row,
        tuple(Header(*one) for one in headers),
        tuple(Lacking(*one) for one in lacking),
        tuple(Label(*one) for one in labels),
    )


def _return_table(given: dict[str, Any]) -> ReturnTable:
    parts: dict[str, Any] = _tuples(given)
    parts["rows"] = tuple(ReturnRow(**_tuples(row)) for row in given["rows"])
    parts["columns"] = tuple(ReturnColumn(**_tuples(column)) for column in given["columns"])
    parts["lists"] = tuple(ReturnList(**_tuples(entry)) for entry in given["lists"])
    parts["every"] = Every(given["every"])
    return ReturnTable(**parts)


def _tuples(given: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
