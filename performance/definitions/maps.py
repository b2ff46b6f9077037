"""Which file draws which areas, and when: the key `maps:` of indicators.yaml."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import pairwise
from pathlib import PurePosixPath, PureWindowsPath
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, model_validator

from loaders.reading.periods import Period
from performance.definitions.fields import Day, MisfitError, Model, Values, Words


class MapLevel(StrEnum):
    """The kind of areas a file draws."""

    WARD = "ward"
    BOROUGH = "borough"


def _beside(raw: Any) -> str:  # noqa: ANN401
    words = str(raw)
    if not words or PurePosixPath(words).is_absolute() or PureWindowsPath(words).is_absolute() or "\\" in words:
        raise ValueError(f'"{words}" is no path beside indicators.yaml; write it like data/maps/wards.geojson')
    return words


class AreaMap(Model):
    """A file of outlines, as they held from the day `from_` on until the day `until`; both inside, None without end.

    `file` is relative to the definitions' own folder. `codes` and `names` are the properties in which an area's code
    and name stand, where they are not the ONS's own (WD20CD, LAD22NM). `source` is said under every map.
    """

    level: MapLevel
    file: Annotated[Words, AfterValidator(_beside)]
    source: Words
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    codes: Values = ()
    names: Values = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.until and self.until < self.from_:
            words = f"until ({self.until}) lies before from ({self.from_}); swap or correct them"
            raise MisfitError((("until",), words))
        return self

    @property
    def first(self) -> date:
        """The first day it holds on."""
        return self.from_ or date.min

    @property
    def last(self) -> date:
        """The last day it holds on."""
        return self.until or date.max

    def held_in(self, span: Period) -> bool:
        """Whether its areas were in force on any day of a span."""
        return self.first <= span.end and span.start <= self.last


def faults_of_maps(maps: tuple[AreaMap, ...]) -> list[tuple[int, str]]:
    """Each map that begins before another of its level has ended, by its place in the list, with what to write."""
    found = []
    for level in MapLevel:
        those = sorted((one.first, one.last, place) for place, one in enumerate(maps) if one.level is level)
        for (_, last, _), (first, _, place) in pairwise(those):
            if first <= last:
                words = f"two maps of {level}s hold on {first}: write `until:` in the one that ended"
                found.append((place, words))
    return found


def maps_held(maps: tuple[AreaMap, ...], level: MapLevel, span: Period) -> tuple[AreaMap, ...]:
    """The maps of a level in force in a span, the earliest first: two where boundaries changed inside it."""
    return tuple(sorted((one for one in maps if one.level is level and one.held_in(span)), key=lambda one: one.first))
