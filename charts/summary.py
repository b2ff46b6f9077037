"""The title of the scorecard: what its rows say together, in one sentence made by rule."""

from __future__ import annotations

from collections.abc import Sequence

from performance.rating import Rating
from performance.row import Row
from performance.signal import Signal
from performance.spoken_numbers import are, spelt

_TESTED = {
    Signal.NEITHER: "shows only normal variation",
    Signal.IMPROVEMENT: "is really improving",
    Signal.CONCERN: "is really worsening",
}


def summary(rows: Sequence[Row]) -> str:
    """One sentence of at most 25 words, without a full stop: how many are red, and whether they are real changes."""
    rated = [row for row in rows if row.rating in {Rating.RED, Rating.AMBER, Rating.GREEN}]
    red = [row for row in rated if row.rating is Rating.RED]
    if not rated:
        return _unrated(rows)
    if len(rated) == 1:
        return _only(rated[0])
    if not red:
        amber = sum(row.rating is Rating.AMBER for row in rated)
        if not amber:
            return f"All {spelt(len(rated))} rated indicators are green" + _worsening(rated, "; {} worsening")
        return f"None of {spelt(len(rated))} rated indicators is red; {spelt(amber)} {are(amber)} amber"
    words = f"{spelt(len(red)).capitalize()} of {spelt(len(rated))} rated indicators {are(len(red))} red"
    tested = [row for row in red if row.signal not in {None, Signal.TOO_FEW_POINTS}]
    if not tested:
        return f"{words}; none can yet be tested for real change"
    if all(row.signal is Signal.NEITHER for row in tested):
        return f"{words}; {_those(len(tested))} that can be tested {_show(len(tested))} only normal variation"
    return f"{words}; {_real(tested)}"


def _only(row: Row) -> str:
    """The one row that has a colour, and whether it is a real change."""
    words = f"The one rated indicator is {row.rating.value}"
    if row.signal in _TESTED:
        return f"{words}; it {_TESTED[row.signal]}"
    return words + ("; it cannot yet be tested for real change" if row.rating is Rating.RED else "")


def _real(tested: Sequence[Row]) -> str:
    """What stands out among the red ones that can be tested."""
    worse = sum(row.signal is Signal.CONCERN for row in tested)
    better = sum(row.signal is Signal.IMPROVEMENT for row in tested)
    if len(tested) == 1:
        return f"the one that can be tested is really {'worsening' if worse else 'improving'}"
    found = ((worse, "worsening"), (better, "improving"))
    real = [f"{spelt(count)} {are(count)} really {word}" for count, word in found if count]
    return f"of the {spelt(len(tested))} that can be tested {' and '.join(real)}"


def _unrated(rows: Sequence[Row]) -> str:
    figures = sum(row.value is not None for row in rows)
    if not figures:
        return "No figures for this quarter were known by then"
    return f"{spelt(figures).capitalize()} {'figure is' if figures == 1 else 'figures are'} known; none has a target"


def _worsening(rows: Sequence[Row], words: str) -> str:
    worse = sum(row.signal is Signal.CONCERN for row in rows)
    return words.format(spelt(worse)) if worse else ""


def _those(number: int) -> str:
    return "the one" if number == 1 else f"the {spelt(number)}"


def _show(number: int) -> str:
    return "shows" if number == 1 else "show"
