"""Every layout we know: found by looking into this package, so that a new source is one new folder."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any, NamedTuple

from loaders import returns
from loaders.reading.layout import Layout
from loaders.reading.measure import Dimension, Measure
from loaders.reading.return_table import DIMENSIONS_OF_RETURNS, ReturnColumn, ReturnRow, ReturnTable

_NOT_SOURCES = {"reading", "returns"}


class Package(NamedTuple):
    """What one source, or one declared return, can read, and what it counts."""

    layouts: tuple[Layout, ...]
    measures: tuple[Measure, ...]


def packages(declared: tuple[ReturnTable, ...] = ()) -> tuple[Package, ...]:
    """Every source, then every declared return."""
    found = [Package(tuple(module.LAYOUTS), tuple(module.MEASURES)) for module in _modules()]
    found += [Package(returns.layouts((table,)), tuple(_measures_of(table))) for table in declared]
    return tuple(found)


def layouts(declared: tuple[ReturnTable, ...] = ()) -> tuple[Layout, ...]:
    """The layouts of all sources, and of the returns that indicators.yaml declares."""
    return tuple(layout for package in packages(declared) for layout in package.layouts)


def measures(declared: tuple[ReturnTable, ...] = ()) -> tuple[Measure, ...]:
    """Every measure that a source or a declared return produces."""
    return tuple(measure for package in packages(declared) for measure in package.measures)


def _modules() -> Iterator[Any]:
    import loaders

    for module in pkgutil.iter_modules(loaders.__path__):
        if module.ispkg and module.name not in _NOT_SOURCES:
            yield importlib.import_module(f"loaders.{module.name}")


def _measures_of(table: ReturnTable) -> Iterator[Measure]:
    dimensions = tuple(Dimension(name) for name in DIMENSIONS_OF_RETURNS)
    entries: list[ReturnRow | ReturnColumn] = [*table.rows, *table.columns]
    labels = {one.measure: one.label for one in reversed(entries)}
    for name in table.measures:
        yield Measure(name, labels.get(name, table.title), "", dimensions)
