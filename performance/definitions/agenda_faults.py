"""What can be wrong with agendas beyond their shape: names that nothing bears, titles that say nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from loaders.reading.text import nearest
from performance.definitions.faults import place_in_words
from performance.definitions.source import Document, Fault, Path


def faults_of_agendas(document: Document, priorities: Sequence[str]) -> Iterator[Fault]:
    """Days with two meetings, items without a title or with another's, priorities that are none."""
    meetings = _entries(document.values, "meetings")
    days = Counter(str(meeting["on"]) for _, meeting in meetings if meeting.get("on"))
    for place, meeting in meetings:
        at: Path = ("meetings", place)
        if days[str(meeting.get("on"))] > 1:
            words = f"{days[str(meeting['on'])]} meetings are on {meeting['on']}; keep one"
            yield _fault(document, (*at, "on"), words)
        titles = Counter(_title(item) for _, item in _entries(meeting, "agenda"))
        for number, item in _entries(meeting, "agenda"):
            here = (*at, "agenda", number)
            yield from _faults_of_title(document, here, item, titles)
            yield from _faults_of_priority(document, here, item, priorities)


def _faults_of_title(document: Document, at: Path, item: dict[str, Any], titles: Counter[str]) -> Iterator[Fault]:
    if isinstance(item.get("title"), str) and not _title(item):
        yield _fault(document, (*at, "title"), "the title is empty; write what the item is called on the agenda")
    elif titles[_title(item)] > 1 and _title(item):
        words = f'{titles[_title(item)]} items of this agenda are called "{_title(item)}"; give each its own title'
        yield _fault(document, (*at, "title"), words)


def _faults_of_priority(
    document: Document, at: Path, item: dict[str, Any], priorities: Sequence[str]
) -> Iterator[Fault]:
    named = item.get("priority")
    if isinstance(named, str) and named and named not in priorities:
        near = nearest(named, list(priorities))
        advice = f'did you mean "{near}"?' if near else f"write one of: {', '.join(filter(None, priorities))}"
        yield _fault(document, (*at, "priority"), f'no priority is called "{named}"; {advice}')


def _title(item: dict[str, Any]) -> str:
    return " ".join(str(item.get("title") or "").split())


def _fault(document: Document, at: Path, words: str) -> Fault:
    return Fault(document.line(at), place_in_words(document, at[:-1]), words)


def _entries(values: Any, group: str) -> list[tuple[int, dict[str, Any]]]:  # noqa: ANN401
    """The entries of a group that are groups of lines themselves, each with its place."""
    entries = values.get(group)
    if not isinstance(entries, list):
        return []
    return [(place, entry) for place, entry in enumerate(entries) if isinstance(entry, dict)]
