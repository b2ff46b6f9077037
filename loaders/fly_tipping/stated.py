"""What the words above a register say of it: the period it is for, and the day it was run."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from loaders.reading.periods import (
    Period,
    day,
    financial_year,
    find_financial_year,
    find_months,
    find_quarter,
    quarter,
)

_DAY = (
    r"(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d\d-\d\d(?:[ T]00:00(?::00)?)?"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4})"
)
_RUN = re.compile(
    r"\b(?:extract(?:ed|ion)?|run|printed|produced|generated|downloaded|exported|published|issued|updated|prepared"
    r"|created|correct as at|as at|as of|report date|date of report)\b[^0-9]{0,40}(?P<day>" + _DAY + r")?",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?P<first>"
    + _DAY
    + r"|\d{1,2}(?:st|nd|rd|th)?(?:\s+[a-z]{3,9})?)\s*(?:to|until|and|-|–)\s*(?P<last>"
    + _DAY
    + ")",
    re.IGNORECASE,
)


class Stated(NamedTuple):
    """What a title says. `period` is the days the register is for, `run` the day it was made; None where not said."""

    period: Period | None
    run: date | None


def stated(title: tuple[str, ...]) -> Stated:
    """Read the cells above a header.

    >>> stated(("Fly-tipping, April to June 2016", "Extract run on 4 July 2016")).run
    datetime.date(2016, 7, 4)
    """
    run, rest, awaited = None, [], False
    for words in title:
        if awaited and (told := _day(words)):
            run, awaited = run or told, False
            continue
        match = _RUN.search(words)
        awaited = bool(match) and not (match and match["day"])
        if match and match["day"]:
            run = run or _day(match["day"])
        rest.append(_RUN.sub(" ", words))
    joined = " ".join(rest)  # label and value may stand in cells of their own
    within = next(filter(None, map(_within_a_year, [*rest, joined])), None)
    year = next((year for words in [*rest, joined] if (year := find_financial_year(words)) is not None), None)
    return Stated(within or (None if year is None else financial_year(year)), run)


def _within_a_year(words: str) -> Period | None:
    """The days, quarter or months these words name."""
    if match := _SPAN.search(words):
        last = _day(match["last"])
        first = last and _first(match["first"], last)
        if first and last and first <= last:
            return Period(first, last)
    if found := find_quarter(words):
        return quarter(*found)
    return find_months(words)


def _first(words: str, last: date) -> date | None:
    """The first day of a span, whose month and year may be said only once: 1 April to 30 June 2016, 1-30 April 2016."""
    if told := _day(words):
        return told
    if any(sign.isalpha() for sign in words.replace("st", "").replace("nd", "").replace("rd", "").replace("th", "")):
        return day(f"{words} {last.year}")
    number = int(re.sub(r"\D", "", words) or 0)
    return date(last.year, last.month, number) if 1 <= number <= last.day else None


def _day(words: str) -> date | None:
    return day(" ".join(words.replace(",", " ").split()))
