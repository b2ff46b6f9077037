"""One difference between a pack as it was shown and as it would be shown now."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from performance.expected import Level
from performance.wording import goal, number, span

NOTHING = "–"


class About(StrEnum):
    """What differs."""

    ADDED = "Indicator added"
    REMOVED = "Indicator removed"
    FIGURE = "Figure"
    PERIOD = "Period"
    PROVISIONAL = "Provisional"
    EXPECTED = "Expected"
    TARGET = "Target"
    RATING = "Rating"
    SIGNAL = "Signal"
    COMPARED = "Comparison"
    CORRECTION = "Correction"
    DEFINITION = "Definition"
    EARLIER = "Earlier figures"
    WARDS = "Wards"
    SOURCES = "Sources"
    WORDING = "Wording"
    COMMENT = "Comment"
    EVENT = "Event"
    ACTION = "Action"
    DECISION = "Decision"
    REPORT = "Report"
    ARISING = "Matter arising"
    AGENDA = "Agenda"
    MEETING = "Meeting"


class Difference(NamedTuple):
    """What differs, of which indicator (its id, "" for none) and whose title, then and now in words, and a sentence.

    `before` and `after` are "" where they may not be held side by side, or where the sentence alone says it.
    """

    about: About
    indicator: str
    title: str
    before: str
    after: str
    sentence: str


def differs(about: About, subject: tuple[str, str], values: tuple[str, str], what: str = "") -> Difference:
    """A difference of two values: "Cases heard: 80 then, 82 now."; `what` names the value where the title does not.

    `subject` is the id of an indicator ("" for none) and the title it stands under.
    """
    (indicator, title), (before, after) = subject, values
    name = f"{title}: {what} " if what else f"{title}: "
    told = f"{name}{before or NOTHING} then, {after or NOTHING} now."
    return Difference(about, indicator, title, before, after, told)


def says(about: About, subject: tuple[str, str], words: str) -> Difference:
    """A difference that words alone say."""
    indicator, title = subject
    told = words.rstrip(".")
    return Difference(
        about, indicator, title, "", "", f"{title}: {told}{'' if told.endswith(('.”', '?”', '!”')) else '.'}"
    )


def value_words(value: Fraction | None, unit: str) -> str:
    """A figure, or "none"."""
    return "none" if value is None else number(value, unit)


def level_words(level: Level | None, unit: str) -> str:
    """A level or a range, or "none"."""
    if level is None:
        return "none"
    return span(*level, unit) if isinstance(level, tuple) else goal(level, unit)


def in_full(values: Iterable[str]) -> str:
    """Several things in one line."""
    return "; ".join(values)
