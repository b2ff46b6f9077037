"""What words say of a period, in all the ways partners write one."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from loaders.reading.periods import (
    MONTHS,
    Grain,
    Period,
    financial_year,
    find_financial_year,
    find_month,
    find_months,
    find_quarter_number,
    first_of_month,
    grain_or_none,
    months_from,
    quarter,
    quarter_of,
)


class Spoken(NamedTuple):
    """What words say of a period: a quarter's number, a financial year (that of its April), or whole months.

    `month_numbers` are first and last month where no year is said (Apr-Jun). `remark`: something was said beside the
    period that its reader should see, "Q1 - (June Only)". `contradicts`: the words name two different periods (Q2 for
    October to December); `unclear`: they do, or leave the financial year open (Q1 2017, 2017/19).
    """

    quarter: int | None = None
    year: int | None = None
    months: Period | None = None
    month_numbers: tuple[int, int] | None = None
    remark: bool = False
    contradicts: bool = False
    unclear: bool = False

    @property
    def nothing(self) -> bool:
        """Whether no period is named at all."""
        return self.quarter is None and self.year is None and self.months is None and self.month_numbers is None

    def period(self, year: int | None = None) -> Period | None:
        """The period, in this financial year where the words name none; None where that is not enough."""
        if self.months is not None:
            return self.months
        known = self.year if self.year is not None else year
        if known is None or self.nothing:
            return None
        if self.quarter is not None:
            return quarter(known, self.quarter)
        return _run_of_months(known, self.month_numbers) if self.month_numbers else financial_year(known)


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_JOIN = r"\s*(?:-|–|—|/|to|until)\s*"
_YEAR = r"(?:19|20)\d\d"
_FULL_YEARS = re.compile(rf"(?:fy\s*)?\b{_YEAR}\s*[/\-–]\s*(?:{_YEAR}|\d\d)(?!\d)", re.IGNORECASE)
_SHORT_YEARS = re.compile(r"(?<![\d/\-–])(\d\d)\s*[/\-–]\s*(\d\d)(?![\d/\-–])")
_BARE_SPAN = re.compile(rf"\b({_MONTH}){_JOIN}({_MONTH})", re.IGNORECASE)
_BARE_MONTH = re.compile(rf"^\W*({_MONTH})\W*$", re.IGNORECASE)
_SPAN_SHORT_YEAR = re.compile(rf"\b({_MONTH}{_JOIN}{_MONTH})[\s']+(\d\d)(?![\d/\-–])", re.IGNORECASE)
_YEAR_ENDING = re.compile(rf"\byear\s+(?:ending|ended|to)\s+(?:31(?:st)?\s+)?mar(?:ch)?\.?\s+({_YEAR})", re.IGNORECASE)
_QUARTER_ENDING = re.compile(
    rf"\bquarter\s+(?:ending|ended|to)\s+(?:\d\d?(?:st|nd|rd|th)?\s+)?({_MONTH}\s+{_YEAR})", re.IGNORECASE
)
CALENDAR_DAY = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\s+{_YEAR}\b", re.IGNORECASE)
_DAYS = re.compile(
    rf"\b1(?:st)?\s+({_MONTH}(?:\s+{_YEAR})?){_JOIN}(?:28|29|30|31)(?:st|th)?\s+({_MONTH}\s+{_YEAR})", re.IGNORECASE
)
_QUARTERS = (
    r"(?<![a-z])(?:q|qtr\.?|quarter)\s*\.?\s*[1-4](?!\d)"
    r"|\b(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth)\s+(?:quarter|qtr)\b"
)
_MONTHS = rf"\b{_MONTH}[\s\-']*(?:{_YEAR}|\d\d\b)?(?:{_JOIN}{_MONTH}[\s']*(?:{_YEAR}|\d\d\b)?)?"
PERIOD_PARTS = re.compile(
    rf"^20\d\d/(?:0?[1-9]|1[0-2])/0?1$|{_YEAR_ENDING.pattern}|{_QUARTER_ENDING.pattern}|{_FULL_YEARS.pattern}|{_SHORT_YEARS.pattern}"
    rf"|{_QUARTERS}|{_MONTHS}|^{_YEAR}[/-]?(?:0[1-9]|1[0-2])$",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(rf"\b{_YEAR}\b")
_REMARKS = re.compile(r"\bonly\b|\bpart\b|\bfrom\b|\bprovisional\b|\bto date\b|\bestimate", re.IGNORECASE)


def spoken(words: str) -> Spoken:
    """What these words say of a period, anywhere in them; a day (26 March 2018) is no period.

    >>> spoken("Q3 2017/18").period(), spoken("Q1 – (June Only)").quarter
    (Period(start=datetime.date(2017, 10, 1), end=datetime.date(2017, 12, 31)), 1)
    """
    if ending := _QUARTER_ENDING.search(words):
        last = find_month(ending[1])
        return Spoken(months=last and months_from(first_of_month(last.start, -2), 3))
    number, year, remark = find_quarter_number(words), _year(words), bool(_REMARKS.search(words))
    words = _SPAN_SHORT_YEAR.sub(r"\1 20\2", CALENDAR_DAY.sub(" ", _DAYS.sub(r"\1 to \2", words)))
    part_only = bool(number and remark)  # "Q1 - (June Only)": the quarter is meant, the month is a remark
    months = None if part_only else find_months(words)
    numbers = None if part_only else _month_numbers(words)
    contradicts = _disagree(number, year, months) if months else _other_months(number, numbers)
    unclear = contradicts or bool(_ANY_YEAR.search(PERIOD_PARTS.sub(" ", words)))
    unclear = unclear or (year is None and months is None and bool(_FULL_YEARS.search(words)))
    if months and year is not None and (number or grain_or_none(months) is Grain.MONTH):
        months = None
    return Spoken(number, year, months, None if number or months else numbers, remark, contradicts, unclear)


def _year(words: str) -> int | None:
    if ending := _YEAR_ENDING.search(words):
        return int(ending[1]) - 1
    if (year := find_financial_year(words)) is not None:
        return year
    dated = find_quarter_number(words) or re.search(r"\bfy\b", words, re.IGNORECASE)
    short = _SHORT_YEARS.search(words) if dated else None
    return 2000 + int(short[1]) if short and int(short[2]) == int(short[1]) + 1 else None


def _month_numbers(words: str) -> tuple[int, int] | None:
    if span := _BARE_SPAN.search(words):
        return _number(span[1]), _number(span[2])
    if single := _BARE_MONTH.match(words):
        return _number(single[1]), _number(single[1])
    return None


def _disagree(number: int | None, year: int | None, months: Period) -> bool:
    """Whether the months named are not the quarter, or not in the financial year, named beside them."""
    if number is not None and (grain_or_none(months) is not Grain.QUARTER or quarter_of(months.start)[1] != number):
        return True
    if number is None and grain_or_none(months) is Grain.MONTH:
        return False  # "Report 2016/17, May 2017": the month it was written in
    return year is not None and year not in {quarter_of(months.start)[0], quarter_of(months.end)[0]}


def _other_months(number: int | None, numbers: tuple[int, int] | None) -> bool:
    """Whether the bare months (Oct-Dec) are not those of the quarter named beside them."""
    return bool(number and numbers) and numbers != ((3 * (number or 0)) % 12 + 1, (3 * (number or 0) + 2) % 12 + 1)


def _number(name: str) -> int:
    return MONTHS.index(name[:3].casefold()) + 1


def _run_of_months(year: int, numbers: tuple[int, int]) -> Period:
    first, last = numbers
    start = date(year if first >= 4 else year + 1, first, 1)
    return months_from(start, (last - first) % 12 + 1)
