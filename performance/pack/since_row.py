"""What differs between a row as it was shown and as it would be shown now, each difference told once.

What follows from another difference is not told beside it: the wording of a finding changes with its figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from performance.changed.target_words import in_short
from performance.changed.targets import edited
from performance.pack.difference import About, Difference, differs, in_full, level_words, says, value_words
from performance.rating import Rating
from performance.row import Row
from performance.signal import Signal
from performance.wording import day, percent, points

_RATINGS = {Rating.NO_TARGET: "no target", Rating.NO_DATA: "no figure"}
_SIGNALS = {
    Signal.NEITHER: "normal variation",
    Signal.IMPROVEMENT: "improving",
    Signal.CONCERN: "worsening",
    Signal.TOO_FEW_POINTS: "too few points",
}
_COMPARED = (
    ("change_on_quarter", "its change on the quarter"),
    ("change_on_year", "its change on the year"),
    ("benchmark", "the area beside it"),
    ("printed", "its owner's own figure"),
)
_WORDED = (
    ("reason", "the reason for its colour"),
    ("lines", "the arithmetic behind its colour"),
    ("edge", "where amber ends"),
    ("signal_reason", "what is said of its signal"),
    ("needed", "what is needed"),
    ("finding", "its finding"),
    ("headline", "its headline"),
    ("history", "its last twelve quarters"),
    ("marker", "the mark beside it"),
)


class Pair(NamedTuple):
    """A row then and now. `guarded`: some period of it is hidden, so no two figures stand side by side."""

    then: Row
    now: Row
    guarded: bool

    @property
    def about(self) -> tuple[str, str]:
        """Its indicator and title, as they are now."""
        return self.now.indicator.id, self.now.indicator.title

    def each(self, words: Callable[[Row], str]) -> tuple[str, str]:
        """Words about the row then and the row now."""
        return words(self.then), words(self.now)

    def has(self, name: str) -> bool:
        """Whether a field differs."""
        return bool(getattr(self.then, name) != getattr(self.now, name))


def row_differences(pair: Pair) -> tuple[Difference, ...]:
    """Figure, period, definition and target, what is expected, rating, signal, corrections; then what does not follow
    from any of these.
    """
    told = [*_figure(pair), *_period(pair), *_defined(pair), *_expected(pair), *_rated(pair), *_corrected(pair)]
    if not told:
        told = [*_compared(pair)]
    return tuple(told) if told else tuple(_worded(pair))


def _figure(pair: Pair) -> Iterator[Difference]:
    then, now = pair.then, pair.now
    if then.suppressed != now.suppressed:
        words = "its figure is hidden now" if now.suppressed else "its figure was hidden then and is shown now"
        yield says(About.FIGURE, pair.about, f"{words}, to protect people" if now.suppressed else words)
    elif pair.has("value") and pair.guarded:
        words = "its figure was revised; some of its periods are hidden, so the two do not stand side by side"
        yield says(About.FIGURE, pair.about, words)
    elif pair.has("value"):
        yield differs(About.FIGURE, pair.about, pair.each(lambda row: value_words(row.value, row.indicator.unit)))
    if pair.has("provisional"):
        states = pair.each(lambda row: "provisional" if row.provisional else "final")
        yield differs(About.PROVISIONAL, pair.about, states)


def _period(pair: Pair) -> Iterator[Difference]:
    if pair.has("data_from") or pair.has("data_to"):
        yield differs(About.PERIOD, pair.about, pair.each(_span), what="data for")
    if pair.has("quarter"):
        yield differs(About.PERIOD, pair.about, pair.each(lambda row: row.quarter.shown), what="quarter")


def _span(row: Row) -> str:
    return " to ".join(day(one) for one in (row.data_from, row.data_to) if one) or "none"


def _defined(pair: Pair) -> Iterator[Difference]:
    """What an edit of the definitions did; and another target that holds without one."""
    edits = list(edited(pair.then.indicator, pair.now.indicator)) if pair.has("indicator") else []
    for one in edits:
        about = About.TARGET if one.what.startswith("Target") else About.DEFINITION
        yield differs(about, pair.about, (one.before, one.after), what=one.what.lower())
    if pair.has("indicator") and not edits:
        yield says(About.DEFINITION, pair.about, "its definition was edited")
    if pair.has("target") and not any(one.what.startswith("Target") for one in edits):
        words = pair.each(lambda row: in_short(row.target, row.indicator.unit) if row.target else "none")
        yield differs(About.TARGET, pair.about, words, what="target")


def _expected(pair: Pair) -> Iterator[Difference]:
    name = next((name for name in ("expected", "level") if pair.has(name)), "")
    if not name:
        return
    what = "expected by now" if name == "expected" else "target level"
    if pair.guarded:
        yield says(About.EXPECTED, pair.about, f"{what} was worked out anew")
        return
    levels = pair.each(lambda row: level_words(getattr(row, name), row.indicator.unit))
    yield differs(About.EXPECTED, pair.about, levels, what=what)


def _rated(pair: Pair) -> Iterator[Difference]:
    if pair.has("rating") and not _follows_from_hiding(pair):
        ratings = pair.each(lambda row: _RATINGS.get(row.rating, row.rating.value))
        yield differs(About.RATING, pair.about, ratings, what="rated")
    if pair.has("signal") and not _follows_from_hiding(pair):
        signals = pair.each(lambda row: _SIGNALS[row.signal] if row.signal else "not tested")
        yield differs(About.SIGNAL, pair.about, signals, what="signal")


def _follows_from_hiding(pair: Pair) -> bool:
    return pair.then.suppressed != pair.now.suppressed


def _corrected(pair: Pair) -> Iterator[Difference]:
    then, now = ({one.id: one.words for one in row.corrected} for row in (pair.then, pair.now))
    for name in now.keys() - then.keys():
        yield says(About.CORRECTION, pair.about, f"corrected since: {now[name]}")
    for name in then.keys() - now.keys():
        yield says(About.CORRECTION, pair.about, f"no longer corrected: {then[name]}")
    for name in then.keys() & now.keys():
        if then[name] != now[name]:
            yield says(About.CORRECTION, pair.about, f"its correction reads otherwise now: {now[name]}")


def _compared(pair: Pair) -> Iterator[Difference]:
    for name, words in _COMPARED:
        if not pair.has(name):
            continue
        changes = _change(pair.then, name), _change(pair.now, name)
        if pair.guarded or changes[0] == changes[1] or not all(changes):
            yield says(About.COMPARED, pair.about, f"{words} was worked out anew")
        else:
            yield differs(About.COMPARED, pair.about, changes, what=words)


def _change(row: Row, name: str) -> str:
    """A change as printed; "" for what is no change, or withheld."""
    value = getattr(getattr(row, name), "value", None) if name.startswith("change_") else None
    if value is None:
        return ""
    return points(value) if row.indicator.is_share else percent(value)


def _worded(pair: Pair) -> Iterator[Difference]:
    """What reads otherwise though nothing above differs, in one sentence."""
    found = [words for name, words in _WORDED if pair.has(name)]
    if found:
        verb = "reads" if len(found) == 1 else "read"
        yield says(About.WORDING, pair.about, f"{in_full(found)} {verb} otherwise now")
