"""Months, quarters and years of the financial year, April to March, and the ways partners write them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Grain(StrEnum):
    """How long a period is. TWELVE_MONTHS is a year that does not run from April."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    TWELVE_MONTHS = "twelve_months"


class Period(NamedTuple):
    """A run of whole days; both ends are inside."""

    start: date
    end: date


def first_of_month(day: date, months: int = 0) -> date:
    """The first of the month so many months from this day's."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def month(year: int, number: int) -> Period:
    """One calendar month."""
    return months_from(date(year, number, 1), 1)


def month_of(day: date) -> Period:
    """The month a day falls in."""
    return months_from(first_of_month(day), 1)


def months_from(start: date, count: int) -> Period:
    """So many whole months from the first of a month."""
    return Period(start, first_of_month(start, count) - timedelta(days=1))


def quarter(year: int, number: int) -> Period:
    """Quarter 1 to 4 of the financial year that begins in April of `year`.

    >>> quarter(2017, 4)
    Period(start=datetime.date(2018, 1, 1), end=datetime.date(2018, 3, 31))
    """
    if number not in {1, 2, 3, 4}:
        raise ValueError(f"a financial year has quarters 1 to 4, not {number}")
    return months_from(first_of_month(date(year, 4, 1), 3 * (number - 1)), 3)


def financial_year(year: int) -> Period:
    """The financial year that begins in April of `year`."""
    return months_from(date(year, 4, 1), 12)


def financial_year_of(day: date) -> int:
    """The year in whose April the day's financial year began."""
    return day.year if day.month >= 4 else day.year - 1


def quarter_of(day: date) -> tuple[int, int]:
    """The financial year (the year of its April) and the quarter, 1 to 4, that a day falls in."""
    return financial_year_of(day), (day.month - 4) % 12 // 3 + 1


def grain_of(period: Period) -> Grain:
    """How long a period is; raises ValueError for one that is no whole month, quarter, year or twelve months."""
    start = period.start
    if period == months_from(start, 1):
        return Grain.MONTH
    if period == months_from(start, 3) and start.month in {1, 4, 7, 10}:
        return Grain.QUARTER
    if period == months_from(start, 12):
        return Grain.YEAR if start.month == 4 else Grain.TWELVE_MONTHS
    raise ValueError(f"{period.start} to {period.end} is no month, quarter or year")


def year_name(year: int) -> str:
    """The financial year as people write it: 2015/16."""
    return f"{year}/{(year + 1) % 100:02}"


_YEAR = r"(?:fy\s*)?(?P<year>(?:19|20)\d\d)\s*[/\-–]\s*(?P<next>(?:(?:19|20)\d\d)|\d\d)"
_FINANCIAL_YEAR = re.compile(rf"\b{_YEAR}(?:\b|(?=q[1-4]\b))(?![/\-–]\d)", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?<![\d/\-–])(?:fy\s*)?(\d\d)\s*[/\-–]\s*(\d\d)(?!\d|[/\-–]\d)", re.IGNORECASE)
_MANGLED = re.compile(r"^(20\d\d)/(0?[1-9]|1[0-2])/0?1$")
_QUARTER = re.compile(r"(?<![a-z])(?:q|qtr\.?|quarter)\s*\.?\s*([1-4])\b", re.IGNORECASE)
_ORDINAL_QUARTER = re.compile(
    r"\b(?:([1-4])(?:st|nd|rd|th)|(first|second|third|fourth))\s+(?:quarter|qtr)\b", re.IGNORECASE
)
_AS_AT = re.compile(r"\bas (?:at|of|on)\b[\s:]*(\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)\b", re.IGNORECASE)
_NUMBERED_MONTH = re.compile(r"^((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])$")
_NAMED_MONTH = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ember|ober)?\.?"
    r"[\s\-']*((?:19|20)\d\d|\d\d)\b",
    re.IGNORECASE,
)


def find_financial_year(words: str) -> int | None:
    """The financial year named in these words, as the year of its April: 2015/16, 2015-16, FY 2015/2016.

    `2011/12/1` is what Excel makes of the label 2011-12 (seen in a real file), so it is 2011/12.
    Years that do not follow each other (2015/19: a strategy's span) are no financial year.
    """
    if mangled := _MANGLED.match(words.strip()):
        year, following = int(mangled[1]), int(mangled[2])
        return year if (year + 1) % 100 == following else None
    for match in _FINANCIAL_YEAR.finditer(words):
        if int(match["next"]) % 100 == (int(match["year"]) + 1) % 100:
            return int(match["year"])
    return None


