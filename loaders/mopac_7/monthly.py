"""Reading the wide files of the Metropolitan Police: a row for each area and offence, a column for each month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from loaders.mopac_7.answers import Part, coverage
from loaders.mopac_7.areas import Boroughs, Wards
from loaders.mopac_7.counts import Gap, read_counts
from loaders.mopac_7.headings import near_misses
from loaders.mopac_7.lines import Line
from loaders.mopac_7.offences import is_dense
from loaders.mopac_7.parts import read_part
from loaders.mopac_7.unknown import say_absent, say_unknown
from loaders.reading.layout import Context
from loaders.reading.observation import Contents, Observation
from loaders.reading.problem import Problems
from loaders.reading.sheet import Book
from loaders.reading.table import Table


def read_boroughs(book: Book, tables: tuple[Table, ...], _context: Context, problems: Problems) -> Contents:
    """Read a borough file of any generation."""
    return _read(book, tables, Boroughs(problems), problems)


def read_wards(book: Book, tables: tuple[Table, ...], _context: Context, problems: Problems) -> Contents:
    """Read a ward file."""
    return _read(book, tables, Wards(problems), problems)


def _read(book: Book, tables: Sequence[Table], places: Boroughs | Wards, problems: Problems) -> Contents:
    near_misses(book, tables, problems)
    parts = [part for table in tables if (part := read_part(table, places, problems))]
    say_unknown(parts, problems)
    say_absent(parts, problems)
    _say_repeated(parts, problems)
    observations: list[Observation] = []
    gaps: list[Gap] = []
    for part in parts:
        counts = read_counts(part.table, part.lines, part.months, places.level, problems)
        observations += counts.observations
        gaps += counts.gaps
    dense = is_dense({line.offence.name for part in parts for line in part.lines})
    return Contents(observations, coverage(parts, gaps, places.level, dense=dense, problems=problems))


def _say_repeated(parts: Sequence[Part], problems: Problems) -> None:
    """The same offence of the same place twice would count twice, wherever the second row stands."""
    seen: dict[tuple[str, ...], list[tuple[Table, Line, frozenset[date]]]] = {}
    for part in parts:
        starts = frozenset(month.start for month in part.months)
        for line in part.lines:
            named = (line.place.area, line.offence.name, "" if line.known else line.group)
            held = seen.setdefault(named, [])
            for table, first, months in held:
                if starts & months:
                    _say_twice(part.table, line, table.cell(first.row, "offence"), problems)
                    break
            held.append((part.table, line, starts))


def _say_twice(table: Table, line: Line, first: str, problems: Problems) -> None:
    problems.error(
        f"{line.offence.name} in {line.place.name or line.place.area} has two rows; the first is in {first}. "
        "Both would be counted: delete one, or ask the sender which is right.",
        sheet=table.sheet.name,
        cell=table.cell(line.row, "offence"),
        found=line.offence.name,
        expected="each offence of an area once",
    )
