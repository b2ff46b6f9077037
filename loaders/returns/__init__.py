"""Any other partner's return, declared in indicators.yaml alone: a layout for each declared table."""

from __future__ import annotations

from loaders.reading.layout import Layout
from loaders.reading.quarterly_table import layout
from loaders.reading.return_table import ReturnTable

LAYOUTS: tuple[Layout, ...] = ()  # this package has none of its own


def layouts(tables: tuple[ReturnTable, ...]) -> tuple[Layout, ...]:
    """The layouts of the declared returns, in their order."""
    return tuple(layout(table) for table in tables)
