"""What a row says in a cell: value, target, change, period and signal in their short forms, as plain text."""

from __future__ import annotations

from typing import NamedTuple

from charts.theme import WORDS
from loaders.reading.periods import Grain, grain_or_none
from performance.definitions.indicator import Direction
from performance.expected import Level
from performance.quarter import Quarter, months_between
from performance.rating import Rating
from performance.row import Change, Row
from performance.signal import Signal
from performance.wording import month, number, percent, points

NONE = "–"


class Moved(NamedTuple):
    """A change in words: "−1.5%", "better"; `tone` is better, worse or nothing. `why` says why there is none, or why it
    is not judged."""

    by: str
    word: str
    tone: str
    why: str = ""


def value_words(row: Row) -> str:
    """The value as a cell shows it: 9,682, [c], or – where there is none."""
    if row.suppressed:
        return "[c]"
    return NONE if row.value is None else number(row.value, row.indicator.unit)


def level_words(level: Level | None, unit: str) -> str:
    """A target: 247.5, or a range: 28–40%."""
    if level is None:
        return NONE
    if not isinstance(level, tuple):
        return number(level, unit)
    low, high = (number(bound, unit).replace(".0%", "%") for bound in level)
    return f"{low.removesuffix('%')}–{high}"


def rating_words(row: Row) -> str:
    """The word beside the mark."""
    if row.suppressed:
        return "Hidden"
    if row.rating is Rating.NO_DATA and row.data_to is not None:
        return "No full figure"
    return WORDS[row.rating] + (" (p)" if row.provisional and row.rating not in {Rating.NO_TARGET} else "")


def moved(change: Change, *, share: bool) -> Moved:
    """A change in words."""
    if change.value is None:
        return Moved(NONE, "", "", change.withheld)
    by = points(change.value) if share else percent(change.value)
    if change.value == 0 or by.startswith("0.0"):
        return Moved(by, "no change", "")
    if change.withheld:
        reason, _, verdict = change.withheld.partition(": ")
        return Moved(by, verdict, "", reason)
    if change.better is None:
        return Moved(by, "", "")
    return Moved(by, "better" if change.better else "worse", "better" if change.better else "worse")


def period_words(row: Row) -> str:
    """What the figure is of and up to when: "12 months, data to Mar 2016"; the quarter where nothing is known."""
    span = row.period
    if span is None:
        return row.quarter.shown
    grain = grain_or_none(span)
    if grain is Grain.QUARTER:
        words = Quarter.of(span.start).shown
    else:
        count = months_between(span.start, span.end)
        words = f"{count} months" if count > 1 else "1 month"
    return f"{words}, data to {month(span.end)}"


def signal_words(row: Row) -> str:
    """The signal in a word or two."""
    words = {
        Signal.NEITHER: "Normal",
        Signal.IMPROVEMENT: "Improving",
        Signal.CONCERN: "Worsening",
        Signal.TOO_FEW_POINTS: "Too few",
    }
    return words[row.signal] if row.signal else "Not tested"


def data_fell(row: Row) -> bool:
    """Whether the figures went down where they left their limits."""
    return (row.signal is Signal.IMPROVEMENT) is (row.indicator.better is Direction.LOWER)
