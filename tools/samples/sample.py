"""A sample: a partner's file, the day it would have come, and what in it is published."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Sample(NamedTuple):
    """One file of `data/samples/`. `published` and `spread` say which of its figures are which."""

    name: str
    received: date
    content: bytes
    what: str
    published: str
    spread: str
