"""A file that nearly has a layout: which table comes nearest, and what it lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.reading.layout import Layout
from loaders.reading.sheet import Book
from loaders.reading.table import Table, find_table
from loaders.reading.text import key


class Missing(NamedTuple):
    """What a header row lacks: in a word, and every wording that would do."""

    words: str
    wordings: tuple[str, ...]


class NearMiss(NamedTuple):
    """A header row that names some of a layout's columns: how many, and what share of those it needs."""

    matched: int
    share: float
    layout: Layout
    table: Table

    @property
    def likely(self) -> bool:
        """Whether this is a header at all: a row of figures may hold a word or two that head columns elsewhere."""
        known = len(self.table.columns) + len(self.table.repeated)
        return self.matched > 1 and (self.share > 0 or known >= len(self.table.unknown))

    @property
    def lacking(self) -> list[Missing]:
        """Each column that is missing, and each set of columns of which one is needed."""
        wordings = {column.name: column.aliases[:4] or (column.name,) for column in self.layout.columns}
        missing = [Missing(wordings[column.name][0], wordings[column.name]) for column in self.table.missing]
        sets = [names for names in self.layout.one_of if self.table.columns.keys().isdisjoint(names)]
        firsts = [tuple(wordings[name][0] for name in names) for names in sets]
        return [*missing, *(Missing(" or ".join(words), words) for words in firsts)]


def near_misses(book: Book, layouts: Sequence[Layout]) -> list[NearMiss]:
    """The nearest header row of each sheet for each layout that needs some column."""
    found = []
    for layout in layouts:
        required = [column for column in layout.columns if column.required]
        for sheet in book.sheets:
            table = find_table(sheet, layout.columns, layout.clean or key) if required else None
            if table:
                share = 1 - len(table.missing) / len(required)
                found.append(NearMiss(len(table.columns), share, layout, table))
    return found
