"""The first page of a paper: which meeting, which quarter, as at when; what changed; how to read what follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from charts.heading import SAMPLES
from charts.marks import rating_mark, signal_icon
from charts.summary import summary
from charts.theme import LIGHT, WORDS
from performance.pack.pack import Marking, Pack
from performance.rating import Rating
from performance.signal import Signal
from performance.wording import day, full_month, instant
from reports.paper_rows import Marked

_MARKINGS = {
    Marking.PUBLIC: "Public: small numbers of people are hidden",
    Marking.RESTRICTED: "Restricted: it may hold small numbers of people; do not pass it on",
}
_RATINGS = (
    (Rating.RED, "Red: off target by more than the tolerance"),
    (Rating.AMBER, "Amber: off target, within the tolerance"),
    (Rating.GREEN, "Green: on target or better"),
    (Rating.NO_TARGET, "No target: shown without a colour"),
    (Rating.NO_DATA, "Not submitted: never last quarter’s colour"),
)
_SIGNALS = (
    (Signal.NEITHER, "Normal: within its usual variation; one high month is no reason to act", True),
    (Signal.IMPROVEMENT, "Improving: a real change, for the better", True),
    (Signal.CONCERN, "Worsening: a real change, for the worse", False),
    (Signal.TOO_FEW_POINTS, "Too few: under 6 points, nothing can be said", True),
    (None, "Not tested: no better direction is declared, or there are no months", True),
)
_SIGNS = (
    ("(p)", "Provisional: the figure may still change; its mark is hatched, its point hollow"),
    ("[c]", "Hidden to protect people: a count of 1 to 4, or what would give one away"),
    ("–", "No figure, no target, or nothing to compare with"),
)


class Changed(NamedTuple):
    """What changed of an indicator since the meeting before; `item` is the number of its item."""

    item: int
    title: str
    words: str


class Front(NamedTuple):
    """The opening. `quiet` is said where nothing changed; `counts` are the marks with how many there are of each."""

    facts: tuple[tuple[str, str], ...]
    summary: str
    counts: tuple[Marked, ...]
    changes: tuple[Changed, ...]
    changes_title: str
    quiet: str
    ratings: tuple[Marked, ...]
    signals: tuple[Marked, ...]
    signs: tuple[tuple[str, str], ...]


def front_of(pack: Pack) -> Front:
    """The opening of a pack."""
    rows = [figure.row for figure in pack.figures]
    changes = tuple(_changes(pack))
    return Front(
        facts=tuple(_facts(pack)),
        summary=f"{summary(rows)}." if rows else "No item of this agenda has figures.",
        counts=tuple(_counts(pack)),
        changes=changes,
        changes_title=f"What changed since {day(pack.before)}" if pack.before else "What changed",
        quiet="" if changes else _quiet(pack),
        ratings=tuple(Marked(rating_mark(one, LIGHT, size=20), words, LIGHT.ink) for one, words in _RATINGS),
        signals=tuple(
            Marked(signal_icon(one, LIGHT, downwards=down), words, LIGHT.ink) for one, words, down in _SIGNALS
        ),
        signs=_SIGNS,
    )


def _facts(pack: Pack) -> Iterator[tuple[str, str]]:
    quarter = pack.meeting.quarter
    months = f"{full_month(quarter.period.start).split()[0]} to {full_month(quarter.end)}"
    yield "Meeting", f"{pack.partnership}, {day(pack.meeting.on)}"
    yield "Quarter under review", f"{quarter.shown} ({months})"
    yield "Figures as known on", instant(pack.as_at)
    if pack.said_by != pack.as_at:
        yield "Words and decisions as known on", instant(pack.said_by)
    yield "Meeting before", day(pack.before) if pack.before else "None is entered"
    if pack.following:
        yield "Meeting after", day(pack.following.on)
    yield "Marking", _MARKINGS[pack.marking]
    if pack.samples:
        yield "Samples", f"{SAMPLES}."


def _counts(pack: Pack) -> Iterator[Marked]:
    shown = Counter(figure.row.rating for figure in pack.figures if not figure.row.suppressed)
    for rating, word in WORDS.items():
        if count := shown[rating]:
            yield Marked(rating_mark(rating, LIGHT, size=20), f"{count} {word.lower()}", LIGHT.hue(rating).text)
    if hidden := len(pack.figures) - shown.total():
        none = Rating.NO_TARGET  # the mark of a hidden figure everywhere: a colour would tell of its size
        yield Marked(rating_mark(none, LIGHT, size=20), f"{hidden} hidden", LIGHT.hue(none).text)


def _changes(pack: Pack) -> Iterator[Changed]:
    for item in pack.items:
        for figure in item.figures:
            if figure.changes:
                yield Changed(item.number, figure.row.indicator.title, " ".join(figure.changes))


def _quiet(pack: Pack) -> str:
    if pack.before is None:
        return "No meeting before this one is entered, so there is nothing to compare with."
    return f"Nothing that was shown on {day(pack.before)} has changed."
