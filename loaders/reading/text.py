"""Words as partners type them, brought to one spelling for comparing; never for showing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_APOSTROPHES = re.compile("['’‘`´]")
_OTHER = re.compile(r"[^0-9a-z£%+]+")


@lru_cache(maxsize=50_000)
def key(words: str) -> str:
    """Lower case, one space between words, `&` as "and", no apostrophes, no punctuation.

    >>> key(" St Paul’s  Cray "), key("Theft & Handling"), key("No. of cases:")
    ('st pauls cray', 'theft and handling', 'no of cases')
    """
    lowered = _APOSTROPHES.sub("", words.replace("\u00a0", " ").casefold()).replace("&", " and ")
    return _OTHER.sub(" ", lowered).strip()


def is_blank(value: object) -> bool:
    """Whether a cell holds nothing a reader would see."""
    return value is None or (isinstance(value, str) and not value.replace("\u00a0", " ").strip())


def shown(value: object) -> str:
    """A cell's value as its reader sees it: whole numbers without a decimal point.

    >>> shown(14.0), shown(" Bromley ")
    ('14', 'Bromley')
    """
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).replace("\u00a0", " ").strip()


def nearest(words: str, known: Iterable[str]) -> str:
    """The known spelling most like these words, or "" where none is near."""
    by_key = {key(name): name for name in known}
    close = get_close_matches(key(words), by_key, n=1, cutoff=0.6)
    return by_key[close[0]] if close else ""
