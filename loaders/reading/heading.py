"""What the heading of a column announces: a period, a target, a total, or something that is no figure."""

from __future__ import annotations

import re
from enum import StrEnum

from loaders.reading.periods import MONTHS, Period, day, month_of
from loaders.reading.spoken import PERIOD_PARTS, spoken
from loaders.reading.text import key


class Role(StrEnum):
    """What stands under a heading. VALUE: the figure of the title's period. NOT_READ: words, ratings, percentages."""

    PERIOD = "period"
    VALUE = "value"
    TARGET = "target"
    TOTAL = "total"
    NOT_READ = "not_read"
    UNKNOWN = "unknown"


_VALUE_WORDS = {
    "actual", "actuals", "outturn", "out", "turn", "result", "results", "figure", "figures", "number", "numbers", "no",
    "value", "values", "count", "counts", "performance", "data", "cases", "incidents", "clients", "attendances",
    "attendees", "attended", "people", "staff", "reported", "recorded", "this", "quarter", "current", "period", "of",
    "for", "the", "in", "fy", "year", "financial", "month", "ending", "ended", "to", "total",
}  # fmt: skip
_TARGET_WORDS = {"target", "targets", "goal", "expected", "baseline", "profile", "threshold"}
_TOTAL_WORDS = {"ytd", "total", "totals", "cumulative", "cum", "sum", "all", "combined", "overall"}
_NOT_READ_WORDS = {
    "rag", "rating", "ratings", "status", "comment", "comments", "commentary", "note", "notes", "narrative", "trend",
    "direction", "travel", "dot", "change", "variance", "%", "percent", "percentage", "owner", "lead", "officer",
    "unit", "frequency", "polarity", "pressure", "ref", "reference", "previous", "last", "prior", "difference",
    "explanation", "remarks", "source", "definition", "progress", "action", "actions", "r12", "rank", "achieved",
}  # fmt: skip


def role_of(words: str) -> Role:
    """What a heading announces. UNKNOWN where it holds a word that is none of ours.

    >>> role_of("Q3 2017/18"), role_of("Annual target"), role_of("YTD"), role_of("RAG"), role_of("Waiting list")
    (<Role.PERIOD: 'period'>, <Role.TARGET: 'target'>, <Role.TOTAL: 'total'>, <Role.NOT_READ: 'not_read'>, <Role.UNKNOWN: 'unknown'>)
    """  # noqa: E501  a doctest's answer stands on one line
    plain = set(key(words).split())
    if not plain or len(words) > 60:
        return Role.UNKNOWN
    if plain & _NOT_READ_WORDS:
        return Role.NOT_READ
    if plain & _TARGET_WORDS:
        return Role.TARGET
    said = spoken(words)
    if said.unclear:
        return Role.UNKNOWN
    if plain & _TOTAL_WORDS or "year to date" in key(words) or "full year" in key(words) or "annual" in plain:
        return Role.TOTAL
    rest = set(key(PERIOD_PARTS.sub(" ", re.sub(r"[(\[].*?[)\]]", " ", words))).split())
    if said.nothing:
        return Role.VALUE if plain <= _VALUE_WORDS else Role.UNKNOWN
    return Role.PERIOD if rest <= _VALUE_WORDS | {"only", "part", "from"} else Role.UNKNOWN


def of_date(raw: object) -> Period | None:
    """The month that a date heads a column with (Excel makes a date of "Apr-17"); None where it is no first of a month.

    >>> from datetime import date
    >>> of_date(date(2017, 4, 1))
    Period(start=datetime.date(2017, 4, 1), end=datetime.date(2017, 4, 30))
    """
    on = None if isinstance(raw, str) else day(raw)
    return month_of(on) if on and on.day == 1 else None


def mangled_year(raw: object) -> int | None:
    """The financial year that Excel turned into a date: 2011-12 becomes December 2011. Only among other years."""
    on = None if isinstance(raw, str) else day(raw)
    return on.year if on and on.day == 1 and (on.year + 1) % 100 == on.month else None


def seems_a_period(words: str) -> bool:
    """Whether a heading nobody can read looks as if a period were meant: "Q5", "Qtr", "2017/19"."""
    return bool(re.search(r"\bq(?:tr|uarter)?\.?\s*\d|\bquarter|(?:19|20)\d\d|\d\d/\d\d", words, re.IGNORECASE)) or any(
        word[:3] in MONTHS and len(word) <= 9 and word.isalpha() for word in key(words).split()
    )
