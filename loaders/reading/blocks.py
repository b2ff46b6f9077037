"""The small tables of a printed sheet: where their labels stand, what their columns hold, how far each reaches."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.reading.grid import Grid
from loaders.reading.heading import Role, mangled_year, of_date, role_of, seems_a_period
from loaders.reading.periods import Grain, Period, grain_or_none
from loaders.reading.return_table import ReturnColumn, ReturnTable, labels
from loaders.reading.row_labels import Labelled, Listed, find_labels, is_figure
from loaders.reading.spoken import Spoken, spoken
from loaders.reading.text import is_blank, key, shown
from loaders.reading.wording import spellings

_PREAMBLE = {"period", "quarter", "year", "financial year", "reporting period", "reporting quarter", "month", "date"}
_MOST_TIERS = 3
_DAY = re.compile(r"\d\d?[/.-]\d\d?[/.-]\d\d(?:\d\d)?$")
_QUARTER_OF_SOME_NUMBER = re.compile(r"\W*(?:q|qtr|quarter)\b", re.IGNORECASE)  # "Quarter 9" is no figure
_SHORT = 25  # letters of a heading; longer words that hold a year are a sentence


class Heading(NamedTuple):
    """What stands in a column of a block. `said` is what its words say of a period, `kind` the declared column."""

    column: int
    role: Role
    words: str
    said: Spoken
    kind: ReturnColumn | None = None


class Block(NamedTuple):
    """Rows `first` to `last` (not inside) under the header rows from `top`; `headings` by column, empty without a header."""  # noqa: E501

    top: int
    first: int
    last: int
    headings: tuple[Heading, ...]


class Plan(NamedTuple):
    """A sheet laid out: its blocks, and the known labels and list headings by row."""

    grid: Grid
    blocks: tuple[Block, ...]
    labelled: dict[int, Labelled]
    listed: dict[int, Listed]
    headers: frozenset[int]

    @property
    def first(self) -> str:
        """The cell of the first known label: where to look for what is missing."""
        places = [(one.row, one.column) for one in self.labelled.values()]
        return self.grid.cell(*min(places + [(one.row, one.column) for one in self.listed.values()]))

    @property
    def weight(self) -> int:
        """How many cells of known rows stand under a heading that can be read."""
        return sum(
            not is_blank(self.grid.value(at, heading.column))
            for block in self.blocks
            for at in self.labelled
            if block.top <= at < block.last
            for heading in block.headings
            if heading.role in {Role.PERIOD, Role.VALUE}
        )


def plan(grid: Grid, declared: ReturnTable) -> Plan | None:
    """How a sheet is laid out for a declared return; None where it has none of its labels."""
    labelled, listed = find_labels(grid, declared)
    if not labelled and not listed:
        return None
    edge = min([*(one.column for one in labelled.values()), *(one.column for one in listed.values())])
    rows = [row for row in range(grid.height) if _is_header(grid, row, edge, declared, known=row in labelled)]
    runs = [run for run in _runs(rows) if _heads_rows(grid, run, edge, rows, {*labelled, *listed}, declared)]
    headers = frozenset(row for run in runs for row in run)
    starts = [run[0] for run in runs]
    blocks = [Block(0, 0, starts[0] if starts else grid.height, ())] if not starts or starts[0] > 0 else []
    for run, following in zip(runs, [*starts, grid.height][1:], strict=True):
        blocks.append(Block(run[0], run[-1] + 1, following, _headings(grid, run, edge, declared)))
    return Plan(grid, tuple(blocks), labelled, listed, headers)


def _is_header(grid: Grid, row: int, edge: int, declared: ReturnTable, *, known: bool) -> bool:
    """Whether a row heads columns: it names a period, a target, a total or a declared column, and holds no figure.

    A heading that is nearly a period ("Q5", "2017/19") makes a header too, so that it can be said; beside a known label
    the same words are a comment, and a day alone is no heading but stands where a figure belongs.
    """
    filled = grid.filled(row, edge)
    if not filled or any(_is_plain_figure(grid.value(row, column)) for column in filled):
        return False
    if len(filled) == 1 and _DAY.match(grid.words(row, filled[0])):
        return False
    if len(filled) == 1 and not grid.turned and key(grid.words(row, edge)) in _PREAMBLE:
        return False
    return any(
        kind_of(grid.words(row, column), declared)
        or (of_date(grid.value(row, column)) and (not known or len(filled) > 1))
        or role_of(grid.words(row, column)) in {Role.PERIOD, Role.VALUE, Role.TARGET, Role.TOTAL}
        or (not known and len(grid.words(row, column)) <= _SHORT and seems_a_period(grid.words(row, column)))
        for column in filled
    )


def _is_plain_figure(raw: object) -> bool:
    if isinstance(raw, str) and _QUARTER_OF_SOME_NUMBER.match(raw):
        return False
    return is_figure(raw) and role_of(shown(raw)) not in {Role.PERIOD, Role.TARGET}


def kind_of(words: str, declared: ReturnTable) -> ReturnColumn | None:
    """The declared column that these words name."""
    spelt = spellings(words)
    return next((column for column in declared.columns if set(spelt) & set(labels(column))), None)


def _runs(rows: list[int]) -> list[list[int]]:
    """Header rows that stand directly under each other make one header."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and runs[-1][-1] == row - 1 and len(runs[-1]) < _MOST_TIERS:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _heads_rows(grid: Grid, run: list[int], edge: int, rows: list[int], known: set[int], declared: ReturnTable) -> bool:
    """Whether known rows stand under a header, before the next: if not, it is a line of the title.

    Where nothing stands beneath its columns it may be one too, unless it names columns that are declared.
    """
    last = next((row for row in rows if row > run[-1]), grid.height)
    if not any(run[0] <= row < last for row in known):
        return False
    columns = {column for row in run for column in grid.filled(row, edge)}
    beneath = any(not is_blank(grid.value(row, column)) for row in range(run[-1] + 1, last) for column in columns)
    named = any(kind_of(grid.words(row, column), declared) for row in run for column in columns)
    return beneath or named or any(row in known for row in run)


