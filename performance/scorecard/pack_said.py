"""What people said and agreed, sorted to the meeting, the items and the indicators of a pack."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from performance.commentary import Comment
from performance.commentary_actions import Action
from performance.commentary_notes import Annotation
from performance.definitions.definitions import Definitions
from performance.definitions.meeting import Meeting
from performance.pack.pack import Decision, Item, SubGroupReport
from performance.scorecard.recorded import (
    Records,
    actions_known,
    annotations_known,
    comments_known,
    decisions_known,
    meetings_known,
    reports_known,
)
from performance.wording import LONDON

OTHER = "Other business"


class Around(NamedTuple):
    """The meetings before and after one, as entered by an instant; None where there is none."""

    before: Meeting | None
    after: Meeting | None


class Said(NamedTuple):
    """What people said and agreed, as known at an instant; decisions and reports are those of the meeting.

    `agreed` are the actions of the meeting itself, `earlier` all as they stood at the end of its day.
    """

    comments: tuple[Comment, ...]
    actions: tuple[Action, ...]
    events: tuple[Annotation, ...]
    decisions: tuple[Decision, ...]
    reports: tuple[SubGroupReport, ...]
    agreed: tuple[Action, ...]
    earlier: tuple[Action, ...]


def around(records: Records, definitions: Definitions, on: date, as_at: datetime) -> Around:
    """The meetings next to that of a day."""
    known = meetings_known(records, definitions, as_at)
    before = [one for one in known if one.on < on]
    after = [one for one in known if one.on > on]
    return Around(before[-1] if before else None, after[0] if after else None)


def said_of(records: Records, meeting: Meeting, said_by: datetime) -> Said:
    """What was said by an instant of the indicators and of a meeting."""
    actions = actions_known(records, said_by)
    return Said(
        comments_known(records, said_by),
        actions,
        annotations_known(records, said_by),
        tuple(one for one in decisions_known(records, said_by) if one.meeting == meeting.on),
        tuple(one for one in reports_known(records, said_by) if one.meeting == meeting.on),
        tuple(one for one in actions if one.meeting == meeting.on),
        actions_known(records, min(said_by, _end_of(meeting.on))),
    )


def sorted_to(items: Sequence[Item], said: Said) -> tuple[Item, ...]:
    """The items with their reports, decisions and actions: by title, else by an indicator they concern.

    What belongs to no item of the agenda stands under another item at its end.
    """
    decided = [(_place_of(one, items), one) for one in said.decisions]
    agreed = [(_place_of(one, items), one) for one in said.agreed]
    reports = {_key(one.item): one for one in said.reports}
    told = tuple(
        item._replace(
            report=reports.get(_key(item.title)),
            decisions=tuple(one for place, one in decided if place == item.number),
            actions=tuple(one for place, one in agreed if place == item.number),
        )
        for item in items
    )
    rest = (
        tuple(one for place, one in decided if place is None),
        tuple(one for place, one in agreed if place is None),
    )
    if not any(rest):
        return told
    other = Item(len(told) + 1, OTHER, "", "", "", expects_report=False, decisions=rest[0], actions=rest[1])
    return (*told, other)


def _place_of(one: Decision | Action, items: Sequence[Item]) -> int | None:
    named = (item.number for item in items if one.item and _key(item.title) == _key(one.item))
    about = (
        item.number
        for item in items
        if one.indicator and any(figure.row.indicator.id == one.indicator for figure in item.figures)
    )
    return next(named, None) or next(about, None)


def _key(title: str) -> str:
    return " ".join(title.split()).casefold()


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), LONDON) - timedelta(microseconds=1)
