"""Numbers, periods and dates as people read them; one place decides rounding, signs and plurals."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

from loaders.reading.periods import Grain, Period, financial_year_of, grain_or_none, year_name
from performance.quarter import Quarter

MINUS = "\u2212"
LONDON = ZoneInfo("Europe/London")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FULL = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
         "November", "December")  # fmt: skip


def rounded(value: Fraction, places: int) -> str:
    """A number with thousands separated, halves away from zero, a real minus sign.

    >>> rounded(Fraction(2475, 10), 1), rounded(Fraction(-1, 2), 0), rounded(Fraction(11750), 0)
    ('247.5', '−1', '11,750')
    """
    scale = 10**places
    whole = int(abs(value) * scale + Fraction(1, 2))
    digits = f"{whole // scale:,}" + (f".{whole % scale:0{places}}" if places else "")
    return f"{MINUS if value < 0 and whole else ''}{digits}"


def number(value: Fraction, unit: str = "") -> str:
    """A figure in its unit: counts whole (a half or a fraction with one decimal), shares as per cent, money in £.

    >>> number(Fraction(228492), "pounds"), number(Fraction(31, 100), "share"), number(Fraction(63, 2), "people")
    ('£228,492', '31.0%', '31.5')
    """
    if unit == "share":
        return f"{rounded(value * 100, 1)}%"
    if unit == "pounds":
        digits = rounded(value, 0)
        return f"{MINUS}£{digits[1:]}" if digits.startswith(MINUS) else f"£{digits}"
    if unit in {"per_1000", "days"}:
        return rounded(value, 1)
    return rounded(value, 0 if value.denominator == 1 else 1)


def goal(value: Fraction, unit: str = "") -> str:
    """A target as it was agreed: no decimal where it has none.

    >>> goal(Fraction(28, 100), "share"), goal(Fraction(2475, 10)), goal(Fraction(9400))
    ('28%', '247.5', '9,400')
    """
    return number(value, unit).replace(".0%", "%") if unit == "share" else number(value, unit)


def span(low: Fraction, high: Fraction, unit: str = "") -> str:
    """Two bounds with an en dash: 28–40%.

    >>> span(Fraction(28, 100), Fraction(40, 100), "share")
    '28–40%'
    """
    first, last = goal(low, unit), goal(high, unit)
    return f"{first.removesuffix('%') if last.endswith('%') else first}–{last}"


def percent(change: Fraction) -> str:
    """A change with its sign: +53.3%, −17.6%, 0.0%.

    >>> percent(Fraction(8, 15)), percent(Fraction(-1, 10000))
    ('+53.3%', '0.0%')
    """
    digits = rounded(change * 100, 1)
    if digits.strip(MINUS) == "0.0":
        return "0.0%"
    return f"{'' if digits.startswith(MINUS) else '+'}{digits}%"


def unsigned_percent(change: Fraction) -> str:
    """The size of a change without its sign: 17.6%."""
    return f"{rounded(abs(change) * 100, 1)}%"


def points(change: Fraction) -> str:
    """A change of a share, in points: +2.4 points."""
    digits = rounded(change * 100, 1)
    if digits.strip(MINUS) == "0.0":
        return "0.0 points"
    return f"{'' if digits.startswith(MINUS) else '+'}{digits} points"


def counted(value: Fraction, singular: str, plural: str = "") -> str:
    """A count with its noun: 1 case, 2 cases."""
    return f"{number(value)} {singular if value == 1 else plural or singular + 's'}"


def ordinal(place: int) -> str:
    """1st, 2nd, 3rd, 11th, 20th.

    >>> [ordinal(place) for place in (1, 2, 3, 11, 20, 32)]
    ['1st', '2nd', '3rd', '11th', '20th', '32nd']
    """
    ending = {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th") if place % 100 not in {11, 12, 13} else "th"
    return f"{place}{ending}"


def inside(words: str) -> str:
    """Words as they stand inside a sentence: a small first letter, unless the first word is a name of several capitals.

    >>> inside("No paper gives one"), inside("SafeLives gives none")
    ('no paper gives one', 'SafeLives gives none')
    """
    first = words.partition(" ")[0]
    return words if any(letter.isupper() for letter in first[1:]) else words[:1].lower() + words[1:]


_ONE = {"people": "person", "children": "child", "staff": "member of staff"}


def singular(unit: str) -> str:
    """One of a unit: case, person, member of staff."""
    return _ONE.get(unit, unit.removesuffix("s"))


def month(day: date) -> str:
    """Mar 2016."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def full_month(day: date) -> str:
    """March 2016."""
    return f"{_FULL[day.month - 1]} {day.year}"


def day(moment: date) -> str:
    """26 March 2018."""
    return f"{moment.day} {_FULL[moment.month - 1]} {moment.year}"


def instant(moment: datetime) -> str:
    """26 March 2018, 14:00, in London's time; the time left out where it is the end or start of the day."""
    local = moment.astimezone(LONDON)
    if (local.hour, local.minute) in {(23, 59), (0, 0)}:
        return day(local.date())
    return f"{day(local.date())}, {local:%H:%M}"


def period(span: Period) -> str:
    """Apr 2016, Q3 2017/18, Apr 2015–Mar 2016, 12 months to Mar 2016, Jun–Dec 2017."""
    grain = grain_or_none(span)
    if grain is Grain.MONTH:
        return month(span.start)
    if grain is Grain.QUARTER:
        return Quarter.of(span.start).shown
    if grain is Grain.YEAR:
        return f"{month(span.start)}–{month(span.end)}"
    if grain is Grain.TWELVE_MONTHS:
        return f"12 months to {month(span.end)}"
    if span.start.year == span.end.year:
        return f"{_MONTHS[span.start.month - 1]}–{month(span.end)}"
    return f"{month(span.start)}–{month(span.end)}"


def span_name(span: Period) -> str:
    """A run of time as briefly as it can be named: 2015/16 for a financial year, else as `period` says it."""
    return year_name(financial_year_of(span.start)) if grain_or_none(span) is Grain.YEAR else period(span)


def financial_year_name(moment: date) -> str:
    """The financial year a day falls in: 2015/16."""
    return year_name(financial_year_of(moment))
