"""Which indicators of an item have a slide of their own, why, and which place they take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from performance.pack.pack import Figure
from performance.rating import Rating
from performance.signal import Signal


class Why(StrEnum):
    """Why an indicator has a slide of its own; in the order in which they are shown."""

    RED = "Red"
    AMBER = "Amber"
    CONCERN = "Worsening"
    CHANGED = "Changed"


class Exceptional(NamedTuple):
    """An indicator that is looked at by itself, why, and its place among those of its item: "Red 2 of 6"."""

    figure: Figure
    why: Why
    place: str


def exceptions_of(figures: Sequence[Figure]) -> tuple[Exceptional, ...]:
    """The red, the amber, those that are worsening, those that changed; in each the order of the scorecard."""
    found = [(figure, why) for figure in figures if (why := why_of(figure))]
    found.sort(key=lambda one: [*Why].index(one[1]))
    counts, seen = Counter(why for _, why in found), Counter[Why]()
    told = []
    for figure, why in found:
        seen[why] += 1
        told.append(Exceptional(figure, why, f"{why} {seen[why]} of {counts[why]}"))
    return tuple(told)


def why_of(figure: Figure) -> Why | None:
    """The first reason to look at an indicator by itself; None where there is none."""
    row = figure.row
    if row.rating is Rating.RED:
        return Why.RED
    if row.rating is Rating.AMBER:
        return Why.AMBER
    if row.signal is Signal.CONCERN:
        return Why.CONCERN
    return Why.CHANGED if figure.changes else None
