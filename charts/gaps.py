"""Where a line is broken: between two points that do not follow each other nothing is known, and nothing is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

Item = TypeVar("Item")


def with_gaps(items: Sequence[Item], day: Callable[[Item], date], months: int = 0) -> list[Item | None]:
    """The items in their order, with a None wherever two of them lie further apart than `months`.

    Without `months` the distance is that of the two nearest: a line of quarters breaks where a quarter is missing.
    """
    counts = [day(item).year * 12 + day(item).month for item in items]
    steps = [later - earlier for earlier, later in zip(counts, counts[1:], strict=False)]
    usual = months or min(steps, default=0)
    told: list[Item | None] = []
    for item, step in zip(items, (0, *steps), strict=False):
        told += [None, item] if step > usual else [item]
    return told
