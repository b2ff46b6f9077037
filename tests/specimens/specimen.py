"""A file as a partner might send it, with what it must say once it is loaded."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Series(NamedTuple):
    """What `series INDICATOR --by BY` must answer: period → value, every period that has a value and no other."""

    indicator: str
    by: str
    values: dict[str, float]
    area: str = ""


class Counted(NamedTuple):
    """What the observations of a measure must add up to: for what no indicator shows."""

    measure: str
    total: float
    where: dict[str, str] = {}  # noqa: RUF012  a dimension, `area` or `area_level` → its value


class Specimen(NamedTuple):
    """One file: `name` with its ending, how it is written, and the totals added up by hand."""

    name: str
    build: Callable[[Path], None]
    expected: tuple[Series | Counted, ...]
    source: str
