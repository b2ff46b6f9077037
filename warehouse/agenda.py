"""What stands on an agenda, as the journal keeps it: items by their title, and the minutes' numbers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from warehouse.errors import NoWordsError, UnfitMeetingError
from warehouse.said_words import one_line, said, said_at_length

LONGEST_TITLE = 120
LONGEST_LEAD = 80
LONGEST_MINUTE = 20


class AgendaLine(NamedTuple):
    """An item of an agenda: its title, who leads it, the priority it shows ("": none), whether a report is expected."""

    title: str
    lead: str = ""
    priority: str = ""
    report: bool = False


def said_agenda(agenda: Sequence[AgendaLine]) -> tuple[AgendaLine, ...]:
    """The items, fit for the record.

    Raises NoWordsError for one without a title, UnfitMeetingError where two have the same, TooLongError,
    PersonalWordsError.
    """
    lines = tuple(_said_line(number, one) for number, one in enumerate(agenda, 1))
    title, count = next(iter(Counter(one.title for one in lines).most_common(1)), ("", 0))
    if count > 1:
        raise UnfitMeetingError(f"Two items of the agenda are called “{title}”: give each a title of its own.")
    return lines


def said_item(title: str) -> str:
    """The title of an item that something belongs to; "" for none. Raises TooLongError, PersonalWordsError."""
    return said_at_length("item of the agenda", one_line(title), LONGEST_TITLE)


def needed_item(title: str) -> str:
    """As `said_item`; raises NoWordsError where it is missing."""
    return said("item of the agenda", one_line(title), LONGEST_TITLE, "Say under which item of the agenda it belongs.")


def said_minute(minute: str) -> str:
    """A number of the minutes ("186a"), "" for none. Raises TooLongError, PersonalWordsError."""
    return said_at_length("number in the minutes", one_line(minute), LONGEST_MINUTE)


def written_agenda(agenda: Sequence[AgendaLine]) -> str:
    """An agenda as text."""
    return json.dumps(agenda, ensure_ascii=False)


def read_agenda(text: str) -> tuple[AgendaLine, ...]:
    """An agenda from text."""
    return tuple(AgendaLine(*line) for line in json.loads(text))


def _said_line(number: int, one: AgendaLine) -> AgendaLine:
    if not one_line(one.title):
        raise NoWordsError(f"Item {number} of the agenda has no title.")
    lead = said_at_length(f"lead of item {number}", one_line(one.lead), LONGEST_LEAD)
    return AgendaLine(said_item(one.title), lead, one_line(one.priority), one.report)
