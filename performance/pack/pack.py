"""The pack of a meeting: the one object that the shared screen, the slides, the papers and the spreadsheets show.

Disclosure was applied when it was made: a pack holds nothing its readers may not see. It holds rows and words, not the
means to make them: indicators edited later do not reach it.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from loaders.reading.periods import Period
from performance.commentary import Comment
from performance.commentary_actions import Action, Status
from performance.commentary_notes import Annotation
from performance.definitions.glossary import Glossary
from performance.definitions.meeting import Meeting
from performance.quarter import Quarter
from performance.rating import Rating
from performance.row import Row


class Marking(StrEnum):
    """Who may see a pack. What is shown on a shared screen is always public: a screen has no roles."""

    PUBLIC = "public"
    RESTRICTED = "restricted"


class Stage(StrEnum):
    """What was kept of a meeting: what went out with its agenda, and what it was shown."""

    PUBLISHED = "published"
    CLOSED = "closed"


class PackCell(NamedTuple):
    """A cell behind a figure. `value` is None where the partner gave none or it is hidden (`marker` `[c]`); `part` is
    "numerator" or "denominator" for a ratio, "" otherwise; `corrected` how and why it is not what the partner gave.

    `sha256` is "" in a public pack where the file holds anything that is hidden: whoever knows the rest of a short file
    could try small numbers in it until the hash fits.
    """

    file: str
    sha256: str
    received: datetime
    sheet: str
    cell: str
    value: Fraction | None
    part: str
    marker: str
    corrected: str = ""


class WardFigure(NamedTuple):
    """A ward's count in `Wards.span`, and in the same months a year before; None where that is unknown."""

    name: str
    value: Fraction
    before: Fraction | None


class Wards(NamedTuple):
    """Which ward: what is counted in words, over which months, the ward with most first."""

    counted: str
    span: Period
    wards: tuple[WardFigure, ...]
    note: str = ""


class Before(NamedTuple):
    """What the meeting before was shown of an indicator: the quarter it reviewed, its figure and rating as known then.

    `now` is the figure of that same quarter as known for this pack: another one where it was revised. Where any period
    of the indicator is hidden neither is held (`suppressed`): the difference of two totals can be what a hidden part
    of them grew by.
    """

    on: date
    quarter: Quarter
    value: Fraction | None
    suppressed: bool
    rating: Rating
    now: Fraction | None
    now_rating: Rating

    @property
    def revised(self) -> bool:
        """Whether the figure it was shown has been revised since, or has gone."""
        return not self.suppressed and self.value is not None and self.value != self.now


class CourseStep(NamedTuple):
    """A figure on the indicator's own basis, and what was expected of it; None where unknown or hidden.

    Where a range is expected `expected` is its lower end and `upto` its upper; `hidden`: there is a figure and it is
    hidden.
    """

    period: Period
    value: Fraction | None
    expected: Fraction | None
    provisional: bool
    upto: Fraction | None = None
    hidden: bool = False


class Figure(NamedTuple):
    """An indicator as a meeting sees it. `course` is its figure over time, oldest first: up to 16 quarters, or every
    year of a yearly return. `changes` are sentences on what changed since the meeting before. `guarded`: some period of
    it is hidden from the pack's readers, so two figures of one period are not held side by side.
    """

    row: Row
    course: tuple[CourseStep, ...] = ()
    cells: tuple[PackCell, ...] = ()
    comment: Comment | None = None
    actions: tuple[Action, ...] = ()
    events: tuple[Annotation, ...] = ()
    before: Before | None = None
    changes: tuple[str, ...] = ()
    wards: Wards | None = None
    guarded: bool = False


class Decision(NamedTuple):
    """What a meeting decided under an item of its agenda (`item`, its title), about an indicator or none ("").

    `minute` is its number in the minutes ("186a"), "" while there is none.
    """

    id: str
    meeting: date
    item: str
    indicator: str
    minute: str
    words: str
    by: str
    on_behalf: str
    recorded: datetime


class SubGroupReport(NamedTuple):
    """The report of a sub-group under an item of a meeting's agenda, in the Partnership's own four parts.

    `filed` is when it was handed in; each part may be "".
    """

    id: str
    meeting: date
    item: str
    author: str
    operational: str
    strategic: str
    plan: str
    asked: str
    by: str
    on_behalf: str
    filed: datetime


class Arising(NamedTuple):
    """A matter arising: an action of an earlier meeting, or one agreed between meetings, and how it stands.

    `minute` is where it was resolved ("186a", "" where the minutes have no number), `meeting` the day of that meeting
    (None for one agreed between meetings), `title` the agenda item or the indicator. `update` is what was said of it
    last, in words fit for the committee's third column; `figure` a sentence on its indicator's figure since, "" where
    it concerns none.
    """

    id: str
    minute: str
    meeting: date | None
    title: str
    indicator: str
    words: str
    owner: str
    due: date
    status: Status
    update: str
    figure: str = ""


class Item(NamedTuple):
    """An item of the agenda with all that belongs to it. `number` is its place, from 1.

    `expects_report`: its lead should have handed in a report; `report` is None where there is none. `decisions` and
    `actions` are those of this meeting, about the item or any of its indicators.
    """

    number: int
    title: str
    lead: str
    priority: str
    note: str
    expects_report: bool
    figures: tuple[Figure, ...] = ()
    report: SubGroupReport | None = None
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()


class Pack(NamedTuple):
    """Everything a meeting is shown. `as_at` is the instant of its figures, `said_by` of what people said and decided
    (later than `as_at` where the meeting was closed after it was held), `made` when it was put together.

    `before` is the day of the meeting before, None where this is the first. `definitions` is the SHA-256 of the
    definitions used. `samples`: some of the figures are samples. `following` is the meeting after, None where none is
    entered. `glossary` are the partnership's words as they were then explained.
    """

    partnership: str
    area: str
    meeting: Meeting
    before: date | None
    marking: Marking
    as_at: datetime
    said_by: datetime
    made: datetime
    definitions: str
    samples: bool
    items: tuple[Item, ...]
    arising: tuple[Arising, ...]
    following: Meeting | None = None
    glossary: Glossary = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of all items, in the order of the agenda."""
        return tuple(figure for item in self.items for figure in item.figures)
