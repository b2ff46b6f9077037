"""Which meeting is meant on a day: the next one, or the last where no later one is entered; and the one before it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from performance.definitions.meeting import Meeting
from performance.quarter import Quarter
from performance.spoken_numbers import spelt
from performance.wording import day


class Sitting(NamedTuple):
    """A meeting, whether it is still to come (or today), and the meeting before it; None where it is the first."""

    meeting: Meeting
    ahead: bool
    before: Meeting | None


def sitting_on(meetings: Iterable[Meeting], today: date) -> Sitting | None:
    """The next meeting from a day on; after the last one that is entered, that one. None where none is entered."""
    known = sorted(meetings, key=lambda meeting: meeting.on)
    if not known:
        return None
    place = next((place for place, meeting in enumerate(known) if meeting.on >= today), len(known) - 1)
    return Sitting(known[place], known[place].on >= today, known[place - 1] if place else None)


def sitting_title(sitting: Sitting | None) -> str:
    """The page's title: which meeting, and which quarter it reviews."""
    if sitting is None:
        return "No meeting is entered"
    meeting = sitting.meeting
    if not sitting.ahead:
        return f"The last meeting entered, on {day(meeting.on)}, reviewed {meeting.quarter.shown}"
    return f"The next meeting is on {day(meeting.on)} and reviews {meeting.quarter.shown}"


def papers_words(sitting: Sitting | None, today: date) -> str:
    """By when its papers are due, and how far off that is; after the last meeting that no later one is entered."""
    if sitting is None:
        return "Enter it on the page Meetings or in indicators.yaml, and this page prepares it."
    if not sitting.ahead:
        return "No later meeting is entered."
    due = sitting.meeting.papers_due
    if due is None:
        return "No day is entered for its papers."
    if due < today:
        return f"Its papers were due on {day(due)}."
    return f"Its papers are due on {day(due)}, {_away((due - today).days)}."


def quarter_words(sitting: Sitting | None, shown: Quarter) -> str:
    """What to say where the quarter shown is not the one that the meeting reviews; "" where it is."""
    if sitting is None or sitting.meeting.quarter == shown:
        return ""
    return f"Nothing is known of {sitting.meeting.quarter.shown} yet: the figures below are of {shown.shown}."


def _away(days: int) -> str:
    """How far off a day is, in days: today, tomorrow, in five days."""
    return ("today", "tomorrow")[days] if days < 2 else f"in {spelt(days)} days"
