"""Which period the words around a table name: its title, its heading, the name of its sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.reading.periods import Grain, Period, find_financial_year, find_month, grain_or_none, quarter_of
from loaders.reading.spoken import CALENDAR_DAY, Spoken, spoken

_OTHER_PERIODS = re.compile(
    r"^\W*(?:annual )?(?:target|baseline|previous|last|compared|prior|against|source|note|next)\b", re.IGNORECASE
)
_AS_AT = re.compile(r"\bas (?:at|of|on)\b|\bsnapshot\b|\bposition (?:at|on)\b", re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20)\d\d\s*[/\-–]\s*(?:(?:19|20)\d\d|\d\d)(?!\d)")


class Told(NamedTuple):
    """What the words say: a period, or only a financial year; `conflict` holds the words that contradict each other.

    `unclear` are words that name a period and leave its financial year open ("Q1 2017").
    """

    period: Period | None = None
    year: int | None = None
    conflict: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()


def told(lines: Sequence[str], name: str = "", *, check: bool = True) -> Told:
    """What the lines above a table, the nearest first, and the name of its sheet say of its period.

    A quarter or a run of months counts before a year. With `check` all lines must agree.

    >>> told(["Quarter 3", "Bromley IDSVA service 2017/18"]).period
    Period(start=datetime.date(2017, 10, 1), end=datetime.date(2017, 12, 31))
    """
    said = [(line, spoken(line)) for line in [*lines, name] if line and not _OTHER_PERIODS.match(line)]
    said = [(line, words) for line, words in said if not words.nothing]
    wrong = tuple(line for line, words in said if words.contradicts)
    if wrong:
        return Told(conflict=wrong)
    exact = [(line, words) for line, words in said if _exact(words)]
    years = {line: year for line, words in said if (year := _only_year(line, words)) is not None}
    if not exact:
        return _by_year(said, years, check=check)
    periods = {line: _period(words, years, check=check) for line, words in exact}
    full = [period for period in periods.values() if period]
    if check and (len(set(full)) > 1 or len({words.quarter for _, words in exact if words.quarter}) > 1):
        return Told(conflict=tuple(periods))
    if not full:
        unclear = tuple(line for line, words in exact if words.unclear)
        return Told(conflict=tuple(years)) if len(set(years.values())) > 1 else Told(unclear=unclear)
    return Told(full[0], quarter_of(full[0].start)[0])


def _by_year(said: Sequence[tuple[str, Spoken]], years: dict[str, int], *, check: bool) -> Told:
    if check and len(set(years.values())) > 1:
        return Told(conflict=tuple(years))
    if years:
        year = next(iter(years.values()))
        return Told(Spoken(year=year).period(), year)
    months = [words.months for _, words in said if words.months]
    return Told(months[0], quarter_of(months[0].start)[0]) if len(set(months)) == 1 else Told()


def _exact(words: Spoken) -> bool:
    """Whether a quarter, or a run of several months, is named; a single month may be when the words were written."""
    months = bool(words.months and grain_or_none(words.months) is not Grain.MONTH)
    return (
        words.quarter is not None or months or (words.month_numbers is not None and len(set(words.month_numbers)) > 1)
    )


def _only_year(line: str, words: Spoken) -> int | None:
    """The one financial year a line names; none where it names several (a contract's span)."""
    named = {find_financial_year(match[0]) for match in _YEARS.finditer(line)}
    return words.year if len(named) <= 1 else None


def _period(words: Spoken, years: dict[str, int], *, check: bool) -> Period | None:
    if period := words.period():
        return period
    sure = len(set(years.values())) == 1 or (years and not check)
    return words.period(next(iter(years.values()))) if sure else None


def taken(lines: Sequence[str]) -> Told:
    """The month in which a count was taken, as the lines above it say; nothing where they name none.

    >>> taken(["Caseload as at 31 May 2016", "Report of 27 June 2016"]).period
    Period(start=datetime.date(2016, 5, 1), end=datetime.date(2016, 5, 31))
    """
    dated = [(line, month) for line in lines if (month := find_month(line))]
    meant = [one for one in dated if _AS_AT.search(one[0])]
    meant = meant or [one for one in dated if not CALENDAR_DAY.search(one[0])]  # a day is when it was written
    meant = meant or dated
    if len({month for _, month in meant}) > 1:
        return Told(conflict=tuple(line for line, _ in meant))
    return Told(meant[0][1]) if meant else Told()
