"""What the archive keeps of a file that holds rows about people or columns that must go."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from loaders.reading.layout import Keeps, Layout
from loaders.reading.observation import Contents, Coverage, Observation
from loaders.reading.parsed import write_coverage, write_observations
from loaders.reading.personal_data import PersonalData
from loaders.reading.sheet import Book
from loaders.reading.table import Table

_Row = TypeVar("_Row", Observation, Coverage)


def reduced_copy(
    layout: Layout,
    book: Book,
    tables: tuple[Table, ...],
    contents: Contents,
    folder: Path,
    data: bytes,
    personal: Mapping[str, PersonalData],
) -> str:
    """Write what shall be kept into the folder and return its name; "" where the file is kept as received.

    `personal` is what the guard found on each sheet, which no copy holds.
    """
    if layout.keeps is Keeps.BLANKED:
        return _blanked(layout, book, tables, folder, data, personal)
    if layout.keeps is Keeps.FIGURES:
        return _figures(contents, folder)
    return ""


def _blanked(
    layout: Layout,
    book: Book,
    tables: tuple[Table, ...],
    folder: Path,
    data: bytes,
    personal: Mapping[str, PersonalData],
) -> str:
    """The same rows and columns as CSV, the personal ones empty; only text files come so."""
    if not book.encoding:
        raise ValueError(f"{layout.name} keeps blanked copies of CSV files only, and this is none: {len(data)} bytes")
    table = tables[0]
    found = personal[table.sheet.name]
    columns, cells = found.columns, found.cells
    blank = {table.columns[name] for name in layout.personal_columns if name in table.columns} | columns
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    for number, row in enumerate(table.sheet.rows):
        keep = number == table.header
        writer.writerow(
            [
                "" if (number, column) in cells or (column in blank and not keep) else cell
                for column, cell in enumerate(row)
            ]
        )
    (folder / "kept.csv").write_text(text.getvalue(), encoding="utf-8")
    return "kept.csv"


def _figures(contents: Contents, folder: Path) -> str:
    """Only the counted figures, their cells and the periods they cover."""
    kept = {
        "observations": [_plain(observation) for observation in contents.observations],
        "coverage": [_plain(cover) for cover in contents.coverage],
    }
    (folder / "kept.json").write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    return "kept.json"


def _plain(row: Observation | Coverage) -> list[object]:
    return [cell.isoformat() if isinstance(cell, date) else cell for cell in row]


def restore_figures(kept: Path, folder: Path) -> tuple[Path, Path, int]:
    """From kept figures, the observations and coverage files they were written from, and how many observations."""
    given = json.loads(kept.read_text(encoding="utf-8"))
    observations = [_dated(Observation(*row)) for row in given["observations"]]
    write_observations(folder / "observations.csv", observations)
    write_coverage(folder / "coverage.csv", [_dated(Coverage(*row)) for row in given["coverage"]])
    return folder / "observations.csv", folder / "coverage.csv", len(observations)


def _dated(row: _Row) -> _Row:
    """The row with its days as days again; JSON has words for them."""
    start, end = (date.fromisoformat(str(day)) for day in (row.period_start, row.period_end))
    return row._replace(period_start=start, period_end=end)
