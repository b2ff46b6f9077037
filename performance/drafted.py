"""A list that is being put together: entries in order, moved, taken out, put in and replaced. Places count from 0."""

from __future__ import annotations

from typing import TypeVar

Entry = TypeVar("Entry")


def moved(entries: tuple[Entry, ...], place: int, by: int) -> tuple[Entry, ...]:
    """An entry so many places later (earlier if negative), as far as the list goes.

    >>> moved(("a", "b", "c"), 0, 1), moved(("a", "b", "c"), 2, 1), moved(("a", "b", "c"), 2, -2)
    (('b', 'a', 'c'), ('a', 'b', 'c'), ('c', 'a', 'b'))
    """
    rest = without(entries, place)
    return put_in(rest, min(max(place + by, 0), len(rest)), entries[place])


def without(entries: tuple[Entry, ...], place: int) -> tuple[Entry, ...]:
    """The list without the entry of a place."""
    return entries[:place] + entries[place + 1 :]


def put_in(entries: tuple[Entry, ...], place: int, new: Entry) -> tuple[Entry, ...]:
    """The list with a new entry at a place; what stood there comes after it."""
    return (*entries[:place], new, *entries[place:])


def replaced(entries: tuple[Entry, ...], place: int, new: Entry) -> tuple[Entry, ...]:
    """The list with another entry in a place."""
    return put_in(without(entries, place), place, new)


def place_after(entries: tuple[Entry, ...], place: int, by: int) -> int:
    """Where an entry is once it was moved, and which place is nearest to one that is gone.

    >>> place_after(("a", "b", "c"), 2, 1), place_after(("a", "b", "c"), 0, 1), place_after((), 0, 0)
    (2, 1, 0)
    """
    return min(max(place + by, 0), max(len(entries) - 1, 0))
