"""A correction: what an administrator decided about one figure that a partner sent, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from loaders.reading.periods import Grain, Period, months_from

_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12, Grain.TWELVE_MONTHS: 12}


class Action(StrEnum):
    """What is done to the figure: nothing is known of it, it is another, or it is so many times itself."""

    DROP = "drop"
    OVERRIDE = "override"
    SCALE = "scale"


class FigureKey(NamedTuple):
    """Which figure: the sum of the observations of one measure, slice and set of dimensions, in one place and period.

    `dimensions` are in the order of DIMENSIONS, "" for each that does not apply.
    """

    measure: str
    slice: str
    dimensions: tuple[str, ...]
    area_level: str
    area: str
    grain: Grain
    period_start: date

    @property
    def period(self) -> Period:
        """The run of days it is of."""
        return months_from(self.period_start, _MONTHS[self.grain])


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction. It holds from `recorded` until `ended` (None while it stands), whichever file answers.

    `amount` is the figure (OVERRIDE) or the factor (SCALE), None for DROP; `expect` what the partner's file said when
    it was made, None where it gave no number. `status` says in people's words how things stand with the partner.
    `seq` is the journal's line.
    """

    id: str
    seq: int
    figure: FigureKey
    action: Action
    amount: float | None
    expect: float | None
    reason: str
    status: str
    by: str
    recorded: datetime
    ended: datetime | None = None
    ended_by: str = ""
    end_reason: str = ""


class Corrected(NamedTuple):
    """A correction as at an instant, and what the partner's file said then.

    `stands` is None where no file answered or it gave no number, and 0 where the file covers the period without the
    figure. `fixed` is whether that is no longer what was expected: then a correction that stands may have to end.
    """

    correction: Correction
    stands: float | None
    fixed: bool


def as_known(one: Correction, as_at: datetime) -> Correction:
    """The correction as it was known at an instant: an end that came later is not known yet."""
    if one.ended is None or one.ended <= as_at:
        return one
    return replace(one, ended=None, ended_by="", end_reason="")
