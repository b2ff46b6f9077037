"""Every layout we know: found by looking into this package, so that a new source is one new folder."""

from __future__ import annotations

import importlib
import pkgutil

from loaders import returns
from loaders.reading.layout import Layout
from loaders.reading.measure import Dimension, Measure
from loaders.reading.return_table import DIMENSIONS_OF_RETURNS, ReturnTable

_NOT_SOURCES = {"reading", "returns"}


def layouts(declared: tuple[ReturnTable, ...] = ()) -> tuple[Layout, ...]:
    """The layouts of all sources, and of the returns that indicators.yaml declares."""
    import loaders

    found: list[Layout] = []
    for module in pkgutil.iter_modules(loaders.__path__):
        if module.ispkg and module.name not in _NOT_SOURCES:
            found.extend(importlib.import_module(f"loaders.{module.name}").LAYOUTS)
    return (*found, *returns.layouts(declared))


def measures(declared: tuple[ReturnTable, ...] = ()) -> tuple[Measure, ...]:
    """Every measure that a source or a declared return produces."""
    import loaders

    found: list[Measure] = []
    for module in pkgutil.iter_modules(loaders.__path__):
        if module.ispkg and module.name not in _NOT_SOURCES:
            found.extend(importlib.import_module(f"loaders.{module.name}").MEASURES)
    for table in declared:
        dimensions = tuple(Dimension(name) for name in DIMENSIONS_OF_RETURNS)
        found.extend(Measure(name, table.title, "", dimensions) for name in table.measures)
    return tuple(found)
