"""Data that was asked of somebody once and has not been supplied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from performance.definitions.definitions import Definitions
from performance.definitions.expected import AskedFor
from performance.receipts.arrival import Came, Held, day_received, standing


class StillAsked(NamedTuple):
    """What was asked of whom, on which day and by whom, and how long ago: "2 years 3 months"."""

    what: str
    of: str
    asked: date
    by: str
    ago: str


def still_asked_for(definitions: Definitions, submissions: Iterable[Held], today: date) -> tuple[StillAsked, ...]:
    """What had been asked for by the end of a day and had not arrived, longest ago first."""
    files = standing(submissions, today)
    asked = [one for one in definitions.asked_for if one.asked <= today and not _supplied(one, files, today)]
    told = [StillAsked(one.what, one.of, one.asked, one.by, time_since(one.asked, today)) for one in asked]
    return tuple(sorted(told, key=lambda one: one.asked))


def _supplied(one: AskedFor, files: Sequence[Came], today: date) -> bool:
    if one.supplied:
        return one.supplied <= today
    return bool(one.source) and any(file.source == one.source and day_received(file) > one.asked for file in files)


def time_since(day: date, today: date) -> str:
    """How long ago a day was, in whole years and months; in days where it is less than a month.

    >>> time_since(date(2015, 12, 19), date(2018, 3, 26))
    '2 years 3 months'
    >>> time_since(date(2018, 3, 25), date(2018, 3, 26))
    '1 day'
    """
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    years, months = divmod(months, 12)
    words = [_counted(years, "year"), _counted(months, "month")]
    return " ".join(filter(None, words)) or _counted((today - day).days, "day") or "today"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}" if count else ""
