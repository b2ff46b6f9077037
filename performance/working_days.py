"""Working days: Monday to Friday, without England's bank holidays."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_SATURDAY = 5


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    # Imported here: it takes a tenth of a second (measured), which whoever asks for no due day need not wait for.
    import holidays

    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year, expand=False))


def is_working_day(day: date) -> bool:
    """Whether people are at work: no weekend, no bank holiday of England (substitute days included)."""
    return day.weekday() < _SATURDAY and day not in _bank_holidays(day.year)


def working_days_after(day: date, count: int) -> date:
    """The working day so many working days after a day, which itself does not count.

    The 15th after Sunday 31 December 2017 (New Year's Day is none):

    >>> working_days_after(date(2017, 12, 31), 15)
    datetime.date(2018, 1, 22)
    """
    for _ in range(count):
        day += timedelta(days=1)
        while not is_working_day(day):
            day += timedelta(days=1)
    return day
