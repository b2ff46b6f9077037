"""A month as the heading of a column: 201604, 2016-04, Apr-16, April 2016, a date, or Apr under 2016."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from loaders.reading.periods import MONTHS, Period, month, month_of

_NAME = (
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?"
)
_NUMBERED = re.compile(r"^m?((?:19|20)\d\d) ?m?(0[1-9]|1[0-2])$")
_NUMBER_FIRST = re.compile(r"^(0?[1-9]|1[0-2]) ((?:19|20)\d\d)$")
_NAMED = re.compile(rf"^{_NAME} ?((?:19|20)\d\d|\d\d)$")
_UNDER_YEAR = re.compile(rf"^((?:19|20)\d\d) {_NAME}$")
_UNDER_FINANCIAL_YEAR = re.compile(rf"^((?:19|20)\d\d) (?:(?:19|20)\d\d|\d\d) {_NAME}$")
_DAY = re.compile(r"^((?:19|20)\d\d) (\d\d) (\d\d)(?: 00 00 00)?$")
_DAY_FIRST = re.compile(r"^(\d\d?) (\d\d?) ((?:19|20)\d\d)(?: 00 00 00)?$")
_FLAG = re.compile(r" (?:p|prov|provisional|r|revised|e|estimate|estimated)$")
_ANY_NAME = re.compile(rf"\d|\b{_NAME}\b")


@lru_cache(maxsize=20_000)
def month_named(header: str) -> Period | None:
    """The month that a header names, the header in the form `text.key` gives; None where it names none.

    >>> month_named("201604") == month_named("apr 16") == month_named("2016 04 01 00 00 00")
    True
    """
    words = _FLAG.sub("", header)
    if match := _NUMBERED.match(words):
        return month(int(match[1]), int(match[2]))
    if match := _NUMBER_FIRST.match(words):
        return month(int(match[2]), int(match[1]))
    if match := _NAMED.match(words):
        year = int(match[2])
        return month(year if year > 99 else 2000 + year, MONTHS.index(match[1]) + 1)
    return _under_a_year(words) or _first_or_last_day(words)


def _under_a_year(words: str) -> Period | None:
    if match := _UNDER_YEAR.match(words):
        return month(int(match[1]), MONTHS.index(match[2]) + 1)
    if match := _UNDER_FINANCIAL_YEAR.match(words):
        number = MONTHS.index(match[2]) + 1
        return month(int(match[1]) + (number < 4), number)
    return None


def _first_or_last_day(words: str) -> Period | None:
    """A date stands for its month where it is the first or the last day: `Apr-16` that Excel took for 16 April is not
    guessed at."""
    if match := _DAY.match(words):
        parts = (int(match[1]), int(match[2]), int(match[3]))
    elif match := _DAY_FIRST.match(words):
        parts = (int(match[3]), int(match[2]), int(match[1]))
    else:
        return None
    try:
        named = date(*parts)
    except ValueError:
        return None
    whole = month_of(named)
    return whole if named in whole else None


def is_month(header: str) -> bool:
    """Whether a header, as `text.key` gives it, names a month."""
    return month_named(header) is not None


def marker_of(header: str) -> str:
    """[p] or [r] where a header says that its month is provisional or revised, else ""."""
    flag = _FLAG.search(header)
    return f"[{flag[0].strip()[0]}]" if flag else ""


def looks_like_month(header: str) -> bool:
    """Whether a header that names no month we can read has a digit or a month's name in it."""
    return bool(_ANY_NAME.search(header))
