"""The twelve months that the police's summary table counts as "Current", named in its title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from loaders.reading.periods import (
    MONTHS,
    Grain,
    Period,
    day,
    financial_year,
    find_financial_year,
    find_months,
    first_of_month,
    grain_or_none,
    months_from,
)

_NAME = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_ENDING = re.compile(
    rf"\b(?:to|until|ending|ended|end of|up to|r12|12 months|twelve months|rolling year)[\s,:(–-]+"
    rf"(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?{_NAME}[\s'-]*(?P<year>20\d\d|\d\d)\b",
    re.IGNORECASE,
)
_ENDING_IN_DIGITS = re.compile(
    r"\b(?:to|until|ending|ended)[\s:]+(\d{1,2}[/.]\d{1,2}[/.]20\d\d|20\d\d-\d\d-\d\d)", re.IGNORECASE
)


def twelve_months(texts: Iterable[str], baseline: int) -> set[Period]:
    """Every run of twelve whole months that these texts name; empty where they name none.

    Twelve months to February 2016, R12 to 29/02/2016, March 2015 to February 2016; where nothing of the kind is said,
    a financial year other than the baseline's (given as the year of its April).
    """
    texts = list(texts)
    named = {period for text in texts if (period := _named(text))}
    if named:
        return named
    years = {year for text in texts if (year := find_financial_year(text)) is not None}
    return {financial_year(year) for year in years - {baseline}}


def _named(text: str) -> Period | None:
    span = find_months(text)
    if span and grain_or_none(span) is not Grain.MONTH:
        return span if span == months_from(span.start, 12) else None
    if match := _ENDING_IN_DIGITS.search(text):
        return _up_to(day(match[1]))
    if match := _ENDING.search(text):
        year = int(match["year"])
        first = date(year if year > 99 else 2000 + year, MONTHS.index(match["name"].lower()) + 1, 1)
        last = first_of_month(first, 1) - timedelta(days=1)
        if match["day"] and int(match["day"]) != last.day:
            return None
        return _up_to(last)
    return None


def _up_to(last: date | None) -> Period | None:
    """Twelve months to this day, where it ends a month."""
    if last is None or (last + timedelta(days=1)).day != 1:
        return None
    return months_from(first_of_month(last, -11), 12)
