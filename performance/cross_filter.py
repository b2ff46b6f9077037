"""Counts that are filtered by one another: each view shows what all choices leave, its own left aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

View = tuple[str, ...]
Cells = Mapping[tuple[str, ...], int]


class Counts(NamedTuple):
    """Counted things: how many there are of each combination of values, one value for each dimension."""

    dimensions: tuple[str, ...]
    groups: tuple[tuple[tuple[str, ...], int], ...]

    def place(self, dimension: str) -> int:
        """Where the values of a dimension stand. Raises ValueError where there is none of that name."""
        if dimension not in self.dimensions:
            raise ValueError(f"no dimension is called {dimension}; there are: {', '.join(self.dimensions)}")
        return self.dimensions.index(dimension)

    def of(self, dimension: str, wanted: Iterable[str]) -> Counts:
        """Only those with one of these values in a dimension."""
        place, kept = self.place(dimension), frozenset(wanted)
        return Counts(self.dimensions, tuple(group for group in self.groups if group[0][place] in kept))

    def values(self, dimension: str) -> tuple[str, ...]:
        """The values there are of a dimension."""
        place = self.place(dimension)
        return tuple(sorted({values[place] for values, _ in self.groups}))


class Filters(NamedTuple):
    """What is chosen: for each dimension the values that are kept; a dimension that is not there keeps everything."""

    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def of(self, dimension: str) -> tuple[str, ...]:
        """The values chosen of a dimension; none where it keeps everything."""
        return dict(self.chosen).get(dimension, ())

    def keeping(self, dimension: str, values: Iterable[str]) -> Filters:
        """With these values of a dimension chosen instead; with none the dimension keeps everything."""
        others = [(name, kept) for name, kept in self.chosen if name != dimension]
        wanted = tuple(sorted(set(values)))
        return Filters(tuple(sorted([*others, (dimension, wanted)] if wanted else others)))

    def toggled(self, chosen: Sequence[tuple[str, str]]) -> Filters:
        """With values chosen, one a dimension; where all of them were, with all of them taken back.

        >>> Filters().toggled([("month", "2017-04")]).toggled([("month", "2017-05")]).chosen
        (('month', ('2017-04', '2017-05')),)
        """
        there = all(value in self.of(name) for name, value in chosen)
        changed = self
        for name, value in chosen:
            values = set(self.of(name))
            changed = changed.keeping(name, values - {value} if there else values | {value})
        return changed


def views(counts: Counts, filters: Filters, wanted: Sequence[View]) -> tuple[Cells, ...]:
    """What each view shows: the counts of the values of its dimensions, under every filter but those on its own.

    Passes over the counts once. Raises ValueError for a view or filter of a dimension there is none of.
    """
    tests = [(counts.place(name), name, frozenset(kept)) for name, kept in filters.chosen]
    places = [tuple(counts.place(name) for name in view) for view in wanted]
    own = [frozenset(view) for view in wanted]
    found: list[dict[tuple[str, ...], int]] = [{} for _ in wanted]
    for values, count in counts.groups:
        failed = {name for place, name, kept in tests if values[place] not in kept}
        for at, cells in enumerate(found):
            if failed <= own[at]:
                key = tuple([values[place] for place in places[at]])
                cells[key] = cells.get(key, 0) + count
    return tuple(found)


def total(counts: Counts, filters: Filters) -> int:
    """How many there are under every filter."""
    (cells,) = views(counts, filters, [()])
    return cells.get((), 0)
