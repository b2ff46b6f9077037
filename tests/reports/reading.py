"""The layouts of the shipped definitions, and reading a workbook's bytes the way the intake does."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from loaders.catalogue import layouts
from loaders.reading.gate import kind_of
from loaders.reading.layout import Layout
from loaders.reading.return_table import ReturnTable
from loaders.reading.workbook import open_book
from performance.definitions.door import read_definitions
from tests.loaders.returns.books import Loaded, load

ROOT = Path(__file__).resolve().parents[2]


@cache
def returns() -> tuple[ReturnTable, ...]:
    """The returns that indicators.yaml declares."""
    return read_definitions((ROOT / "indicators.yaml").read_text(encoding="utf-8")).returns


@cache
def named() -> dict[str, Layout]:
    """Every layout we know, by source and name."""
    return {f"{layout.source}.{layout.name}": layout for layout in layouts(returns())}


OWNED = tuple(name for name, layout in named().items() if layout.template)


def read(data: bytes, declared: tuple[ReturnTable, ...] | None = None) -> Loaded:
    """What comes of a workbook, read in this process, with the returns shipped or those given."""
    book = open_book(data, kind_of(data, "typed.xlsx"), "typed.xlsx")
    return load(book, returns() if declared is None else declared)


def figures(loaded: Loaded) -> dict[str, object]:
    """What was read of each cell: its value, or the marker that stands there."""
    return {one.cell: one.marker or one.value for one in loaded.contents.observations}
