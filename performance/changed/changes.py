"""What is said of what changed between two instants."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from loaders.reading.periods import Period
from performance.quarter import Quarter
from performance.rehearsal.changes import FigureChange, RatingChange, Tally


class FileMoved(NamedTuple):
    """A file that came, or that was withdrawn: `on` is when, `reason` why it was withdrawn."""

    submission: str
    file: str
    source: str
    layout: str
    partner: str
    period: Period
    on: datetime
    reason: str = ""


class CorrectionMoved(NamedTuple):
    """A correction that was made, or that ended: `title` what is counted, `detail` of what kind or where."""

    id: str
    title: str
    detail: str
    period: Period
    words: str
    on: datetime


class ReportCame(NamedTuple):
    """A narrative report that was noted as received."""

    title: str
    partner: str
    period: Period
    received: date


class TargetChange(NamedTuple):
    """What became of a target, or of another line of an indicator: `before` and `after` in words, "" for nothing."""

    indicator: str
    title: str
    what: str
    before: str
    after: str


class Changed(NamedTuple):
    """What changed from one instant to another, as far as the reader of both may see it.

    Two questions are kept apart. `moved`: the indicators whose rating for the quarter under review differs from the
    rating that the quarter under review had then; empty where both are one quarter. `rejudged`: those whose rating for
    that same earlier quarter differs by what is known since. Both stand worst first.

    `figures` are those of the partnership's own area and its wards: vanished, revised, new; `tally` counts them.
    `received` stand now and did not, `withdrawn` stood and do not, `passed` came and went between; the newest first.
    """

    before: datetime
    after: datetime
    quarter_before: Quarter
    quarter_after: Quarter
    moved: tuple[RatingChange, ...] = ()
    rejudged: tuple[RatingChange, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    tally: Tally = Tally()
    received: tuple[FileMoved, ...] = ()
    withdrawn: tuple[FileMoved, ...] = ()
    passed: tuple[FileMoved, ...] = ()
    corrected: tuple[CorrectionMoved, ...] = ()
    uncorrected: tuple[CorrectionMoved, ...] = ()
    reports: tuple[ReportCame, ...] = ()
    targets: tuple[TargetChange, ...] = ()
    edits: tuple[TargetChange, ...] = ()

    @property
    def ratings(self) -> tuple[RatingChange, ...]:
        """The changes that a sentence speaks of: those of the quarter under review."""
        return self.rejudged if self.quarter_before == self.quarter_after else self.moved

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed at all."""
        return not any(self[4:7]) and not any(self[8:])
