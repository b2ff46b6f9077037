"""The same figures worked out the slow and obvious way: from a plain list of facts, one month after the other.

Nothing here is taken from the program but the words Fact, Basis and the dates of a month.
"""

from calendar import monthrange
from datetime import date
from fractions import Fraction
from typing import NamedTuple


class Fact(NamedTuple):
    """A figure as received: so many months from a first month on, counted as year × 12 + month − 1."""

    first: int
    months: int
    value: Fraction | None
    complete: bool
    order: tuple


def number_of(day):
    """A month as a number that grows by one a month."""
    return day.year * 12 + day.month - 1


def first_day(number):
    return date(number // 12, number % 12 + 1, 1)


def last_day(number):
    day = first_day(number)
    return date(day.year, day.month, monthrange(day.year, day.month)[1])


def _given(facts, first, months):
    for fact in facts:
        if (fact.first, fact.months) == (first, months):
            return fact
    return None


def _together(pieces):
    if any(piece is None for piece in pieces):
        return None
    value = Fraction(0)
    for piece in pieces:
        value = None if value is None or piece.value is None else value + piece.value
    months = sum(piece.months for piece in pieces)
    complete = all(piece.complete for piece in pieces)
    return Fact(pieces[0].first, months, value, complete, max(piece.order for piece in pieces))


def _better_of(one, other):
    if one is None or other is None:
        return one or other
    if one.complete != other.complete:
        return one if one.complete else other
    return one if one.order > other.order else other


def a_quarter(facts, first):
    """A quarter from its first month's number."""
    months = _together([_given(facts, first + step, 1) for step in range(3)])
    return _better_of(_given(facts, first, 3), months)


def twelve_months(facts, first):
    """A year of four quarters, whether it begins in April or not."""
    return _better_of(_given(facts, first, 12), _together([a_quarter(facts, first + step) for step in (0, 3, 6, 9)]))


def a_run(facts, first, last):
    """The months from one to another, both inside. Each quarter that lies in it whole is one piece."""
    pieces = []
    at = first
    while at <= last:
        if at % 3 == 0 and at + 2 <= last:  # January, April, July, October
            pieces.append(a_quarter(facts, at))
            at += 3
            continue
        loose = []
        while at <= last and (at % 3 != 0 or at + 2 > last):
            loose.append(at)
            at += 1
        piece = _together([_given(facts, one, 1) for one in loose])
        if piece is None and loose[0] % 3 != 0 and loose[-1] % 3 == 2:
            piece = _given(facts, loose[0] - loose[0] % 3, 3)  # a service that began inside the quarter
        pieces.append(piece)
    return _together(pieces)


def on_basis(facts, basis, end, starts=None):
    """The figure of the quarter that ends with a month; None where it is not wholly known."""
    if basis == "quarter":
        found = a_quarter(facts, end - 2)
    elif basis == "rolling_12_months":
        found = twelve_months(facts, end - 11)
    elif basis == "year_to_date":
        first = end - (end - 3) % 12
        if starts is not None and first <= starts < first + 12:
            if starts > end:
                return None
            first = starts
        found = a_run(facts, first, end) if end - first != 11 else twelve_months(facts, first)
    else:
        found = _latest(facts, end)
    return found if found and found.complete and found.value is not None else None


def _latest(facts, end):
    years = sorted({fact.first for fact in facts if fact.months == 12 and fact.first % 12 == 3}, reverse=True)
    candidates = [twelve_months(facts, first) for first in years]
    if not years:
        candidates = [fact for fact in facts if fact.months in {1, 3}]
        candidates.sort(key=lambda fact: (fact.first + fact.months, fact.months), reverse=True)
    for found in candidates:
        if found and found.complete and found.value is not None and found.first + found.months - 1 <= end:
            return found
    return None


def change(now, before):
    """The fraction by which a figure changed; None where there is nothing to compare or to divide by."""
    if now is None or before is None or now.first == before.first and now.months == before.months:
        return None
    return (now.value - before.value) / before.value if before.value else None
