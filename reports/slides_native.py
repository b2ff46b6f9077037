"""A name for what belongs to python-pptx, whose shapes, frames, cells and series share no type one could write."""

from __future__ import annotations

from typing import Any

Native = Any