def find_quarter_number(words: str) -> int | None:
    """The quarter, 1 to 4, named in these words: Q3, Qtr 3, Quarter 3, 3rd quarter, third quarter."""
    if match := _QUARTER.search(words):
        return int(match[1])
    if match := _ORDINAL_QUARTER.search(words):
        return int(match[1]) if match[1] else ("first", "second", "third", "fourth").index(match[2].lower()) + 1
    return None


def find_quarter(words: str) -> tuple[int, int] | None:
    """Financial year and quarter named in these words: `2017/18 Q3`, `Q3 2017/18`, `Quarter 3, 2017-18`, `Q3 17/18`,
    `Oct-Dec 2017`, `October to December 2017`."""
    number, year = find_quarter_number(words), find_financial_year(words)
    if number and year is None:
        year = _find_short_year(words)
    if number and year is not None:
        return year, number
    months = find_months(words)
    if months and grain_or_none(months) is Grain.QUARTER:
        return quarter_of(months.start)
    return None


def _find_short_year(words: str) -> int | None:
    """The financial year written 17/18: only beside the number of a quarter is that no day, no range, no fraction."""
    for first, following in _SHORT_YEAR.findall(words):
        if (int(first) + 1) % 100 == int(following):
            return _full_year(first)
    return None


def find_month(words: str) -> Period | None:
    """The one month named in these words: 201604, 2016-04, April 2016, Apr-16, as at 30/04/2016."""
    if match := _NUMBERED_MONTH.match(words.strip()):
        return month(int(match[1]), int(match[2]))
    if (match := _AS_AT.search(words)) and (taken := day(match[1])):
        return month_of(taken)
    found = _NAMED_MONTH.findall(words)
    if len(found) != 1:
        return None
    name, year = found[0]
    return month(_full_year(year), MONTHS.index(name[:3].lower()) + 1)


_SPAN = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[\s']*((?:19|20)\d\d))?\s*(?:-|–|to|until)\s*"
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s']*((?:19|20)\d\d)",
    re.IGNORECASE,
)


def find_months(words: str) -> Period | None:
    """The run of months named in these words: `January to December 2014`, `Apr 2016 - Mar 2017`, `May 2016`."""
    if match := _SPAN.search(words):
        first, last = (MONTHS.index(match[place].lower()) + 1 for place in (1, 3))
        end_year = int(match[4])
        start_year = int(match[2]) if match[2] else end_year - (first > last)
        return Period(date(start_year, first, 1), month(end_year, last).end)
    return find_month(words)


def grain_or_none(period: Period) -> Grain | None:
    """How long a period is, or None where it is no whole month, quarter or year."""
    try:
        return grain_of(period)
    except ValueError:
        return None


_DAY_FIRST = re.compile(r"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d\d)(?:[ ,T]+\d{1,2}:\d\d(?::\d\d)?)?$")
_YEAR_FIRST = re.compile(r"^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$")
_NAMED_DAY = re.compile(
    r"^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-]+([a-z]{3,9})\.?,?[\s\-]+(\d{4}|\d\d)$", re.IGNORECASE
)


def day(raw: object) -> date | None:
    """A day as partners type it: a date, dd/mm/yyyy (with or without a time), 2016-04-01, 1 April 2016.

    Month-first dates are not guessed at. None where the words are no day.
    """
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if not isinstance(raw, str):
        return None
    words = raw.replace("\u00a0", " ").strip()
    if match := _DAY_FIRST.match(words):
        return _date(_full_year(match[3]), int(match[2]), int(match[1]))
    if match := _YEAR_FIRST.match(words):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _NAMED_DAY.match(words):
        name = match[2][:3].lower()
        return _date(_full_year(match[3]), MONTHS.index(name) + 1, int(match[1])) if name in MONTHS else None
    return None


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _date(year: int, number: int, day_number: int) -> date | None:
    try:
        return date(year, number, day_number)
    except ValueError:
        return None
