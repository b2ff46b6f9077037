"""Which outlines draw which areas: shared out by code, never by name, each map with the days it holds on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from loaders.geometry import Geometry
from performance.definitions.maps import AreaMap
from performance.wording import day


class Outlines(NamedTuple):
    """A file of outlines that the definitions name. `geometry` is None where it cannot be used; `fault` says why."""

    area_map: AreaMap
    geometry: Geometry | None
    fault: str = ""

    @property
    def name_of(self) -> dict[str, str]:
        """The names of its areas by code."""
        return {area.code: area.name for area in self.geometry.areas} if self.geometry else {}


class Drawn(NamedTuple):
    """Areas that one file draws; `outlines` None for those that none does."""

    outlines: Outlines | None
    codes: frozenset[str]


def shared_out(outlines: Sequence[Outlines], codes: Collection[str]) -> tuple[Drawn, ...]:
    """Each file with the areas it draws, the earliest boundaries first; what no file draws stands last.

    A code says which boundaries it is of: two sets of wards become two maps.
    """
    left, found = set(codes), []
    for one in sorted(outlines, key=lambda one: one.area_map.first):
        mine = left & one.geometry.codes if one.geometry else frozenset()
        if mine:
            found.append(Drawn(one, frozenset(mine)))
            left -= mine
    return (*found, Drawn(None, frozenset(left))) if left else tuple(found)


def held_words(area_map: AreaMap) -> str:
    """When boundaries were in force: "until 4 May 2022"; "" where they always were."""
    first, last = area_map.from_, area_map.until
    if first and last:
        return f"from {day(first)} to {day(last)}"
    return f"since {day(first)}" if first else f"until {day(last)}" if last else ""


def why_undrawn(outlines: Sequence[Outlines], level: str) -> str:
    """Why areas are drawn without outlines, in a sentence."""
    faults = [one.fault for one in outlines if one.fault]
    if faults:
        return " ".join(faults)
    if not outlines:
        return f"No map of {level}s is named in the definitions."
    return f"These {level}s stand in no map that the definitions name."


def told_apart(names: dict[str, str], outlines: Sequence[Outlines]) -> dict[str, str]:
    """Names by code, such that no two are the same: those of several boundaries say which they are of."""
    alike = {name for name in names.values() if list(names.values()).count(name) > 1}
    return {code: f"{name} ({_which(code, outlines)})" if name in alike else name for code, name in names.items()}


def _which(code: str, outlines: Sequence[Outlines]) -> str:
    for one in outlines:
        if one.geometry and code in one.geometry.codes and (words := _brief(one.area_map.from_, one.area_map.until)):
            return words
    return code


def _brief(first: date | None, last: date | None) -> str:
    if last:
        return f"until {last.year}"
    return f"since {first.year}" if first else ""
