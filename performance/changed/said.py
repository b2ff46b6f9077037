"""What people wrote down between two instants: comments, events on charts, and what became of actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from performance.commentary import Comment
from performance.commentary_actions import Action
from performance.commentary_notes import Annotation
from performance.wording import day

_TURNS = {
    "set": "Action agreed",
    "changed": "Action changed",
    "updated": "Action updated",
    "done": "Action done",
    "dropped": "Action dropped",
}


class SaidBetween(NamedTuple):
    """One thing that was written down: `indicator` is its id, "" where it concerns several or none; `on` is when.

    `item` is the title of the agenda's item that it belongs to, "" where it belongs to none.
    """

    on: datetime
    what: str
    indicator: str
    words: str
    by: str
    item: str = ""


def said_between(
    since: datetime,
    until: datetime,
    comments: Iterable[Comment],
    annotations: Iterable[Annotation],
    actions: Iterable[Action],
) -> tuple[SaidBetween, ...]:
    """What was written down after one instant and by another, the newest first."""
    told = [*_comments(comments), *_annotations(annotations), *_actions(actions)]
    return tuple(sorted((one for one in told if since < one.on <= until), key=lambda one: one.on, reverse=True))


def _comments(comments: Iterable[Comment]) -> Iterator[SaidBetween]:
    for one in comments:
        yield SaidBetween(one.recorded, f"Comment on {one.quarter.shown}", one.indicator, one.words, _by(one))
        if one.withdrawn:
            yield SaidBetween(one.withdrawn, "Comment withdrawn", one.indicator, one.reason, one.withdrawn_by)


def _annotations(annotations: Iterable[Annotation]) -> Iterator[SaidBetween]:
    for one in annotations:
        about = one.names[0] if one.scope == "indicators" and len(one.names) == 1 else ""
        yield SaidBetween(one.recorded, f"Event of {one.when_in_full}", about, one.title, _by(one))
        if one.ended:
            yield SaidBetween(one.ended, "Event taken off the charts", about, one.title, one.ended_by)


def _actions(actions: Iterable[Action]) -> Iterator[SaidBetween]:
    for one in actions:
        for step in one.steps:
            words = f"{step.words} ({step.owner}, due {day(step.due)})" + (f": {step.note}" if step.note else "")
            yield SaidBetween(step.recorded, _TURNS.get(step.turn, step.turn), one.indicator, words, step.by, one.item)


def _by(one: Comment | Annotation) -> str:
    return f"{one.by} for {one.on_behalf}" if one.on_behalf else one.by
