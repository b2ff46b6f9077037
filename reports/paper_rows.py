"""The rows of a pack's tables on paper: what the scorecard says of each indicator, as words, colours and drawings."""

from __future__ import annotations

from typing import NamedTuple

from charts.marks import rating_mark, signal_icon
from charts.sparkline import sparkline
from charts.theme import LIGHT
from charts.wording import (
    data_fell,
    level_words,
    moved,
    period_words,
    rating_words,
    signal_words,
    value_words,
)
from performance.pack.pack import Figure
from performance.rating import Rating
from performance.row import Change, Row
from performance.signal import Signal

_RATED = (Rating.RED, Rating.AMBER, Rating.GREEN)


class Marked(NamedTuple):
    """A drawing with its word beside it, and the word's colour."""

    drawing: str
    word: str
    colour: str


class PaperChange(NamedTuple):
    """A change with its word, the word's colour, and why there is none or why it is not judged."""

    by: str
    word: str
    colour: str
    why: str


class PaperRow(NamedTuple):
    """An indicator in a table. `contrast` is the end of the finding in which colour and signal disagree, in bold."""

    title: str
    period: str
    finding: str
    contrast: str
    rating: Marked
    value: str
    corrected: bool
    target: str
    on_quarter: PaperChange
    on_year: PaperChange
    signal: Marked
    spark: str
    spark_alt: str
    needed: str


def paper_row(figure: Figure) -> PaperRow:
    """A figure as the tables show it: the same words as the page's."""
    row = figure.row
    finding, contrast = _finding(row.finding)
    share = row.indicator.is_share
    provisional = " (p)" if row.provisional and row.value is not None else ""
    return PaperRow(
        title=row.indicator.title,
        period=period_words(row),
        finding=finding,
        contrast=contrast,
        rating=rating_shown(row),
        value=value_words(row) + provisional,
        corrected=bool(row.corrected),
        target=level_words(row.expected, row.indicator.unit),
        on_quarter=_change(row.change_on_quarter, share=share),
        on_year=_change(row.change_on_year, share=share),
        signal=signal_shown(row),
        spark=sparkline(row, LIGHT),
        spark_alt=_history_words(row),
        needed=row.needed,
    )


def rating_shown(row: Row) -> Marked:
    """The mark of a row with its word."""
    rating = Rating.NO_TARGET if row.suppressed else row.rating
    mark = rating_mark(rating, LIGHT, size=20, provisional=row.provisional)
    return Marked(mark, rating_words(row), LIGHT.hue(rating).text)


def signal_shown(row: Row) -> Marked:
    """The icon of a row's signal with its word."""
    colour = {Signal.IMPROVEMENT: LIGHT.better, Signal.CONCERN: LIGHT.worse}.get(row.signal or Signal.NEITHER)
    return Marked(signal_icon(row.signal, LIGHT, downwards=data_fell(row)), signal_words(row), colour or LIGHT.ink2)


def _finding(finding: str) -> tuple[str, str]:
    for word in (rating.value.capitalize() for rating in _RATED):
        before, comma, after = finding.rpartition(f"{word}, ")
        if comma:
            return before, comma + after
    return finding, ""


def _change(change: Change, *, share: bool) -> PaperChange:
    words = moved(change, share=share)
    colour = {"better": LIGHT.better, "worse": LIGHT.worse}.get(words.tone, LIGHT.ink2)
    return PaperChange(words.by, words.word, colour, words.why)


def _history_words(row: Row) -> str:
    """What a sparkline shows, for those who do not see it."""
    known = [step for step in row.history if step.value is not None]
    if row.suppressed or not known:
        return "No earlier figures"
    first, last = known[0], known[-1]
    ends = [f"{level_words(step.value, row.indicator.unit)} in {step.quarter.shown}" for step in (first, last)]
    return ends[1] if first is last else ", ".join(ends)
