"""The title of the scorecard: what its rows say together, in one sentence made by rule."""

from __future__ import annotations

from collections.abc import Sequence

from performance.rating import Rating
from performance.row import Row
from performance.signal import Signal

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def summary(rows: Sequence[Row]) -> str:
    """One sentence of at most 25 words, without a full stop: how many are red, and whether they are real changes."""
    rated = [row for row in rows if row.rating in {Rating.RED, Rating.AMBER, Rating.GREEN}]
    red = [row for row in rated if row.rating is Rating.RED]
    if not rated:
        return _unrated(rows)
    if not red:
        amber = sum(row.rating is Rating.AMBER for row in rated)
        if not amber:
            return f"All {_count(len(rated))} rated indicators are green" + _worsening(rated, "; {} worsening")
        return f"None of {_count(len(rated))} rated indicators is red; {_count(amber)} {_are(amber)} amber"
    words = f"{_count(len(red)).capitalize()} of {_count(len(rated))} rated indicators {_are(len(red))} red"
    tested = [row for row in red if row.signal not in {None, Signal.TOO_FEW_POINTS}]
    if not tested:
        return f"{words}; none can yet be tested for real change"
    if all(row.signal is Signal.NEITHER for row in tested):
        return f"{words}; {_those(len(tested))} that can be tested {_show(len(tested))} only normal variation"
    return f"{words}; {_real(tested)}"


def _real(tested: Sequence[Row]) -> str:
    """What stands out among the red ones that can be tested."""
    worse = sum(row.signal is Signal.CONCERN for row in tested)
    better = sum(row.signal is Signal.IMPROVEMENT for row in tested)
    if len(tested) == 1:
        return f"the one that can be tested is really {'worsening' if worse else 'improving'}"
    found = ((worse, "worsening"), (better, "improving"))
    real = [f"{_count(count)} {_are(count)} really {word}" for count, word in found if count]
    return f"of the {_count(len(tested))} that can be tested {' and '.join(real)}"


def _unrated(rows: Sequence[Row]) -> str:
    figures = sum(row.value is not None for row in rows)
    if not figures:
        return "No figures for this quarter were known by then"
    return f"{_count(figures).capitalize()} {'figure is' if figures == 1 else 'figures are'} known; none has a target"


def _worsening(rows: Sequence[Row], words: str) -> str:
    worse = sum(row.signal is Signal.CONCERN for row in rows)
    return words.format(_count(worse)) if worse else ""


def _count(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _those(number: int) -> str:
    return "the one" if number == 1 else f"the {_count(number)}"


def _show(number: int) -> str:
    return "shows" if number == 1 else "show"
