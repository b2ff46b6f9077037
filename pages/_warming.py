"""What the server does before its first visitor: import what pages import, and draw what most will ask for first."""

from __future__ import annotations

import importlib


def warm_pages() -> None:
    """Import every module the pages use; plotly's come with its first figure."""
    importlib.import_module("pages._parts")