def _headings(grid: Grid, run: list[int], edge: int, declared: ReturnTable) -> tuple[Heading, ...]:
    years = any(spoken(grid.words(row, column)).year is not None for row in run for column in grid.filled(row, edge))
    above: dict[int, str] = {}
    for row in run[:-1]:
        last = ""
        for column in range(edge + 1, grid.width):
            last = shown(grid.value(row, column)) or last
            above[column] = f"{above.get(column, '')} {last}".strip()
    headings = []
    for column in range(edge + 1, grid.width):
        raw = grid.value(run[-1], column)
        upper = (
            "" if not is_blank(raw) else next((grid.words(row, column) for row in run if grid.words(row, column)), "")
        )
        if not is_blank(raw) or upper:
            headings.append(_heading(column, raw, upper or above.get(column, ""), declared, years=years))
    return tuple(headings)


def _heading(column: int, raw: object, above: str, declared: ReturnTable, *, years: bool) -> Heading:
    if years and (year := mangled_year(raw)) is not None:
        return Heading(column, Role.PERIOD, shown(raw), Spoken(year=year))
    if months := of_date(raw):
        return Heading(column, Role.PERIOD, f"{months.start:%b %Y}", Spoken(months=months))
    words = " ".join(shown(raw).split()) or above
    if kind := kind_of(words, declared):
        return Heading(column, Role.VALUE, words, spoken(above), kind)
    own, said, upper = role_of(words), spoken(words), spoken(above)
    if years and said.months and own is Role.PERIOD and (year := _mangled(said.months)) is not None:
        return Heading(column, Role.PERIOD, words, Spoken(year=year))
    beyond = role_of(above) if above else Role.VALUE
    if own in {Role.PERIOD, Role.VALUE} and beyond in {Role.TARGET, Role.TOTAL, Role.NOT_READ}:
        own = beyond
    if own is Role.VALUE and not upper.nothing:
        own = Role.PERIOD
    joined = Spoken(
        said.quarter or upper.quarter,
        said.year if said.year is not None else upper.year,
        said.months or (None if said.quarter or said.month_numbers else upper.months),
        said.month_numbers or (None if said.quarter or said.months else upper.month_numbers),
        said.remark,
        said.contradicts,
        said.unclear,
    )
    return Heading(column, own, words, joined)


def _mangled(months: Period) -> int | None:
    """The financial year that "Dec-11" was, among other years, before Excel took 2011-12 for a date."""
    return mangled_year(months.start) if grain_or_none(months) is Grain.MONTH else None
