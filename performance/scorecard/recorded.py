"""What people recorded beside the figures, read from the warehouse as known at an instant."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from performance.commentary import Comment
from performance.commentary_actions import Action, Step, action_of, open_actions
from performance.commentary_notes import Annotation
from performance.quarter import Quarter
from performance.wording import LONDON
from warehouse.actions_events import AgreedAction
from warehouse.annotations import Annotation as Kept
from warehouse.commentary import Comment as Said


class Records(Protocol):
    """Where what people recorded is read: the warehouse."""

    def comments(self, as_at: datetime | None = None) -> tuple[Said, ...]: ...  # noqa: D102

    def annotations(self, as_at: datetime | None = None) -> tuple[Kept, ...]: ...  # noqa: D102

    def actions(self, as_at: datetime | None = None) -> tuple[AgreedAction, ...]: ...  # noqa: D102


def comments_known(records: Records, as_at: datetime) -> tuple[Comment, ...]:
    """Every comment, in the order in which they were written down."""
    return tuple(Comment._make(one)._replace(quarter=Quarter.parse(one.quarter)) for one in records.comments(as_at))


def annotations_known(records: Records, as_at: datetime) -> tuple[Annotation, ...]:
    """Every annotation, ended ones too."""
    return tuple(Annotation._make(one)._replace(scope=one.scope.value) for one in records.annotations(as_at))


def actions_known(records: Records, as_at: datetime) -> tuple[Action, ...]:
    """Every action with its status on the day of the instant."""
    today = as_at.astimezone(LONDON).date()
    return tuple(_action(one, today) for one in records.actions(as_at))


def actions_standing(records: Records, as_at: datetime) -> tuple[Action, ...]:
    """The actions still to be done as known at an instant, the most urgent first.

    An action may name an indicator that the definitions have since lost.
    """
    return open_actions(actions_known(records, as_at))


def _action(one: AgreedAction, today: date) -> Action:
    steps = tuple(Step._make(each)._replace(turn=each.turn.value) for each in one.steps)
    return action_of(one.id, one.indicator, Quarter.parse(one.quarter), steps, today)
