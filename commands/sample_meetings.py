"""The sample meetings as a person writes them: YAML text in, frozen objects or every fault out."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import BeforeValidator, ValidationError, model_validator

from commands.options import LONDON
from performance.definitions.definitions import Definitions
from performance.definitions.faults import faults_of_shape
from performance.definitions.fields import Day, MisfitError, Model, NamedQuarter, Words
from performance.definitions.source import DefinitionsError, Fault, Path, read_yaml
from performance.quarter import Quarter


def _instant(raw: Any) -> datetime:  # noqa: ANN401
    if isinstance(raw, datetime):
        return raw
    try:
        return datetime.strptime(str(raw).strip(), "%Y-%m-%d %H:%M").replace(tzinfo=LONDON)
    except ValueError:
        raise ValueError(f'"{raw}" is no instant; write it like 2018-03-14 16:30') from None


Instant = Annotated[datetime, BeforeValidator(_instant)]


class SampleComment(Model):
    """What an owner said of an indicator in a quarter."""

    indicator: str
    quarter: NamedQuarter
    recorded: Instant
    on_behalf: Words = ""
    words: str


class SampleDecision(Model):
    """What a meeting decided under an item of its agenda."""

    meeting: Day
    item: Words
    indicator: str = ""
    minute: Words = ""
    recorded: Instant
    words: str


class SampleStep(Model):
    """What became of an action: how it stands, another day (`changed`, with its reason), done or dropped."""

    recorded: Instant
    turn: Literal["updated", "changed", "done", "dropped"] = "updated"
    due: Day | None = None
    words: str

    @model_validator(mode="after")
    def _due_where_changed(self) -> Self:
        if (self.turn == "changed") != (self.due is not None):
            raise MisfitError(((), "`due:` belongs to `turn: changed`, and to no other"))
        return self


class SampleAction(Model):
    """An action of a meeting, under an item of its agenda, or one about an indicator agreed between meetings."""

    meeting: Day | None = None
    item: Words = ""
    indicator: str = ""
    quarter: NamedQuarter | None = None
    minute: Words = ""
    recorded: Instant
    words: str
    owner: Words
    due: Day
    steps: tuple[SampleStep, ...] = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        found: list[tuple[Path, str]] = []
        if bool(self.meeting) != bool(self.item) or not (self.item or self.indicator):
            found.append(((), "write `meeting:` and `item:`, or an `indicator:`"))
        if bool(self.meeting) == bool(self.quarter):
            found.append(((), "write `quarter:` where there is no `meeting:`, and only there"))
        instants = (self.recorded, *(step.recorded for step in self.steps))
        for place, (before, after) in enumerate(pairwise(instants)):
            if after < before:
                found.append((("steps", place, "recorded"), "this lies before what came before it"))
        if any(step.turn in {"done", "dropped"} for step in self.steps[:-1]):
            found.append((("steps",), "after `done` or `dropped` nothing follows"))
        if found:
            raise MisfitError(*found)
        return self


class SampleReport(Model):
    """A sub-group's report for a meeting, in the Partnership's four parts."""

    meeting: Day
    item: Words
    author: Words
    recorded: Instant
    operational: str = ""
    strategic: str = ""
    plan: str = ""
    asked: str = ""

    @model_validator(mode="after")
    def _in_time(self) -> Self:
        if self.recorded.date() > self.meeting:
            raise MisfitError((("recorded",), f"this lies after the meeting ({self.meeting})"))
        return self


class SampleClosing(Model):
    """That a meeting was closed: its pack holds the figures of one instant, and what was said by another."""

    meeting: Day
    as_at: Instant
    recorded: Instant

    @model_validator(mode="after")
    def _shown_before_closed(self) -> Self:
        if self.recorded < self.as_at:
            raise MisfitError((("recorded",), "this lies before `as_at:`; a meeting is closed after it was shown"))
        return self


class SampleMeetings(Model):
    """Everything that people said and decided in the sample meetings."""

    comments: tuple[SampleComment, ...] = ()
    decisions: tuple[SampleDecision, ...] = ()
    actions: tuple[SampleAction, ...] = ()
    reports: tuple[SampleReport, ...] = ()
    closed: tuple[SampleClosing, ...] = ()


class Known(NamedTuple):
    """The names that sample meetings may use: indicators, and meetings by their day with the quarter each reviews."""

    indicators: frozenset[str]
    meetings: dict[date, Quarter]


def parse_sample_meetings(text: str) -> SampleMeetings:
    """Read the sample meetings. Raises DefinitionsError with every fault, each with its line."""
    document = read_yaml(text)
    try:
        found = SampleMeetings.model_validate(document.values)
    except ValidationError as error:
        faults: list[Fault] = [each for one in error.errors() for each in faults_of_shape(document, dict(one))]
        raise DefinitionsError([*document.faults, *faults]) from error
    if document.faults:
        raise DefinitionsError(list(document.faults))
    return found


def known_to(definitions: Definitions) -> Known:
    """The names that some definitions hold."""
    indicators = frozenset(one.id for one in definitions.indicators)
    return Known(indicators, {one.on: one.quarter for one in definitions.meetings})


def fitting(samples: SampleMeetings, known: Known) -> SampleMeetings:
    """What belongs to meetings and indicators that are known: other definitions than the sample ones hold fewer."""
    names, days = known.indicators | {""}, known.meetings.keys()
    return SampleMeetings(
        comments=tuple(one for one in samples.comments if one.indicator in names),
        decisions=tuple(one for one in samples.decisions if one.meeting in days and one.indicator in names),
        actions=tuple(one for one in samples.actions if one.meeting in {*days, None} and one.indicator in names),
        reports=tuple(one for one in samples.reports if one.meeting in days),
        closed=tuple(one for one in samples.closed if one.meeting in days),
    )
