"""Values written into SQL text.

DuckDB 1.5.5 imports pandas and numpy when it binds the first parameter of a query (`execute("select ?", [1])`:
measured, 0.5 s), which the load path must not. In DuckDB's SQL a quoted string ends at a quote that is not doubled and
has no other escapes, so doubling the quotes is enough; `tests/warehouse/test_literals.py` tries to break out.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import UTC, date, datetime


def text(words: str) -> str:
    """A string.

    >>> text("St Paul's Cray")
    "'St Paul''s Cray'"
    """
    sound = words.encode("utf-8", "replace").decode()  # a file's name may hold bytes that are no text
    return " || chr(0) || ".join(f"'{part}'" for part in sound.replace("'", "''").split("\0"))


def texts(words: Iterable[str]) -> str:
    """A list for `IN`; an empty one holds NULL, which nothing equals."""
    return "(" + (", ".join(text(word) for word in sorted(words)) or "NULL") + ")"


def number(value: float | None) -> str:
    """A number as a DOUBLE, exactly; raises ValueError for one that is none (infinity, nan)."""
    if value is None:
        return "NULL"
    if not math.isfinite(value):
        raise ValueError(f"{value} is no number to keep")
    return f"CAST('{float(value)!r}' AS DOUBLE)"


def day(value: date) -> str:
    """A date."""
    return f"DATE '{value.isoformat()}'"


def instant(value: datetime | None) -> str:
    """An instant as a timestamp in UTC; raises ValueError for one without a time zone."""
    if value is None:
        return "NULL"
    if value.tzinfo is None:
        raise ValueError(f"{value} does not say in which time zone it is")
    return f"TIMESTAMP '{value.astimezone(UTC).replace(tzinfo=None).isoformat(sep=' ', timespec='microseconds')}'"
