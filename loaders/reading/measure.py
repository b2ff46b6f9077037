"""A measure: what is counted, declared by the source that produces it."""

from __future__ import annotations

from typing import NamedTuple


class Dimension(NamedTuple):
    """A dimension of a measure and the values it may have; `values` is empty where partners' own words are kept."""

    name: str
    values: tuple[str, ...] = ()


class Measure(NamedTuple):
    """A name such as `marac.cases`, what is counted in plain words, its unit, and its dimensions."""

    name: str
    title: str
    unit: str
    dimensions: tuple[Dimension, ...] = ()
