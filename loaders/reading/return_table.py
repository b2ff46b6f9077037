"""A partner's return, declared: the words of its rows and columns, and the figure each one is.

These are what the `returns:` of indicators.yaml are parsed into, so every field is a plain word, a yes or no, or a
tuple of them, and has a name that someone who is no programmer can read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from loaders.reading.text import key

DIMENSIONS_OF_RETURNS = ("agency", "category", "provider", "case_kind", "department")


class Every(StrEnum):
    """How long a figure of a return counts for. ANY: as the headings say."""

    ANY = "any"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True)
class ReturnRow:
    """A row of a return: its wording, and the figure that stands in it.

    `also` are other wordings of the same row. Where one cell holds several figures ("8 referrals - 2 assessments")
    each figure is a ReturnRow of the same label, told apart by the `words` beside it; `alone` is the one meant when
    the cell holds a single figure without words. A file without a `required` row is refused.
    """

    label: str
    also: tuple[str, ...] = ()
    measure: str = ""
    words: tuple[str, ...] = ()
    alone: bool = False
    required: bool = True
    agency: str = ""
    category: str = ""
    provider: str = ""
    case_kind: str = ""
    department: str = ""


@dataclass(frozen=True)
class ReturnColumn:
    """A column of a return whose columns are kinds of things, not periods (custody, community order, licence)."""

    label: str
    also: tuple[str, ...] = ()
    measure: str = ""
    required: bool = True
    agency: str = ""
    category: str = ""
    provider: str = ""
    case_kind: str = ""
    department: str = ""


@dataclass(frozen=True)
class ReturnList:
    """Rows under a heading, whatever they are called ("Age band": 16-17, 18-25 ...).

    Each row becomes a figure of the measure, with its own words as category. `adds_up_to` is the measure of the row
    that they should add up to. `holds` are lines of the list that elsewhere are rows of their own: the One Stop Shop
    sends people and is attended.
    """

    heading: str
    measure: str
    also: tuple[str, ...] = ()
    adds_up_to: str = ""
    holds: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReturnTable:
    """A partner's return: who sends it, how it is recognised, and what its rows and columns are.

    `measure` stands for rows and columns that name none. `says` are words of which one must stand somewhere in the
    file, for returns whose rows have everyday names. `as_at`: a count taken on a day or in a month; it stands for the
    quarter it was taken in. `least` is the number of known rows that makes a file this return (0: half of them).
    """

    source: str
    title: str
    partner: str
    rows: tuple[ReturnRow, ...]
    columns: tuple[ReturnColumn, ...] = ()
    lists: tuple[ReturnList, ...] = ()
    measure: str = ""
    name: str = "return"
    says: tuple[str, ...] = ()
    every: Every = Every.ANY
    as_at: bool = False
    least: int = 0

    @property
    def measures(self) -> tuple[str, ...]:
        """Every measure a file of this return can hold, each once."""
        named = [
            *(row.measure for row in self.rows),
            *(column.measure for column in self.columns),
            *(one.measure for one in self.lists),
            self.measure,
        ]
        return tuple(dict.fromkeys(filter(None, named)))


def labels(entry: ReturnRow | ReturnColumn) -> tuple[str, ...]:
    """Every wording of a row or column, as `text.key` gives it."""
    return tuple(dict.fromkeys(key(words) for words in (entry.label, *entry.also)))


def faults(table: ReturnTable) -> tuple[str, ...]:
    """What is wrong with a declared return, one sentence each; nothing where it can be read."""
    return (*_of_rows(table), *_twice(table))


def _of_rows(table: ReturnTable) -> Iterator[str]:
    if not table.rows and not table.lists:
        yield f"The return {table.source!r} has no rows: name at least one under `rows:`."
    columns_measure = bool(table.columns) and all(column.measure for column in table.columns)
    for row in table.rows:
        if not key(row.label):
            yield f"A row of the return {table.source!r} has no label."
        if not (row.measure or table.measure or columns_measure):
            yield f"The row {row.label!r} of the return {table.source!r} names no measure, nor does the return itself."


def _twice(table: ReturnTable) -> Iterator[str]:
    rows = Counter(
        (label, words)
        for row in table.rows
        for label in labels(row)
        for words in ([key(word) for word in row.words] or [""])
    )
    for (label, _), times in rows.items():
        if times > 1:
            yield f"Two rows of the return {table.source!r} are both called {label!r}: give each its own `words:`."
    for label, times in Counter(words for column in table.columns for words in labels(column)).items():
        if times > 1:
            yield f"Two columns of the return {table.source!r} are both called {label!r}."
