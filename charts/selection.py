"""Which rows of a scorecard are shown, and in which order: the choices of the filter, each with its count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from charts.theme import SYMBOLS, WORDS
from performance.rating import Rating
from performance.row import Row
from performance.signal import Signal


class Show(StrEnum):
    """What the filter keeps; the value is the word in the address."""

    ALL = "all"
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    NO_TARGET = "no_target"
    NO_DATA = "no_data"
    IMPROVING = "improving"
    WORSENING = "worsening"
    PROVISIONAL = "provisional"


class Order(StrEnum):
    """In which order rows stand; the value is the word in the address."""

    AGENDA = "agenda"
    WORST_FIRST = "worst"


_KEEPS: dict[Show, Callable[[Row], bool]] = {
    Show.ALL: lambda _: True,
    Show.IMPROVING: lambda row: row.signal is Signal.IMPROVEMENT,
    Show.WORSENING: lambda row: row.signal is Signal.CONCERN,
    Show.PROVISIONAL: lambda row: row.provisional,
}
_NAMES = {
    Show.ALL: "All",
    Show.IMPROVING: "Signal: improving",
    Show.WORSENING: "Signal: worsening",
    Show.PROVISIONAL: "Provisional",
}
_SEVERITY = (Rating.RED, Rating.AMBER, Rating.NO_DATA, Rating.GREEN, Rating.NO_TARGET)


def kept_rows(rows: Sequence[Row], show: Show) -> tuple[Row, ...]:
    """The rows a choice of the filter keeps, in the order given."""
    return tuple(row for row in rows if _keeps(row, show))


def worst_first(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Red, amber, not submitted, green, no target; within each worsening signals first, then the agenda's order."""
    return tuple(
        sorted(rows, key=lambda row: (_SEVERITY.index(row.rating), row.signal is not Signal.CONCERN)),
    )


def labels(rows: Sequence[Row]) -> dict[Show, str]:
    """Every choice that keeps a row, with what it says: "◆ Red 7". All is always there."""
    counts = {show: len(kept_rows(rows, show)) for show in Show}
    return {show: f"{_name(show)} {count}" for show, count in counts.items() if count or show is Show.ALL}


def _keeps(row: Row, show: Show) -> bool:
    return _KEEPS[show](row) if show in _KEEPS else row.rating.value == show.value


def _name(show: Show) -> str:
    if show in _NAMES:
        return _NAMES[show]
    rating = Rating(show.value)
    symbol = SYMBOLS.get(rating, "")
    return f"{symbol} {WORDS[rating]}" if symbol else WORDS[rating]
