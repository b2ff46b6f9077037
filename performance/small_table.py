"""Small tables: a breakdown of people as it may be shown to those who may not see counts of 1 to 4.

Where figures overlap they can be taken from one another: a breakdown of twelve months less one of the twelve months
that began a month later leaves a month's changes. So a breakdown is published for one kind of period only, and for
periods that never overlap (whole financial years; of a return that only knows quarters, its quarters), as a one-way
table beside a total that is published anyway. Inside it

- every count of 1 to 4 is hidden;
- further categories are hidden, the smallest first and all of one size together, until at least two are hidden,
  together they are at least five people, and they are neither all ones (their sum is their number) nor all fours;
- a zero stays: nobody is behind it;
- where that cannot be had the whole breakdown is withheld, and so it is where anybody is hidden in a table of no more
  people than rows.

Hiding all of one size together is what keeps the rule itself from telling anything: which categories are hidden hangs
on the counts alone, so whatever hidden count goes with whichever hidden category, the same table is published. (Were
the first of two equal categories hidden, one who knows the rule could tell which of the hidden ones is the large one.)
A test lets somebody who knows all this try every table that could stand behind a published one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from performance.disclosure import LARGEST, is_small

_ENOUGH = LARGEST + 1


class Published(NamedTuple):
    """A table as it may be shown: the categories that are hidden; `withheld` where nothing of it may be shown."""

    hidden: frozenset[str]
    withheld: bool = False


_NOTHING = Published(frozenset(), withheld=True)


def protect(counts: Mapping[str, int], known: Collection[frozenset[str]] = ()) -> Published:
    """What may be shown of a table whose total is published.

    `known` are groups of categories whose sum is published too (those not from the police); the categories on either
    side of them are protected by themselves. A total of 1 to 4 must not be published in the first place: of such a
    table nothing is.

    >>> sorted(protect({"police": 88, "housing": 3, "IDVA": 20, "MASH": 0}).hidden)
    ['IDVA', 'housing']
    >>> protect({"16-17": 4, "18-25": 4})
    Published(hidden=frozenset(), withheld=True)
    """
    hidden: set[str] = set()
    for block in _blocks(counts, known):
        found = _protected({name: counts[name] for name in block})
        if found.withheld:
            return found
        hidden |= found.hidden
    return Published(frozenset(hidden))


def _blocks(counts: Mapping[str, int], known: Collection[frozenset[str]]) -> Sequence[Sequence[str]]:
    """The categories, divided by which published groups they belong to."""
    blocks: dict[tuple[bool, ...], list[str]] = {}
    for name in counts:
        blocks.setdefault(tuple(name in group for group in known), []).append(name)
    return list(blocks.values())


def _protected(counts: Mapping[str, int]) -> Published:
    hidden = {name for name, count in counts.items() if is_small(count)}
    if not hidden:
        return Published(frozenset())
    total = sum(counts.values())
    if total < _ENOUGH or total <= len(counts):
        return _NOTHING
    while not _safe([counts[name] for name in hidden]):
        shown = [count for name, count in counts.items() if name not in hidden and count]
        if not shown:
            return _NOTHING
        hidden |= {name for name, count in counts.items() if count == min(shown)}
    return Published(frozenset(hidden))


def _safe(hidden: Sequence[int]) -> bool:
    people, number = sum(hidden), len(hidden)
    return number > 1 and people >= _ENOUGH and people not in {number, LARGEST * number}


def guarded(count: int, wholes: Collection[int] = ()) -> bool:
    """Whether a single count is hidden: 1 to 4 people, or all but 1 to 4 of a published whole it may be a part of."""
    return is_small(count) or any(is_small(whole - count) for whole in wholes)
