"""What people recorded beside the figures, read from the warehouse as known at an instant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Protocol

from performance.commentary import Comment
from performance.commentary_actions import Action, Step, action_of, open_actions
from performance.commentary_notes import Annotation
from performance.definitions.definitions import Definitions
from performance.definitions.meeting import AgendaItem, Meeting
from performance.pack.pack import Decision, SubGroupReport
from performance.quarter import Quarter
from performance.wording import LONDON
from warehouse.actions_events import AgreedAction
from warehouse.annotations import Annotation as Kept
from warehouse.commentary import Comment as Said
from warehouse.decisions import Decision as Noted
from warehouse.meetings import Convened
from warehouse.sub_group_reports import FiledReport


class Records(Protocol):
    """Where what people recorded is read: the warehouse."""

    def comments(self, as_at: datetime | None = None) -> tuple[Said, ...]: ...  # noqa: D102

    def annotations(self, as_at: datetime | None = None) -> tuple[Kept, ...]: ...  # noqa: D102

    def actions(self, as_at: datetime | None = None) -> tuple[AgreedAction, ...]: ...  # noqa: D102

    def decisions(self, as_at: datetime | None = None) -> tuple[Noted, ...]: ...  # noqa: D102

    def sub_group_reports(self, as_at: datetime | None = None) -> tuple[FiledReport, ...]: ...  # noqa: D102

    def meetings(self, as_at: datetime | None = None) -> tuple[Convened, ...]: ...  # noqa: D102


def comments_known(records: Records, as_at: datetime) -> tuple[Comment, ...]:
    """Every comment, in the order in which they were written down."""
    return tuple(Comment._make(one)._replace(quarter=Quarter.parse(one.quarter)) for one in records.comments(as_at))


def annotations_known(records: Records, as_at: datetime) -> tuple[Annotation, ...]:
    """Every annotation, ended ones too."""
    return tuple(Annotation._make(one)._replace(scope=one.scope.value) for one in records.annotations(as_at))


def actions_known(records: Records, as_at: datetime, today: date | None = None) -> tuple[Action, ...]:
    """Every action as known at an instant, with its status on a day (None: that of the instant)."""
    day = today or as_at.astimezone(LONDON).date()
    return tuple(_action(one, day) for one in records.actions(as_at))


def actions_standing(records: Records, as_at: datetime, today: date | None = None) -> tuple[Action, ...]:
    """The actions still to be done as known at an instant, the most urgent on a day (None: its own) first.

    An action may name an indicator that the definitions have since lost.
    """
    return open_actions(actions_known(records, as_at, today))


def decisions_known(records: Records, as_at: datetime) -> tuple[Decision, ...]:
    """The decisions that stand, as they are worded, in the order in which they were noted."""
    return tuple(_decision(one) for one in records.decisions(as_at) if not one.withdrawn)


def reports_known(records: Records, as_at: datetime) -> tuple[SubGroupReport, ...]:
    """The report that stands of each meeting and item: the one recorded last, the later written of two at once."""
    standing: dict[tuple[date, str], FiledReport] = {}
    for one in sorted(records.sub_group_reports(as_at), key=lambda one: one.recorded):
        standing[one.meeting, one.item] = one
    return tuple(SubGroupReport._make(one) for one in standing.values())


def meetings_known(records: Records, definitions: Definitions, as_at: datetime) -> tuple[Meeting, ...]:
    """The meetings of indicators.yaml, and of other days those entered on a page that are not cancelled; by day."""
    return with_entered(definitions.meetings, records.meetings(as_at))


def with_entered(written: Iterable[Meeting], entered: Iterable[Convened]) -> tuple[Meeting, ...]:
    """Meetings of the definitions, and the entered ones of other days; by day."""
    held = {one.on: _meeting(one) for one in entered if not one.cancelled} | {one.on: one for one in written}
    return tuple(held[on] for on in sorted(held))


def _meeting(one: Convened) -> Meeting:
    agenda = tuple(AgendaItem(**line._asdict()) for line in one.agenda)
    return Meeting(on=one.on, quarter=Quarter.parse(one.quarter), papers_due=one.papers_due, agenda=agenda)


def _decision(one: Noted) -> Decision:
    last = one.wordings[-1]
    about = (one.id, one.meeting, one.item, one.indicator, last.minute, last.words)
    return Decision(*about, last.by, last.on_behalf, last.recorded)


def _action(one: AgreedAction, today: date) -> Action:
    steps = tuple(Step._make(each)._replace(turn=each.turn.value) for each in one.steps)
    about = (one.meeting, one.item, one.minute)
    return action_of(one.id, one.indicator, Quarter.parse(one.quarter), steps, today, *about)
