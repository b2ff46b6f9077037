"""Rows and trends with defaults, so that a test names only what it is about."""

from datetime import date
from fractions import Fraction

from loaders.reading.periods import Grain
from performance.quarter import Quarter
from performance.rating import Rating
from performance.row import Change, Row, Step
from performance.trend import draw_trend
from tests.performance.builders import indicator, monthly, q, subject

NOTHING = Change(None, None, None)


def plain_row(**given):
    """A row of 80 cases in Q3 2017/18, red against 70; what is given replaces it."""
    about = given.pop("about", None) or indicator({"kind": "value", "value": 70, **_AGREED})
    whole = {
        "indicator": about,
        "quarter": Quarter(2017, 3),
        "data_from": date(2017, 10, 1),
        "data_to": date(2017, 12, 31),
        "value": Fraction(80),
        "marker": "",
        "target": about.targets[0] if about.targets else None,
        "level": Fraction(70),
        "expected": Fraction(70),
        "edge": Fraction(147, 2),
        "rating": Rating.RED,
        "reason": "Red: 80 against 70 expected by now.",
        "lines": (),
        "change_on_quarter": NOTHING,
        "change_on_year": NOTHING,
        "benchmark": None,
        "signal": None,
        "signal_reason": "",
        "provisional": False,
        "suppressed": False,
        "history": (),
        "needed": "",
        "finding": "10 above target.",
        "headline": "One: 10 above target",
    }
    return Row(**(whole | given))


_AGREED = {"agreed": {"by": "the board", "on": date(2010, 1, 1)}, "source": "a paper", "from": "2008/09"}


def steps(*values, expected=None, provisional=()):
    """The quarters up to Q3 2017/18 with these values, None where nothing is known."""
    last, count = Quarter(2017, 3), len(values)
    return tuple(
        Step(
            last.plus(place - count + 1),
            None if value is None else Fraction(value),
            None if expected is None else Fraction(expected),
            provisional=place in provisional,
        )
        for place, value in enumerate(values)
    )


def monthly_trend(values, *, first="2015-04", about=None, hidden=(), until="2017/18 Q3"):
    """The trend of an indicator by month, as the program draws it."""
    flow = monthly(first, values)
    return draw_trend(subject(about or indicator(), flow, hidden=frozenset(hidden)), Grain.MONTH, q(until))
